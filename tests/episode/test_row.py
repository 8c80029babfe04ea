"""The parts of an episode, kept small."""

from dataclasses import replace

import pytest

from lessoncast.episode.plan import Part
from lessoncast.episode.row import Row
from lessoncast.model import FilePath

SPOKEN = Part(
    file=FilePath("/cache/parts/3f/3f00.part"),
    samples=50_000_000,
    spans=((3500, 40_000), (41_000, 49_999_000)),
    origins=(-120, 40_100),
    true_peak=0.812345,
    mp3_bytes=14_000_000,
    mp3_crc=0xFFFF,
)
PAUSE = replace(SPOKEN, file=FilePath("parts/é.part"), spans=(), origins=(), samples=1152)
SOUND = replace(SPOKEN, spans=((1, 2),), origins=(), true_peak=0.0)


def test_parts_come_back_as_they_were() -> None:
    """One by one, from the end, in part, and in order."""
    row = Row([SPOKEN, PAUSE, SOUND])
    assert (SPOKEN, SOUND, (PAUSE, SOUND), 3) == (row[0], row[-1], row[1:], len(row))
    assert [SPOKEN, PAUSE, SOUND] == list(row)


def test_what_is_missing_is_put_at_its_place() -> None:
    """They are made in any order."""
    row = Row([None, PAUSE, None])
    assert frozenset({0, 2}) == row.missing
    row.put(2, SOUND)
    row.put(0, SPOKEN)
    assert frozenset() == row.missing
    assert [SPOKEN, PAUSE, SOUND] == list(row)


def test_a_row_holds_no_part() -> None:
    """Of ten hours there are three thousand."""
    row = Row(SPOKEN for _ in range(100))
    assert row[0] is not row[0]
    with pytest.raises(IndexError):
        row[100]

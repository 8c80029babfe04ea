"""Where each line of a script is heard."""

from itertools import pairwise
from pathlib import Path

import pytest

import episode_mother
from lessoncast.episode import Place, places
from lessoncast.episode.clock import milliseconds, starts


def test_each_line_of_the_script_has_its_place(tmp_path: Path) -> None:
    """Turns and pauses in order, gapless, under their chapter, up to the episode's end."""
    timeline = episode_mother.laid_out(tmp_path)
    parts = episode_mother.encoded(timeline)
    found = places(timeline, parts)
    assert [8, 10, 14, 16, 18, 20, 24] == [place.line for place in found]
    assert all(one.end_ms == behind.start_ms for one, behind in pairwise(found))
    assert milliseconds(parts[0].samples) == found[0].start_ms
    assert milliseconds(starts(parts)[-1]) == found[-1].end_ms
    assert ["In short", "In short"] == [place.chapter for place in found[:2]]
    assert "Größe und Maß" == found[-1].chapter
    pause = found[3]
    assert ("", "") == (pause.speaker, pause.text)
    assert ("Alex", "Why do we get two?") == (found[2].speaker, found[2].text)


@pytest.mark.parametrize(("where", "line"), [("scripts/x.md", 0), ("scripts/x.md:12", 12)])
def test_what_stands_in_no_line_has_none(where: str, line: int) -> None:
    """The show's intro is in no line of the script."""
    assert line == Place(where=where, start_ms=0, end_ms=1, chapter="").line

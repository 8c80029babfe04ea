"""The sentences of a lesson are read together, before they are looked at one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from lessoncast.tongue.trees import Tree, parsing
from lessoncast.units import foreseeing
from writer_mother import sections_of

TOLD = "# Bells\n\n" + "\n\n".join(
    f"The {bell} bell hangs in the {tower} tower. The ringers pull its rope at {hour}. It tells the town that the {gate} gate shuts."
    for bell, tower, hour, gate in (
        ("old", "north", "noon", "river"),
        ("small", "south", "dusk", "market"),
        ("cracked", "west", "dawn", "castle"),
        ("great", "east", "midnight", "harbour"),
    )
)  # fmt: skip

WORDS = "# Words of ringers\n\n" + "\n\n".join(
    f"## {word}\n\nThe {part} of a bell that hangs in the {tower} tower."
    for word, part, tower in (
        ("Clapper", "tongue", "north"),
        ("Lip", "rim", "south"),
        ("Headstock", "beam", "west"),
        ("Canon", "loop", "east"),
    )
)


@pytest.mark.parametrize(("text", "units", "alone"), [(TOLD, 12, 2), (WORDS, 4, 1)])
def test_hardly_a_sentence_is_read_alone(
    text: str, units: int, alone: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    read = parsing._read

    def reading(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        sizes.append(len(sentences))
        return read(sentences)

    monkeypatch.setattr(parsing, "_read", reading)
    parsing._known.clear()
    assert sum(len(one.units) for one in sections_of(text)) == units
    assert sum(size for size in sizes if size > 2) >= units
    assert sizes.count(1) <= alone


def test_a_list_longer_than_what_is_remembered_is_read_in_reach_of_its_telling(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bells = ("old", "small", "cracked", "great", "silent", "gilded", "sunken", "borrowed")
    towers = ("north", "south", "west", "east")
    items = [f"- The {bell} bell hangs in the {one} tower." for bell in bells for one in towers]
    sizes: list[int] = []
    read = parsing._read

    def reading(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        sizes.append(len(sentences))
        return read(sentences)

    monkeypatch.setattr(parsing, "_read", reading)
    monkeypatch.setattr(parsing, "REMEMBERED", 40)
    monkeypatch.setattr(foreseeing, "BLOCKS", 8)
    monkeypatch.setattr(foreseeing, "IN_REACH", 8)
    parsing._known.clear()
    units = sum(len(one.units) for one in sections_of("# Bells\n\n" + "\n".join(items)))
    assert units == len(items)
    assert sizes.count(1) < len(items) / 4

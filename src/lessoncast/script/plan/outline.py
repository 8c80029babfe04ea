"""Which headings are the lesson's top ones, and which of them each section stands under."""

from __future__ import annotations

from collections.abc import Iterable

from lessoncast.script.units.pieces import Section


def tops(told: Iterable[int], sections: list[Section]) -> dict[int, int]:
    """Section → the section of the top heading above it; what stands above all headings is its own."""
    titled = [section.level for section in sections if section.title]
    level = min((one for one in titled if titled.count(one) > 1), default=1)
    return {index: _ancestor(index, sections, level) for index in sorted(set(told))}


def _ancestor(index: int, sections: list[Section], level: int) -> int:
    place = index
    while place > 0 and sections[place].level > level:
        place -= 1
    return place if sections[place].title and sections[place].level == level else index

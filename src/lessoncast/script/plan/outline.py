"""Which headings are the lesson's top ones, and which of them each section stands under."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lessoncast.units.pieces import Section


def tops(told: Iterable[int], sections: list[Section]) -> dict[int, int]:
    """Section → the section of the top heading above it; what stands above all headings is its own."""
    times = Counter(section.level for section in sections if section.title)
    level = min((one for one, seen in times.items() if seen > 1), default=1)
    wanted = set(told)
    found: dict[int, int] = {}
    top = 0
    for index, section in enumerate(sections):
        top = index if section.level <= level else top
        if index in wanted:
            headed = sections[top].title and sections[top].level == level
            found[index] = top if headed else index
    return found

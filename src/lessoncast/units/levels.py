"""Which section a heading stands under, found without walking back over all its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast.units.pieces import Section


class Above:
    """The open sections of a growing list: each deeper than the one before it."""

    def __init__(self) -> None:
        self._open: list[Section] = []
        self._seen = 0

    def of(self, level: int, sections: Sequence[Section]) -> Section | None:
        """The last of the sections that is higher than this level, if any is."""
        for section in sections[self._seen :]:
            while self._open and self._open[-1].level >= section.level:
                self._open.pop()
            self._open.append(section)
        self._seen = len(sections)
        return next((one for one in reversed(self._open) if one.level < level), None)

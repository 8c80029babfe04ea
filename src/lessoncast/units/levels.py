"""Which section a heading stands under, found without walking back over all its neighbours, and what kind it is of."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast.model import Block
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.units import signs
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

    def kind(self, block: Block, title: str, sections: Sequence[Section], book: Phrasebook) -> str:
        """What kind of heading a block is: its own, or that of the exercise or link list that it is part of."""
        if block.info.lower() in signs.ASIDE_RECAP:
            return "recap"
        if signs.ON_SCREEN.match(block.text.strip(" #*")):
            return "exercise"
        if found := book.heading_kind(title):
            return found.name
        above = self.of(block.level, sections)
        return above.kind if above and above.kind in {"skip", "exercise"} else ""

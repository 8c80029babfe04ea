"""What stands around a statement on its page: code, a figure's numbers, and the heading of a task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Block, Span

MANY_DIGITS = 12  # of a paragraph that works an example
_YEAR = re.compile(r"\b(?:1\d|20)\d\ds?\b")
GIVEN = frozenset({"beside code", "numbered item", "list item", "many figures", "under a task"})
_SHOWN = frozenset({"code", "math"})


class Around:
    """The blocks of a lesson by their lines."""

    def __init__(self, blocks: Sequence[Block], task: re.Pattern[str]) -> None:
        self._blocks = blocks
        self._task = task
        self._place: dict[int, int] = {}
        self._heading: list[str] = []
        heading = ""
        for place, one in enumerate(blocks):
            heading = one.text.lower() if one.kind == "heading" else heading
            self._heading.append(heading)
            for line in range(one.span.first, one.span.last + 1):
                self._place.setdefault(line, place)

    def signs(self, span: Span) -> Iterator[str]:
        """What the blocks that a statement stands in and beside are signs of."""
        place = self._place.get(span.first)
        if place is None:
            return
        own = self._blocks[place]
        before, after = self._beside(place, -1), self._beside(place, 1)
        if before in _SHOWN or after in _SHOWN:
            yield "beside code"
        if own.number is not None:
            yield "numbered item"
        if own.kind == "item":
            yield "list item"
        if sum(map(str.isdigit, _YEAR.sub("", own.text))) > MANY_DIGITS:
            yield "many figures"
        if self._task.search(self._heading[place]):
            yield "under a task"

    def _beside(self, place: int, step: int) -> str:
        """The kind of the next block that is not on the same line; "" for none."""
        line, at = self._blocks[place].span.first, place + step
        while 0 <= at < len(self._blocks) and self._blocks[at].span.first == line:
            at += step
        return self._blocks[at].kind if 0 <= at < len(self._blocks) else ""

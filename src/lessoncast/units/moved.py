"""Where the lines of a lesson went when it was changed: found by what is said of them.

Nothing remembers the lesson as it was. But the turns and cards that name a line hold its words, and where the
lesson now holds most of these words, there the line is. It must not know files, chapters or decks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lessoncast.model import Block, Lesson, Span
from lessoncast.tongue.words import content_stems

FEWEST_STEMS = 2  # words under which a turn tells no place
SURE_SHARE = 0.5  # of a turn's content words that its place must hold
LONGER_BY = 3  # lines by which a place may outgrow the old one
NEARLY = 0.7  # of what the best place holds: enough where the lines are looked for first
MANY = 4  # an nth of a turn's words is enough to outgrow it for
_SCALE = 1 << 20  # of weights: whole numbers, whose sums do not depend on their order


@dataclass(frozen=True, slots=True)
class Moves:
    """How far lines moved: ``sure`` where the words tell it, and elsewhere as their neighbours."""

    sure: Mapping[Span, Span] = field(default_factory=dict)

    def __call__(self, span: Span) -> Span:
        """Return where lines are now, as well as can be told."""
        if span in self.sure or not self.sure:
            return self.sure.get(span, span)
        before, after = self._shifts(span.first)
        last, _ = self._shifts(span.last)
        first = before if before is not None else after or 0
        return _shifted(span, first, last if last is not None else first)

    def is_sure(self, span: Span) -> bool:
        """Whether the words tell where these lines are, or both neighbours moved alike."""
        before, after = self._shifts(span.first)
        return not self.sure or span in self.sure or before == after

    def _shifts(self, line: int) -> tuple[int | None, int | None]:
        """How far the nearest known lines at or before a line moved, and those after it."""
        known = sorted(self.sure)
        place = bisect_right([span.first for span in known], line)
        shifts = [self.sure[span].first - span.first for span in known]
        return (shifts[place - 1] if place else None, shifts[place] if place < len(known) else None)


def _shifted(span: Span, first: int, last: int) -> Span:
    start = max(span.first + first, 1)
    return Span(start, max(span.last + last, start))


def follow(cited: Iterable[tuple[Span, str]], lesson: Lesson) -> Moves:
    """Find where the lesson now says what turns said of its lines."""
    said: dict[Span, str] = {}
    for span, text in cited:
        said[span] = f"{said.get(span, '')} {text}"
    ground = _Ground(lesson)
    sure: dict[Span, Span] = {}
    shift = 0
    for span in sorted(said):
        found = ground.find(span, content_stems(said[span], ground.language), shift)
        if found:
            sure[span] = found
            shift = found.first - span.first
    return Moves(sure)


class _Ground:
    """The words of a lesson by its blocks; rare ones weigh more."""

    def __init__(self, lesson: Lesson) -> None:
        self.language = lesson.language.partition("-")[0].lower()
        self._blocks = sorted(lesson.blocks, key=lambda block: block.span)
        self._firsts = [block.span.first for block in self._blocks]
        self._stems = [content_stems(_words(block), self.language) for block in self._blocks]
        self._holders: dict[str, list[int]] = {}
        for place, stems in enumerate(self._stems):
            for stem in sorted(stems):
                self._holders.setdefault(stem, []).append(place)

    def find(self, span: Span, stems: frozenset[str], shift: int) -> Span | None:
        """Where most of these words stand; None when they are few, or stand nowhere together."""
        if len(stems) < FEWEST_STEMS:
            return None
        place = self._best(stems, span.first + shift)
        if place is None:
            return None
        first, last, held = self._grown(place, stems, span.last - span.first)
        if len(held) < SURE_SHARE * len(stems):
            return None
        best = Span(self._blocks[first].span.first, self._blocks[last].span.last)
        near = (_shifted(span, shift, shift), span)
        return next((one for one in near if self._is_as_good(one, best, stems, held)), best)

    def _is_as_good(
        self, near: Span, best: Span, stems: frozenset[str], held: frozenset[str]
    ) -> bool:
        """Whether the lines where a place is looked for first hold about as much as the best place."""
        here = self._held(near) & stems
        if _is_in(near, best) or _is_in(best, near):
            return self._weight(here) >= self._weight(held)
        enough = self._weight(here) >= NEARLY * self._weight(held)
        return enough and len(here) >= SURE_SHARE * len(stems) and self._is_whole(near)

    def _is_whole(self, span: Span) -> bool:
        """Whether lines begin and end where blocks do."""
        first = self._firsts[bisect_right(self._firsts, span.first) - 1]
        last = self._blocks[bisect_right(self._firsts, span.last) - 1].span.last
        return (first, last) == span

    def _best(self, stems: frozenset[str], near: int) -> int | None:
        """The block that holds most; of equal ones the nearest to where it is looked for."""
        scores: Counter[int] = Counter()
        for stem in sorted(stems):
            holders = self._holders.get(stem, [])
            for place in holders:
                scores[place] += _SCALE // len(holders)
        ranked = sorted(scores, key=lambda one: (-scores[one], abs(self._firsts[one] - near), one))
        return ranked[0] if ranked else None

    def _grown(
        self, place: int, stems: frozenset[str], lines: int
    ) -> tuple[int, int, frozenset[str]]:
        """The neighbours of a block, too, as long as they hold more of the words.

        Beyond the ``lines`` that there were, a neighbour must hold many.
        """
        first = last = place
        held = self._stems[place] & stems
        while True:
            beside = [one for one in (first - 1, last + 1) if 0 <= one < len(self._blocks)]
            gains = [(self._weight((self._stems[one] & stems) - held), -one) for one in beside]
            worth = [
                (gain, minus)
                for gain, minus in gains
                if self._is_worth(
                    gain, self._weight(stems), self._lines(first, last, -minus) - lines
                )
            ]
            if not worth:
                return first, last, held
            one = -max(worth)[1]
            first, last = min(first, one), max(last, one)
            held |= self._stems[one] & stems

    @staticmethod
    def _is_worth(gain: int, whole: int, longer: int) -> bool:
        """Whether a neighbour brings enough words for being so many lines longer than before."""
        return gain > 0 and (longer <= 0 or (longer <= LONGER_BY and gain * MANY > whole))

    def _lines(self, first: int, last: int, one: int) -> int:
        """From the first line to the last of some blocks with another."""
        return self._blocks[max(last, one)].span.last - self._blocks[min(first, one)].span.first

    def _held(self, span: Span) -> frozenset[str]:
        held: frozenset[str] = frozenset()
        place = bisect_right(self._firsts, span.last) - 1
        while place >= 0 and self._blocks[place].span.last >= span.first:
            held |= self._stems[place]
            place -= 1
        return held

    def _weight(self, stems: Iterable[str]) -> int:
        return sum(_SCALE // len(self._holders[stem]) for stem in stems if stem in self._holders)


def _words(block: Block) -> str:
    return " ".join([block.term, block.text, *(cell for row in block.rows for cell in row)])


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last

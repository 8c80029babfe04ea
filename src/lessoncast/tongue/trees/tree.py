"""The grammar of one sentence: each word's tag, the word it hangs on, and as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

PUNCTUATION = "punct"
_MARKS = frozenset(",;:.–—")


class Word(NamedTuple):
    """A word of a tree: Penn Treebank's ``tag``, the place of its ``head`` (-1: none), Universal Dependencies' ``relation``.

    ``sure`` is how likely its head is, from 0 to 1, in steps of a twentieth; ``start`` and ``end`` are characters of the sentence.
    """

    text: str
    start: int
    end: int
    tag: str
    head: int
    relation: str
    sure: float


@dataclass(frozen=True)
class Tree:
    """A sentence and its words; places are indices of ``words``."""

    sentence: str
    words: tuple[Word, ...]

    @cached_property
    def root(self) -> int:
        """The place of the word that hangs on none."""
        return next(place for place, word in enumerate(self.words) if word.head < 0)

    @cached_property
    def _under(self) -> tuple[tuple[int, ...], ...]:
        under: list[list[int]] = [[] for _ in self.words]
        for place, word in enumerate(self.words):
            if word.head >= 0:
                under[word.head].append(place)
        return tuple(map(tuple, under))

    @cached_property
    def marks(self) -> frozenset[int]:
        """The places of the marks between its phrases."""
        return frozenset(
            place
            for place, word in enumerate(self.words)
            if word.relation == PUNCTUATION and word.text in _MARKS
        )

    def under(self, place: int, *relations: str) -> tuple[int, ...]:
        """The places of what hangs right on a word, in order; only as one of ``relations`` where any is given."""
        found = self._under[place]
        if not relations or not found:
            return found
        words = self.words
        return tuple([one for one in found if words[one].relation in relations])

    def whole(self, place: int, *, without: tuple[str, ...] = ()) -> tuple[int, ...]:
        """The places of a word and of all that hangs on it, in order; not what hangs right on it as ``without``."""
        if without:
            return self._whole(place, without)
        if place not in self._wholes:
            self._wholes[place] = self._whole(place, ())
        return self._wholes[place]

    @cached_property
    def _wholes(self) -> dict[int, tuple[int, ...]]:
        """What was gathered so far: of each clause it is asked for many times."""
        return {}

    def _whole(self, place: int, without: tuple[str, ...]) -> tuple[int, ...]:
        found = [one for one in self._under[place] if self.words[one].relation not in without]
        for one in found:  # and of what was found itself
            found += self._under[one]
        return tuple(sorted((place, *found)))

    def is_unbroken(self, places: tuple[int, ...]) -> bool:
        """Whether words stand side by side."""
        return bool(places) and places[-1] - places[0] + 1 == len(places)

    def text(self, places: tuple[int, ...]) -> str:
        """The words at places as the sentence has them, with what stands between them, without marks at the ends."""
        kept = [*places]
        while (
            kept
            and self.words[kept[-1]].relation == PUNCTUATION
            and self.words[kept[-1]].text in ",;:.–—-"
        ):
            kept.pop()
        while (
            kept
            and self.words[kept[0]].relation == PUNCTUATION
            and self.words[kept[0]].text in ",;:.–—-"
        ):
            kept.pop(0)
        if not kept:
            return ""
        return self.sentence[self.words[kept[0]].start : self.words[kept[-1]].end]

    def above(self, place: int) -> Iterator[int]:
        """The places from a word's head up to the root."""
        while (place := self.words[place].head) >= 0:
            yield place

    @property
    def sure(self) -> float:
        """How likely the doubtful half of it is: the least of what its heads are."""
        return min((one.sure for one in self.words if one.relation != PUNCTUATION), default=0.0)

"""Where a caption is broken: at the end of a phrase, as a reader takes it in.

A sentence becomes cards of at most two lines. Each place between two words has a price: low behind
punctuation, then before a conjunction, before a preposition; high where a word holds on to the next
one, as an article to its noun. The cheapest division wins, and even lines and cards are cheaper.
"""

from __future__ import annotations

import functools
import math
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeAlias

MOST_LINES = 2

# What a break costs, by what it parts.
_STOP, _COMMA, _CONJUNCTION, _PREPOSITION, _WORDS, _LEANING, _FIGURES, _HELD = (
    0,
    1,
    2,
    4,
    8,
    10,
    14,
    40,
)
_CARD = 3  # a card more, against bad breaks inside of one
_CARD_BREAK = 3  # a card's end weighs so much more than a line's
_UNEVEN = 6
_SHORT = 12
_ENDS, _PAUSES = tuple(".?!:;…。！？；："), tuple(",–—)、，”»")
_PAIRS = 1 << 10
"""Of words whose price is known: each sentence is divided twice, for wide lines and for narrow ones."""

_OPENS = tuple("(–—「『（“«„")


class Word(Protocol):
    """What a caption is made of: a word with its punctuation."""

    @property
    def text(self) -> str:
        """As it is shown."""
        ...

    @property
    def width(self) -> int:
        """Columns that it takes."""
        ...

    @property
    def is_tied(self) -> bool:
        """Whether no space is written before it."""
        ...


Line: TypeAlias = tuple[int, int]
"""Words ``first`` up to ``last`` (exclusive)."""

Cards: TypeAlias = tuple[tuple[Line, ...], ...]
"""A sentence, card by card, line by line."""


class Divide(Protocol):
    """What :func:`cards` does, or whoever remembers it."""

    def __call__(
        self, words: Sequence[Word], language: str, *, columns: int, taken: int = 0
    ) -> Cards:
        """Return the cards of a sentence."""
        ...


def cards(words: Sequence[Word], language: str, *, columns: int, taken: int = 0) -> Cards:
    """Divide a sentence into cards of one or two lines of at most ``columns``.

    ``taken`` columns of the first line are needed for something else. A word that is wider than a
    line has one of its own.
    """
    count = len(words)
    if is_one_line(words, columns=columns, taken=taken):
        return (((0, count),),)
    page = _page(words, language, columns, taken)
    costs = [0.0] + [math.inf] * count  # of the best way to each word
    came: list[tuple[int, int]] = [(0, 0)] * (count + 1)
    for first in range(count):
        if costs[first] + _CARD < costs[count]:  # else no way on from here is better
            for cost, at, last in page.cards_from(first, costs):
                total = costs[first] + cost + _CARD + _CARD_BREAK * page.breaks[last]
                if total < costs[last]:
                    costs[last], came[last] = total, (first, at)
    found, last = [], count
    while last:
        first, at = came[last]
        found.append(((first, last),) if at == last else ((first, at), (at, last)))
        last = first
    found.reverse()
    return tuple(found)


def is_one_line(words: Sequence[Word], *, columns: int, taken: int = 0) -> bool:
    """Return whether there is nothing to divide, as in most sentences."""
    return taken + sum(word.width + (not word.is_tied) for word in words) - 1 <= columns


def joined(words: Sequence[Word]) -> str:
    """Return words as they are written one behind the other."""
    return "".join(("" if word.is_tied else " ") + word.text for word in words).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A sentence on its way to cards.

    ``breaks[at]`` is what a break before word ``at`` costs. Were the sentence one line, word ``at``
    would begin in column ``begins[at]``, and a line broken before it end in column ``ends[at]``.
    """

    breaks: Sequence[float]
    begins: Sequence[int]
    ends: Sequence[int]
    columns: int

    def cards_from(self, first: int, costs: Sequence[float]) -> Iterator[tuple[float, int, int]]:
        """Yield the cards that begin with a word: cost, second line's first word, word behind.

        Those that can't be part of a cheaper way than is known to the word behind are left out.
        """
        columns, begin, count = self.columns, self.begins[first], len(self.breaks) - 1
        for last in range(first + 1, count + 1):
            width = self.ends[last] - begin
            if 2 * width < columns and self.breaks[last] > _COMMA and last > first + 1:
                continue  # a stub without a reason is never the best, and there are many
            if costs[first] + _CARD + _CARD_BREAK * self.breaks[last] >= costs[last]:
                continue
            if width <= columns or last == first + 1:
                short = 0.0 if first == 0 and last == count else _SHORT * (1 - width / columns)
                yield max(short, 0.0), last, last
            elif inner := self._second_line(first, last):
                yield *inner, last
            elif width > MOST_LINES * columns:
                return

    def _second_line(self, first: int, last: int) -> tuple[float, int] | None:
        """Return where the second line had best begin, the cost before the place."""
        begins, ends, breaks, columns = self.begins, self.ends, self.breaks, self.columns
        begin, end = begins[first], ends[last]
        earliest = bisect_left(
            begins, end - columns, first + 1, last - 1
        )  # it may be one long word
        best: tuple[float, int] | None = None
        for at in range(earliest, last):
            upper, lower = ends[at] - begin, end - begins[at]
            if upper > columns and at > first + 1:
                break
            if best is None or breaks[at] < best[0]:
                cost = breaks[at] + _UNEVEN * abs(upper - lower) / columns
                if best is None or cost < best[0]:
                    best = cost, at
        return best


def _page(words: Sequence[Word], language: str, columns: int, taken: int) -> _Page:
    starts: list[int] = []
    ends = [taken]
    for word in words:
        starts.append(ends[-1] + (bool(starts) and not word.is_tied))
        ends.append(starts[-1] + word.width)
    begins = [0, *starts[1:], ends[-1]]
    return _Page(breaks=_breaks(words, language), begins=begins, ends=ends, columns=columns)


# ── what a break costs ────────────────────────────────────────────────────────────────────────


class _Words(NamedTuple):
    holds: frozenset[str]
    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    auxiliaries: frozenset[str]


@functools.cache
def _known(language: str) -> _Words:
    raw = (resources.files(__package__) / "phrases.toml").read_text("utf-8")
    found = tomllib.loads(raw).get(language.partition("-")[0].lower(), {})
    return _Words(*(frozenset(found.get(name, "").split()) for name in _Words._fields))


def _breaks(words: Sequence[Word], language: str) -> list[float]:
    """Return the price of a break before each word; there is always one at both ends."""
    inner = [_price(language, a.text, b.text) for a, b in pairwise(words)]
    return [0, *inner, 0] if words else [0]


@functools.lru_cache(_PAIRS)
def _price(language: str, before: str, after: str) -> float:
    """Return what a break between two words costs: the first that holds of what is told here."""
    known = _known(language)
    plain = _plain(before)
    if plain in known.holds and before[-1].isalnum():
        return _HELD
    if before.endswith(_ENDS) and not _is_short_form(before):
        return _STOP
    if before.endswith(_PAUSES) or after.startswith(_OPENS):
        return _COMMA
    return _price_inside(known, before, after)


def _price_inside(known: _Words, before: str, after: str) -> float:
    """Return the price where no punctuation parts two words."""
    plain, following = _plain(before), _plain(after)
    if before.endswith(".") or (before[-1].isdigit() and len(following) <= 4):
        return _FIGURES
    if plain in known.prepositions or plain in known.conjunctions:
        return _FIGURES
    if following in known.conjunctions:
        return _CONJUNCTION
    if following in known.prepositions:
        return _PREPOSITION
    is_name = before[:1].isupper() and after[:1].isupper()  # of two words
    return _FIGURES if is_name else _LEANING if plain in known.auxiliaries else _WORDS


def _is_short_form(word: str) -> bool:
    """Whether the full stop is the word's own: inside a sentence it ends no sentence."""
    return word.endswith(".") and not word.endswith("..")


def _plain(word: str) -> str:
    return word.strip("\"'“”„»«()[].,;:!?…–—").lower()

"""From each spoken word back to the written ones: what captions and word timings need.

Every step from the written to the spoken form changes a few places and leaves the rest alone, so
the two are compared after each step. What a step replaces is said for all that it replaced.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from lessoncast.model import Packed

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MOST_PAIRS = 8_000  # of equal tokens; running text has a few hundred
_MOST_CELLS = 10_000  # of two sequences of tokens that are compared one by one
_SPOKEN_WORD = re.compile(r"\S*\w\S*")


class Word(NamedTuple):
    """One spoken word, ``spoken[start:end]``, and what it is said for: ``written[first:last]``."""

    start: int
    end: int
    first: int
    last: int


class Words(Packed[Word]):
    """The words of a sentence in 16 bytes each, since those of a whole script may wait to be spoken."""

    __slots__ = ()
    _row = struct.Struct("=4I")

    def _unpacked(self, row: tuple[int, ...]) -> Word:
        return Word(*row)


class _Piece(NamedTuple):
    """Where one character comes from in the text at the beginning; empty if it is new."""

    first: int
    last: int


def words(steps: Sequence[str]) -> tuple[Word, ...]:
    """Return the words of the last step, each with its place in the first one.

    Places never run backwards, and none is empty unless there is nothing written at all.
    """
    if len(set(steps)) == 1:
        spoken = _SPOKEN_WORD.finditer(steps[0])
        return tuple(Word(*found.span(), *found.span()) for found in spoken)
    return _words(steps[-1], _traced(steps))


def seen(spoken: Iterable[Word], raw: str, shown: str) -> tuple[Word, ...]:
    """Move places in ``raw`` text to those in the text that is ``shown`` for it."""
    if raw == shown:
        return tuple(spoken)
    pieces = _traced([raw, shown])
    firsts, lasts = [piece.first for piece in pieces], [piece.last for piece in pieces]
    moved = []
    for word in spoken:
        first = bisect_right(lasts, word.first)
        last = max(bisect_left(firsts, word.last), first)
        while last > first and shown[last - 1 : last].isspace():
            last -= 1
        moved.append(word._replace(first=first, last=min(last, len(shown))))
    return _filled(moved, len(shown))


def shifted(spoken: Iterable[Word], by: int) -> tuple[Word, ...]:
    """Move the written places to the right."""
    return tuple(word._replace(first=word.first + by, last=word.last + by) for word in spoken)


def _traced(steps: Sequence[str]) -> list[_Piece]:
    pieces = [_Piece(place, place + 1) for place in range(len(steps[0]))]
    for before, after in pairwise(steps):
        if before != after:
            pieces = _followed(before, after, pieces)
    return pieces


def _followed(before: str, after: str, pieces: list[_Piece]) -> list[_Piece]:
    """Trace one step: what is the same keeps its place, what is new has that of what it replaced."""
    old, new = list(_TOKEN.finditer(before)), list(_TOKEN.finditer(after))
    found: list[_Piece | None] = [None] * len(after)
    for same, i, i_end, j, j_end in _changes([t[0] for t in old], [t[0] for t in new]):
        if same:
            for ours, theirs in zip(old[i:i_end], new[j:j_end], strict=True):
                found[theirs.start() : theirs.end()] = pieces[ours.start() : ours.end()]
        elif j < j_end:
            first, last = new[j].start(), new[j_end - 1].end()
            source = [pieces[place] for t in old[i:i_end] for place in range(*t.span())]
            found[first:last] = [_whole(source, found[:first])] * (last - first)
    return _without_gaps(found)


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Yield what is the same and what is not; the equal ends are found without a search."""
    head, shorter = 0, min(len(old), len(new))
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield True, 0, head, 0, head
    ours, theirs = old[head : len(old) - tail], new[head : len(new) - tail]
    if _is_monotonous(ours, theirs):
        yield False, head, len(old) - tail, head, len(new) - tail
    else:
        for same, i, i_end, j, j_end in _compared(ours, theirs):
            yield same, head + i, head + i_end, head + j, head + j_end
    yield True, len(old) - tail, len(old), len(new) - tail, len(new)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Yield what is the same between two different ends.

    difflib takes the longest run first, which may keep a token of shorter ones from its like; where
    one is left over on both sides, the longest common sequence is looked for instead.
    """
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found = sum(i_end - i for kind, i, i_end, _, _ in codes if kind == "equal")
    if found < (Counter(old) & Counter(new)).total() and len(old) * len(new) <= _MOST_CELLS:
        yield from _aligned(old, new)
    else:
        for kind, i, i_end, j, j_end in codes:
            yield kind == "equal", i, i_end, j, j_end


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Yield the longest common sequence and what lies between, token by token."""
    left = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]  # how much is common from here on
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            both = left[i + 1][j + 1] + 1 if old[i] == new[j] else 0
            left[i][j] = max(both, left[i + 1][j], left[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        start, other = i, j
        while i < len(old) and j < len(new) and old[i] != new[j]:
            i, j = (i + 1, j) if left[i + 1][j] >= left[i][j + 1] else (i, j + 1)
        if i == len(old) or j == len(new):
            i, j = len(old), len(new)
        if (start, other) != (i, j):
            yield False, start, i, other, j
        if i < len(old):
            yield True, i, i + 1, j, j + 1
            i, j = i + 1, j + 1


def _is_monotonous(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a few tokens come again and again, so that a comparison would take minutes."""
    there = Counter(new)
    return sum(count * there[token] for token, count in Counter(old).items()) > _MOST_PAIRS


def _whole(source: Sequence[_Piece], before: Sequence[_Piece | None]) -> _Piece:
    """Return the place of all that was replaced; of nothing, the place behind what comes before."""
    if source:
        return _Piece(source[0].first, max(piece.last for piece in source))
    place = next((piece.last for piece in reversed(before) if piece), 0)
    return _Piece(place, place)


def _without_gaps(found: Sequence[_Piece | None]) -> list[_Piece]:
    """Give white space the empty place behind what comes before it."""
    filled: list[_Piece] = []
    for piece in found:
        last = filled[-1].last if filled else 0
        filled.append(piece or _Piece(last, last))
    return filled


def _words(spoken: str, pieces: Sequence[_Piece]) -> tuple[Word, ...]:
    found = []
    for word in _SPOKEN_WORD.finditer(spoken):
        own = pieces[word.start() : word.end()]
        inked = [piece for piece in own if piece.first < piece.last] or own
        found.append(
            Word(
                word.start(),
                word.end(),
                min(piece.first for piece in inked),
                max(piece.last for piece in inked),
            )
        )
    return _filled(found, max((piece.last for piece in pieces), default=0))


def _filled(found: Sequence[Word], length: int) -> tuple[Word, ...]:
    """Let a word that stands for nothing of its own stand for what its neighbour does."""
    filled: list[Word] = []
    for word in found:
        first, last = word.first, word.last
        if filled:
            first, last = max(first, filled[-1].first), max(last, filled[-1].last)
            if first >= last:
                first = filled[-1].first
        filled.append(word._replace(first=first, last=last))
    for at in range(len(filled) - 2, -1, -1):  # at the beginning the neighbour is the next one
        word, following = filled[at], filled[at + 1]
        if word.first >= word.last:
            filled[at] = word._replace(first=following.first, last=following.last)
    if filled and filled[0].first >= filled[0].last and length:
        filled = [word._replace(first=0, last=length) for word in filled]
    return tuple(filled)

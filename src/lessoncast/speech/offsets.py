"""From each spoken word back to the written ones: what captions and word timings need.

Every step from the written to the spoken form changes a few places and leaves the rest alone, so
the two are compared after each step. What a step replaces is said for all that it replaced.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_SPOKEN_WORD = re.compile(r"\S*\w\S*")


class Word(NamedTuple):
    """One spoken word, ``spoken[start:end]``, and what it is said for: ``written[first:last]``."""

    start: int
    end: int
    first: int
    last: int


class _Piece(NamedTuple):
    """Where one character comes from in the text at the beginning; empty if it is new."""

    first: int
    last: int


def words(steps: Sequence[str]) -> tuple[Word, ...]:
    """Return the words of the last step, each with its place in the first one.

    Places never run backwards, and none is empty unless there is nothing written at all.
    """
    return _words(steps[-1], _traced(steps))


def seen(spoken: Iterable[Word], raw: str, shown: str) -> tuple[Word, ...]:
    """Move places in ``raw`` text to those in the text that is ``shown`` for it."""
    pieces = _traced([raw, shown])
    firsts, lasts = [piece.first for piece in pieces], [piece.last for piece in pieces]
    moved = []
    for word in spoken:
        first = bisect_right(lasts, word.first)
        last = max(bisect_left(firsts, word.last), first)
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
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    old_ends, new_ends = _borders(old), _borders(new)
    found: list[_Piece] = []
    for same, i, i_end, j, j_end in _changes(old, new):
        source = pieces[old_ends[i] : old_ends[i_end]]
        if same:
            found += source
        else:
            whole = _whole(source, found, before[old_ends[i] : old_ends[i_end]])
            found += [whole] * (new_ends[j_end] - new_ends[j])
    return found


def _borders(tokens: Sequence[str]) -> list[int]:
    ends = [0]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return ends


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterable[tuple[bool, int, int, int, int]]:
    """Yield what is the same and what is not; the equal ends are found without a search."""
    head, shorter = 0, min(len(old), len(new))
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield True, 0, head, 0, head
    middle = SequenceMatcher(
        None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False
    )
    for kind, i, i_end, j, j_end in middle.get_opcodes():
        yield kind == "equal", head + i, head + i_end, head + j, head + j_end
    yield True, len(old) - tail, len(old), len(new) - tail, len(new)


def _whole(source: Sequence[_Piece], before: Sequence[_Piece], text: str) -> _Piece:
    """Return the place of all that was replaced, without the white space around it."""
    inked = [piece for piece, char in zip(source, text, strict=True) if not char.isspace()]
    if inked or source:
        chosen = inked or source
        return _Piece(chosen[0].first, max(piece.last for piece in chosen))
    place = before[-1].last if before else 0
    return _Piece(place, place)


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

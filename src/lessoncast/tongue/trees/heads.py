"""Scores of heads → the best tree (Chu and Liu 1965, Edmonds 1967), with one root."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from lessoncast.tongue.trees.layout import Layout, Places
from lessoncast.tongue.trees.weights import Floats

Scores = NDArray[np.float64]
DEAR = 1e6  # what hanging on the root costs, so that the best tree has one word that does: more than any tree can win


def best_heads(scores: Scores) -> tuple[list[int], float]:
    """For each word its head, 0 being the root, and by how much the closest decision on the way was won.

    ``scores[word - 1, head]``, words from 1. What may differ by less than that has the same tree.
    """
    heads, near = _best(scores)
    if heads.count(0) == 1 and _cycle([0, *heads], range(len(heads) + 1)) is None:
        return heads, near
    own = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    own[1:] = scores
    found, near = _spanning(own.copy())
    if found[1:].count(0) > 1:  # rarely, and much work: all words but one give up the root
        own[1:, 0] -= DEAR
        found, near = _spanning(own)
    return found[1:], near


def best_of_each(scores: Floats, layout: Layout) -> tuple[Places, Floats]:
    """The same for each word of many sentences: [sentences, words of the longest, one more] as ``layout`` has them.

    Of most sentences the best heads of the words are a tree, which is seen of all of them at once.
    """
    two = np.partition(scores, -2, axis=-1)
    near = layout.column(two[..., -1] - two[..., -2])
    found = scores.argmax(axis=-1)
    if layout.lacking is not None:
        found[layout.lacking] = 0
    heads = layout.column(found)
    roots = np.add.reduceat(heads == 0, layout.starts)
    for row in np.flatnonzero((roots != 1) | _have_cycle(found)):
        start = layout.starts[row]
        count = int(layout.counts[row])
        own = scores[row, :count, : count + 1].astype(np.float64)
        heads[start : start + count], near[start : start + count] = best_heads(own)
    return heads, near


def _have_cycle(found: Places) -> NDArray[np.bool_]:
    """Of which sentences words hang on one another."""
    rows, longest = found.shape
    above = np.zeros((rows, longest + 1), dtype=np.intp)
    above[:, 1:] = found
    for _ in range(longest.bit_length()):  # each time twice as far
        above = np.take_along_axis(above, above, axis=1)
    return np.asarray(above.any(axis=1))


def _best(scores: Scores) -> tuple[list[int], float]:
    """The place of the greatest in each row, and by how much the closest of them won."""
    places: list[int] = scores.argmax(axis=1).tolist()
    if scores.shape[1] < 2:
        return places, inf
    two = np.partition(scores, -2, axis=1)[:, -2:]
    open_to_two = two[two[:, 0] > -inf]
    return places, float((open_to_two[:, 1] - open_to_two[:, 0]).min(initial=inf))


def _cycle(heads: Sequence[int], order: Iterable[int]) -> list[int] | None:
    """Words that hang on one another, the first in this order; None where there are none."""
    seen: set[int] = set()
    for start in order:
        path: list[int] = []
        on_path: set[int] = set()
        at = start
        while at > 0 and at not in seen and at not in on_path:
            path.append(at)
            on_path.add(at)
            at = heads[at]
        if at in on_path:
            return path[path.index(at) :]
        seen.update(path)
    return None


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A cycle, the heads of its words, and for each of the rest where in the cycle it would hang, and what would hang on it."""

    cycle: list[int]
    inner: list[int]
    rest: list[int]
    leaves: list[int]
    enters: list[int]


def _spanning(scores: Scores) -> tuple[list[int], float]:
    """The heads of the tree of the highest score: cycles are drawn together to one word, and let go again."""
    found, closest = _best(scores[1:])
    heads, order = [0, *found], [*range(len(scores))]
    drawn: list[_Drawn] = []
    while (cycle := _cycle(heads, order)) is not None:
        held, first = {*cycle}, cycle[0]
        rest = [word for word in order if word not in held]
        one, near = _drawn(scores, cycle, [heads[word] for word in cycle], rest)
        for word in rest:
            if heads[word] in held:
                heads[word] = first
        (place,), near_first = _best(scores[[first], rest][None])
        heads[first], closest = rest[place], min(closest, near, near_first)
        drawn.append(one)
        order = [*rest, first]
    for one in reversed(drawn):
        _let_go(one, heads)
    return heads, closest


def _drawn(
    scores: Scores, cycle: list[int], inner: list[int], rest: list[int]
) -> tuple[_Drawn, float]:
    """Draw a cycle together to its first word, whose scores are then those of all of it with the rest."""
    words, others = np.array(cycle), np.array(rest)
    lost = scores[words, inner]
    both = np.concatenate([scores[others[:, None], words], scores[words, others[:, None]] - lost])
    places, near = _best(both)
    most = both.max(axis=1)
    scores[others, cycle[0]] = most[: len(rest)]
    scores[cycle[0], others] = lost.sum() + most[len(rest) :]
    return _Drawn(cycle, inner, rest, places[: len(rest)], places[len(rest) :]), near


def _let_go(one: _Drawn, heads: list[int]) -> None:
    """Give the words of a cycle their own heads, and to what hangs on it the one of them that it hangs on."""
    first = one.cycle[0]
    for word, leaves in zip(one.rest, one.leaves, strict=True):
        if heads[word] == first:
            heads[word] = one.cycle[leaves]
    above = heads[first]
    entered = one.cycle[one.enters[one.rest.index(above)]]
    for word, head in zip(one.cycle, one.inner, strict=True):
        heads[word] = head
    heads[entered] = above

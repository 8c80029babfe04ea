"""Scores of heads → the best tree (Chu and Liu 1965, Edmonds 1967), with one root."""

from __future__ import annotations

from math import inf

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
DEAR = 1e6  # what hanging on the root costs, so that the best tree has one word that does: more than any tree can win


def best_heads(scores: Scores) -> tuple[list[int], float]:
    """For each word its head, 0 being the root, and by how much the closest decision on the way was won.

    ``scores[word - 1, head]``, words from 1. What may differ by less than that has the same tree.
    """
    heads, near = _best(scores)
    if heads.count(0) == 1 and _cycle([0, *heads]) is None:
        return heads, near
    own = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    own[1:] = scores
    found, near = _spanning(own)
    if found[1:].count(0) > 1:  # rarely, and much work: all words but one give up the root
        own[1:, 0] -= DEAR
        found, near = _spanning(own)
    return found[1:], near


def _best(scores: Scores) -> tuple[list[int], float]:
    """The place of the greatest in each row, and by how much the closest of them won."""
    places: list[int] = scores.argmax(axis=1).tolist()
    if scores.shape[1] < 2:
        return places, inf
    two = np.partition(scores, -2, axis=1)[:, -2:]
    open_to_two = two[two[:, 0] > -inf]
    return places, float((open_to_two[:, 1] - open_to_two[:, 0]).min(initial=inf))


def _cycle(heads: list[int]) -> list[int] | None:
    """Words that hang on one another; None where there are none."""
    seen: set[int] = set()
    for start in range(1, len(heads)):
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


def _spanning(scores: Scores) -> tuple[list[int], float]:
    """The heads of the tree of the highest score: cycles are drawn together to one word, and let go again."""
    found, closest = _best(scores[1:])
    heads = [0, *found]
    cycle = _cycle(heads)
    if cycle is None:
        return heads, closest
    rest = [word for word in range(len(scores)) if word not in set(cycle)]
    new = len(rest)
    lost = scores[cycle, [heads[one] for one in cycle]]
    drawn = np.full((new + 1, new + 1), -np.inf)
    drawn[:new, :new] = scores[np.ix_(rest, rest)]
    out = scores[np.ix_(rest, cycle)]
    leaves, near_out = _best(out[1:])  # the root hangs on nothing
    drawn[1:new, new] = out[1:].max(axis=1)
    into = scores[np.ix_(cycle, rest)].T - lost
    enters, near_in = _best(into)
    drawn[new, :new] = lost.sum() + into.max(axis=1)
    inner, near = _spanning(drawn)
    result = [*heads]
    for place, word in enumerate(rest[1:], start=1):
        result[word] = cycle[leaves[place - 1]] if inner[place] == new else rest[inner[place]]
    result[cycle[enters[inner[new]]]] = rest[inner[new]]
    return result, min(closest, near, near_out, near_in)

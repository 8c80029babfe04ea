"""Scores of heads → the best tree (Chu and Liu 1965, Edmonds 1967), with one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


def best_heads(scores: Scores) -> list[int]:
    """For each word its head, 0 being the root; ``scores[word - 1, head]``, words from 1."""
    greedy = [0, *(int(one) for one in scores.argmax(axis=1) + 0)]
    if greedy[1:].count(0) == 1 and _cycle(greedy) is None:
        return greedy[1:]
    best: list[int] = []
    most = -np.inf
    count = len(scores)
    for root in np.argsort(-scores[:, 0], kind="stable")[:3]:  # one root: the likeliest are tried
        own = np.full((count + 1, count + 1), -np.inf)
        own[1:] = scores
        own[1:, 0] = -np.inf
        own[root + 1] = -np.inf
        own[root + 1, 0] = scores[root, 0]
        heads = _spanning(own)
        total = sum(own[word, heads[word]] for word in range(1, count + 1))
        if total > most:
            best, most = heads[1:], total
    return best


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


def _spanning(scores: Scores) -> list[int]:
    """The heads of the tree of the highest score: cycles are drawn together to one word, and let go again."""
    heads = [0, *(int(one) for one in scores[1:].argmax(axis=1))]
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [word for word in range(len(scores)) if word not in inside]
    new = len(rest)
    kept = sum(scores[word, heads[word]] for word in cycle)
    drawn = np.full((new + 1, new + 1), -np.inf)
    enters: dict[int, int] = {}
    leaves: dict[int, int] = {}
    for place, word in enumerate(rest):
        for other, head in enumerate(rest):
            drawn[place, other] = scores[word, head]
        leaving = max(cycle, key=lambda one: scores[word, one])
        drawn[place, new], leaves[place] = scores[word, leaving], leaving
        into = max(cycle, key=lambda one: scores[one, word] - scores[one, heads[one]])
        drawn[new, place] = kept + scores[into, word] - scores[into, heads[into]]
        enters[place] = into
    found = _spanning(drawn)
    result = [*heads]
    for place, word in enumerate(rest):
        if word:
            result[word] = leaves[place] if found[place] == new else rest[found[place]]
    result[enters[found[new]]] = rest[found[new]]
    return result

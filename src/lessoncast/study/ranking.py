"""Rivals in the order of how near they are, each looked at closely only when its turn may have come.

In a list of many notes each is a rival of each other, and two of them are wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Weighed: TypeAlias = tuple[float, str, str]
"""How far a rival is, what decides among as far ones, and its text."""


def nearest_first(
    rivals: Iterable[tuple[float, T]], weigh: Callable[[T], Weighed | None]
) -> Iterator[str]:
    """The texts of rivals, the nearest first; each comes with a distance that it is not nearer than."""
    every = [*rivals]
    waiting = [(least, place) for place, (least, _) in enumerate(every)]
    heapify(waiting)
    ready: list[Weighed] = []
    while waiting or ready:
        if ready and (not waiting or ready[0][0] < waiting[0][0]):
            yield heappop(ready)[-1]
        elif found := weigh(every[heappop(waiting)[1]][1]):
            heappush(ready, found)

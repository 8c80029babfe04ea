"""Where listeners think: pauses on a soft bed, each with what is heard right before and behind it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lessoncast.episode.plan import Pause, ShowSounds, Slot, Timeline


class Rest(NamedTuple):
    """Pauses in a row by the numbers of their slots; ``around`` are these and their neighbours.

    A neighbour is a turn or a sound of the same chapter.
    """

    pauses: tuple[int, ...]
    around: tuple[int, ...]


def rests(slots: Sequence[Slot], covered: Container[int] = ()) -> Iterator[Rest]:
    """Yield where listeners think, but for the slots that are ``covered``, by music that is."""
    found = [n for n, slot in enumerate(slots) if _is_rest(slot) and n not in covered]
    rows = groupby(enumerate(found), lambda one: (one[1] - one[0], slots[one[1]].chapter))
    for _, row in rows:
        pauses = tuple(number for _, number in row)
        first, last = pauses[0], pauses[-1]
        near = [n for n in (first - 1, last + 1) if _is_beside(slots, n, first)]
        yield Rest(pauses, tuple(sorted([*pauses, *near])))


def measured(timeline: Timeline, sounds: ShowSounds) -> tuple[int, ...]:
    """Return the numbers of the slots whose lengths have to be known, since a sound goes on across them."""
    if sounds.music:
        return tuple(range(len(timeline.slots)))
    return tuple(sorted({number for rest in rests(timeline.slots) for number in rest.around}))


def _is_rest(slot: Slot) -> bool:
    content = slot.job.content
    return isinstance(content, Pause) and content.bed


def _is_beside(slots: Sequence[Slot], number: int, rest: int) -> bool:
    if not 0 <= number < len(slots) or slots[number].chapter != slots[rest].chapter:
        return False
    return not isinstance(slots[number].job.content, Pause)

"""When an episode comes to speak of some lines of the lesson."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lessoncast.model import Heard, Span


def first_ms(lines: Span, heard: Sequence[Heard]) -> int | None:
    """Return when the first thing that rests on these lines is said; None if nothing does."""
    return next(
        (one.start_ms for one in heard if lines.first <= one.lines.first <= lines.last), None
    )


def in_lesson_order(heard: Sequence[Heard]) -> tuple[Heard, ...]:
    """Return the longest stretch of what is said that follows the lesson.

    What an opening promises and what a recap comes back to is said out of the lesson's order.
    """
    ends: list[
        int
    ] = []  # the line on which the best run of each length ends, and where that is said
    places: list[int] = []
    before: list[int] = []
    for at, one in enumerate(heard):
        length = bisect_right(ends, one.lines.first)
        before.append(places[length - 1] if length else -1)
        ends[length:] = (
            [one.lines.first] if length == len(ends) else [one.lines.first, *ends[length + 1 :]]
        )
        places[length:] = [at] if length == len(places) else [at, *places[length + 1 :]]
    run: list[Heard] = []
    at = places[-1] if places else -1
    while at >= 0:
        run.append(heard[at])
        at = before[at]
    return tuple(run[::-1])

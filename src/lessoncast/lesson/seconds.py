"""When an episode comes to speak of some lines of the lesson."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.model import Heard, Span

_PLACE = re.compile(r'(<h[2-5][^<>]*) data-t="([0-9]+)"')
"""Where a time will stand: none is whole, and only a tag has such a beginning."""


def filled(html: str, sections: Sequence[Span], heard: Sequence[Heard]) -> str:
    """Put into an article when the episode comes to each of the ``sections``, whose numbers stand there now."""
    straight = in_lesson_order(heard)

    def timed(place: re.Match[str]) -> str:
        lines = sections[int(place[2])]
        start_ms = first_ms(lines, straight)
        if start_ms is None:
            start_ms = first_ms(lines, heard)
        if start_ms is None:
            return place[1]
        # Rounded up, a word would lose its start.
        return f'{place[1]} data-t="{start_ms // 100 / 10:.1f}"'

    return _PLACE.sub(timed, html)


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

"""Which items of several lessons are asked in a review, in what order, and which of them return.

Nobody knows at an author's desk what a learner knows. What is assumed is the weakest: that the lesson
heard last is known least, and that each lesson was reviewed after every later one. Then Leitner's boxes
tell how often a lesson's items are due (S. Leitner, So lernt man lernen, 1972): box n comes every 2^(n-1)-th
time. Lessons take turns, since mixed practice is remembered longer (Rohrer and Taylor 2007). Within the
review, items return after growing intervals, 2 and 10 minutes as in Pimsleur's (1967).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from lessoncast.study.file.sheet import Item

MOST_ASKED = 250
"""Each has a chapter, and a table of contents counts up to 255."""

AFTER_MISSED_S = (120.0, 480.0)
"""What was missed returns twice: two minutes after it was asked, and eight after that."""

AFTER_NEW_S = (480.0,)
"""What is of the newest lesson returns once."""

LEAST_APART_S = 60.0
"""What would return sooner at the end is still in the ear, and is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An item with the place of its lesson, and how long after it was asked it is asked again."""

    lesson: int
    item: Item
    again_after_s: tuple[float, ...] = ()


def spaced(
    lessons: Sequence[Sequence[Item]],
    *,
    limit_s: float,
    seconds: Callable[[Item], float],
    missed: Sequence[str] = (),
) -> tuple[Due, ...]:
    """Return what is asked, in order: as many items as fit, the missed ones first.

    ``lessons`` are in the order of the course; ``seconds`` tells how long it takes to ask an item.
    """
    chosen: list[Due] = []
    total_s, asked = 0.0, 0
    for due in _by_need(lessons, missed):
        times = 1 + len(due.again_after_s)
        total_s += times * seconds(due.item)
        asked += times
        if chosen and (total_s > limit_s or asked > MOST_ASKED):
            break
        chosen.append(due)
    return tuple(_scheduled(chosen, seconds))


def box(age: int) -> int:
    """Return the box that a lesson is in: 1 for the newest, 2 for the two before it, 3 for the four before these."""
    return (age + 1).bit_length()


def _rounds(age: int) -> int:
    """In how many rounds a lesson comes once; there are as many lessons in its box."""
    return int(2 ** (box(age) - 1))


def _by_need(lessons: Sequence[Sequence[Item]], missed: Sequence[str]) -> Iterator[Due]:
    """All items: the missed ones as they are given, then the others, each lesson as often as its box is due."""
    places = {item.id: (place, item) for place, items in enumerate(lessons) for item in items}
    known = dict.fromkeys(one for one in missed if one in places)
    for place, item in (places[one] for one in known):
        yield Due(lesson=place, item=item, again_after_s=AFTER_MISSED_S)
    waiting: list[tuple[float, int, list[Item]]] = []
    for age, items in enumerate(reversed(lessons)):
        left = [item for item in spread(items) if item.id not in known]
        if left:
            # In each round the newest lesson comes, and one of each further box.
            heappush(waiting, (age + 1 - _rounds(age) + 1 - 0.5 ** box(age), age, left[::-1]))
    while waiting:
        turn, age, left = heappop(waiting)
        again = AFTER_NEW_S if age == 0 else ()
        yield Due(lesson=len(lessons) - 1 - age, item=left.pop(), again_after_s=again)
        if left:
            heappush(waiting, (turn + _rounds(age), age, left))


def spread(items: Sequence[Item]) -> list[Item]:
    """Return items in an order any beginning of which is spread over all of them (van der Corput's)."""
    bits = max(len(items) - 1, 1).bit_length()
    order = sorted(range(len(items)), key=lambda place: int(f"{place:0{bits}b}"[::-1], 2))
    return [items[place] for place in order]


def _scheduled(chosen: Sequence[Due], seconds: Callable[[Item], float]) -> Iterator[Due]:
    """Ask in this order; what returns comes between as soon as it is due, at the end what is left."""
    returning: list[tuple[float, int, float, Due]] = []
    now_s = 0.0
    first = list(reversed(chosen))
    asked = 0
    while first or returning:
        due = None
        if not first or (returning and returning[0][0] <= now_s):
            _, _, since_s, due = heappop(returning)
            if now_s - since_s < LEAST_APART_S:
                continue
        due = due or first.pop()
        yield due
        asked += 1
        now_s += seconds(due.item)
        if due.again_after_s:
            wait_s, *rest = due.again_after_s
            again = replace(due, again_after_s=tuple(rest))
            heappush(returning, (now_s + wait_s, asked, now_s, again))

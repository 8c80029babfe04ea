"""Where the right choice stands: by chance as far as a learner can tell, the same each time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from lessoncast._later import re
from lessoncast.study.figures import amount
from lessoncast.study.near import MONTH, MONTHS, YEAR
from lessoncast.tongue.phrases import digest

LONGEST_RUN = 3
_NUMBER = re.compile(r"[^\d]*(\d[\d.,]*)")


def arranged(
    questions: Sequence[tuple[str, str, Sequence[str], Sequence[str]]],
) -> list[tuple[tuple[str, ...], int]]:
    """Choices in their order with the place of the right one, for each (question, right, wrong, spare).

    Dates and figures ascend; a spare one takes the place of a wrong one where the right one would stand in
    one place for too long. Of the other places each is used about as often, never more than three times in
    a row.
    """
    used: list[int] = []
    found = []
    for asked, right, wrong, spare in questions:
        choices = [right, *wrong]
        if all(_NUMBER.fullmatch(re.sub(r"\D+$", "", one)) for one in choices):
            ordered = _ascending(right, wrong, spare, used)
            place = ordered.index(right)
        else:
            place = _place(len(choices), used, asked)
            ordered = sorted(wrong, key=lambda one: digest(one, asked))
            ordered.insert(place, right)
        used.append(place)
        found.append((tuple(ordered), place))
    return found


def _ascending(
    right: str, wrong: Sequence[str], spare: Sequence[str], before: Sequence[int]
) -> list[str]:
    """Figures in their order, with another wrong one where the right one stood in this place too often."""
    found = sorted([right, *wrong], key=_number)
    place, last = found.index(right), before[-LONGEST_RUN + 1 :]
    run = len(last) == LONGEST_RUN - 1 and set(last) == {place}
    often = 2 * before.count(place) >= len(before) > 1
    if not (run or often):
        return found
    others = (
        sorted([right, *beside], key=_number)
        for beside in combinations([*wrong, *spare], len(wrong))
    )
    moved = [one for one in others if one.index(right) != place]
    return min(moved, key=lambda one: before.count(one.index(right)), default=found)


def _is_periodic(places: Sequence[int]) -> bool:
    """Whether places come again in the same order, so that the next one can be told."""
    return any(
        len(places) > 2 * period and list(places[period:]) == list(places[:-period])
        for period in (2, 3, 4)
    )


def _place(number: int, used: Sequence[int], asked: str) -> int:
    """The least used place, a digest deciding among equals."""
    run = used[-1] if len(used) >= 2 and used[-1] == used[-2] else -1
    places = [place for place in range(number) if place != run]
    places = [place for place in places if not _is_periodic([*used, place])] or places
    least = min(used.count(place) for place in places)
    fitting = [place for place in places if used.count(place) <= least + 1]
    return min(fitting, key=lambda place: (used.count(place) > least, digest(str(place), asked)))


def _number(text: str) -> tuple[float, float, str]:
    """What a figure or a date ascends by: a date by its year, month and day."""
    month, year = MONTH.search(text), YEAR.search(text)
    if not month:
        return amount(text), 0.0, text
    months = MONTHS.index(month[0]) + len(MONTHS) * (int(year[0]) if year else 0)
    return float(months), amount(YEAR.sub("", text)), text

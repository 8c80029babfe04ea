"""What is asked in a review: the newest most often, the oldest least, what was missed first and again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.model import Card
from lessoncast.study.practice.spacing import MOST_ASKED, box, spaced, spread

TEN_S = 10.0


def lessons(*counts: int) -> list[list[Card]]:
    return [
        [Card(id=f"{place}-{n}", front=f"{place} {n}?", back="x") for n in range(count)]
        for place, count in enumerate(counts)
    ]


def asked(*counts: int, minutes: float, missed: tuple[str, ...] = ()) -> list[str]:
    found = spaced(lessons(*counts), limit_s=60 * minutes, seconds=lambda _: TEN_S, missed=missed)
    return [due.item.id for due in found]


def test_boxes_double() -> None:
    """Leitner: the newest lesson in box 1, two in box 2, four in box 3."""
    assert [1, 2, 2, 3, 3, 3, 3, 4] == [box(age) for age in range(8)]


def test_old_lessons_come_more_rarely_and_lessons_take_turns() -> None:
    """Each box half as often as the one before; hardly ever twice in a row of one lesson."""
    found = asked(100, 100, 100, 100, 100, 100, 100, minutes=20)
    firsts = list(dict.fromkeys(found))
    counts = [sum(one.startswith(f"{place}-") for one in firsts) for place in range(7)]
    oldest, middle, newest = counts[:4], counts[4:6], counts[6]
    assert newest == pytest.approx(2 * middle[0], abs=2) == pytest.approx(2 * middle[1], abs=2)
    assert all(count == pytest.approx(newest / 4, abs=1) for count in oldest)
    in_a_row = sum(one[0] == other[0] for one, other in pairwise(firsts))
    assert in_a_row <= 1


def test_what_is_new_returns_once_after_eight_minutes() -> None:
    """And what is older does not."""
    found = asked(60, 60, minutes=20)
    first = found.index("1-0")
    again = found.index("1-0", first + 1)
    assert 8 * 60 <= (again - first) * TEN_S <= 8 * 60 + 2 * TEN_S
    assert 2 == found.count("1-0")
    assert {1} == {found.count(one) for one in found if one.startswith("0-")}


def test_what_was_missed_comes_first_and_twice_again() -> None:
    """After two minutes, and eight after that, as Pimsleur has it."""
    found = asked(60, 60, 60, minutes=20, missed=("0-5", "1-3", "of no lesson", "0-5"))
    assert ["0-5", "1-3"] == found[:2]
    places = [place for place, one in enumerate(found) if one == "0-5"]
    first, second = (TEN_S * (after - before) for before, after in pairwise(places))
    assert 120 <= first <= 140
    assert 480 <= second <= 520


def test_it_is_no_longer_than_is_asked_for() -> None:
    """Nor has it more chapters than a table of contents can count; all there is, if that is less."""
    assert 10 * 60 >= TEN_S * len(asked(100, 100, minutes=10)) >= 10 * 60 - 3 * TEN_S
    assert len(asked(1000, 1000, minutes=600)) <= MOST_ASKED
    assert {"0-0", "0-1", "1-0"} == set(asked(2, 1, minutes=20))
    assert ["0-0"] == asked(1, minutes=0.01)
    assert [] == asked(0, 0, minutes=20)


def test_what_would_return_at_once_is_left_out() -> None:
    """At the end of a short review."""
    assert ["1-0", "0-0"] == asked(1, 1, minutes=20)


def test_any_beginning_of_a_lesson_s_items_is_spread_over_it() -> None:
    """Where a few are asked, they are not the first few."""
    items = lessons(16)[0]
    assert ["0-0", "0-8", "0-4", "0-12"] == [one.id for one in spread(items)[:4]]
    for count in range(1, 20):
        assert set(lessons(count)[0]) == set(spread(lessons(count)[0]))


@pytest.mark.property
@given(
    counts=st.lists(st.integers(0, 40), min_size=1, max_size=12),
    minutes=st.floats(0.1, 60),
    missed=st.lists(st.tuples(st.integers(0, 12), st.integers(0, 40)), max_size=30),
)
def test_whatever_the_course_nothing_is_asked_twice_within_a_minute(
    counts: list[int], minutes: float, missed: list[tuple[int, int]]
) -> None:
    """Nor more than three times; the same items give the same order."""
    ids = tuple(f"{place}-{number}" for place, number in missed)
    found = asked(*counts, minutes=minutes, missed=ids)
    assert found == asked(*counts, minutes=minutes, missed=ids)
    last: dict[str, int] = {}
    for place, one in enumerate(found):
        assert place - last.get(one, -100) >= 6
        last[one] = place
    assert all(found.count(one) <= 3 for one in last)
    assert bool(found) == any(counts)

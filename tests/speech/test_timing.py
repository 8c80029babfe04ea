"""From the places that an engine reports to those of the text it was asked for."""

import pytest

from lessoncast.speech import timing


@pytest.mark.parametrize(
    ("reported", "found"),
    [
        ([(0, 0), (4, 10), (9, 20)], [(0, 0), (4, 10), (9, 20)]),
        ([(0, 0), (5, 10), (6, 15), (9, 20)], [(0, 0), (4, 10), (9, 20)]),  # a word's first counts
        ([(0, 0), (3, 5), (9, 20), (99, 30), (-1, 40)], [(0, 0), (9, 20)]),  # between and beyond
        ([(4, 10), (0, 20), (9, 5)], [(4, 10)]),  # backwards, in the text or in time
        ([], []),
    ],
)
def test_reports_are_put_in_order(
    reported: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    """Each word once, where it begins, no time before the last."""
    assert found == timing.placed(reported, ["one two, three", "one two, three"])


def test_places_are_those_of_the_first_text() -> None:
    """The engine was given two brackets for one, and a letter more."""
    found = timing.placed([(3, 1), (9, 2)], ["[[one]] two", "[ [one]] two"])
    assert [(0, 1), (8, 2)] == found

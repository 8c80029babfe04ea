"""Headings that name mistakes."""

import pytest

from lessoncast.model import Span
from lessoncast.units.pieces import Section
from lessoncast.units.pitfalls import mark


def _marked(*titles: tuple[int, str]) -> list[str]:
    sections = [Section(title=title, level=level, span=Span(1, 1)) for level, title in titles]
    mark(sections)
    return [one.title for one in sections if one.mistaken]


@pytest.mark.parametrize(
    "heading",
    ["Common mistakes", "Common painting errors", "Pitfalls", "Typical mistakes to avoid"],
)
def test_what_one_does_below_a_heading_of_mistakes_is_one(heading: str) -> None:
    """Up to the next heading that is not deeper; names of things and cures stay what they are."""
    below = [
        (3, "Painting over rust"),
        (3, "Wet wood"),
        (3, "Avoiding streaks"),
        (3, "Not sanding"),
    ]
    marked = _marked((2, heading), *below, (2, "Choosing a brush"))
    assert marked == ["Painting over rust"]


def test_what_stands_in_a_long_row_behind_it_is_one_too() -> None:
    """A lesson of mistakes may have them all on one level, the list of them gone with its links."""
    row = ["Painting over rust", "Using one brush", "Not counting the coats", "Mixing in the sun"]
    assert _marked((2, "Common errors"), *((2, one) for one in row)) == row


@pytest.mark.parametrize(
    "heading", ["Error handling", "Standard errors", "Learning from mistakes", "Common tools"]
)
def test_other_headings_tell_of_no_mistakes(heading: str) -> None:
    """An error that is measured or handled is none that one makes."""
    assert _marked((2, heading), (3, "Painting over rust"), (3, "Using one brush")) == []


def test_a_short_row_behind_it_goes_on_with_something_else() -> None:
    """Two chapters behind "Common mistakes" need not be mistakes."""
    assert _marked((2, "Common mistakes"), (2, "Painting a gate"), (2, "Oiling a lock")) == []

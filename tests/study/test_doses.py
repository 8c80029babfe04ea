"""How long, how hot or how often something should be done is asked of an order that tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Making cheese\n\nThe curd is soft. "


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "Keep the curd warm for at least two hours, under a cloth.",
            "How long should you keep the curd warm?",
            "for at least two hours",
        ),
        (
            "Cook the curd at 55 degrees for thirty minutes.",
            "How long should you cook the curd at 55 degrees?",
            "for thirty minutes",
        ),
        (
            "Let the curd cool to about 20 degrees.",
            "To what temperature should you let the curd cool?",
            "to about 20 degrees",
        ),
    ],
)
def test_an_order_with_a_measure_is_asked_for_it(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """All that stands in front of the measure is in the question."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "span", "amount")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Keep it warm for two hours.",  # keep what?
        "Turn the curd for luck.",  # no measure
        "Don't cook the curd at 90 degrees.",  # what not to do
    ],
)
def test_an_order_that_stands_for_another_thing_is_left(tmp_path: Path, text: str) -> None:
    """A pronoun is of the sentence before."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "span", "amount")


def test_what_one_supposes_is_no_deed(tmp_path: Path) -> None:
    """``Suppose you borrow a vat …`` tells nobody what to do."""
    text = "Suppose you borrow a copper vat from a friend to make a large wheel of cheese."
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "method", "reason")

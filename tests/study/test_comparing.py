"""How one thing compares with another, also by what it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Ropes of hemp, nylon and sisal\n\n"
ASKED = {
    "Nylon stretches farther than hemp.": ("How does nylon compare with hemp?", "it stretches farther"),
    "Tarred ropes resist salt better than dry ones.": (
        "How do tarred ropes compare with dry ropes?",
        "they resist salt better",
    ),
    "Sisal needs far less water than hemp, because its leaves are thick.": (
        "How does sisal compare with hemp?",
        "it needs far less water",
    ),
    "Sisal is stiffer than hemp but floats longer.": ("How does sisal compare with hemp?", "it is stiffer"),
}  # fmt: skip
NOT_ASKED = [
    "Nylon holds more than 200 kilograms.",
    "Nylon lasts longer than it looks.",
    "Hemp grows wherever more rain falls than snow.",  # the rain is more
    "Nylon has fewer fibres and shrinks less than hemp.",  # which of the two is more than hemp's?
]


@pytest.mark.parametrize("sentence", ASKED)
def test_two_things_are_compared_by_what_they_do(tmp_path: Path, sentence: str) -> None:
    """What is told of the one, more or less than of the other, is the answer."""
    found = {one.ask: one.value for one in facts_in(tmp_path, f"{ABOUT}{sentence}\n", "contrast")}
    ask, value = ASKED[sentence]
    assert found.get(ask) == value, found


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_what_is_more_than_a_figure_or_within_is_left(tmp_path: Path, sentence: str) -> None:
    """No other thing is named that does the same."""
    assert not facts_in(tmp_path, f"{ABOUT}{sentence}\n", "contrast")

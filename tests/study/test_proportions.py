"""What happens as one thing grows with another: "The more …, the more …"."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Kites and the wind\n\n"
ASKED = {
    "The more wind a kite catches, the more tight its line becomes.": (
        "What happens when a kite catches more wind?",
        "its line becomes more tight",
    ),
    "The longer the tail hangs, the steadier the kite is.": (
        "What happens when the tail hangs longer?",
        "the kite is steadier",
    ),
    "The greater the angle of the sail, the more lift is gained.": (
        "What happens when the angle of the sail is greater?",
        "more lift is gained",
    ),
}
NOT_ASKED = [
    "The longer you wait, the better it gets.",  # nobody knows what
    "The more wind there is, the likelier it is that the line snaps.",  # of an inner clause
    "The longer it hangs, the steadier this is.",
    "The older kites of Weifang, the larger ones above all, are made of silk.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_what_grows_with_another_thing_is_asked_for(tmp_path: Path, sentence: str) -> None:
    """Both halves stand in the order of a plain sentence."""
    found = {one.ask: one.value for one in facts_in(tmp_path, f"{ABOUT}{sentence}\n", "asked")}
    ask, value = ASKED[sentence]
    assert found.get(ask) == value, found


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_what_has_no_clear_order_is_left(tmp_path: Path, sentence: str) -> None:
    """Nor what leans, and what only looks like it."""
    assert not facts_in(tmp_path, f"{ABOUT}{sentence}\n", "asked")

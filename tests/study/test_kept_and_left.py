"""What a thing keeps a record of, what it gives whoever uses it, and how many of somebody's works are left."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Clocks and their makers\n\nA clock strikes the hours of a town.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "A tower ledger keeps a record of it in the church.",
        "A tower keeper keeps a door open for the wind.",
        "The town built about 90 clocks in one year, and some 30 of them survive.",  # whose are they?
        "Lea Roth built about 90 clocks in Basel, and 30 pupils survive.",
    ],
)
def test_a_record_of_nothing_named_is_not_asked_for(tmp_path: Path, text: str) -> None:
    """A pronoun, another sense of "keep", nobody's name, other things."""
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}", "object", "amount")]
    assert not [one for one in asked if " keep" in one or one.startswith("How many of ")]

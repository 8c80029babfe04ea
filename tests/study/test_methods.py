"""How one gets somewhere, and with what, is asked for by the aim."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Keeping bees\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "To understand this better, we look at the comb of a wild hive.",  # talk
        "To calm it, we blow cool smoke into the entrance.",  # which?
        "You can find something useful by following a court of workers.",  # what?
        "Use the time to keep the honey boxes free of brood.",  # "to" belongs to the noun
        "For example, use a small hand extractor.",
    ],
)
def test_what_names_no_aim_gives_no_method(tmp_path: Path, text: str) -> None:
    """An aim has to be told, and to be one of the learner."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "method")

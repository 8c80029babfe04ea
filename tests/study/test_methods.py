"""How one gets somewhere, and with what, is asked for by the aim."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Keeping bees\n\n"


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "To calm an angry hive, we blow cool smoke into the entrance.",
            "How do you calm an angry hive?",
            "blow cool smoke into the entrance",
        ),
        (
            "You can find the queen by following a court of workers.",
            "How can you find the queen?",
            "by following a court of workers",
        ),
        (
            "By weighing the hive each week, you can estimate the honey flow.",
            "How can you estimate the honey flow?",
            "by weighing the hive each week",
        ),
        (
            "Use a queen excluder to keep brood out of the honey boxes.",
            "What can you use to keep brood out of the honey boxes?",
            "a queen excluder",
        ),
        (
            "In a cold spring, you can feed a weak colony by hanging a bag of syrup.",
            "How can you feed a weak colony in a cold spring?",
            "by hanging a bag of syrup",
        ),
        (
            "For single frames, use a small hand extractor.",
            "What should you use for single frames?",
            "a small hand extractor",
        ),
        (
            "Scout bees recruit foragers by dancing on the comb.",
            "How do scout bees recruit foragers?",
            "by dancing on the comb",
        ),
        (
            "Forager bees use pollen for the growth of young brood.",
            "What do forager bees use pollen for?",
            "the growth of young brood",
        ),
    ],
)
def test_an_aim_asks_for_what_leads_to_it(tmp_path: Path, text: str, ask: str, value: str) -> None:
    """What the author does, the learner may do: "we" is asked for as "you"."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "method")
    assert [(ask, value)] == [(one.ask, one.value[0].lower() + one.value[1:]) for one in found]


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

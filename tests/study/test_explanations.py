"""Reasons, ways and aims that a sentence names as such, and what "we" do, asked of the learner."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.english.yours import yours
from study_mother import facts_in

ABOUT = "# Baking rye bread\n\n"


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "The reason rye dough stays sticky is that its starch holds a lot of water.",
            "Why does rye dough stay sticky?",
            "because its starch holds a lot of water",
        ),
        (
            "Rye loaves hold much water, so they keep their taste for a week.",
            "Why do rye loaves keep their taste for a week?",
            "because they hold much water",
        ),
        (
            "Because sour dough slows the enzymes, rye crumb stays firm in the oven.",
            "Why does rye crumb stay firm in the oven?",
            "because sour dough slows the enzymes",
        ),
        (
            "The best way to test a loaf is to knock on its bottom.",
            "What is the best way to test a loaf?",
            "to knock on its bottom",
        ),
        (
            "The purpose of the second rise is to fill the dough with gas.",
            "What is the purpose of the second rise?",
            "to fill the dough with gas",
        ),
    ],
)
def test_what_is_named_as_a_reason_or_an_aim_is_asked_for(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """The sentence says itself what it answers."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "reason", "asked")
    assert (ask, value) in [(one.ask, f"{one.value[0].lower()}{one.value[1:]}") for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose quickly, so bakers cut the loaves, mixed the flour, and raised the rent.",
        "The reason it stays sticky is that its starch holds a lot of water.",
        "If you want rye, wheat or spelt, be sure of its taste, loaves may differ in price.",
        "There the crumb stays damp, so the loaf keeps its taste for a week.",
        "The best way to learn it is this recipe for a plain loaf.",
    ],
)
def test_what_would_be_turned_wrongly_is_not_asked(tmp_path: Path, text: str) -> None:
    """Several verbs behind one another, and subjects that are told elsewhere."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "reason", "asked")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We wet our hands.", "You wet your hands."),
        ("The dough sticks.", "The dough sticks."),
        ("We'll discuss rye in the next part.", ""),
        ("We saw how it rises.", ""),
        ("I wet our hands.", ""),
    ],
)
def test_what_the_author_tells_of_the_lesson_is_not_the_learners(text: str, said: str) -> None:
    """Only what anybody does who follows it."""
    assert said == yours(text)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "Rye loaves keep their shape largely because of their dense crumb.",
            "Why do rye loaves keep their shape?",
            "because of their dense crumb",
        ),
        (
            "Baking without a tin is only possible if the dough is firm enough.",
            "When is baking without a tin possible?",
            "only if the dough is firm enough",
        ),
        (
            "A sour starter is like a small garden of microbes.",
            "What is a sour starter like?",
            "like a small garden of microbes",
        ),
    ],
)
def test_causes_conditions_and_likenesses_are_asked_for(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """Each by the words that introduce it."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "reason", "time", "asked", "object")
    assert (ask, value) in [(one.ask, one.value) for one in found]


def test_a_cause_that_may_be_denied_is_not_asked_for(tmp_path: Path) -> None:
    """Something else may have made them so."""
    found = facts_in(
        tmp_path, f"{ABOUT}Rye loaves didn't become popular because of their taste.", "reason"
    )
    assert not found


def test_a_definition_loses_what_it_says_to_its_readers(tmp_path: Path) -> None:
    """``of these changes for us, effectively …`` is said of changes."""
    text = "A baker's log is a book that keeps track of these changes for us, slowly growing our skill."
    found = facts_in(tmp_path, f"{ABOUT}{text}", "gloss")
    assert ["a book that keeps track of changes"] == [one.value for one in found]

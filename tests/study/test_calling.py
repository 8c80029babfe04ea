"""What people call what the sentence before tells, and what they call the one thing that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# How a mill grinds grain\n\nA mill turns a stone above another.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The stone leaves a fine brown dust on the floor. Millers call this *bran*.",  # of the dust
        "The stone slips, and the axle jumps back into its old place. Millers call this *skidding*.",
        "It slips on the wet grain until the axle jumps back. Millers call this *skidding*.",
        "The stone slips on the wet grain until the axle jumps. Millers call this skidding.",
        "The miller gave a wheel to a smith in the town. The Dutch call it *rad*.",  # wheel or town
        "The stone slips on the wet grain of the mill.\n\nMillers call this *skidding*.",
    ],
)
def test_what_a_name_is_of_must_be_certain(tmp_path: Path, text: str) -> None:
    """No name of a thing in a clause, of two clauses, of what leans, or in another paragraph."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "called")


CALLED = {
    "Millers lift the stone with a small crane that turns on a post. This crane is called a gibbet.": (
        "",
        "the small crane that turns on a post",
        "gibbet",
    ),
    "Millers keep the grain in a box above the stone. Millers call this box a hopper.": (
        "",
        "the box above the stone",
        "hopper",
    ),
    "Wet grain swells slowly between the stones. This process is known as clogging.": (
        "What is it called when wet grain swells slowly between the stones?",
        "wet grain swells slowly between the stones",
        "clogging",
    ),
    "Old stones wear smooth in the middle. This wear is called a dish.": (
        "What is it called when old stones wear smooth in the middle?",
        "old stones wear smooth in the middle",
        "dish",
    ),
    "Grooves are cut anew in spring. This cutting of grooves into a worn stone is called dressing.": (
        "",
        "the cutting of grooves into a worn stone",
        "dressing",
    ),
}


@pytest.mark.parametrize("text", CALLED)
def test_the_name_of_what_was_told_before(tmp_path: Path, text: str) -> None:
    """Of the one thing that "this" takes up, with all that tells which it is, or of what happens."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "called")
    assert [CALLED[text]] == [(one.ask, one.value, one.subject) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Millers own a crane and a small crane that turns. This crane is called a gibbet.",  # which?
        "You grind the wheat twice in autumn. This process is called milling.",  # what the learner does
        "Wet grain swells when the stones are cold. This process is known as clogging.",  # a case of a case
        "Millers keep a box. This box is called a hopper.",  # any box
        "The crane with a post is old. This crane is called a gibbet.",  # which was told before
    ],
)
def test_what_this_takes_up_must_tell_enough(tmp_path: Path, text: str) -> None:
    """One thing, brought in there, and more of it than its noun."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "called")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The grooves are cut anew each spring, a step called dressing.",
            "the grooves are cut anew each spring",
        ),
        (
            "A worn stone can lose its grooves within a year, a condition known as glazing.",
            "a worn stone can lose its grooves within a year",
        ),
    ],
)
def test_the_name_of_all_that_a_sentence_tells(tmp_path: Path, text: str, told: str) -> None:
    """Which is told behind a comma; nothing else is asked with that comma gone."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "called", "span")
    assert [f"What is it called when {told}?"] == [one.ask for one in found]


def test_a_name_of_what_leans_is_not_asked(tmp_path: Path) -> None:
    """What is it that they cut?"""
    text = "Thus they are cut anew each spring, a step called dressing."
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "called")

"""Answers that are put together as one, and those that hold a piece of the next clause."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.checks import answered, patterns
from study_mother import facts_in


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            "What happens if a lock leaks?",
            "Fills with silt, or is left open, the gate must be replaced",
        ),
        ("If a keeper writes names, what happens?", "Dates, and tolls, then the log is full"),
        (
            "What should you do if you've built sheds?",
            "Walls, or moles, then you've worked with clay",
        ),
        ("Why were moles built?", "To hold the tide and aren't meant for walks"),
        ("Why should you not use paint?", "Because the only way to keep rust away"),
        ("What does a red lamp indicate?", "Absolute danger and a green lamp indicates safety"),
        ("What are cranes?", "Large engines and show the weight of a load"),
        ("What needs a wider lock?", "Building for diverse"),
        ("What is a pilot?", "A someone who knows the coast"),
        ("Who was Ada?", "A Anna's sister, who kept the log"),
    ],
)
def test_an_answer_that_is_put_together_wrongly(asked: str, answer: str) -> None:
    assert [*answered.faults(asked, answer)]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What happens if a lock leaks?", "The gate must be replaced, and the keeper pays"),
        ("What happens at low tide?", "In spring, the gate is shut"),
        ("What does a log hold?", "Names and dates that the keeper writes and keeps"),
        ("What can a raft carry?", "Mail and direct orders for the harbour"),
        ("Why is a lock safe?", "Because both gates hold the water"),
        ("Why is a lock safe?", "Because of its two gates"),
        ("When does a lock open?", "When the tide rises"),
        ("What does a lock let boats do?", "Climb a hill and cross a river"),
        ("What is the Lubeck rule?", "A law of the harbours"),
        ("What tells boats apart?", "Their hull and rigging"),
        ("Which common signs are there?", "AT or IS, LAMP and a bell"),
    ],
)
def test_an_answer_that_is_one(asked: str, answer: str) -> None:
    assert not [*answered.faults(asked, answer)]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What happens once the tide turns?", "The next question is what the keeper does"),
        ("What can make themselves useful in a storm?", "Pilots"),
    ],
)
def test_a_front_and_a_back_that_do_not_meet(asked: str, answer: str) -> None:
    assert [*patterns.faults(asked, answer)]


@pytest.mark.parametrize(
    "text",
    [
        "A wide rudder can turn a heavy boat at low speed.",  # what it can do, anybody could guess at
        "Old sailors tell you that it matters to them to leave on time.",
        "A small boat doesn't have a keel of its own.",
        "Allow the keeper to open the lock to let boats pass.",
        "We recommend a second rope, because ropes break in a storm.",
        "You can keep a rope for when a boat should be moored.",
        "You can have lost a rope already if the storm was long.",
        "A beacon tells a captain when the tide turns at the mole.",
        "You can lower a boat and paint the mast only if the sea is calm.",
    ],
)
def test_what_only_looks_like_a_question_is_not_asked(tmp_path: Path, text: str) -> None:
    lesson = (
        f"# Keels, rudders and boats of the coast\n\nA keel is a beam under a boat.\n\n{text}\n"
    )
    kinds = ("asked", "occasion", "reason", "advice")
    found = facts_in(tmp_path, lesson, *kinds)
    objects = [one for one in facts_in(tmp_path, lesson, "object") if "tell" in one.ask]
    assert not [one.ask for one in [*found, *objects]]

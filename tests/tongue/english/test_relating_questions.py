"""Questions for a case, a duty, what something lets one do, and why it is the only one."""

from __future__ import annotations

import pytest

from lessoncast.script.checks.questions import fault_of
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and dough needs time."


def _asked(sentence: str) -> set[str]:
    return {one.ask for one in proposals(sentence, Vocabulary("en"), BEFORE)}


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("It allows us to decide which boats pass first.", "What does it allow us to do?"),
        ("It allows us to decide, in any winter, which boats pass first.", "What does it allow us to do?"),
        ("The keepers must sound a horn before they open the gate.", "What must the keepers do?"),
        ("You could also paint the gate in another colour.", "What else could I do?"),
        ("The flood showed the weakness of the gate.", "What did the flood show?"),
        ("The lock is often at risk of losing more water than necessary.", "And what's the risk with the lock?"),
        ("The width of this lock is the width of a barge.", "What is the width of that lock?"),
        ("The only reason the lock is still open is because the park needs it.", "Why is the lock still open?"),
        ("This is a good place for a lock as it doesn't need a pump.", "Why is that a good place for a lock?"),
        ("While the keepers were rebuilding the gate, another flood was coming down the river.",
         "And what was going on meanwhile?"),
        ("For a bigger lock, if you have a motor, build a second gate.", "And for a bigger lock?"),
        ("No single gate is enough, so build several.", "Is a single gate enough?"),
        ("You need a rope that is longer than the lock.", "What do I need for that?"),
        ("When the gates were made wider, and were hung on iron pins instead of oak, far more boats came through.",
         "What happened when the gates were made wider?"),
        ("If a boat reaches the upper gate, and if nobody is there to open it at that hour, the crew rings a bell.",
         "What if a boat reaches the upper gate?"),
        ("When a crew splits up the work of a day by giving each member one gate and one boat, this is called sharing.",
         "What do we call it when a crew splits up the work of a day?"),
        ("A tall clerk of the town guild named Ada Moor opened the gate at night.", "Who was Ada Moor?"),
        ("Ash, Elm, and Oak are common woods for a gate, but there are others.", "What are some common woods?"),
        ("The strength of the old lock, even in a flood, is what makes it so useful to the town.", "What makes it so useful?"),
        ("There are a number of different formats for the signs of boats.", "What formats for the signs of boats are there?"),
        ("Lock gate repair is also known as shuttering.", "What else is lock gate repair called?"),
    ],
)  # fmt: skip
def test_it_is_asked_for(sentence: str, question: str) -> None:
    """The question is proposed, and is English."""
    asked = _asked(sentence)

    assert question in asked, asked
    assert not fault_of(question)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A dough that rose too long spreads out and sticks to everything.", "a dough that rose too long"),
        ("Bread that rose too long spreads out and sticks to everything.", ""),
        ("The dough, which rose too long, spreads out and sticks to everything.", ""),
        ("It is dough that rose too long and sticks to everything there is.", ""),
    ],
)  # fmt: skip
def test_a_case_goes_on_from_what_was_said(sentence: str, name: str) -> None:
    """A name with its clause is turned to where the sentence before speaks of the same."""
    found = proposals(sentence, Vocabulary("en"), BEFORE)

    assert [one.np for one in found if one.form == "ask.case"] == ([name] if name else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The keepers must not open the gate at night.",
        "Some keepers could open the gate at night.",
        "We can open the gate at night.",
        "The keepers can be seen at the gate.",
    ],
)
def test_nobody_asks_what_may_be_done_by_anybody(sentence: str) -> None:
    """Neither of what is denied, nor of some, of us, or of what is done to them."""
    assert not [one for one in _asked(sentence) if one.startswith("What") and one.endswith("do?")]

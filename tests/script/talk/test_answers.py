"""What the expert says after a question."""

import pytest

from lessoncast.script.talk.answers import answer, fits, untied
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

LONG_DEED = (
    "keep the water out of the old basin in the middle of the town in each and every winter, even when the"
    " river is as high as the quay, the mole and the mill."
)
PLAIN = Vocabulary("en", names=frozenset({"Venice"}))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("However, the lock is slow.", "The lock is slow."),
        ('But "slow locks" may be full.', '"Slow locks" may be full.'),
        ("Therefore the lock is slow.", "The lock is slow."),
        ("In addition to the lock, there is a gate.", "In addition to the lock, there is a gate."),
        ("So that ships can pass, the gate is high.", "So that ships can pass, the gate is high."),
        ("For example, a lock is slow.", "For example, a lock is slow."),
    ],
)
def test_connectives_go_after_a_question(sentence: str, said: str) -> None:
    """What pointed past the question is not said; what is part of the thought is."""
    assert said == untied(sentence, example=False)


def test_the_question_is_not_said_again() -> None:
    """What it is begins the answer, where that is a clause or a deed."""
    said = "One use of a lock is that it saves water."
    told = answer([said], Proposal(ask="x", worth=1), "What is one use of a lock?", PLAIN)
    other = answer([said], Proposal(ask="x", worth=1), "What is a lock good for?", PLAIN)
    assert (told, other) == (["That it saves water."], [said])


def test_an_example_that_was_asked_for_is_not_announced() -> None:
    """After "Can you give me an example?" it comes at once."""
    assert untied("For example, a lock is slow.", example=True) == "A lock is slow."


@pytest.mark.parametrize(
    ("sentence", "asked", "said"),
    [
        ("The locks are slow to empty.", "How fast are the locks?", "They're slow to empty."),
        ("The gate keeps the water out.", "What does the gate do?", "It keeps the water out."),
        ("Venice kept the water out.", "What did Venice do?", "Venice kept the water out."),
        (
            "The captain loved his boat.",
            "And what about the captain?",
            "The captain loved his boat.",
        ),
        (
            "A promise is a word given.",
            "When is a contract a promise?",
            "A promise is a word given.",
        ),
        ("Nobody paints locks all day.", "What about nobody?", "Nobody paints locks all day."),
        (
            "Waiting there teaches the crew patience.",
            "What does waiting teach?",
            "Waiting there teaches the crew patience.",
        ),
        ("A lock is a basin with two gates.", "Why is that?", "A lock is a basin with two gates."),
        (
            "The gate then closes by itself.",
            "How does the gate work, then?",
            "It closes by itself.",
        ),
        (
            "Here, the water is split by a wall.",
            "What is the water split by?",
            "It's split by a wall.",
        ),
    ],
)
def test_the_subject_just_named_is_a_pronoun(sentence: str, asked: str, said: str) -> None:
    """Only a thing that the question names, and never a person or a proper name."""
    assert answer([sentence], Proposal(worth=1), asked, PLAIN) == [said]


def test_the_proposal_rewords_the_first_sentences() -> None:
    """The answer of a proposal stands for as many sentences as it spends."""
    told = ["The roads were bad.", "They turned to mud.", "Carts sank."]
    one = Proposal(ask="Why were the roads bad?", answer="They turned to mud.", spends=2, worth=1)
    assert answer(told, one, one.ask, PLAIN) == ["They turned to mud.", "Carts sank."]


def test_a_lost_negation_is_refused() -> None:
    """A proposal that drops a negation, a number or a modal does not fit."""
    told = ["If it never rains, the 3 locks stay shut."]
    assert fits(
        told, Proposal(ask="What if it never rains?", answer="Then the 3 locks stay shut.", worth=1)
    )
    assert not fits(
        told, Proposal(ask="What if it rains?", answer="Then the 3 locks stay shut.", worth=1)
    )
    assert not fits(
        told, Proposal(ask="What if it never rains?", answer="Then the locks stay shut.", worth=1)
    )


@pytest.mark.parametrize(
    ("sentence", "asked", "said"),
    [
        ("The gates open at noon.", "Do the gates open?", "Yes, they open at noon."),
        ("Gates can leak in a flood.", "Can gates leak?", "Yes, they can leak in a flood."),
        ("The gate isn't safe in a high flood.", "Is the gate safe?", "No, it isn't safe in a high flood."),
        ("The village had no lock in 1800.", "Did the village have a lock?", "No, it had no lock in 1800."),
        ("The gate isn't safe in a flood.", "Is the gate safe?", "No, it isn't safe in a flood."),
        ("The gate was never built by the town.", "Was the gate built?", "No, it was never built by the town."),
        ("In winter the gates leak a bit.", "Do the gates leak?", "Yes, in winter they leak a bit."),
        ("If it freezes, the gates leak badly.", "Do the gates leak?", "If it freezes, the gates leak badly."),
        ("Keepers can work at many gates.", "Can you walk me through the work of keepers?", "Keepers can work at many gates."),
        ("Many keepers learned to swim.", "Did many keepers learn to swim?", "Yes, they did."),
        ("The gate isn't safe in a flood.", "Is the gate safe in a flood?", "No, it isn't."),
        ("Old gates also can't close in a flood.", "Can old gates close in a flood?", "No, they can't."),
        ("Some keepers can't swim in winter.", "Can all keepers swim?", "No, some keepers can't swim in winter."),
        ("Gates rarely open at noon.", "Do gates open at noon?", "Gates rarely open at noon."),
        ("Some gates open at noon.", "Do gates open at noon?", "Some gates open at noon."),
        ("The gate is slow to open.", "Does that always hold?", "The gate is slow to open."),
        ("It can also leak in a flood.", "Can you explain the gate?", "It can also leak in a flood."),
        ("It was soon found that gates leak.", "Was it as simple as that?", "It was soon found that gates leak."),
        (f"Old gates {LONG_DEED}", "Do old gates keep the water out?", f"They {LONG_DEED}"),
        ("The lock is a weir of oak.", "Is the lock a weir or a gate?", "It's a weir of oak."),
        ("Gates don't open at noon.", "Now to what they do at noon. Do gates open at noon?", "No, they don't."),
        ("The town has chosen a lock by asking the keepers.", "Has the town chosen a lock?", "Yes, it has chosen a lock by asking the keepers."),
        ("Gates have a bar or beam of oak.", "Do gates have a bar or beam of oak?", "Yes, they do."),
        ("Gates open outwards.", "Do gates open inwards or outwards?", "Gates open outwards."),
        ("The same can't be said for the weir.", "Can the same be said for the weir?", "No, it can't."),
    ],
)  # fmt: skip
def test_what_is_asked_for_just_so_is_affirmed(sentence: str, asked: str, said: str) -> None:
    """Yes or no stands before a statement that the question asked for, and before no other; it's enough where all was asked."""
    assert answer([sentence], Proposal(worth=1), asked, PLAIN) == [said]


def test_what_the_problem_is_becomes_a_clause() -> None:
    """Behind "what is the problem?" a whole statement is told as one."""
    said = answer(
        ["The problem is the gate can leak."], Proposal(worth=1), "What is the problem?", PLAIN
    )
    assert said == ["That the gate can leak."]

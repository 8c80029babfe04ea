"""Questions for names, for others of a kind and for what happened: each is answered by its sentence."""

from __future__ import annotations

import pytest

from lessoncast.script.checks.questions import fault_of
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and the lock has two gates."


def _asked(sentence: str) -> dict[str, str]:
    """The questions in words, and the answers that they change."""
    return {one.ask: one.answer for one in proposals(sentence, Vocabulary("en"), BEFORE)}


def _forms(sentence: str) -> set[str]:
    return {one.form for one in proposals(sentence, Vocabulary("en"), BEFORE)}


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        # who and what it is
        ("Ada Moor, a clerk of the guild, shut the upper gate.", "Who was Ada Moor?"),
        ("During the flood, Ada Moor, a clerk of the guild, shut the gate.", "Who was Ada Moor?"),
        ("The Duke of Saltmarsh, the owner who had paid for the lock, gave it away.",
         "Who was the Duke of Saltmarsh?"),
        ("The most careful keeper of the lock was Ada Moor, who wrote everything down.",
         "Who was the most careful keeper of the lock?"),
        ("River locks are also referred to as sleepers.", "What else are river locks called?"),
        ("A lock is a good example of a machine without a motor.", "What is a lock an example of?"),
        ("This is a type of gate that closes by itself.", "What type of gate is that?"),
        ("Two beams and a bolt make up the lower gate.", "What makes up the lower gate?"),
        ("\"Floating\" emphasizes that the lock has no ground.", "Why the word floating?"),
        # others, and which of them
        ("Other river towns such as Moorfield have larger locks.", "Are there other river towns?"),
        ("Some gates, such as the upper one, need oil in winter.", "Which gates need oil in winter?"),
        ("Two rivers feed the upper basin of the lock: the Salt and the Moor.",
         "Which two rivers feed the upper basin of the lock?"),
        # what was said, done and is part of it
        ("\"The gate stays shut until the ice is gone,\" he wrote in March 1812.",
         "What did he write in March 1812?"),
        ("It was built by Ada Moor in a single winter.", "And who built it?"),
        ("They were drawn by reports of cheap salt and a mild climate.", "What drew them?"),
        ("These barrels are sent down the river to the salt works.", "What happens to those barrels?"),
        ("The toll also includes the care of the gates and the bridge.", "What else does the toll include?"),
        ("The keepers have developed a set of signs for ships.", "What have the keepers developed?"),
        ("This includes the upper gate, the lower gate and the sluice.", "What does that include?"),
        ("These might include barges, ferries and rowing boats.", "What might those include?"),
        ("Keepers can open a lock in different ways.", "How can keepers open a lock?"),
        ("The loudest voice belonged to Ada Moor, a clerk.", "Who did the loudest voice belong to?"),
        # conditions
        ("Unless a keeper opens the gate, the water will rise.", "What happens unless a keeper opens the gate?"),
        ("Every time you open a lock, you have to check the lower gate.",
         "What do you have to do whenever you open a lock?"),
        ("If a keeper is ill, for example in winter, then the guild sends a clerk.",
         "What if a keeper is ill, for example in winter?"),
        ("To paint a gate, you also need a dry day and a soft brush.", "What else do I need to paint a gate?"),
        ("Heavy gates ensure that no water is lost.", "What do heavy gates ensure?"),
        ("After some ten minutes the water reaches the upper mark.", "What happens after some ten minutes?"),
        ("A basin has tens of thousands of bricks.", "How many bricks does a basin have?"),
    ],
)  # fmt: skip
def test_a_statement_is_asked_for_by_name(sentence: str, question: str) -> None:
    """The question is proposed, and is English."""
    asked = _asked(sentence)

    assert question in asked, asked
    assert not fault_of(question)


def test_what_follows_is_asked_for_with_the_reason_in_the_hosts_mouth() -> None:
    """``Since X, Y``: X is the host's, Y answers."""
    every = proposals(
        "Because two keepers pull at once, there's no telling which gate opens first.",
        Vocabulary("en"),
        BEFORE,
    )
    found = next(one for one in every if one.form == "ask.follows_of")

    assert found.point == "two keepers pull at once"
    assert found.answer == "There's no telling which gate opens first."


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("On March 4, a cold day, the gate froze.", "Who was On March?"),
        ("The Upper Lock, a gate of oak, shut with a bang.", "Who was the Upper Lock?"),
        ("Other people use the bridge.", "Are there other people?"),
        ("In other words such as these, the gate is shut.", "Are there other words?"),
        ("Keepers are sent to the salt works.", "What happens to keepers?"),
        ("The gate was led astray by a hand.", "Who led the gate?"),
        (
            "The guild had never owned a gate of iron and was angry about it.",
            "Had the guild owned a gate of iron and was angry about it?",
        ),
        (
            "During the years that old gates were removed from the river, boats waited.",
            "What happened to that old gates?",
        ),
        (
            "For others, especially when boats are late, waiting is the only way to cross.",
            "What do especially when boats mean for others?",
        ),
        (
            "When you ran the pump, you would have seen a mark.",
            "What happened when you ran the pump?",
        ),
        (
            "If you use a signal, such as a bell or a lamp, to warn the boats, you may be heard.",
            "What if you use a signal, such as a bell or a lamp?",
        ),
        ("When you set up the gate, you used a key.", "What happened when you set up the gate?"),
        ("You're ready to open your own lock.", "What are you ready to do?"),
        (
            "The Long Drought created a market for deep wells.",
            "Who created a market for deep wells?",
        ),
        (
            "The clerk sends the name of the boat that he wants to load with salt.",
            "Why does the clerk send the name of the boat that he wants?",
        ),
        ("The pipe is laid so that the whole length becomes.", "Why is the pipe laid?"),
        ("Guided locks open gates given signs of danger.", "What signs do guided locks open?"),
        (
            "The town's first success was the Long Lock in 1825, built in a year.",
            "When was the town's first success the Long Lock?",
        ),
        (
            "The town's first failure came in foreign trade.",
            "Where did the town's first failure come?",
        ),
        (
            "There's no one right way of opening a lock.",
            "Is there a one right way of opening a lock?",
        ),
        (
            "During the years that gates were shut, boats waited.",
            "What happened during the years that gates?",
        ),
        (
            "After two years her iron bolts had almost gone.",
            "What happened after two years her iron?",
        ),
    ],
)
def test_what_nobody_would_ask_by_name(sentence: str, question: str) -> None:
    """A place is nobody, a person is not handled like a barrel."""
    assert question not in _asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Temperature 0.5 gives a sharp curve.",
        "Lots of problems remain with the gate.",
        "A careful reader might object to the lock.",
        "The fear is that the gate will break.",
    ],
)
def test_nobody_turns_to_a_number_to_anybody_or_to_half_a_clause(sentence: str) -> None:
    """``What about temperature 0.5?`` is no question to ask."""
    assert not _forms(sentence) & {"ask.about", "ask.topic"}


@pytest.mark.parametrize(
    ("before", "sentence", "question"),
    [
        ("The guild raised the toll for salt.", "Merchants protested against it in the market.",
         "And how did merchants react?"),
        ("The river changed its course.", "Many fishermen lost their boats in that year.", ""),
        ("The river changed its course.", "Fishermen lost their boats in that year.",
         "What did that mean for fishermen?"),
        ("Boats had grown too wide for the lock.", "Merchants could no longer bring salt to the town.",
         "What did that mean for merchants?"),
        ("Wooden gates keep the water out.", "The harbour has docks of its own.", ""),
        ("Lock-gate seals keep the water out.", "A lock gate seal doesn't hold any air.", ""),
        ("Some gates keep the water out.", "Iron gates don't hold any water.", ""),
    ],
)  # fmt: skip
def test_differences_reactions_and_fates(before: str, sentence: str, question: str) -> None:
    """They are asked for in depth; of two things of which one is vague, nothing is."""
    asked = {one.ask for one in proposals(sentence, Vocabulary("en"), before) if one.deep}
    deep = {one for one in asked if one.startswith(("How do", "And how did", "What did that mean"))}

    assert deep == ({question} if question else set())


def test_the_like_of_what_was_spoken_of_is_turned_to_by_its_name() -> None:
    """ "And iron gates?": a question for their difference would take more for told than is."""
    told, before = "Iron gates don't hold any water.", "Wooden gates keep the water out."
    every = [*proposals(told, Vocabulary("en"), before)]
    assert ["iron gates"] == [one.np for one in every if one.form == "ask.case" and one.worth > 0]
    assert not [one.ask for one in every if "differ" in one.ask]


def test_two_are_compared_that_were_named_before() -> None:
    """ "So how do they differ?" is about two that a listener knows."""
    told = "Iron gates last for a century, whereas wooden gates rot within years."
    for before, known in (
        ("The town has gates of iron and of wood: iron gates and wooden gates.", True),
        ("The town has iron bolts.", False),
    ):
        every = proposals(told, Vocabulary("en"), before)
        assert known == ("ask.compare" in {one.form for one in every})


def test_what_is_told_of_a_deed_is_no_gloss_of_its_last_word() -> None:
    """``…, an operation that takes hours``: not the town is an operation."""
    plain = "The keepers moved the gate of the town, an operation that took them several hours."
    gloss = "The keepers bought a capstan, a drum that winds the rope of an anchor."

    assert "ask.definition" not in _forms(plain)
    assert "ask.definition" in _forms(gloss)


def test_a_time_is_asked_for_without_what_belongs_to_the_next_word() -> None:
    """``In the late 1700s, even many …``: "even" is of the many."""
    found = proposals(
        "In the late 1700s, even many keepers left the town.", Vocabulary("en"), BEFORE
    )

    assert {one.when for one in found if one.when} == {"in the late 1700s"}


def test_a_sentence_that_lost_what_it_says_is_no_definition() -> None:
    """``The lock is.``, with its figure's number left out, asks nothing and breaks nothing."""
    assert "ask.definition" not in _forms("The upper lock is.")


def test_one_more_of_a_kind_is_not_asked_for_as_a_term() -> None:
    """Nobody wants "a second keeper" explained, who stands beside the first."""
    assert "ask.definition" not in _forms(
        "A second keeper, the miller's son, shuts the gate at night."
    )
    assert "ask.definition" in _forms(
        "A lock keeper, the head of the station, shuts the gate at night."
    )

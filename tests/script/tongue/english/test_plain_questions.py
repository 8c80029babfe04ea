"""What plain statements answer: each question takes a word of its sentence, and is asked as people ask."""

from __future__ import annotations

import pytest

from lessoncast.script.checks.questions import fault_of
from lessoncast.script.tongue.english.questions import proposals
from lessoncast.script.tongue.proposal import Proposal, is_deep
from lessoncast.script.tongue.words import Vocabulary

BEFORE = "The town has an old lock."
BEHIND = "Every night two keepers lower the beam across the stream."


def _found(sentence: str) -> list[Proposal]:
    return list(proposals(sentence, Vocabulary("en"), BEFORE, BEHIND))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        # what became of it, what came of it
        ("The price of salt fell to a third.", "What happened to the price of salt?"),
        ("The cost of carrying a ton of salt down the river fell to ten dollars.",
         "What happened to the cost of carrying a ton of salt down the river?"),
        ("The mill was destroyed in the flood.", "What happened to the mill?"),
        ("The town became a port for salt.", "What did the town become?"),
        ("The keepers therefore lowered the gate.", "So what did the keepers do?"),
        ("The merchants brought silk to the town.", "What did the merchants bring to the town?"),
        # who thinks, decides, has to
        ("Some people think you should sell the lock.", "What do some people think?"),
        ("The council refused to pay the keepers.", "What did the council refuse to do?"),
        ("Peasants were forced to sell their land.", "What were peasants forced to do?"),
        ("The beam was supposed to be a bridge.", "What was the beam supposed to be?"),
        # how, by what, where
        ("Rust can be removed with oil.", "How can rust be removed?"),
        ("A lock can be thought of as a staircase for ships.", "How can I think of a lock?"),
        ("The gates are painted using tar from the mill.", "How are the gates painted?"),
        ("The score divides a beat into two equal halves.", "How does the score divide a beat?"),
        ("Use a brush to clean the hinges of the gate.", "How do I clean the hinges of the gate?"),
        ("A sketch will help you plan a garden.", "How do I plan a garden?"),
        ("The guild hired a clerk to keep the books.", "Why did the guild hire a clerk?"),
        ("Due to the frost, the canal froze for weeks.", "Why did the canal freeze for weeks?"),
        # when, how long, how many
        ("The canal opened in the 1820s.", "When did the canal open?"),
        ("Bread rises when the dough is warm enough.", "When does bread rise?"),
        ("The keepers hold the gate until the water is level.", "How long do the keepers hold the gate?"),
        ("The siege lasted four years.", "How long did the siege last?"),
        ("Over four winters, the town built a new mill.", "What happened over four winters?"),
        ("The water runs through four gates.", "How many gates does the water run through?"),
        ("There are 40 wells in the town.", "How many wells are there?"),
        # doing it, and whether one should
        ("Cleaning the hinges helps the gate to close.", "Why clean the hinges?"),
        ("Draining the lock is difficult in winter.", "How hard is it to drain the lock?"),
        ("Don't oil a wet hinge.", "Should I oil a wet hinge?"),
        ("No boat can sail straight into the wind.", "Can a boat sail straight into the wind?"),
        ("It's okay to close your gate at night.", "Is it okay to close my gate at night?"),
        ("Sometimes the gates don't close.", "Do the gates always close?"),
        ("They debate about whether locks should be free.", "Should locks be free?"),
        # what is picked out, compared, named
        ("One way out is to wait for high water.", "What is one way out?"),
        ("New gates are lighter but weaker.", "How are new gates different?"),
        ("The usual way to open the gates of a lock is called winding.",
         "What is the usual way to open the gates of a lock called?"),
        ("Ada Hill, a miner from Wales, was poor.", "Who was Ada Hill?"),
        ("There are several kinds of gates, including mitre gates.", "What kinds of gates are there?"),
        ("Locks need certain things to work: water, gates and a keeper.", "What do locks need to work?"),
        # whether it is so
        ("Frost splits the old stones where water has got into them.", "Does frost split the old stones?"),
    ],
)  # fmt: skip
def test_a_plain_statement_is_asked_for(sentence: str, question: str) -> None:
    """By its own verb or subject; the question is English."""
    asked = [one.ask for one in _found(sentence)]
    assert question in asked
    assert [] == [one for one in asked if one and fault_of(one)]


@pytest.mark.parametrize(
    ("sentence", "before", "answer"),
    [
        ("The dough holds gluten, a net that traps the gas.", "The dough holds gluten.", "It's a net that traps the gas."),
        ("The gates are shut at night, so the keepers sleep in the mill.", "The gates are shut at night.", "The keepers sleep in the mill."),
        ("The dam broke in the spring, destroying the whole valley.", "The dam broke in the spring.", "That destroyed the whole valley."),
        ("The hinges are made of brass, which means that they don't rust.", "The hinges are made of brass.", "They don't rust."),
        ("The lock is a bargain: every ship pays a small toll.", "The lock is a bargain.", "Every ship pays a small toll."),
    ],
)  # fmt: skip
def test_what_a_sentence_adds_is_the_answer(sentence: str, before: str, answer: str) -> None:
    """The expert says its first part, and the host asks for the rest."""
    found = [(one.before, one.answer) for one in _found(sentence) if one.before]
    assert (before, answer) in found


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The cold slows the yeast more than the bacteria.", "What happens to the cold?"),
        ("The smith cut the beam and fitted it with iron.", "What did the smith cut to iron?"),
        ("A rudder is a blade at the stern that turns the boat.", "Is a rudder a blade?"),
        ("Life was hard, cold and short for the keepers of the lock.", "Was life hard?"),
        ("The training set consists of photos of the harbour in winter.", "Does the training set consists of photos?"),
        ("We found a place to sleep near the lock.", "How do I sleep near the lock?"),
    ],
)  # fmt: skip
def test_what_nobody_would_ask(sentence: str, question: str) -> None:
    """Misread verbs, halves of lists, definitions turned to quiz questions."""
    assert question not in [one.ask for one in _found(sentence)]


def test_a_short_claim_is_asked_back_where_the_next_sentence_goes_into_it() -> None:
    """Not before another year, an example or a contrast."""
    claim = "The new keepers gained nothing."

    def echoes(sentence: str) -> bool:
        found = proposals(sentence, Vocabulary("en"), claim, "")
        return "ask.echo" in [one.form for one in found]

    assert echoes("Keepers at small locks lost half of their pay.")
    assert not echoes("However, small locks were sold.")
    assert not echoes("In 1850 small locks were sold.")


@pytest.mark.parametrize(
    ("question", "deep"),
    [
        ("Why did the dam break?", True),
        ("What effect did the dam have?", True),
        ("What happened to the dam?", True),
        ("What happens when it freezes?", True),
        ("What happened in 1763?", False),
        ("How many gates are there?", False),
        ("How long did it last?", False),
    ],
)
def test_depth(question: str, deep: bool) -> None:
    """Reasons, means, consequences and differences are deep; a date or a number is not."""
    assert is_deep(question) is deep

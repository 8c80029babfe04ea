"""What a question may not tear off its verb, and whose aim "to" tells."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree
from lessoncast.tongue.english.questions.fitness import fit
from lessoncast.tongue.english.questions.fitness.aims import is_a_deeds_aim, is_an_aim
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and dough needs time."


def _asked(sentence: str) -> list[str]:
    found = proposals(sentence, Vocabulary("en"), BEFORE)
    by_tree = questions_by_tree(sentence, Vocabulary("en"), BEFORE, "")
    return [*(one.ask for one in found), *(one.ask for one in by_tree)]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The strike of the boatmen came to a head in May.", "Where did the strike of the boatmen come to?"),
        ("Old boats were set on fire, and the town fled.", "What were old boats set on?"),
        ("As the tide comes in, the gates rise approximately 10 feet against the wall.", "What do the gates rise as the tide comes in?"),
        ("Moor referred to the oldest lock in town as the mother of all gates.", "What did Moor refer to?"),
        ("The plan of the council drew fire from the guild of boatmen.", "What did the plan of the council draw?"),
        ("The boatmen's guild spent some $1.5 million to defeat the plan.", "Why did the boatmen's guild spend?"),
        ("A small number of boats usually results in a loss for the guild.", "Why does a small number of boats usually result?"),
        ("In the northern creeks, owners of old boats took advantage of the tide to reach Wick.", "Why did owners of old boats take advantage in the northern creeks?"),
        ("Moor wrote in the 1780s that, in time, the canal would silt up.", "Who wrote in the 1780s that?"),
        ("When the gate is shut, the lock uses four means of water transport to stay level.", "How many means of water does the lock use?"),
        ("Finally, weirs are small walls that hold back or let through the water of a creek.", "How small are weirs?"),
        ("The gates in Moor's lock are difficult for a keeper's young helper to open and shut.", "Why are the gates in Moor's lock difficult?"),
    ],
)  # fmt: skip
def test_nothing_is_torn_off_its_verb(sentence: str, ask: str) -> None:
    """It means what it does as a whole, or is what the verb can't do without."""
    assert fit(Proposal(ask=ask, worth=50), sentence) is None


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("Western barges carried nearly 200 miles of rope.", "What did western barges carry?"),
        ("The old town came to the aid of Wick after a flood.", "When did the old town come to the aid of Wick?"),
        ("The lock holds water back every day.", "What does the lock hold back every day?"),
        ("Moor referred to a letter of the guild.", "What did Moor refer to?"),
    ],
)  # fmt: skip
def test_what_can_be_told_apart_is_asked(sentence: str, ask: str) -> None:
    """A thing behind its verb, and a whole deed that the question keeps."""
    assert fit(Proposal(ask=ask, worth=50), sentence) is not None


@pytest.mark.parametrize(
    ("base", "sentence"),
    [
        ("bring", "Remind every keeper to bring a rope or a pole."),
        ("share", "Make room for everyone to share a boat on the way."),
        ("reach", "We can tell boats apart by day, just as we rowed north to reach the coast."),
        ("reach", "A bad lock is when keepers drain the basin to reach the mud."),
        ("feel", "Practice a lot, but also know that it's natural to feel lost at sea."),
    ],
)
def test_anothers_aim_is_not_asked_for(base: str, sentence: str) -> None:
    """``Remind everyone to row``: no "How do I row?"."""
    assert not is_an_aim(base, sentence)
    assert not [one for one in _asked(sentence) if one.startswith(("How do I", "How can I"))]


def test_ones_own_aim_is_asked_for() -> None:
    """``Oil the lock to keep it quiet``."""
    sentence = "Use a long rope to tow an old barge."
    assert is_an_aim("tow", sentence)
    assert "How do I tow an old barge?" in _asked(sentence)


@pytest.mark.parametrize(
    ("base", "sentence"),
    [
        ("write", "In 1897, Moor felt compelled to write a letter to the guild."),
        ("reach", "In those years, the town joined the race to reach the northern coast."),
        ("row", "The flood allowed keepers to row across the fields."),
    ],
)
def test_what_one_is_made_or_free_to_do_is_no_aim(base: str, sentence: str) -> None:
    """``felt compelled to row``: no "Why did she feel compelled?"."""
    assert not is_a_deeds_aim(base, sentence)
    assert not [one for one in _asked(sentence) if one.startswith("Why did")]


def test_the_aim_of_a_deed_is_asked_for() -> None:
    """``hired a clerk to keep the books``."""
    sentence = "The guild hired a clerk to keep the books."
    assert is_a_deeds_aim("keep", sentence)
    assert "Why did the guild hire a clerk?" in _asked(sentence)

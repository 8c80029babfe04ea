"""What a host asks for reasons, effects, uses and differences, where a sentence tells them in other words than "because"."""

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree
from lessoncast.tongue.words import Vocabulary

BEFORE = "The keepers have looked after the lock and its gates for many years."


def _deep(sentence: str, before: str = BEFORE) -> list[str]:
    vocabulary = Vocabulary(language="en")
    every = [
        *proposals(sentence, vocabulary, before),
        *questions_by_tree(sentence, vocabulary, before, ""),
    ]
    return [one.ask or one.form for one in every if one.deep]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("Cold winters and storms can weaken the gates.", "What effect can cold winters and storms have?"),
        ("Poor tar, a cheap one, leads to leaks in every gate.", "What effect does poor tar have?"),
        ("The toll also has an impact on the trade of the town.", "What effect does the toll have?"),
        ("Dry rot is a disease that weakens the beams and the floor.", "What effect does dry rot have?"),
        ("Regular inspection helps keepers find small leaks early.", "How does regular inspection help?"),
        ("Deep layers of mud may provide clues about the age of a canal.", "How might deep layers of mud help?"),
        ("In most towns, tides play a major part in the trade.", "Why do tides matter?"),
        ("This method could be used to repair cracked gates.", "How could that method be used?"),
        ("This method was also used to date the walls.", "How else was that method used?"),
        ("The beams bend in winter, which makes the work of the keepers much more difficult.", "ask.consequence"),
        ("Keepers use old chains as weights.", "How do keepers use old chains?"),
        ("The oil is a brown liquid that's prepared by heating wood without air.", "How is the oil prepared?"),
        ("The floods of the valley are caused by heavy rain.", "What causes the floods of the valley?"),
        ("The strange smell of the wood is attributed to old tar.", "How is the strange smell of the wood explained?"),
        ("Canals carry goods, while railways carry people.", "How do canals and railways differ?"),
        ("The sluice opens when the tide turns.", "What happens when the tide turns?"),
        ("You must register the boat if the hull carries more than ten people.", "What if the hull carries more than ten people?"),
        ("You should close the lower gate if you leave for the night.", "What if I leave for the night?"),
        ("Tests show that when keepers see a red flag, they close the gate twice as fast.", "What happens when keepers see a red flag?"),
        ("Studies showed that when lessons were short, pupils remembered more of them.", "What happened when lessons were short?"),
        ("It cracks when cooled too fast.", "What happens when it is cooled too fast?"),
        ("Even if pressed by the town, keepers aren't allowed to open the gate.", "And even if pressed by the town?"),
        ("A boat trip is a good way to learn the rules of the canal.", "How can I learn the rules of the canal?"),
        ("To get the load of old grain that we want for our horses we can dry the sacks.", "How do we get the load of old grain?"),
        ("The gates don't close because the wood is too wet.", "Why don't the gates close?"),
        ("If one rope snapped, the other three couldn't hold the gate.", "What would happen if one rope snapped?"),
        ("If your boat leaks all night, you pump it in the morning.", "What if my boat leaks all night?"),
        ("That's no reason to worry: the stain is only old tar.", "Why not?"),
        ("Unlike the old ferrymen who worked alone at night, keepers opened the gates in pairs.", "How did keepers differ from the old ferrymen?"),
        ("The keepers sold their boats due to the high toll.", "Why did the keepers sell their boats?"),
        ("We can do this using a long crank.", "And how can we do that?"),
        ("This is done by heating the wood.", "And how is that done?"),
        ("The rationale behind using oak for gates is that it lasts.", "Why use oak for gates?"),
        ("Maybe it's because the keepers are old.", "ask.reason"),
        ("This means that keepers with one arm can't turn the wheel.", "So what does that mean for keepers with one arm?"),
        ("The gate owes its name to its shape.", "How did the gate get its name?"),
        ("It's named for the shape of its beams.", "How did it get its name?"),
        ("One drawback of oak is its price.", "What's the trouble with oak?"),
    ],
)  # fmt: skip
def test_the_relation_that_a_sentence_tells_is_asked_for(sentence: str, ask: str) -> None:
    """By the names of its own things."""
    assert ask in _deep(sentence)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("A boat may change direction when it meets a wave.", "What effect"),  # its own
        ("The council reduced its toll.", "What effect"),
        ("The gates didn't break because of the frost.", "Why"),  # but of something else?
        ("A sailor measured the chain, while others slept.", "How did"),  # at that time
        ("The boat is safe when it is moored.", "What happens"),  # what is so, is no event
        ("Keepers use old chains.", "How do"),
        ("The problem with it is the price.", "What's the trouble"),
    ],
)
def test_nothing_is_asked_that_the_sentence_does_not_answer(sentence: str, word: str) -> None:
    """What happens to oneself, what is denied of a cause, what has no name."""
    assert not [ask for ask in _deep(sentence) if ask.startswith(word)]


@pytest.mark.parametrize(
    "sentence",
    [
        "You must register the boat only if the hull carries more than ten people.",
        "You should register the boat, even if the hull carries nobody.",
        "You must register the boat if it carries goods.",
        "Tests show that when they see a red flag, keepers close the gate.",
    ],
)
def test_no_condition_is_asked_for_that_is_not_the_only_one_or_names_what_nobody_has(
    sentence: str,
) -> None:
    """ "Only if" and "even if" mean another thing than "if", and "it" is named in the rest alone."""
    assert not [one for one in _deep(sentence) if one.startswith("What ")]

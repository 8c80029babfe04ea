"""What an answer does not say over again behind its question."""

import pytest

from lessoncast.script.talk.retelling import retold
from lessoncast.tongue.words import Vocabulary

PLAIN = Vocabulary(
    "en",
    names=frozenset({"Moor", "Moorlands", "Reed", "Ada", "Harbour", "League", "Venice"}),
    persons={"Moor": "she", "Reed": "he"},
)


@pytest.mark.parametrize(
    ("sentence", "asked", "said"),
    [
        ("This valve keeps the water out.", "And that valve?", "It keeps the water out."),
        ("Some keepers sleep near the gate.", "Where do some keepers sleep?", "They sleep near the gate."),
        ("In spring, keepers paint the gates.", "What do keepers do?", "In spring, they paint the gates."),
        ("Ropes tied the barge to the quay.", "What do ropes do, then?", "They tied the barge to the quay."),
        ("Ropes and chains hold the barge.", "What do ropes and chains hold?", "They hold the barge."),
        ("The Harbour League bought two barges.", "What did the Harbour League buy?", "It bought two barges."),
        ("Painting the gates twice a year keeps them dry.", "Why does painting the gates twice a year help?", "It keeps them dry."),
        ("Painting gates also hides the rust.", "Why paint gates?", "It also hides the rust."),
        ("Modifying a gate leads to leaks.", "What happens when I modify a gate?", "That leads to leaks."),
        ("Venice is a town on water.", "What is Venice?", "It's a town on water."),
    ],
)  # fmt: skip
def test_what_the_question_names_is_a_pronoun(sentence: str, asked: str, said: str) -> None:
    """Also several, what was pointed at, what is done, and a name that is no person's."""
    assert retold(sentence, asked, PLAIN) == said


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Each keeper sleeps near the gate.", "Where does each keeper sleep?"),
        ("The valve keeps the water out.", "What does the valve box do?"),
        (
            "Notes scribbled only in the old lock book aren't helpful to keepers.",
            "What do notes do, then?",
        ),
        ("Ropes hold the barge at night.", "What do ropes and chains hold?"),
        ("The valve is made of oak.", "What's the rim of the valve made of?"),
        ("Behind the gate, the valve keeps the water out.", "What does the valve do?"),
        ("Venice bought two barges.", "What did Venice do?"),
        ("Moorlands built several locks.", "So what did Moorlands do?"),
        ("Venice is a poet of the sea.", "Who is Venice?"),
        ("The keepers' long ropes hold the barge.", "What do the keepers hold?"),
        ("Early locks were cut into the rock.", "What were locks cut into?"),
    ],
)
def test_where_another_could_be_meant_it_is_named(sentence: str, asked: str) -> None:
    """No pronoun stands for a part of what was named, for one of several, or for who knows whom."""
    assert retold(sentence, asked, PLAIN) == sentence


@pytest.mark.parametrize(
    ("sentence", "asked", "said"),
    [
        ("Ada Moor built two locks.", "What did Ada Moor build?", "She built two locks."),
        ("Moor, a keeper from Delft, built two locks.", "What did Moor build?", "A keeper from Delft, she built two locks."),
        ("Reed was fond of barges.", "And what about Reed?", "He was fond of barges."),
        ("In Moor's plan, Reed built two locks.", "What did Reed build?", "In Moor's plan, Reed built two locks."),
        ("Ada Lund built two locks.", "What did Ada Lund build?", "Ada Lund built two locks."),
    ],
)  # fmt: skip
def test_a_person_is_called_as_the_lesson_does(sentence: str, asked: str, said: str) -> None:
    """Who is never called "she" or "he" there keeps the name."""
    assert retold(sentence, asked, PLAIN) == said


@pytest.mark.parametrize(
    ("sentence", "asked", "said"),
    [
        ("In 1911, a storm broke the gate.", "What happened in 1911?", "A storm broke the gate."),
        ("When the gate leaks, the barge sinks.", "What happens when the gate leaks?", "The barge sinks."),
        ("Unlike ropes, chains rust in water.", "How do chains differ from ropes?", "Unlike ropes, chains rust in water."),
        ("Before 1911, ropes were of hemp.", "What happened in 1911?", "Before 1911, ropes were of hemp."),
        ("Only in deep locks, ropes are of hemp.", "And in deep locks?", "Only in deep locks, ropes are of hemp."),
    ],
)  # fmt: skip
def test_a_circumstance_that_was_asked_about_is_left_out(
    sentence: str, asked: str, said: str
) -> None:
    """All of it must have been said, its number and its bounds too."""
    assert retold(sentence, asked, PLAIN) == said


def test_what_a_thing_is_comes_first_where_that_was_asked() -> None:
    """And what else it does is a sentence of its own; elsewhere it stays before the rest."""
    sap = "Tar, the sap of old pines, keeps water out."
    for asked in ("So what is tar?", "Tar: what exactly is it?", "How would you describe tar?"):
        assert retold(sap, asked, PLAIN) == "It's the sap of old pines. It keeps water out."
    pact = "The treaty, a pact of three towns, ended the war."
    assert (
        retold(pact, "What was the treaty?", PLAIN)
        == "It was a pact of three towns. It ended the war."
    )
    dug = "The lock, dug in May, saved the town."
    assert retold(dug, "What was the lock?", PLAIN) == "Dug in May, it saved the town."


def test_a_name_that_begins_before_it_was_read_stays() -> None:
    """Of ``early, wet dough`` only the last two words were read as who acts."""
    early = "During this time, early, wet doughs rise and become light in the oven."
    assert retold(early, "And what about early, wet doughs?", PLAIN) == early


def test_what_is_told_between_commas_comes_first() -> None:
    """A name that becomes a pronoun leaves what stood behind it."""
    told = retold("The lock, dug in May, saved the town.", "What did the lock do?", PLAIN)
    assert told == "Dug in May, it saved the town."
    which = "The lock, which was new, saved the town."
    assert retold(which, "What did the lock do?", PLAIN) == which
    named = "The first lock, the Needle, saved the town."
    assert retold(named, "What did the first lock do?", PLAIN) == named


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Boats in the next basin, the zone of old locks, are older than others.", "How are boats in the next basin different?"),
        ("The two gates, the upper gate and the lower gate, can't be seen from the town.", "And the two gates?"),
    ],
)  # fmt: skip
def test_what_is_told_of_another_thing_does_not_come_first(sentence: str, asked: str) -> None:
    """One zone is no "they", and what several are is no remark."""
    assert retold(sentence, asked, PLAIN) == sentence


@pytest.mark.parametrize(
    ("sentence", "asked", "said"),
    [
        ("A wet keel: the tar was too thin.", "And a wet keel?", "The tar was too thin."),
        (
            "A wet keel: the tar was too thin.",
            "And a torn sail?",
            "A wet keel: the tar was too thin.",
        ),
        ("A wet keel: tar and moss.", "And a wet keel?", "A wet keel: tar and moss."),
    ],
)
def test_a_label_that_was_asked_for_is_not_said_again(sentence: str, asked: str, said: str) -> None:
    """Where a sentence stands behind it."""
    assert retold(sentence, asked, Vocabulary(language="en")) == said

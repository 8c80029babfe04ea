"""What is asked is answered at once, and takes for given only what was spoken of."""

import pytest

from lessoncast.script.talk.choosing import Chooser
from lessoncast.script.talk.evading import evades, takes_for_given, takes_up
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.opening import author_question
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary, content_stems
from writer_mother import english_book


@pytest.mark.parametrize(
    ("asked", "told", "is_evaded"),
    [
        ("How do I moor a boat?", ["A boat is heavy.", "Its rope is wet."], True),
        ("Next, mooring: how do I moor a boat?", ["A boat is heavy."], True),
        ("And how do I moor a boat?", ["You can tie it to a ring.", "A boat is heavy."], False),
        ("How does a mooring hold?", ["A boat is heavy."], False),
        ("What are the kinds of boats?", ["Boats of every kind rot."], False),
        ("Which moorings are there?", ["A boat that lies still rots."], True),
        ("Can you go through the kinds of moorings?", ["A boat that lies still rots."], True),
        ("Which moorings are there?", ["There are two: rings and posts."], False),
    ],
)
def test_a_way_and_the_members_of_a_kind_are_told_where_they_are_asked_for(
    asked: str, told: list[str], is_evaded: bool
) -> None:
    """The way at once, the members within two sentences."""
    assert evades(asked, told) == is_evaded


def test_a_question_over_a_lesson_is_asked_where_its_beginning_takes_it_up() -> None:
    """By half of what it names."""
    asked = "How did the ferry change the trade of the valley?"
    assert takes_up(asked, ["The ferry brought new trade.", "It rains."], "en")
    assert not takes_up(asked, ["The valley lies in the north.", "It rains."], "en")


def test_an_author_s_question_that_is_not_answered_at_once_is_not_the_hook() -> None:
    """What it asks before all may be answered at its end."""
    asked = "How did ferries change the trade of the valley?"
    late, soon = "The valley lies in the north.", "Ferries gave the valley its trade in salt."
    given = ("Ferries", "ferries", [asked], Vocabulary("en"))
    assert not author_question(*given, f"{late} Rain is rare.")
    assert author_question(*given, f"{soon} Rain is rare.") == asked


@pytest.mark.parametrize(
    ("asked", "sentence", "known"),
    [
        ("Why did the keeper leave?", "The keeper left because it rained.", "A gate is heavy."),
        ("What did Lund invent?", "It was a gate that Lund invented.", "A gate is heavy."),
        ("How would you mend their gate?", "They mend their gate with tar.", "A lock is heavy."),
    ],
)
def test_a_thing_that_nobody_spoke_of_is_taken_for_given(
    asked: str, sentence: str, known: str
) -> None:
    """Until it has been named."""
    assert takes_for_given(asked, sentence, content_stems(known))
    assert not takes_for_given(asked, sentence, content_stems(f"{known} {sentence}"))


def _chosen(*asks: str, told: str, said: str) -> str:
    """Which of some questions is asked, each of which is worth a little less than the one before."""
    chooser = Chooser(vocabulary=Vocabulary("en"), heard=Heard(english_book()))
    every = [Proposal(ask=one, worth=60 - place) for place, one in enumerate(asks)]
    found = chooser.choose(every, "seed", [told], said=said, known=content_stems(said))
    return found.text if found else ""


def test_a_question_whose_answer_adds_nothing_is_asked_last() -> None:
    """``What do keepers mend?`` - ``They mend gates.`` behind a sentence about gates."""
    told, said = "Keepers mend gates of oak.", "A keeper looks after gates and oak."
    asks = ("What do keepers mend?", "And who else is there?")
    assert _chosen(*asks, told=told, said=said) == asks[1]


def test_a_question_about_the_known_goes_before_one_about_the_unheard() -> None:
    """Though it is worth less."""
    told, said = "The miller greased the gate with tallow.", "The lock has a gate of oak."
    asks = ("What did the miller grease?", "Who greased the gate?")
    assert _chosen(*asks, told=told, said=said) == asks[1]


@pytest.mark.parametrize(
    ("asked", "told", "is_evaded"),
    [
        ("How do I get started, in practice?", "A keeper can also be reached by letter.", True),
        ("How do I get started, in practice?", "Look for a lock near your town.", False),
        ("And how is that measured?", "Locks keep a town dry.", True),
        ("And how is that measured?", "Rain is measured in millimetres.", False),
        ("How do I oil a gate?", "Be sure to wear gloves.", True),
        ("How do I oil a gate?", "Never use salt.", True),
        ("How do I oil a gate?", "Right, we forgot that we need a brush.", True),
    ],
)
def test_what_a_kind_of_heading_asks_for_is_told(asked: str, told: str, is_evaded: bool) -> None:
    """A first step, a measure; a warning is no way."""
    assert evades(asked, [told]) == is_evaded

"""What a host asks is what the sentence tells: a cause, a name, a danger, and nothing where it tells none."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree, role_forms
from lessoncast.tongue.english.questions.fitness import fit
from lessoncast.tongue.english.recall import recalls
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and its keepers look after the gates."


def _worths(sentence: str, before: str = BEFORE) -> dict[str, float]:
    words = Vocabulary("en")
    found = [
        *proposals(sentence, words, before),
        *questions_by_tree(sentence, words, before, ""),
    ]
    return {one.ask or one.form: one.worth for one in sorted(found, key=lambda one: one.worth)}


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("The rules of the new lock are announced on the wall of the mill.", "What are the rules"),
        ("Lock rules are written by the Guild of Keepers, which is part of the town.", "What are lock rules"),
        ("W3C plans to include a weir and a lock in the next plan.", "What W3C plans to"),
        ("The leak of the old gates is the result of a hard frost.", "What is the leak"),
        ("The eight steps of the plan are a series of repairs.", "What are the eight steps"),
        ("The old lock is named after its builder, the boatman Sven Lund.", "What is the old lock called"),
        ("A lamp on the wall shows when the gate can be passed.", "What happens when"),
        ("Nor was the war the end of the guild.", "And what was nor"),
        ("The words of the keepers are old and cause trouble.", "Why are the words"),
        ("To make this possible the keeper marks each boat with a seal, a piece of wax that tells whose it is.", "How do I make this"),
        ("To make this possible the keeper marks each boat with a seal, a piece of wax that tells whose it is.", "How does"),
        ("Hauling salt over land was slow, dear and risky.", "How slow"),
        ("Two keepers decide when the lock has to be drained.", "When do two keepers"),
        ("Barges are slow moving and can carry salt for weeks.", "How slow"),
        ("If it's needed, that is if the gates leak for a week, we'll add tar.", "What if it's needed"),
        ("Keepers with one boat carry low levels of salt and oak, but aren't able to sell it.", "What kind of levels"),
        ("Barges can be coupled with longer boats that are either old or new.", "How can barges"),
        ("In some ways, the bond between the guild and the town seems like a trade.", "And in some ways"),
        ("When we refer to a lock, unless otherwise said, we're speaking of the old one.", "What happens when we refer"),
        ("Whereas weirs stand only in slow rivers, locks are found in almost any water.", "ask.compare"),
        ("Salt water affects an estimated 120 million gates in the world, most of them old.", "ask.effect"),
        ("Like other tools of the guild, a winch lifts the heavy gates by turning a wheel.", "How does a winch lift the heavy gates like"),
    ],
)  # fmt: skip
def test_nothing_is_asked_that_is_not_told(sentence: str, start: str) -> None:
    """No place of an announcement, no nature of a result, no size of a way to move."""
    assert not [one for one in _worths(sentence) if one.startswith(start)]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The leak of the old gates is the result of a hard frost.", "What causes the leak of the old gates?"),
        ("The height of the gate is a function of the tide and the wind.", "What does the height of the gate depend on?"),
        ("The fall of the guild was a result of a long war on the coast.", "What led to the fall of the guild?"),
        ("The old lock is named after its builder, the boatman Sven Lund.", "How did the old lock get its name?"),
        ("The two kinds of gates are the mitre gate and the sluice gate.", "What are the two kinds of gates?"),
        ("Like other tools of the guild, a winch lifts the heavy gates by turning a wheel.", "How does a winch lift the heavy gates?"),
    ],
)  # fmt: skip
def test_what_is_told_is_asked_for(sentence: str, ask: str) -> None:
    """Where something came from, how it got its name, which two there are."""
    assert ask in _worths(sentence)


def test_what_nobody_in_particular_claims_is_hardly_asked_for() -> None:
    """``What do some studies suggest?`` names nothing that a lesson is about."""
    assert (
        _worths("Some studies suggest that tar keeps oak dry.")["What do some studies suggest?"] < 0
    )
    assert _worths("The law suggests that tar keeps oak dry.")["What does the law suggest?"] > 0


@pytest.mark.parametrize(
    ("before", "sentence", "form"),
    [
        ("A leak is hard to stop, and a danger to boats.", "But it is a necessary sign of damaged oak and limits the loss.", "ask.catch"),
        ("A lock lifts boats.", "However, it is a useful tool against damaged gates.", "ask.catch"),
    ],
)  # fmt: skip
def test_what_is_bad_has_no_downside(before: str, sentence: str, form: str) -> None:
    """Nor has what comes a downside where it is the upside."""
    assert form not in _worths(sentence, before)


def test_a_risk_is_asked_for_where_nothing_is_wrong_yet() -> None:
    """And not where the sentence tells what to do about it."""
    risky = "The mast is in danger."
    assert [one.form for one in role_forms("risk", risky, "It sails.")] == ["ask.risk"]
    assert not list(role_forms("risk", risky, "The hull is damaged."))
    assert not list(role_forms("risk", "You must be careful with the mast.", "It sails."))


def test_a_chance_is_no_definition() -> None:
    """Nobody recalls what gates are from how likely they leak."""
    told = "Inherited gates are more likely to leak later in the winter."
    assert not [ask for _, ask, _ in recalls(told, Vocabulary("en")) if ask.startswith("What are")]


def test_who_did_it_is_no_yes_or_no() -> None:
    """``Are lock rules developed?`` asks what nobody doubts, and leaves out by whom."""
    ask = Proposal(ask="Are lock rules developed?", worth=50)
    assert fit(ask, "Lock rules are developed by the Lock Guard Association.") is None
    assert fit(ask, "Lock rules aren't developed.") is not None

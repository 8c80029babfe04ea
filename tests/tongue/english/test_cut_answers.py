"""Answers cut out of a sentence: whole, and of what the question asks for."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.english.questions.fitness.cut_answers import is_cut_amiss
from lessoncast.tongue.english.recall.by_tree import tree_recalls
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import Vocabulary

_AMISS = [
    # of the verb behind it, and of what stands in front of both
    ("Big boats may be slow, and rafts, because they have no sail, can become very slow.", "Big boats may be slow, and rafts.", "ask.reason", "Because they have no sail, can become very slow."),
    ("Lund thought that, although seen as a task for children, painting a gate is such a hard job that it takes years.", "Lund thought that, although seen as a task for children.", "ask.consequence", "That painted a gate is such a hard job that it takes years."),
    # the word in front belongs to the answer
    ("The lock was wide, but since the river is still low, there have been few boats.", "The lock was wide, but.", "ask.reason", "Because the river is still low, there have been few boats."),
    ("The keepers should not count the rafts, mainly because they can't be seen at night.", "The keepers should not count the rafts, mainly.", "ask.reason", "Because they can't be seen at night."),
    # of what describes a noun
    ("The letter was about a new key sent because the old key was broken.", "The letter was about a new key sent.", "ask.reason", "Because the old key was broken."),
    # a time
    ("The gate has been shut since a boat broke the beam.", "The gate has been shut.", "ask.reason", "Because a boat broke the beam."),
    # the first of two deeds
    ("The gate plays the role of a valve, letting boats in but keeping the flow of the river out.", "The gate plays the role of a valve.", "ask.consequence", "That lets boats in but keeping the flow of the river out."),
    # of the last noun
    ("The leak is caused by a lack of the dark oil, which helps the thin boards swell.", "The leak is caused by a lack of the dark oil.", "ask.gain", "That helps the thin boards swell."),
    # no gloss
    ("It seems that the trade of the whole town is growing, a change so welcome that nobody believed it at first.", "It seems that the trade of the whole town is growing.", "ask.definition", "It's a change so welcome that nobody believed it at first."),
    ("The more boats there are in our lock, the higher the level at which the water comes to rest.", "The more boats there are in our lock.", "ask.definition", "It's the higher the level at which the water comes to rest."),
]  # fmt: skip
_ASKED_AMISS = [
    ("The lock must be filled and can't be entered because that would amount to a danger for boats.", "Why must the lock be filled and can't be entered?", "Because that would amount to a danger for boats."),
    ("The basin supplies the room for long boats to turn around.", "Why does the basin supply the room for long boats?", "To turn around."),
    ("The crack in the old gate was quickly mended by leading engineers of the town.", "How was the crack in the old gate mended?", "By leading engineers of the town."),
    ("The other reason for a weir relates to the mill: to keep the wheel wet all summer.", "Why does the other reason for a weir relate to the mill?", "To keep the wheel wet all summer."),
    ("When we look past the gates and the locks at the canal as a whole, keepers see a stair.", "What happens when we look past the gates and the locks at the canal?", "As a whole, keepers see a stair."),
    ("Though they do pay the tolls, which are high and fixed, and the owners of the boats pay rent.", "", "Right, but which are high and fixed, and the owners of the boats pay rent."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "before", "form", "answer"), _AMISS)
def test_behind_its_first_part_it_is_no_answer(
    sentence: str, before: str, form: str, answer: str
) -> None:
    """What hangs on something else, or on what was left behind."""
    assert is_cut_amiss(Proposal(form=form, before=before, answer=answer, worth=1), sentence)


@pytest.mark.parametrize(("sentence", "ask", "answer"), _ASKED_AMISS)
def test_to_its_question_it_is_no_answer(sentence: str, ask: str, answer: str) -> None:
    """What is not what the verb of the question is done for, or begins too late."""
    form = "" if ask else "ask.object"
    assert is_cut_amiss(Proposal(form=form, ask=ask, answer=answer, worth=1), sentence)


@pytest.mark.parametrize(
    ("sentence", "ask", "before", "answer"),
    [
        ("The keeper raises the bar to let the boats in.", "Why does the keeper raise the bar?", "", "To let the boats in."),
        ("The gate is shut because the water is high.", "Why is the gate shut?", "", "Because the water is high."),
        ("The gate has leaked for years, since the oak is soft.", "", "The gate has leaked for years.", "Because the oak is soft."),
        ("The dam broke in May, flooding the valley below the mill.", "", "The dam broke in May.", "That flooded the valley below the mill."),
        ("Keepers mend old gates by adding tar.", "How do keepers mend old gates?", "", "By adding tar."),
        ("When the tide turns, the gate opens.", "What happens when the tide turns?", "", "The gate opens."),
        ("Although many locks leak, some of them last.", "", "", "Right, but some of them last."),
    ],
)  # fmt: skip
def test_what_is_whole_answers(sentence: str, ask: str, before: str, answer: str) -> None:
    """It hangs on the verb that the question keeps."""
    form = "" if ask else "ask.object"
    one = Proposal(form=form, ask=ask, before=before, answer=answer, worth=1)
    assert not is_cut_amiss(one, sentence)


def _found(sentence: str) -> list[Proposal]:
    return list(proposals(sentence, Vocabulary("en"), "The lock leaks."))


def test_no_such_question_is_proposed() -> None:
    """The sentence is told whole."""
    assert not any(
        one.answer.startswith("Because a boat")
        for one in _found("In the town, the gate has been shut since a boat broke the beam.")
    )


def test_what_makes_something_hard_is_no_gain() -> None:
    """``…, which makes it hard to …``."""
    told = "The town closed its old gate, which makes it hard for the boats to pass in winter."
    assert [one.form for one in _found(told) if one.answer.startswith("That makes")] == [
        "ask.consequence"
    ]


def test_an_answer_to_how_ties_to_nothing() -> None:
    """``To mend a gate, however, you need oil``."""
    told = "To keep the gate tight, however, you should paint it with tar each spring."
    assert not any(one.answer.startswith("However") for one in _found(told))


def test_no_answer_is_recalled_that_is_amiss() -> None:
    """Who does it is not how."""
    told = "The crack in the old gate was quickly mended by leading engineers of the town."
    asked_for = [
        answer for _, _, answer in tree_recalls(told, Vocabulary("en")) if answer.startswith("By")
    ]
    assert not asked_for


def test_nothing_is_asked_too() -> None:
    """``Why is it useful, too?`` asks nothing more than ``Why is it useful?``."""
    assert asked("why is it useful, too") == "Why is it useful?"


def test_a_situation_is_what_was_told() -> None:
    """No word in front of it is a situation."""
    told = "The boats can't get past the gate, a situation that can ruin the town."
    assert not any(one.form == "ask.definition" for one in _found(told))

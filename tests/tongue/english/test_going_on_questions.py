"""Questions for how a sentence begins, where nothing in it gives a better one."""

from __future__ import annotations

import re

import pytest

from lessoncast.script.checks.questions import fault_of
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock with a seal, and some boats are long."


def _found(sentence: str) -> list[Proposal]:
    return list(proposals(sentence, Vocabulary("en"), BEFORE))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("When using two ropes, both ends have to be tied to the same pole.", "And when you use two ropes?"),
        ("With two ropes you can pull the boat from either side.", "What can I do with two ropes?"),
        ("The way keepers open this gate is by pulling a chain.", "How do keepers open that gate?"),
        ("The reason the gate can't be opened at night is that nobody watches it.", "Why can't the gate be opened at night?"),
        ("The way a keeper opens the gate affects the level of the water.", "Does it matter how a keeper opens the gate?"),
        ("Open the gate and the water comes in.", "What happens if I open the gate?"),
        ("Beyond the gates, the town also built a bridge over the river.", "And beyond the gates?"),
        ("As the owner, you're now faced with the task of mending the gate.", "And as the owner, what do I do?"),
        ("Two days later, somebody found the keys and opened the gate.", "And what happened two days later?"),
        ("At other times, the gate is opened by hand.", "And at other times?"),
        ("As a bonus, the lock can be used at night.", "And as a bonus?"),
        ("In particular, for long boats it becomes quite difficult to turn.", "And for long boats?"),
        ("Especially if the boat is very large, it can take hours.", "And what if the boat is very large?"),
        ("Unless we find somebody to watch the gate, we won't be able to leave.", "And what if we don't?"),
        ("Before you open the gate you have to sound the horn.", "What do I have to do before I open the gate?"),
        ("It's what allows boats and barges to pass at once.", "And what allows boats and barges to pass at once?"),
        ("That's kind of like opening a door with a spoon.", "What can I compare that to?"),
        ("We don't have to lock the gate in the same order.", "Do we have to lock the gate in the same order?"),
        ("Naming the boats used in a race as guests is useful in telling them apart.", "Why name the boats?"),
        ("The oldest boats took years to reach that port.", "How long did the oldest boats take to reach that port?"),
        ("This seal consists of a rope and a plug.", "What does that seal consist of?"),
        ("Some people can't swim.", "Can all people swim?"),
        ("A great example is the lock of the upper town.", "What is a great example?"),
    ],
)  # fmt: skip
def test_it_is_taken_up(sentence: str, question: str) -> None:
    """The question is proposed, and is English."""
    asked = {one.ask for one in _found(sentence)}

    assert question in asked, asked
    assert not fault_of(question)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Keepers who sleep after lunch remember more than others.", "keepers who sleep after lunch"),
        ('A letter that leaves out the word "not" may lose a war.', ""),
        ("These boats have small sails that turn on iron pins.", "those boats"),
        ("The keeper who sleeps after lunch remembers more.", ""),
        ("These barges have small sails that turn on iron pins.", ""),  # nobody spoke of barges
    ],
)  # fmt: skip
def test_a_case_is_turned_to(sentence: str, name: str) -> None:
    """One of a kind is named with what tells it from others; what is pointed at, if it was just named."""
    assert [one.np for one in _found(sentence) if one.form == "ask.case"] == (
        [name] if name else []
    )


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("This removes the need for any guard at night.", "ask.gain"),
        ("This makes it harder to see the gate from the road.", "ask.consequence"),
        ("It's best practice to have only one keeper for each gate.", "ask.advice"),
        ("This is a gate.", ""),
    ],
)
def test_what_it_is_good_for(sentence: str, form: str) -> None:
    """A benefit, a burden and a piece of advice are asked for as such."""
    forms = {one.form for one in _found(sentence)} & {"ask.gain", "ask.consequence", "ask.advice"}

    assert forms == ({form} if form else set())


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        (
            "Stir the flour and the water together until no dry flour is left.",
            "What happens if I stir",
        ),
        ("With it you can pull the boat.", "What can I do with it"),
        ("While running, keepers shout.", "And when you"),
        ("The question is then when should we open the gate.", "When is the question"),
        ("We'll divide it into three parts, where each part has a gate.", "Will we divide it"),
    ],
)
def test_it_is_not_asked(sentence: str, opening: str) -> None:
    """No list of things is a condition, nothing that points is named, no question is turned around twice."""
    assert not [one.ask for one in _found(sentence) if one.ask.startswith(opening)]


def test_a_case_by_itself_is_asked_for_rather_than_what_happens_then() -> None:
    """ "And when the gate opens?", "What if the gate leaks?": short, and nothing but what comes."""
    for told, short, long in (
        ("When the gate opens, the water falls.", "And when the gate opens?", "What happens when the gate opens?"),
        ("If the gate leaks, the water falls.", "What if the gate leaks?", "What happens if the gate leaks?"),
    ):  # fmt: skip
        worths = {one.ask: one.worth for one in proposals(told, Vocabulary("en"), "Locks are old.")}
        assert worths[short] > worths[long]


def test_nothing_is_asked_that_would_fit_anything_that_also_does_something() -> None:
    """Not "What else do the roots do?", which gives a listener nothing to wait for."""
    told = "The roots also store water for dry months."
    found = proposals(told, Vocabulary("en"), "The roots hold the soil.")
    assert "What else do the roots do?" not in {one.ask for one in found}


def test_what_a_condition_is_in_other_words_belongs_to_it() -> None:
    """Behind "that is" no consequence begins: ``When you get a rise, that is you move up, …``."""
    for told in (
        "When the lock is full, that is you see the mark, the gate opens.",
        "If the lock is full, that is if you see the mark, the gate opens.",
    ):
        assert not [
            one.answer for one in _found(told) if re.match(r"(?:Then t|T)hat is", one.answer)
        ]

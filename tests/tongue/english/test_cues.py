"""What the words of the coming sentence let a listener ask."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.english.questions.talk.cues import cues, touched_by
from lessoncast.tongue.words import learn
from writer_mother import english_book

BEFORE = "Keepers open the gates of a lock by hand."


def _first(sentence: str, before: str = BEFORE) -> str:
    sight = see(sentence, learn([sentence], [], "en"), before)
    return next((one.form.removeprefix("cue.") for one in cues(sight)), "")


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Studies show that wooden gates last for forty years.", "research"),
        ("It depends on the depth of the canal.", "depends"),
        ("You should grease the wheel before winter.", "must"),
        ("Keepers often sleep beside the lock.", "often"),
        ("Most keepers know the boats by their bells.", ""),
        ("In the end, the water decides.", "end"),
        ("The gates were first invented in Milan.", "invented"),
        ("This makes the journey shorter.", "leads"),
        ("The harder it rains, the longer they wait.", "pattern"),
        ("Even more important is the depth of the chamber.", "matters"),
        ("In such a case, the keeper rings a bell.", "situation"),
        ("The chamber is dry.", ""),
    ],
)
def test_a_sign_in_the_coming_sentence(sentence: str, sign: str) -> None:
    """A cause, a rule, a case, what it depends on: the first sign that is found."""
    assert _first(sentence) == sign


def test_nothing_refers_to_what_was_not_said() -> None:
    """ "How common is that?" needs something before it."""
    assert _first("Keepers often sleep beside the lock.", before="") == ""


def test_what_happened_goes_on() -> None:
    """Behind one deed of the past another is asked for, behind a state it is not."""
    assert _first("The workers rebuilt the gate.", "A flood broke the gate.") == "past"
    assert _first("The workers rebuilt the gate.", "The gate was old.") == ""


def test_every_sign_has_questions() -> None:
    """At least two, so that no episode has the same one twice."""
    for name, forms in english_book().forms.items():
        if name.startswith("cue."):
            assert len(set(forms)) == len(forms) >= 2, name
            assert all(form.endswith("?") and len(form.split()) > 3 for form in forms), name


def test_what_can_be_said_to_a_sentence_is_looked_for_once() -> None:
    """An episode is told many times over, and each time the host hears the same."""
    heard = "Keepers must grease the wheel before winter, says the oldest of them."
    touched_by.cache_clear()
    assert touched_by(heard) == touched_by(heard)
    assert touched_by.cache_info().misses == 1

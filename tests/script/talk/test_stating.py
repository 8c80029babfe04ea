"""What the host says that asks nothing."""

from __future__ import annotations

import pytest

from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.stating import Stater
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import learn
from writer_mother import english_book

TOLD = (
    "The lock lifts boats on the old canal every day, because the hill behind the town is steep.",
    "Two keepers open the upper gates of the lock by hand.",
)


def _stater() -> Stater:
    heard = Heard(english_book())
    heard.turns = ["What does the lock do?"] * 9
    heard.moves = ["ask.do"] * 9
    return Stater(vocabulary=learn(list(TOLD), ["The lock"], "en"), heard=heard)


def test_a_sentence_may_be_the_hosts_to_guess() -> None:
    """All of it and nothing else; the expert then agrees."""
    stater = _stater()
    guess = next(stater.guesses("The keepers open the upper gates by hand."))
    assert "the keepers open the upper gates by hand" in guess.text.lower()
    assert guess.guesses
    assert stater.agreement(guess, "They turn a wheel.")


def test_what_points_elsewhere_is_not_guessed() -> None:
    """Nor what is too long to be said in passing."""
    stater = _stater()
    assert [] == list(stater.guesses("This opens the gates."))
    assert [] == list(stater.guesses(TOLD[0]))


@pytest.mark.parametrize(
    ("language", "guessed", "known"),
    [
        ("de", "Die Boote tragen schwere Lasten.", "Die Boote trugen schwere Lasten."),
        ("fr", "Les barques portent de lourdes charges.", "Les barques portent de lourdes charges à Brest."),
        ("es", "Las barcas llevan cargas muy pesadas.", "Las barcas llevan 300 cargas muy pesadas."),
    ],
)  # fmt: skip
def test_nobody_guesses_a_name_or_what_was_done(language: str, guessed: str, known: str) -> None:
    """Elsewhere than in English the host only guesses at what can be thought of."""
    book = phrasebook(language)
    assert book is not None
    heard = Heard(book)
    heard.turns, heard.moves = ["Was geschieht da?"] * 9, ["ask.do"] * 9
    stater = Stater(vocabulary=learn([guessed], [], language), heard=heard)
    assert [bool(list(stater.guesses(one))) for one in (guessed, known)] == [True, False]


def test_guesses_are_rare() -> None:
    """After one the expert has agreed to, the next comes eight turns later."""
    stater = _stater()
    said = "The keepers open the upper gates by hand."
    stater.agreement(next(stater.guesses(said)), "They turn a wheel.")
    assert [] == list(stater.guesses(said))


def test_a_point_said_back_is_not_the_sentence_just_heard() -> None:
    """An earlier one, in short; and nothing empty twice."""
    stater = _stater()
    said = list(stater.statements(TOLD, "What is new?"))
    assert "the lock lifts boats on the old canal every day" in said[0].text
    assert "react" == said[-1].move
    stater.heard.remember(said[-1].text, "react")
    assert "react" not in [one.move for one in stater.statements(TOLD, "What is new?")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The lock lifts boats on the canal, a long ditch of clay that winds around the hill behind the town.", False),
        ("The lock lifts boats on the old canal every day, a ditch that carries grain.", True),
        ("The lock lifts boats on the old canal, because the town is on a very steep hill there.", True),
    ],
)  # fmt: skip
def test_what_only_leads_to_a_thing_is_no_point(sentence: str, *, said: bool) -> None:
    """Half a sentence before what the thing is says nothing without it."""
    stater = _stater()
    told = (sentence, "They close them by hand.")
    found = [one for one in stater.statements(told, "What is new?") if one.move == "restate"]
    assert any("the lock lifts boats on the" in one.text for one in found) is said

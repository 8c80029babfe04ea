"""What the host says that asks nothing."""

from __future__ import annotations

import pytest

from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.stating import Stater
from lessoncast.tongue.english.gist import gist_of
from lessoncast.tongue.english.questions.talk.cues import touched_by
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.trees import parsing
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
    guess = next(stater.guesses("The keepers don't open the gates alone."))
    assert "the keepers don't open the gates alone" in guess.text.lower()
    assert guess.guesses
    assert stater.agreement(guess, "They turn a wheel.")


def test_what_points_elsewhere_is_not_guessed() -> None:
    """Nor what is too long to be said in passing, nor a new fact that nobody could guess."""
    stater = _stater()
    assert [] == list(stater.guesses("This doesn't open the gates."))
    assert [] == list(stater.guesses("The keepers open the upper gates by hand."))
    assert [] == list(stater.guesses(TOLD[0]))
    assert [] == list(stater.guesses("It wasn't that the keepers feared the dark."))


def test_what_denies_nothing_is_not_read_for_a_guess() -> None:
    """A tree costs more than all other looks at a sentence."""
    parsing._known.clear()
    assert [] == list(_stater().guesses("Six lamps light the towpath of the old canal at night."))
    assert not parsing._known


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
    said = "The keepers don't open the gates alone."
    stater.agreement(next(stater.guesses(said)), "They turn a wheel.")
    assert [] == list(stater.guesses(said))


@pytest.mark.parametrize(
    ("sentence", "gist"),
    [
        ("A lock is a chamber with two gates that lifts boats.", "a chamber with two gates"),
        ("The right height depends on the depth of the canal, and on the boats.", "it depends on the depth of the canal"),
        ("A lock is a kind of lift.", ""),
        ("A lock isn't a chamber with two gates.", ""),
        ("The keepers open the upper gates by hand.", ""),
        ("This is a chamber with two gates.", ""),
        ("Faith is a strong tendency to believe that gates hold.", ""),
        ("A lock is a blend of gates, walls, sluices, and sills.", ""),
    ],
)  # fmt: skip
def test_the_gist_is_a_few_words(sentence: str, gist: str) -> None:
    """What something is or depends on, of a sentence that names its subject and denies nothing."""
    assert gist_of(sentence) == gist


def test_a_listener_says_the_gist_back_and_no_sentence() -> None:
    """Half a dozen words, or nothing."""
    stater = _stater()
    told = (
        "A lock is a chamber with two gates that lifts boats.",
        "The keepers open them by hand.",
    )
    said = [one.text for one in stater.statements(told, "What is new?") if one.move == "restate"]
    assert ["a chamber with two gates" in one.lower() for one in said] == [True]
    again = stater.statements(("The keepers open the gates by hand.",), "What is new?")
    assert [] == [one.text for one in again if one.move == "restate"]


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("The gates stay shut because the water presses on them.", "reason"),
        ("Over 12,000 boats pass the lock in a year.", "many"),
        ("The first canal was dug in 1825 by hand.", "long_ago"),
        ("Forty workers died in the flood.", "terrible"),
        ("Opening the gates alone is difficult.", "hard"),
        ("You must never open both gates.", "rule"),
        ("You have to wait for the bell.", "rule"),
        ("Dry gates open faster than wet ones.", "gain"),
        ("Wet gates lose their paint faster than dry ones.", ""),
        ("The terms have to reach the keeper.", ""),
        ("The keepers open the gates.", ""),
        ("We should also note that gates creak.", ""),
        ("Leaks are a danger to the gates.", "danger"),
        ("Guards detect attacks on the gates.", ""),
        ("The gates stay shut because of the water.", ""),
        ("The gates creak, although many claim it's because they are old.", ""),
        ("The third kind are gates of oak, which are built because owners want them.", ""),
        ("The clerk denounced the threats of Ada Moor in May.", ""),
    ],
)
def test_a_reaction_is_to_what_was_heard(sentence: str, sign: str) -> None:
    """A reason makes sense, a high number is one, and nothing is said to nothing in particular."""
    assert touched_by(sentence) == sign


@pytest.mark.parametrize(
    ("told", "amount"),
    [
        ("The lock lets over 12,000 boats pass in a year.", "over 12,000 boats"),
        ("The dam of 1931 cost 12,000,000.", ""),
    ],
)
def test_a_number_is_wondered_at_with_what_it_counts(told: str, amount: str) -> None:
    """ "Over 12,000 boats. That's hard to imagine.": only such a lesson could have that; without it nothing is said."""
    said = [one.text.lower() for one in _stater().statements((told,), "What is new?")]
    assert [amount in one for one in said if "000" in one] == ([True] if amount else [])
    assert all("000" in one for one in said[:1]) is bool(amount)


def test_a_reaction_without_a_word_of_the_lesson_is_dear() -> None:
    """Rather something is asked, or the number said again that was heard."""
    stater = _stater()
    plain, *_ = stater.statements(("You must never open both gates.",), "What is new?")
    named, *_ = stater.statements(("Over 12,000 boats pass the lock.",), "What is new?")
    assert named.cost < plain.cost


def test_nothing_empty_is_said_twice() -> None:
    """Behind one reaction the next comes much later."""
    stater = _stater()
    told = ("The gates stay shut because the water presses on them.",)
    said = list(stater.statements(told, "What is new?"))
    assert {"react"} == {one.move for one in said}
    stater.heard.remember(said[0].text, "react")
    assert [] == list(stater.statements(told, "What is new?"))


@pytest.mark.parametrize("turns", [1, 9, 40])
def test_nothing_costs_less_than_the_least(turns: int) -> None:
    """What is known before anything is put into words, be a statement due or not."""
    stater = _stater()
    stater.heard.turns, stater.heard.moves = ["What does the lock do?"] * turns, ["ask.do"] * turns
    told = (*TOLD, "A lock is a chamber with two gates.", "You must never open both gates.")
    said = [*stater.statements(told, "What is new?"), *stater.checks(told, "What is new?")]
    said += stater.guesses("The keepers don't open the gates alone.")
    assert said
    assert min(one.cost for one in said) >= stater.least


def test_a_listener_says_now_and_then_that_he_follows() -> None:
    """Where nothing else can be said: not at the beginning, and not soon again."""
    told = ("The keepers open the upper gates.",)
    stater = _stater()
    stater.heard.turns = stater.heard.turns[:3]
    assert [] == list(stater.statements(told, "What is new?"))
    stater = _stater()
    (said,) = stater.statements(told, "What is new?")
    assert said.move == "react"
    stater.heard.remember(said.text, "react")
    assert [] == list(stater.statements(told, "What is new?"))

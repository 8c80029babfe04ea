"""What something is, is asked for only where the sentence explains it, and not where it says what that counts for."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old canal."


def _asked(sentence: str) -> list[str]:
    vocabulary = Vocabulary("en")
    by_tree = questions_by_tree(sentence, vocabulary, BEFORE, "")
    return [f"{one.form}{one.ask}" for one in [*proposals(sentence, vocabulary, BEFORE), *by_tree]]


@pytest.mark.parametrize(
    "sentence",
    [
        "A sluice is an important link between the canal and the river.",
        "Sluices are major barriers to the flood that comes in spring.",
        "A sluice is a component of every old canal.",
        "Sluices are the basis for the trade of the town.",
        "A sluice is the only gate that opens at night.",
        "Sluices are the smallest gates of the canal and their role is to let water out.",
    ],
)
def test_what_a_thing_counts_for_is_no_answer_to_what_it_is(sentence: str) -> None:
    """A listener would be as wise as before."""
    found = _asked(sentence)
    assert "ask.definition" not in found
    assert not [one for one in found if one.startswith("What are sluices?")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A sluice is a gate that lets water out of a canal.",
        "Sluices are gates that let water out of a canal.",
        "A sluice is the smallest part of a lock.",
    ],
)
def test_a_thing_that_is_explained_is_asked_for(sentence: str) -> None:
    """By its kind, and what tells it from others of that."""
    assert "ask.definition" in _asked(sentence)


def test_a_name_is_not_asked_for_by_another() -> None:
    """Who asks what a sluice is called has a name for it."""
    again = "The lower gate of a lock is also called a tail gate, and it is made of oak."
    once = "The lower gate of a lock is called a tail gate, and it is made of oak."
    assert [one for one in _asked(once) if one.endswith("called?")]
    named = [one for one in _asked(again) if one.endswith("called?") and " else " not in one]
    assert not named


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("Even if they can't answer every letter, keepers can open the gate.", "And even if they"),
        (
            "Even if they can't answer the question of how much oil is too much, keepers can still open the gate.",
            "And even if they",
        ),
        ("As all gates must be shut at night, the boats have to wait.", "What happens as all"),
    ],
)
def test_half_a_sentence_is_not_asked(sentence: str, opening: str) -> None:
    """Who "they" are is told only behind it; "as" that gives a reason is no event."""
    assert not [one for one in _asked(sentence) if one.startswith(opening)]

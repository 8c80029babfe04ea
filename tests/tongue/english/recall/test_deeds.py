"""Recall questions of what one does: its consequence, its means, its tool."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.recall.by_subject import subject_recalls
from lessoncast.tongue.english.recall.deeds import deed_recalls
from lessoncast.tongue.words import Vocabulary


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "If the lid doesn't fit, the pot will boil over.",
            "What happens if the lid doesn't fit?",
            "The pot will boil over.",
        ),
        (
            "You can sharpen a chisel by drawing it over a stone.",
            "How can you sharpen a chisel?",
            "By drawing it over a stone.",
        ),
        (
            "To split a stubborn log, use a steel wedge.",
            "What do you use to split a stubborn log?",
            "You use a steel wedge.",
        ),
        (
            "Close the lid of the pot before leaving the kitchen.",
            "What should you do before leaving the kitchen?",
            "Close the lid of the pot.",
        ),
        (
            "You need a drop of oil to clean a hinge.",
            "What do you need to clean a hinge?",
            "You need a drop of oil.",
        ),
        (
            "The lid breaks in winter because ice needs more room than water.",
            "Why does the lid break in winter?",
            "Because ice needs more room than water.",
        ),
    ],
)
def test_a_deed_is_asked_again(sentence: str, ask: str, answer: str) -> None:
    """The question holds the one half of the sentence, the answer the other."""
    assert (ask, answer) in [found[1:] for found in deed_recalls(sentence, Vocabulary("en"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "If left alone, the pot will boil over.",
        "If it is wet, the lock rusts.",
        "To split a log, use or a wedge.",
        "You can do that with a stone.",
        "The pot boils over.",
        "The short answer is yes, because the lid of the pot is heavy.",
        "For example, if the lid doesn't fit, the pot will boil over.",
    ],
)
def test_nothing_is_asked_that_points_away(sentence: str) -> None:
    """A pronoun, a half condition or a gap where the page has code makes no question."""
    assert not [*deed_recalls(sentence, Vocabulary("en"))]


def test_nobody_asks_with_half_a_denial() -> None:
    """Not "What ca add water pressure handling?"."""
    told = "LOCK can't modify a gate's colour, modify a gate's weight, add strength and add water pressure handling."
    assert not list(subject_recalls(told, Vocabulary("en")))

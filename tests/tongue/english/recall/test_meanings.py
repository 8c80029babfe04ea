"""Recall questions of what doing something comes to."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.recall.meanings import meaning_recalls
from lessoncast.tongue.words import Vocabulary


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Tempering by hand means to heat the blade again until the edge turns the colour of straw.",
            "What does tempering by hand mean?",
            "To heat the blade again until the edge turns the colour of straw.",
        ),
        (
            "Coppicing refers to cutting young trees near the ground so that new shoots grow.",
            "What does coppicing refer to?",
            "Cutting young trees near the ground so that new shoots grow.",
        ),
        (
            "Crop rotations mean growing a different plant on each field every year.",
            "What do crop rotations mean?",
            "Growing a different plant on each field every year.",
        ),
    ],
)
def test_asked(sentence: str, ask: str, answer: str) -> None:
    """The name is asked for, and the deed is the answer."""
    found = [one[1:] for one in meaning_recalls(sentence, Vocabulary(language="en"))]
    assert found == [(ask, answer)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A gate that is closed means waiting for the next keeper to come.",
        "This means growing a different plant on each field every year.",
        "Coppicing means cutting them near the ground.",
        "Coppicing doesn't mean cutting all young trees near the ground.",
        "A red flag means danger for every boat that is near the weir.",
    ],
)
def test_not_asked(sentence: str) -> None:
    """A clause has no meaning to be learnt, what points back no name, a denial no answer."""
    assert not [*meaning_recalls(sentence, Vocabulary(language="en"))]

"""A question behind a colon leaves what stands in front of it to be told."""

from __future__ import annotations

import pytest

from lessoncast.model import Block, Span
from lessoncast.units.asked_behind import with_questions_apart


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "Harbour locks have one weakness: how do you know who holds the second key? A thief may copy it.",
            "Harbour locks have one weakness. How do you know who holds the second key? A thief may copy it.",
        ),
        (
            "The crew would like to know: does the old boat leak?",
            "The crew would like to know: does the old boat leak?",
        ),
        (
            "The question is: who keeps the second key?",
            "The question is: who keeps the second key?",
        ),
        ("Two things matter: the tide and the wind.", "Two things matter: the tide and the wind."),
    ],
)
def test_the_question_is_one_of_its_own(written: str, told: str) -> None:
    block = Block(kind="paragraph", text=written, span=Span(1, 1))
    assert with_questions_apart(block).text == told

"""What one of several is asked for."""

import pytest

from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.words import Vocabulary

BEFORE = "The keepers have looked after the lock and its gates for many years."


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("One example is the lock of Wick, which has a gate of oak.", "ask.example"),
        ("A gate of oak, for example, lasts for thirty winters.", "ask.example"),
        ("One such gate is the upper one at Wick.", "Is there such a gate?"),
        ("With tar, the seams of a boat stay dry.", "And with tar?"),
        ("Even when we oil the gates, they creak in winter.", "And even when we oil the gates?"),
        ("Now, if the gate is shut, the water rises.", "What if the gate is shut?"),
    ],
)
def test_it_is_asked_behind_another_sentence(sentence: str, asked: str) -> None:
    """With the words of the sentence, or in a form of its own."""
    every = proposals(sentence, Vocabulary("en"), BEFORE)
    assert asked in {one.ask or one.form for one in every}


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("With this, the seams of a boat stay dry.", "And with this?"),
        ("One example was lost in a flood.", "ask.example"),
    ],
)
def test_nothing_is_asked_where_nothing_is_named(sentence: str, asked: str) -> None:
    """A pointing word, what became of one."""
    every = proposals(sentence, Vocabulary("en"), BEFORE)
    assert asked not in {one.ask or one.form for one in every}

"""What is announced in a few words is asked for by its own name."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions.talk.announced import asked_for


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("It rests on a simple fact", "Which fact is that?"),
        ("Harbour locks have one weakness.", "Which weakness is that?"),
        ("A buoy does two things.", "Which two?"),
        ("A pilot has three main tasks", "Which three?"),
        ("A buoy marks two channels.", ""),
        ("The pilot knows the rule of the road.", ""),
    ],
)
def test_announced(said: str, ask: str) -> None:
    assert asked_for(said) == ask

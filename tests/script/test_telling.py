"""Which of two tellings of one lesson is better: the nearer one, but for what has no fault."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from lessoncast.model import Chapter, Span, Turn
from lessoncast.script.plan.timing import Fitted
from lessoncast.script.telling import FAULTLESS, NEAR, Material, _regret

MATERIAL = cast("Material", SimpleNamespace(near=NEAR, vocabulary=SimpleNamespace(language="en")))


def _fitted(words: int, off: float) -> Fitted:
    """Ten questions with answers of so many words, so far off the length asked for."""
    turns = []
    for number in range(10):
        asked = "So that much is clear." if number in {3, 7} else "And why is that so, exactly?"
        told = " ".join(["word"] * (words - 1) + [f"ends{number}."]).capitalize()
        turns += [
            Turn(speaker="host", text=asked, move="ask"),
            Turn(speaker="expert", text=told, source=Span(1, 1), move="explain"),
        ]
    return Fitted(chapters=(Chapter(title="Words", parts=tuple(turns)),), words=1, off=off)


def test_a_telling_without_fault_may_be_a_little_off() -> None:
    """One with turns of all lengths is not better for being nearer to what was asked for."""
    faultless, uneven = _fitted(36, (NEAR + FAULTLESS) / 2), _fitted(50, 0.001)
    assert _regret(faultless, MATERIAL) < _regret(uneven, MATERIAL)


@pytest.mark.parametrize(("words", "off"), [(36, FAULTLESS + 0.01), (50, NEAR + 0.01)])
def test_what_is_far_off_or_has_faults_too_comes_later(words: int, off: float) -> None:
    """The length is kept wherever leaving it gains nothing, or costs too much."""
    assert _regret(_fitted(50, 0.001), MATERIAL) < _regret(_fitted(words, off), MATERIAL)

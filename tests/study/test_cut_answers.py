"""Answers that lack their noun."""

from __future__ import annotations

import pytest

from lessoncast.study.checks import grammatical


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What are skeps?", "A form of light, standalone"),
    ],
)
def test_what_is_cut_or_put_together_wrongly_is_told_so(asked: str, answer: str) -> None:
    """In words."""
    assert [*grammatical.faults(asked, answer)]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What does swarming mean?", "That half of the bees leave the hive"),
        ("What do we call a growing town on a river?", "A port"),
        ("What are skeps?", "Light, standalone hives of straw"),
        ("What is hive theory?", "The idea that bees of a hive share their food"),
        ("What are the senses?", "Sight, hearing, smell, taste, and touch"),
    ],
)
def test_what_is_whole_is_sound(asked: str, answer: str) -> None:
    """Nothing is wrong with it."""
    assert not [*grammatical.faults(asked, answer)]

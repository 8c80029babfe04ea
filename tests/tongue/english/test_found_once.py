"""What a rule finds without a look beside its sentence is found once in a lesson, wherever the sentence stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from lessoncast.tongue.english.questions import _by
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

TOLD = "The gate rusts because the rain is salty."
PLACES = ("", "A lock is old.", "Keepers row at dawn.")


def _alone(sight: Sight, looks: list[str]) -> Iterator[Proposal]:
    looks.append(sight.sentence)
    yield Proposal(form="ask.reason", worth=50)


def _beside(sight: Sight, looks: list[str]) -> Iterator[Proposal]:
    looks.append(sight.previous)
    yield Proposal(form="ask.reason", worth=60 if sight.previous else 40)


def test_a_rule_that_sees_the_sentence_only_is_asked_once() -> None:
    looks: list[str] = []
    rules, vocabulary = (partial(_alone, looks=looks),), Vocabulary("en")
    found = [[*_by(rules, TOLD, vocabulary, before)] for before in PLACES]
    assert looks == [TOLD]
    assert found[0]
    assert found[0] == found[1] == found[2]


def test_a_rule_that_looks_beside_is_asked_in_each_place() -> None:
    looks: list[str] = []
    rules, vocabulary = (partial(_beside, looks=looks),), Vocabulary("en")
    found = [[one.worth for one in _by(rules, TOLD, vocabulary, before)] for before in PLACES]
    assert looks == [*PLACES]
    assert found == [[40], [60], [60]]


@pytest.mark.parametrize("before", PLACES)
def test_another_lesson_finds_for_itself(before: str) -> None:
    looks: list[str] = []
    rules = (partial(_alone, looks=looks),)
    for _ in range(2):
        assert [*_by(rules, TOLD, Vocabulary("en"), before)]
    assert looks == [TOLD, TOLD]

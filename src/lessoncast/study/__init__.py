"""Lesson → cards and questions: what a learner can be asked.

It must not know how the dialogue is written or spoken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast.model import Card, Lesson, Question
from lessoncast.study import exchange

__all__ = ["StudySet", "compose", "dumps_cards", "dumps_questions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySet:
    """What a learner can be asked about one lesson, in the order of the lesson."""

    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()


def compose(lesson: Lesson) -> StudySet:
    """Return the cards and questions of a lesson: all that its author wrote, as they wrote them."""
    return StudySet(cards=lesson.cards, questions=lesson.questions)


def dumps_cards(cards: Sequence[Card]) -> str:
    """Write ``cards.json``: a list of objects, the same bytes for the same cards."""
    return exchange.dumps([exchange.card(card) for card in cards])


def dumps_questions(questions: Sequence[Question]) -> str:
    """Write ``quiz.json``: a list of objects, the same bytes for the same questions."""
    return exchange.dumps([exchange.question(question) for question in questions])

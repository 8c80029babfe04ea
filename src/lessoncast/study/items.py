"""The author's own cards and questions, as every program reads them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast.model import Card, Lesson, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySet:
    """What a lesson asks, in the order of its lines."""

    cards: tuple[Card, ...]
    questions: tuple[Question, ...]


def compose(lesson: Lesson) -> StudySet:
    """Return the cards and questions that the author wrote, none dropped, none reworded."""
    return StudySet(cards=lesson.cards, questions=lesson.questions)


def dumps_cards(cards: Sequence[Card]) -> str:
    """Return ``cards.json``: ``[{"id", "front", "back", "source": [first, last], "origin"}]``."""
    return _dumps(
        [
            {
                "id": card.id,
                "front": card.front,
                "back": card.back,
                "source": card.source,
                "origin": card.origin,
            }
            for card in cards
        ]
    )


def dumps_questions(questions: Sequence[Question]) -> str:
    """Return ``quiz.json``: cards have two sides, questions choices and the right one's index."""
    return _dumps(
        [
            {
                "id": question.id,
                "question": question.question,
                "choices": question.choices,
                "answer": question.answer,
                "explanation": question.explanation,
                "source": question.source,
                "origin": question.origin,
            }
            for question in questions
        ]
    )


def _dumps(items: list[dict[str, object]]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"

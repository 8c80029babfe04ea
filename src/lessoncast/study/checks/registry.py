"""All checks of cards and questions, in the order in which a reader meets what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.model import Card, Lesson, Question
from lessoncast.study.checks import coverage, evidence, items, sets
from lessoncast.study.checks.finding import Finding
from lessoncast.units.lessons import language_of


def findings(
    cards: Sequence[Card], questions: Sequence[Question], lesson: Lesson
) -> tuple[Finding, ...]:
    """What of a lesson's cards and questions is no good; what their author wrote is only checked for doubles."""
    language = language_of(lesson)
    return (
        *_of_items(cards, questions, language),
        *evidence.findings(cards, questions, lesson),
        *sets.findings(cards, questions, language),
        *coverage.findings(cards, questions, lesson),
    )


def _of_items(
    cards: Sequence[Card], questions: Sequence[Question], language: str
) -> Iterator[Finding]:
    for card in cards:
        for fault in items.card_faults(card.front, card.back, language):
            if card.origin == "generated":
                yield Finding(rule="item", message=fault, item=card)
    for one in questions:
        faults = items.question_faults(
            one.question, one.choices, one.answer, one.explanation, language
        )
        for fault in faults:
            if one.origin == "generated":
                yield Finding(rule="item", message=fault, item=one)

"""All checks of cards and questions, in the order in which a reader meets what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.model import Card, Lesson, Question
from lessoncast.study.checks import coverage, evidence, items, sets
from lessoncast.study.checks.finding import Finding
from lessoncast.study.checks.second import SecondReading
from lessoncast.study.material import material_of
from lessoncast.units.lessons import language_of


def findings(
    cards: Sequence[Card], questions: Sequence[Question], lesson: Lesson
) -> tuple[Finding, ...]:
    """What of a lesson's cards and questions is no good; what their author wrote is only checked for doubles."""
    language = language_of(lesson)
    return (
        *_of_items(cards, questions, language),
        *_at_second_reading(cards, questions, lesson),
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


def _at_second_reading(
    cards: Sequence[Card], questions: Sequence[Question], lesson: Lesson
) -> Iterator[Finding]:
    """What a teacher strikes out who reads the items beside their lesson."""
    read_cards = [one for one in cards if one.origin == "generated"]
    read_questions = [one for one in questions if one.origin == "generated"]
    if not read_cards and not read_questions:
        return
    reading = SecondReading(material_of(lesson))
    for card in read_cards:
        for fault in reading.of_card(card.front, card.back, card.source):
            yield Finding(rule="reading", message=fault, item=card)
    for one in read_questions:
        for fault in reading.of_question(one.question, one.choices, one.answer, one.source):
            yield Finding(rule="reading", message=fault, item=one)

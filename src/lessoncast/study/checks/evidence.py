"""Whether the lesson says what an item says, on the lines that the item names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Card, Lesson, Question, Span
from lessoncast.study.checks.finding import Finding, Item
from lessoncast.tongue.words import content_stems
from lessoncast.units.lessons import language_of

MOST_LINES = 8
HELD = 0.7  # of an answer's content words, in the lines that it rests on
_SHORT = re.compile(r"['’](?:ll|re|ve|d|s)\b")


def findings(
    cards: Sequence[Card], questions: Sequence[Question], lesson: Lesson
) -> Iterator[Finding]:
    """Sources that are no lines of the lesson or too many, and answers that are not there."""
    last = max((block.span.last for block in lesson.blocks), default=0)
    answers: list[tuple[Item, str]] = [(card, card.back) for card in cards]
    answers += [(one, one.choices[one.answer]) for one in questions]
    for item, answer in answers:
        if item.origin == "generated":
            yield from _of(item, answer, lesson, last)


def _of(item: Item, answer: str, lesson: Lesson, last: int) -> Iterator[Finding]:
    span = item.source
    if span is None or not 1 <= span.first <= span.last <= last:
        yield Finding(rule="source", message="its source is no line of the lesson", item=item)
        return
    if span.last - span.first >= MOST_LINES:
        yield Finding(rule="source", message="its source is too long a stretch", item=item)
    if not is_in(lesson, answer, span):
        message = "its answer is not in the lines that it names"
        yield Finding(rule="evidence", message=message, item=item)


def is_in(lesson: Lesson, answer: str, span: Span) -> bool:
    """Whether all numbers of an answer and most of its words stand in these lines."""
    language = language_of(lesson)
    held, numbers = _written(lesson, span, language)
    own = content_stems(_SHORT.sub("", answer), language)
    return set(re.findall(r"\d+", answer)) <= numbers and len(own & held) >= HELD * len(own)


def _written(lesson: Lesson, span: Span, language: str) -> tuple[frozenset[str], set[str]]:
    """The content words and the numbers of all that touches these lines."""
    texts = [
        " ".join((one.term, one.text, *(cell for cells in one.rows for cell in cells)))
        for one in lesson.blocks
        if one.span.first <= span.last and span.first <= one.span.last
    ]
    whole = " ".join(texts)
    return content_stems(whole, language), set(re.findall(r"\d+", whole))

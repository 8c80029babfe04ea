"""Whether the items ask about the whole lesson, and not about one part of it only."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from lessoncast.model import Card, Lesson, Question, Span
from lessoncast.study.checks.finding import Finding, Item
from lessoncast.study.choosing import LEAST_ITEMS, LEAST_PARTS, PART_SHARE
from lessoncast.study.material import PART_WORDS
from lessoncast.tongue.words import count

TOO_NEAR = math.inf
CARDS_TOUCH, QUESTIONS_TOUCH = 0.7, 0.6  # of as many parts as there could be items in


def findings(
    cards: Sequence[Card], questions: Sequence[Question], lesson: Lesson
) -> Iterator[Finding]:
    """Sets that leave most of the lesson's parts out, or have most of their items in one."""
    parts = parts_of(lesson)
    for what, items, share in (
        ("cards", cards, CARDS_TOUCH),
        ("questions", questions, QUESTIONS_TOUCH),
    ):
        made = [one for one in items if one.origin == "generated" and one.source]
        if len(made) >= LEAST_ITEMS and len(parts) >= LEAST_PARTS:
            yield from _of(what, made, parts, share)


def parts_of(lesson: Lesson) -> list[Span]:
    """The lines of the parts: what stands under each heading, cut every 120 words."""
    parts: list[Span] = []
    told = PART_WORDS
    for block in lesson.blocks:
        if block.kind == "heading":
            told = PART_WORDS
            continue
        if told >= PART_WORDS or not parts:
            parts.append(block.span)
            told = 0
        parts[-1] = Span(parts[-1].first, block.span.last)
        told += count(block.text)
    return parts


def _of(what: str, items: Sequence[Item], parts: Sequence[Span], share: float) -> Iterator[Finding]:
    touched = touches([one.source for one in items], parts)
    hit = sum(number > 0 for number in touched)
    if hit < int(share * min(len(parts), len(items))):
        yield Finding(rule="coverage", message=f"the {what} ask about {hit} of {len(parts)} parts")
    lines = {one.source for one in items}
    if len(lines) > 1 and max(touched) > PART_SHARE * len(items):
        yield Finding(rule="coverage", message=f"most {what} ask about one part of the lesson")


def missing(spans: Sequence[Span], parts: Sequence[Span], share: float) -> float:
    """How many parts too few items on these lines are about; ``TOO_NEAR`` where one part has most of them."""
    if len(spans) < LEAST_ITEMS or len(parts) < LEAST_PARTS:
        return 0.0
    touched = touches(spans, parts)
    if len(set(spans)) > 1 and max(touched) > PART_SHARE * len(spans):
        return TOO_NEAR
    hit = sum(number > 0 for number in touched)
    return max(0.0, int(share * min(len(parts), len(spans))) - hit)


def touches(spans: Sequence[Span | None], parts: Sequence[Span]) -> list[int]:
    """How many of the spans lie in each part."""
    return [sum(_meet(one, part) for one in spans) for part in parts]


def _meet(span: Span | None, part: Span) -> bool:
    return span is not None and span.first <= part.last and part.first <= span.last

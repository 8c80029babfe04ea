"""What a learner would stumble over in a cards file that somebody edited, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessoncast.model import Lesson
from lessoncast.study.file.sheet import Item, Sheet, answer_of, key_of, twins

LONGEST_ANSWER_WORDS = 40
"""More cannot be compared with what one thought of at a glance: one thing to a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What a check says about the item at a line of the cards file."""

    check: str
    line: int
    message: str
    hint: str


def on(
    sheet: Sheet, lesson: Lesson | None = None, *, last_line: int | None = None
) -> Iterator[Advice]:
    """Yield advice in the order of the file; ``last_line`` is that of the lesson, where there is one."""
    found = [*_doubles(sheet), *_long(sheet), *_beyond(sheet, last_line)]
    found += _unfounded(sheet, lesson) if lesson else ()
    yield from sorted(found, key=lambda one: one.line)


def _doubles(sheet: Sheet) -> Iterator[Advice]:
    for before, item in twins(sheet.items):
        yield Advice(
            check="double",
            line=item.line or 0,
            message=f"asks what line {before.line} asks",
            hint="take one of them out, or ask in other words",
        )


def _long(sheet: Sheet) -> Iterator[Advice]:
    for item in sheet.items:
        if (count := len(answer_of(item).split())) > LONGEST_ANSWER_WORDS:
            yield Advice(
                check="long answer",
                line=item.line or 0,
                message=f"an answer of {count} words",
                hint=f"ask for one thing, in at most {LONGEST_ANSWER_WORDS} words",
            )


def _unfounded(sheet: Sheet, lesson: Lesson) -> Iterator[Advice]:
    """Answers that somebody wrote into the file, or edited, and that are not in the lines they name."""
    from lessoncast.study.checks import findings  # noqa: PLC0415 - linguistic data

    authors: tuple[Item, ...] = (*lesson.cards, *lesson.questions)
    own = {key_of(item) for item in authors}
    edited = {one.line for one in sheet.items if one.origin == "author" and key_of(one) not in own}
    cards = tuple(replace(one, origin="generated") for one in sheet.cards)
    questions = tuple(replace(one, origin="generated") for one in sheet.questions)
    for found in findings(cards, questions, lesson):
        if found.rule == "evidence" and found.item and found.item.line in edited:
            yield Advice(
                check="evidence",
                line=found.item.line or 0,
                message=found.message,
                hint="name the lines that say it, or leave it if you know better",
            )


def _beyond(sheet: Sheet, last_line: int | None) -> Iterator[Advice]:
    for item in sheet.items:
        if last_line and item.source and item.source.last > last_line:
            yield Advice(
                check="source",
                line=item.line or 0,
                message=f"names line {item.source.last}, and the lesson has {last_line}",
                hint="name the lines that say it, or none",
            )

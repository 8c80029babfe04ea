"""What a learner would stumble over in a cards file that somebody edited, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast.study.file.sheet import Sheet, answer_of, twins

LONGEST_ANSWER_WORDS = 40
"""More cannot be compared with what one thought of at a glance: one thing to a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What a check says about the item at a line of the cards file."""

    check: str
    line: int
    message: str
    hint: str


def on(sheet: Sheet, *, last_line: int | None = None) -> Iterator[Advice]:
    """Yield advice in the order of the file; ``last_line`` is that of the lesson, where there is one."""
    found = [*_doubles(sheet), *_long(sheet), *_beyond(sheet, last_line)]
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


def _beyond(sheet: Sheet, last_line: int | None) -> Iterator[Advice]:
    for item in sheet.items:
        if last_line and item.source and item.source.last > last_line:
            yield Advice(
                check="source",
                line=item.line or 0,
                message=f"names line {item.source.last}, and the lesson has {last_line}",
                hint="name the lines that say it, or none",
            )

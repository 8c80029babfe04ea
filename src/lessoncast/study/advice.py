"""What a learner would stumble over in a cards file that somebody edited, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessoncast.model import Lesson
from lessoncast.study.file.sheet import Item, Sheet, answer_of, key_of, twins

LONGEST_ANSWER_WORDS = 40
"""More cannot be compared with what one thought of at a glance: one thing to a card."""


_GUESSED = "who knows nothing can guess by that: change some choices, or their places"
_HINTS = {
    "evidence": "name the lines that say it, or leave it if you know better",
    "item": "ask in other words, or leave it if you know better",
    "reading": "ask so that it can be answered without the lesson at hand, or leave it if you know better",
    "double": "ask it in one direction",
    "length": _GUESSED,
    "echo": _GUESSED,
    "place": _GUESSED,
    "choices": "give all of them as many",
}
"""What helps, by rule; the other rules are about sets that nobody edited."""

_EXCUSED = (
    "it is neither a question",
    "asked twice",
    "the back has more",
    "the explanation is too",
)
"""A term alone is a fine front, an explanation may be a word, and the others are told already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What a check says about the item at a line of the cards file; line 0 is the set as a whole."""

    check: str
    line: int
    message: str
    hint: str


def on(
    sheet: Sheet, lesson: Lesson | None = None, *, last_line: int | None = None
) -> Iterator[Advice]:
    """Yield advice in the order of the file; ``last_line`` is that of the lesson, where there is one."""
    found = [*_doubles(sheet), *_long(sheet), *_beyond(sheet, last_line)]
    found += _weak(sheet, lesson) if lesson else ()
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


def _weak(sheet: Sheet, lesson: Lesson) -> Iterator[Advice]:
    """What our own items must meet and those that somebody wrote into the file, or edited, do not."""
    from lessoncast.study.checks import findings  # noqa: PLC0415 - linguistic data

    authors: tuple[Item, ...] = (*lesson.cards, *lesson.questions)
    own = {key_of(item) for item in authors}
    edited = {one.line for one in sheet.items if one.origin == "author" and key_of(one) not in own}
    has_question = any(one.line in edited for one in sheet.questions)
    cards = tuple(replace(one, origin="generated") for one in sheet.cards)
    questions = tuple(replace(one, origin="generated") for one in sheet.questions)
    for found in findings(cards, questions, lesson):
        line = found.item.line or 0 if found.item else 0
        is_meant = line in edited if found.item else has_question
        if is_meant and found.rule in _HINTS and not found.message.startswith(_EXCUSED):
            yield Advice(
                check=found.rule, line=line, message=found.message, hint=_HINTS[found.rule]
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

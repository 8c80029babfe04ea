"""A part of a lesson as a lesson of its own, for an episode of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, TypeVar

from lessoncast.errors import LessonError
from lessoncast.model import Lesson, Span

_SAYABLE = frozenset({"paragraph", "item", "table", "quote", "aside"})


class _Placed(Protocol):
    @property
    def source(self) -> Span | None: ...


_P = TypeVar("_P", bound=_Placed)


def part_of(lesson: Lesson, lines: Span, number: int, *, name: str) -> Lesson:
    """Return what a lesson says in some lines, under the first heading there.

    The first part keeps the lesson's title and summary. Raises LessonError when nothing is said.
    """
    blocks = tuple(block for block in lesson.blocks if _is_in(block.span, lines))
    if not any(block.kind in _SAYABLE for block in blocks):
        raise LessonError(
            "this part holds no text to say",
            where=f"{name}:{lines.first}",
            hint="write at least one sentence, or take its mark away",
        )
    headings = [block.text for block in blocks if block.kind == "heading"]
    own = headings[0] if headings else f"{lesson.title} {number}"
    return replace(
        lesson,
        title=lesson.title if number == 1 else own,
        summary=lesson.summary if number == 1 else "",
        blocks=blocks,
        cards=_within(lesson.cards, lines, number),
        questions=_within(lesson.questions, lines, number),
        requests=tuple(one for one in lesson.requests if _is_in(one.span, lines)),
        left_out=tuple(one for one in lesson.left_out if _is_in(one.span, lines)),
    )


def _within(placed: tuple[_P, ...], lines: Span, number: int) -> tuple[_P, ...]:
    """What stands in these lines; what stands nowhere belongs to the first part."""
    return tuple(
        one for one in placed if (_is_in(one.source, lines) if one.source else number == 1)
    )


def _is_in(span: Span, lines: Span) -> bool:
    return lines.first <= span.first <= lines.last

"""A part of a lesson is a lesson: its own blocks, its own title, its own cards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lessoncast.errors import LessonError
from lessoncast.lesson import part_of
from lessoncast.model import Span
from mothers import a_lesson


def test_the_first_part_keeps_title_and_summary() -> None:
    """And what stands on no line."""
    lesson = a_lesson(cards=tuple(replace(one, source=None) for one in a_lesson().cards))
    part = part_of(lesson, Span(1, 5), 1, name="x.md")
    assert ("Tides", lesson.summary, lesson.cards) == (part.title, part.summary, part.cards)
    assert [1, 3] == [block.span.first for block in part.blocks]
    assert () == part.questions


def test_another_part_is_called_by_its_first_heading() -> None:
    """It has the cards and questions that stand in it."""
    lesson = a_lesson()
    part = part_of(lesson, Span(6, 20), 2, name="x.md")
    assert ("Spring and neap", "") == (part.title, part.summary)
    assert (lesson.cards, lesson.questions) == (part.cards, part.questions)


def test_a_part_without_heading_is_called_by_its_number() -> None:
    """In any language."""
    assert "Tides 3" == part_of(a_lesson(), Span(8, 9), 3, name="x.md").title


def test_a_part_that_says_nothing_is_an_error_with_its_line() -> None:
    """It would be an episode of silence."""
    with pytest.raises(LessonError, match="no text to say") as caught:
        part_of(a_lesson(), Span(6, 7), 2, name="x.md")
    assert "x.md:6" == caught.value.where

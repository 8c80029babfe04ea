"""Each turn names the lines whose words it says, the host's first turn too."""

from __future__ import annotations

import pytest

from lessoncast.model import Span, Wish
from lessoncast.script import writer
from lessoncast.script.checks.evidence import Evidence
from lessoncast.tongue.words import content_stems
from writer_mother import a_block, lesson_of

WHALES = """\
# Whales

A whale was never a fish. It was a land animal that went back to the sea, and it still breathes air.

## How whales breathe

A whale takes a breath at the surface. It holds the air because its muscles store oxygen.

## What the blowhole does

The nose moved to the top of the head. It closes under water, so that nothing runs in.
"""


def test_the_hook_names_its_own_lines() -> None:
    """The host says the lesson's first sentence, and the expert goes on behind it."""
    lesson = lesson_of(
        WHALES.replace("fish. It", "fish.\n\nIt was never one by birth. It", 1), title="Whales"
    )
    first = writer.compose(lesson).turns[0]
    assert "A whale was never a fish." in first.text
    assert first.source
    assert first.source.first <= 3 <= first.source.last
    assert first.source.last == 5


def test_a_question_of_the_authors_names_its_own_lines() -> None:
    """Also where it stands far above its answer: then only its own."""
    lesson = lesson_of(WHALES, title="Whales")
    asked = a_block("aside", "Why did whales go back to the sea?", Span(2, 2))
    asked = type(asked)(kind="aside", text=asked.text, span=asked.span, info="questions")
    near = type(lesson)(
        slug="x", title="Whales", language="en", blocks=(asked, *lesson.blocks), digest=""
    )
    first = writer.compose(near).turns[0]
    assert (asked.text, 2) == (first.text, first.source and first.source.first)
    moved = tuple(
        type(one)(
            kind=one.kind,
            text=one.text,
            level=one.level,
            span=Span(one.span.first + 50, one.span.last + 50),
        )
        for one in lesson.blocks
    )
    far = type(lesson)(slug="x", title="Whales", language="en", blocks=(asked, *moved), digest="")
    assert Span(2, 2) == writer.compose(far).turns[0].source


@pytest.mark.parametrize("minutes", [None, 0.5])
def test_whoever_says_something_of_the_lesson_names_its_lines(minutes: float | None) -> None:
    """The words of a turn that the lesson has stand in its lines, headings included."""
    lesson = lesson_of(WHALES, title="Whales")
    made = writer.compose(lesson, Wish(minutes=minutes))
    case = Evidence(made, lesson, ())
    known = content_stems(case.lesson_text) - content_stems(lesson.title)
    for turn in made.turns:
        if turn.move in {"explain", "answer", "takeaway", "ask", "recall", "restate"}:
            assert turn.source
            assert content_stems(turn.text) & known <= content_stems(case.cited(turn.source, 0))

"""Styles: how long an episode is without a length, and what is chosen under one."""

from __future__ import annotations

import pytest

from lessoncast.model import Span, Style, Wish
from lessoncast.script import writer
from lessoncast.script.plan.passages import Passage
from lessoncast.script.plan.style import deepened, leaning, natural_minutes
from lessoncast.script.plan.timing import estimate_ms
from lessoncast.tongue.kinds import Role
from lessoncast.units.pieces import Unit
from writer_mother import LEAVES, lesson_of


@pytest.mark.parametrize(
    ("whole", "brief", "standard", "deep"),
    [(0.1, 0.15, 0.3, 0.3), (6, 3, 6, 6), (10, 5, 10, 10), (20, 5.5, 11, 20), (200, 6, 12, 200)],
)
def test_the_length_that_a_lesson_asks_for(
    whole: float, brief: float, standard: float, deep: float
) -> None:
    """Half in brief; a selection from ten minutes on, up to twelve; everything in depth."""
    styles: tuple[Style, ...] = ("brief", "standard", "deep")
    assert [brief, standard, deep] == [natural_minutes(whole, style) for style in styles]


def test_examples_count_more_in_depth_and_less_in_brief() -> None:
    """The standard changes nothing."""
    text = "For example, a barnacle lives here."
    unit = Unit(text=text, span=Span(1, 1), role="example", source=text, group=0)
    passage = Passage(units=(unit,), section=0, place=0, score=1.0, needs=False)
    styles: tuple[Style, ...] = ("brief", "standard", "deep")
    brief, standard, deep = (leaning([passage], style)[0].score for style in styles)
    assert brief < standard == 1.0 < deep


def test_what_answers_a_deep_question_can_count_more() -> None:
    """A cause does, wherever it stands in its passage; an example does not."""
    kinds: tuple[tuple[Role, ...], ...] = (("plain", "cause"), ("example", "plain"))
    passages = [
        Passage(
            units=tuple(
                Unit(text="It rains.", span=Span(1, 1), role=role, source="", group=0) for role in roles
            ),
            section=0, place=place, score=1.0, needs=False,
        )
        for place, roles in enumerate(kinds)
    ]  # fmt: skip
    deep, plain = deepened(passages)
    assert deep.score > plain.score == 1.0


def test_in_brief_about_half_is_told_and_every_section_is_heard() -> None:
    """Half of the usual length, within a few per cent or a sentence."""
    usual = estimate_ms(writer.compose(lesson_of(LEAVES)))
    brief = writer.compose(lesson_of(LEAVES), Wish(style="brief"))
    assert 0.3 < estimate_ms(brief) / usual < 0.65


def test_a_length_goes_before_a_style() -> None:
    """The style decides what is selected, not how long it is."""
    styles: tuple[Style, ...] = ("brief", "deep")
    for style in styles:
        made = writer.compose(lesson_of(LEAVES), Wish(style=style, minutes=0.9))
        assert estimate_ms(made) / 60_000 == pytest.approx(0.9, rel=0.25)


def test_a_language_without_phrases_has_styles_too() -> None:
    """Half of the sentences in brief."""
    text = "# Meri\n\n" + "\n\n".join(f"Meri on laaja ja syvä vesi numero {n}." for n in range(40))
    lesson = lesson_of(text, language="fi")
    long, short = writer.compose(lesson), writer.compose(lesson, Wish(style="brief"))
    assert 0.4 < estimate_ms(short) / estimate_ms(long) < 0.6

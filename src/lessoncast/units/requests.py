"""What the author asks to be said: which units say it, and what is added where none does."""

from __future__ import annotations

from dataclasses import replace

from lessoncast.model import Lesson
from lessoncast.tongue.words import count
from lessoncast.units.asked import Asked, Line, asked_of, near
from lessoncast.units.pieces import Section, Unit

QUESTION_WORDS = range(3, 21)  # how long a question may be to be asked by the host


def honour(sections: list[Section], lesson: Lesson) -> None:
    """Mark the units that say what the author asks for; add those that no rule has made."""
    asked = asked_of(lesson)
    language = lesson.language.partition("-")[0].lower()
    said: list[list[Line]] = [[] for _ in asked]
    for section in sections if asked else ():
        for at, unit in enumerate(section.units):
            for place in near(unit.span, asked):
                texts = [text for text in (unit.text, unit.ask) if text]
                held = [(text, unit.span) for text in texts if asked[place].is_in(text, language)]
                if held:
                    said[place] += held
                    section.units[at] = replace(unit, asked=True)
    for one, lines in zip(asked, said, strict=True):
        if not (one.is_said(lines, language) or one.obstacle):
            _add(sections, one)


def _add(sections: list[Section], one: Asked) -> None:
    """Put a sentence where it stands in the lesson; a question is asked of what stands behind it."""
    above = [section for section in sections if section.span.first <= one.span.first]
    # A summary gathered from all over the lesson stands nowhere in it.
    section = next((each for each in reversed(above) if each.level <= 6), sections[0])
    place = sum(unit.span.first <= one.span.first for unit in section.units)
    if one.text.endswith("?") and count(one.text) in QUESTION_WORDS:
        for unit in section.units[place : place + 1]:
            section.units[place] = replace(unit, ask=one.text, asked=True)
            return
    section.units.insert(
        place,
        Unit(
            text=one.text,
            span=one.span,
            role="plain",
            source=one.text,
            group=-one.span.first,
            asked=True,
        ),
    )

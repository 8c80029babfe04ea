"""A lesson's blocks as they are read: whole, entries with their words, items with what they wait for."""

from __future__ import annotations

from lessoncast.model import Block, Lesson
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.asked_behind import with_questions_apart
from lessoncast.units.counted import uncounted
from lessoncast.units.entries import with_entries, with_label
from lessoncast.units.lives import named_in_sections
from lessoncast.units.nested import folded
from lessoncast.units.sides_of import named_in_headings
from lessoncast.units.sifting import heard
from lessoncast.units.steps import with_steps


def readable(lesson: Lesson, vocabulary: Vocabulary) -> list[Block]:
    """The blocks of an English lesson that are read, in order."""
    told = heard(named_in_sections(lesson.blocks, lesson.title))
    whole = folded(uncounted([*named_in_headings(told)]), vocabulary)
    return [*map(with_label, map(with_questions_apart, with_entries(with_steps(whole))))]

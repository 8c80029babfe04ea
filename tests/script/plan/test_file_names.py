"""A lesson without a title is called after what its file's name and its text both name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.file_names import title_of_file
from lessoncast.tongue.phrases import phrasebook
from lessoncast.units.lessons import reader_of, vocabulary_of
from writer_mother import lesson_of

TEXT = (
    "A Salt-works is a row of ponds by the sea. The keeper of a salt works opens the gate at high tide.\n\n"
    "The sun dries the ponds. Workers rake the salt into heaps and carry it to the store before the autumn rain.\n"
)


@pytest.mark.parametrize(
    ("title", "untitled", "called"),
    [
        ("Week 05 salt works", True, "Salt-works"),  # as the text writes it
        ("Salt works", True, ""),  # it is told of just so
        ("Ponds and mills", True, ""),  # once, and by one word
        ("Course salt intro", True, "Salt"),
        ("Making salt works", False, ""),  # the author's own title, whatever the file is called
    ],
)
def test_what_the_lesson_tells_of_is_its_title(title: str, untitled: bool, called: str) -> None:
    """The longest run of words, or one that is said often; nothing of the course."""
    lesson = replace(lesson_of(TEXT), title=title, is_untitled=untitled)
    vocabulary, book = vocabulary_of(lesson), phrasebook("en")
    assert book
    passages = passages_of(reader_of(lesson, vocabulary, book).read(), vocabulary)
    assert title_of_file(lesson, passages) == called

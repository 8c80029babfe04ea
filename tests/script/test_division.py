"""Long lessons are proposed as parts: at headings, balanced, and all of the lesson in them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lessoncast.script import parts
from writer_mother import lesson_of

TOPICS = ["Tides", "Currents", "Waves", "Ice", "Salt", "Wind", "Sand", "Reefs"]


def a_course(*sizes: int, language: str = "en") -> str:
    """A lesson of a section for each size, which counts its sentences."""
    text = "# The sea\n\nThe sea covers most of the planet, and it is deep.\n\n"
    for topic, size in zip(TOPICS, sizes, strict=False):
        said = " ".join(
            f"The {topic.lower()} of place number {n} change the coast because the water {n} is strong."
            for n in range(1, size + 1)
        )
        text += f"## {topic}\n\n{said}\n\n"
    return text


@pytest.mark.parametrize("language", ["en", "fi"])
def test_a_long_lesson_is_divided_at_its_headings(language: str) -> None:
    """Eight equal sections of together half an hour make three parts of about ten minutes."""
    lesson = lesson_of(a_course(*[32] * 8), language=language)
    found = parts(lesson)
    headings = {block.span.first: block.text for block in lesson.blocks if block.kind == "heading"}
    assert 2 <= len(found) <= 4
    assert all(6 <= one.minutes <= 14 for one in found)
    assert [headings[one.lines.first] for one in found[1:]] == [one.title for one in found[1:]]
    assert all(a.lines.last + 1 == b.lines.first for a, b in pairwise(found))


def test_a_lesson_of_one_episode_is_not_divided() -> None:
    """Nor is one without a second heading."""
    assert () == parts(lesson_of(a_course(*[10] * 8)))
    assert () == parts(lesson_of(a_course(300), language="fi"))


def test_a_long_lesson_of_which_nothing_can_be_told_is_not_divided() -> None:
    """Sentences with a verb of no language, thousands of words of them."""
    said = " ".join(f"Ein Kiel blörkt den Mast über Boje {n} hinweg." for n in range(1, 30))
    text = "".join(f"## Anker {n}\n\n{said}\n\n" for n in range(1, 60))
    assert parts(lesson_of(text, language="de")) == ()

"""Which sections of a lesson have something to be heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast import lesson as lessons
from lessoncast.script.checks.coverage import top_sections
from writer_mother import lesson_of

LESSON = """\
# Knots

## Hitches

A hitch ties a rope to a post or a ring, and it comes loose in a moment when nobody pulls at its end.

## More of it

{more}
"""


@pytest.mark.parametrize(
    ("more", "heard"),
    [
        ("Why does a hitch hold on a wet post? What would you do with a rope that has no end at all?", False),
        ("This chapter was tied together by @anna, by @bert and by many others, among them:", False),
        ("In this lesson, we have seen hitches. In the next lesson, we will look at bends, at loops and at splices.", False),
        ("A clip on hitches: Tying Twelve Hitches in Two Minutes with a Wet Rope (Harbour Channel)", False),
        ("A bend joins two ropes, and the thinner one is led around the thicker one before it is pulled tight.", True),
        ("- A rope with no knot in its end\n- A post that is wet or oiled\n- A ring of worn iron", True),
    ],
)  # fmt: skip
def test_only_what_says_something_is_to_be_heard(more: str, heard: bool) -> None:
    """Questions, exercises, credits, labels and words about the text itself are no content of a section."""
    lesson = lesson_of(LESSON.format(more=more))
    expected = ["Hitches", "More of it"] if heard else ["Hitches"]
    assert expected == [section.title for section in top_sections(lesson, "en")]


@pytest.mark.parametrize("heading", ["Problems & Exercises", "True/False"])
def test_exercises_by_a_heading_with_signs_in_it(heading: str) -> None:
    """A heading that names exercises is known with its signs too."""
    more = "Ropes that are wet hold better than ropes that are dry, and so do hitches that are doubled."
    text = LESSON.format(more=more).replace("More of it", heading)
    assert ["Hitches"] == [section.title for section in top_sections(lesson_of(text), "en")]


def test_a_box_with_an_exercise_is_to_be_done(tmp_path: Path) -> None:
    """What stands in a box for the reader is no content of its section."""
    box = "> Show that a hitch holds when three sailors pull at both ends of its rope.\n{: .challenge}"
    path = tmp_path / "knots.md"
    path.write_text(LESSON.format(more=box), encoding="utf-8")
    read = lessons.read(path, slug="knots")
    assert ["Hitches"] == [section.title for section in top_sections(read, "en")]

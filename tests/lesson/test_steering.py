"""Authors steer from the lesson: what is not told, what only the listener gets, how long, how said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.errors import LessonError
from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."


def texts(lesson: Lesson) -> list[tuple[str, int, int]]:
    return [(block.text, *block.span) for block in lesson.blocks]


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize(
    ("source", "told", "left"),
    [
        ("It is wet. <!-- skip -->It is cold.<!-- /skip --> It is deep.",
         [("It is wet. It is deep.", 3, 3)], ["It is cold."]),
        ("<!-- skip -->\n\n<p>It is cold.</p>\n\n<!-- /skip -->\n\n<p>It is deep.</p>",
         [("It is deep.", 9, 9)], ["It is cold."]),
        ("<!--SKIP--><h2>Eels</h2><ul><li>long</li></ul><pre>x = 1</pre><!--/skip-->\n\nIt is deep.",
         [("It is deep.", 5, 5)], ["Eels", "long", "x = 1"]),
        ("<!-- /skip -->It is deep.", [("It is deep.", 3, 3)], []),
        ("<!-- skip -->a<!-- skip -->b<!-- /skip -->It is deep.",
         [("It is deep.", 3, 3)], ["a b"]),
        ("<!-- skipped: never -->It is deep.", [("It is deep.", 3, 3)], []),
        ("<!-- say: It is  deep & dark. -->", [("It is deep & dark.", 3, 3)], []),
        ("<!-- say: It is\ndeep. -->\n\n<p>It is wet.</p>",
         [("It is deep.", 3, 4), ("It is wet.", 6, 6)], []),
        ("It is wet. <!-- say: It is deep. --> It is cold.",
         [("It is wet. It is deep. It is cold.", 3, 3)], []),
        ("<!-- say: -->It is deep.", [("It is deep.", 3, 3)], []),
    ],
)  # fmt: skip
def test_marks(
    read: Reader, suffix: str, source: str, told: list[tuple[str, int, int]], left: list[str]
) -> None:
    """``skip`` hides what the page shows, ``say`` tells what it hides, and lines keep their numbers."""
    lesson = read(f"<p>{PROSE}</p>\n\n{source}\n", suffix)
    assert [(PROSE, 1, 1), *told] == texts(lesson)
    assert [(text, "marked to be skipped") for text in left] == [
        (one.text, one.reason) for one in lesson.left_out
    ]


def test_marks_in_markdown(read: Reader) -> None:
    """Headings, lists, code and tables between the marks are skipped; what is code shows the marks."""
    source = (
        f"{PROSE}\n\n<!-- skip -->\n## Eels\n\n- long\n\n```\nx\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "<!-- /skip -->\n\n- [It is wet](w.md) and deep.\n\n    <!-- say: x -->\n"
    )
    lesson = read(source)
    assert [(PROSE, 1, 1), ("It is wet and deep.", 18, 18)] == texts(lesson)[:2]
    assert ["Eels", "long", "x", "a", "b", "1", "2"] == [one.text for one in lesson.left_out]


def test_a_skip_without_end(read: Reader) -> None:
    """Half a lesson is not dropped for a mark that somebody forgot."""
    with pytest.raises(LessonError) as caught:
        read(f"{PROSE}\n\n<!-- skip -->\n\nAnd so on.")
    assert ("<!-- skip --> is never ended", "lessons/tides.md:3") == (
        caught.value.message,
        caught.value.where,
    )


def test_how_a_word_is_said(read: Reader) -> None:
    """A link to ``say:`` is how its text is spoken, and no link."""
    lesson = read(
        "It speaks [SQL](say:sequel) and [C sharp](say:see%20sharp), not [X](https://x.example)."
    )
    assert (("SQL", "sequel"), ("C sharp", "see sharp")) == lesson.pronunciations
    assert ["https://x.example"] == [link.url for link in lesson.links]
    assert "It speaks SQL and C sharp, not X." == lesson.blocks[0].text


@pytest.mark.parametrize(
    ("value", "minutes"), [("4", 4), ("3.5", 3.5), ('"3:30"', 3.5), ("3:30", 3.5), ("", None)]
)
def test_minutes(read: Reader, value: str, minutes: float | None) -> None:
    """The front matter asks for a length as people write one."""
    assert minutes == read(f"---\nminutes: {value}\n---\n{PROSE}").minutes


@pytest.mark.parametrize("value", ["long", "0", "-3", "3:75", "1e3", "999", "٣"])
def test_minutes_that_are_none(read: Reader, value: str) -> None:
    """Anything else is named with its line."""
    with pytest.raises(LessonError, match="is no length") as caught:
        read(f"---\ntitle: x\nminutes: {value}\n---\n{PROSE}")
    assert "lessons/tides.md:3" == caught.value.where


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("cards: 20\nquiz: 5", (20, 5)),
        ("cards: 8", (8, None)),
        ("quiz: off", (None, 0)),
        ("cards: off\nquiz: 5", (0, 0)),
        ("cards: https://other.example", (None, None)),
    ],
)
def test_how_many_are_asked_for(
    read: Reader, header: str, wanted: tuple[int | None, int | None]
) -> None:
    """The front matter asks for cards and questions; "cards: off" switches both off."""
    lesson = read(f"---\n{header}\n---\n{PROSE}")
    assert wanted == (lesson.cards_wanted, lesson.questions_wanted)


@pytest.mark.parametrize("value", ["-3", "2.5", "201"])
def test_numbers_that_cannot_be_met(read: Reader, value: str) -> None:
    """A number of cards that is none is named with its line."""
    with pytest.raises(LessonError, match="is no number of cards") as caught:
        read(f"---\ntitle: x\ncards: {value}\n---\n{PROSE}")
    assert "lessons/tides.md:3" == caught.value.where

"""What people write to say where in an episode they mean."""

import pytest

from lessoncast._steps import positions
from lessoncast.episode import Place
from lessoncast.errors import ScriptError

TEXT = """\
---
title: Tides
---
# In short

**Host:** What is a tide?

**Expert:** A rise
and a fall.

# Why two

(pause 2s)

**Host:** Why do we get two?
"""


def place(line: int, start_s: int, chapter: str, text: str = "") -> Place:
    return Place(
        where=f"scripts/x.md:{line}",
        start_ms=start_s * 1000,
        end_ms=(start_s + 10) * 1000,
        chapter=chapter,
        text=text,
    )


PLACES = (
    Place(where="scripts/x.md", start_ms=0, end_ms=1000, chapter="In short"),
    place(6, 10, "In short", "What is a tide?"),
    place(8, 20, "In short", "A rise and a fall."),
    place(13, 30, "Why two"),
    place(15, 40, "Why two", "Why do we get two?"),
)


@pytest.mark.parametrize(
    ("wanted", "begin_s", "end_s"),
    [
        ("0:05", 5, 5),
        ("1:02:03.5", 3723.5, 3723.5),
        ("6", 10, 20),
        ("scripts/x.md:9", 20, 30),
        ("x.md:7", 10, 20),
        ("2", 0, 1),
        ("11", 30, 40),
        ("999", 40, 50),
        ("why two", 30, 50),
        ("Why", 30, 50),
        ("short", 0, 30),
        ("a  FALL", 20, 30),
    ],
    ids=str,
)
def test_a_place_is_found(wanted: str, begin_s: float, end_s: float) -> None:
    """A time, a line or what it belongs to, a chapter, words; an end takes in what it names."""
    begin = positions.begin_ms(wanted, PLACES, TEXT, name="x")
    end = positions.end_ms(wanted, PLACES, TEXT, name="x")
    assert (begin_s * 1000, end_s * 1000) == (begin, end)


def test_what_is_not_there_is_an_error_with_the_chapters() -> None:
    """The script is named, and how to say it."""
    with pytest.raises(ScriptError, match="'spring'") as caught:
        positions.begin_ms("spring", PLACES, TEXT, name="scripts/x.md")
    assert "scripts/x.md" == caught.value.where
    assert "In short; Why two" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("new", "line"),
    [("a\nb\nc", 0), ("a\nB\nc", 2), ("a\nc", 2), ("a\nb", 3), ("a\nb\nc\nd", 4), ("x", 1)],
)
def test_the_first_line_that_was_edited_is_found(new: str, line: int) -> None:
    """Changed, taken out or added; 0 for none."""
    assert line == positions.first_difference("a\nb\nc", new)

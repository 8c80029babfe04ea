"""A script file is cut at its headings without losing a character of the author's."""

from __future__ import annotations

from lessoncast.script import loads
from lessoncast.script.file.segments import Segment, split
from mothers import SPEAKERS

TEXT = """\
---
title: Rain # a comment
---
<!-- to do -->

# One
**Host:** Why? <!-- 3 -->

   And why not? <!-- 4-5 -->

## Above two

### Two
Host: So?  <!-- not yet --> <!--7-->
"""


def cut(text: str) -> tuple[list[str], list[Segment]]:
    return split(text, loads(text, where="x.md", speakers=SPEAKERS), "x.md")


def test_a_file_is_cut_at_its_headings() -> None:
    """A heading with nothing under it belongs to the next; what is above all stands for itself."""
    rows, segments = cut(TEXT)
    assert rows == ["title: Rain # a comment"]
    assert [one.text.partition("\n")[0] for one in segments] == [
        "<!-- to do -->", "# One", "## Above two",
    ]  # fmt: skip
    assert [one.chapter.title if one.chapter else "" for one in segments] == ["", "One", "Two"]
    assert [one.own for one in segments] == [True, False, True]
    assert [one.first_line for one in segments] == [4, 6, 11]


def test_each_citation_is_that_of_a_turn() -> None:
    """The lines that a turn names, with what it says."""
    _, segments = cut(TEXT)
    assert [pair for one in segments for pair in one.cited()] == [
        ((3, 3), "Why?\n\nAnd why not?"), ((4, 5), "Why?\n\nAnd why not?"), ((7, 7), "So?"),
    ]  # fmt: skip


def test_only_the_lines_in_comments_change() -> None:
    """Every other character stays, blanks and notes too."""
    _, segments = cut(TEXT)
    moved = segments[2].citing(lambda span: type(span)(span.first + 2, span.last + 3))
    assert moved == segments[2].text.replace("<!--7-->", "<!-- 9-10 -->")
    assert segments[2].citing(lambda span: span) == segments[2].text


def test_a_heading_behind_the_end_of_a_comment_is_not_cut_off() -> None:
    """The comment would be left open."""
    text = "# One\n\nHost: Hm. <!-- a\n# b --> \n# c --> # Two\n\nHost: Yes.\n"
    _, segments = cut(text)
    assert "\n\n".join(one.text for one in segments) == text.strip()
    assert all(one.text.count("<!--") == 1 or "<!--" not in one.text for one in segments)

"""Whatever is written, a lesson is clean text with lines of its file, or a LessonError."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessoncast import lesson
from lessoncast.errors import LessonError

pytestmark = pytest.mark.property

WORDS = st.sampled_from(
    ["The sea rises.", "# Why", "- one", "1. two", "> said", "| a | b |", "|---|---|", "```",
     "::: note", ":::", "Term: gloss", "**Bold** - text", "<p>", "</p>", "<!--", "-->", "$x$",
     "$$", "[a](http://b.example)", "![i](j.png)", "Q: what?", "A: that", "a :: b", "---", "&amp;",
     "[^1]", "{ref}`x`", "\t", "", "", "é", "日本", "🌊"]
)  # fmt: skip


@settings(max_examples=150)
@given(lines=st.lists(WORDS, max_size=25), suffix=st.sampled_from([".md", ".html", ".txt"]))
def test_any_text_is_a_lesson_or_a_refusal(lines: list[str], suffix: str) -> None:
    """Blocks have text without markup, and spans inside the file, in order."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{suffix}"
        path.write_text("\n".join(lines), encoding="utf-8")
        try:
            there = lesson.read(path, slug="x")
        except LessonError:
            return
    assert there.blocks
    assert there.title
    for block in there.blocks:
        assert 1 <= block.span.first <= block.span.last <= len(lines)
        assert block.text or block.rows
        if block.kind not in {"code", "math"}:
            assert suffix != ".md" or "](http" not in block.text
            assert block.text == " ".join(block.text.split())


@settings(max_examples=100)
@given(
    text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300),
    suffix=st.sampled_from([".md", ".html", ".txt"]),
)
def test_any_characters_are_a_lesson_or_a_refusal(text: str, suffix: str) -> None:
    """Control characters never get through, and the same text gives the same lesson."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{suffix}"
        path.write_text(f"The sea rises.\n\n{text}", encoding="utf-8")
        try:
            there = lesson.read(path, slug="x")
        except LessonError:
            return
        assert lesson.read(path, slug="x") == there
    shown = "".join(block.text + block.term for block in there.blocks if block.kind != "code")
    assert not [char for char in shown if ord(char) < 32]


WORD = st.from_regex(r"[a-z]{2,9}", fullmatch=True)
PARAGRAPH = st.lists(st.lists(WORD, min_size=3, max_size=8), min_size=2, max_size=5)


@settings(max_examples=60)
@given(
    paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=6), suffix=st.sampled_from([".md", ".txt"])
)
def test_no_word_and_no_line_is_lost(paragraphs: list[list[list[str]]], suffix: str) -> None:
    """Prose comes back word for word, and each paragraph knows its first and last line."""
    written = ["\n".join(" ".join(line) for line in lines) + "." for lines in paragraphs]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{suffix}"
        path.write_text("\n\n".join(written), encoding="utf-8")
        there = lesson.read(path, slug="x")
    assert [" ".join(text.split()) for text in written] == [block.text for block in there.blocks]
    first = 1
    for lines, block in zip(paragraphs, there.blocks, strict=True):
        assert (first, first + len(lines) - 1) == block.span
        first += len(lines) + 1

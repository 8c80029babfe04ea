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


@settings(max_examples=150, deadline=None)
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

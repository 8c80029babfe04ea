"""Reads a lesson from a string, as any test of this stage wants to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.model import Lesson

Reader = Callable[..., Lesson]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """``read(text, suffix=".md", slug=…, language=…)`` writes the text to a file and reads that."""

    def call(
        text: str, suffix: str = ".md", *, slug: str = "sea/tides", language: str = ""
    ) -> Lesson:
        path = tmp_path / f"02-why-two_tides{suffix}"
        path.write_text(text, encoding="utf-8")
        return lesson.read(path, slug=slug, name=f"lessons/tides{suffix}", language=language)

    return call

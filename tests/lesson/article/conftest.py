"""Makes an article of a string, as any test of this room wants to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lessoncast import lesson

Maker = Callable[..., str]


@pytest.fixture
def article(tmp_path: Path) -> Maker:
    """``article(text, suffix=".md", …)`` writes the text to a file and returns the article's HTML."""

    def call(text: str, suffix: str = ".md", **told: Any) -> str:
        path = tmp_path / f"tides{suffix}"
        path.write_text(text, encoding="utf-8")
        return lesson.as_article(path, slug="sea/tides", name=f"lessons/tides{suffix}", **told).html

    return call

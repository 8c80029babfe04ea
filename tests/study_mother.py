"""Lessons for the tests of cards: from Markdown to facts, and to a set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from lessoncast import lesson as lessons
from lessoncast import study
from lessoncast.model import Lesson
from lessoncast.study.facts import facts_of
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material, material_of


def lesson_of(folder: Path, text: str, *, language: str = "en") -> Lesson:
    """A lesson read from Markdown."""
    path = folder / "lesson.md"
    path.write_text(f"---\nlanguage: {language}\n---\n{text}\n", encoding="utf-8")
    return lessons.read(path, slug="lesson")


def material_in(folder: Path, text: str, *, language: str = "en") -> Material:
    """A Markdown text read for asking."""
    return material_of(lesson_of(folder, text, language=language))


def facts_in(folder: Path, text: str, *kinds: str, language: str = "en") -> list[Fact]:
    """The facts of these kinds that a Markdown text states."""
    found = facts_of(material_in(folder, text, language=language))
    return [one for one in found if not kinds or one.kind in kinds]


def set_of(folder: Path, text: str, *, language: str = "en", **changes: Any) -> study.StudySet:
    """The cards and questions of a Markdown text."""
    return study.compose(replace(lesson_of(folder, text, language=language), **changes))

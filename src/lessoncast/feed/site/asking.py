"""cards.json and quiz.json → what one can test oneself with on a lesson's page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lessoncast import _files
from lessoncast.errors import FeedError
from lessoncast.feed import stamps, text
from lessoncast.feed.site.listing import seconds_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Where the answer is heard in the episode."""

    seconds: str
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown:
    """A flashcard."""

    id: str
    front: str
    back: str
    heard: Heard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionShown:
    """A multiple-choice question; ``answer`` is the index of the right choice."""

    id: str
    question: str
    choices: tuple[str, ...]
    answer: int
    explanation: str
    heard: Heard | None


def cards(path: Path) -> tuple[CardShown, ...]:
    """Return the flashcards of a lesson; none where the file holds none."""
    return tuple(
        CardShown(
            id=str(row["id"]),
            front=text.one_line(str(row["front"])),
            back=text.one_line(str(row["back"])),
            heard=_heard(row),
        )
        for row in _rows(path)
        if {"id", "front", "back"} <= row.keys()
    )


def questions(path: Path) -> tuple[QuestionShown, ...]:
    """Return the questions of a lesson; none where the file holds none."""
    return tuple(
        QuestionShown(
            id=str(row["id"]),
            question=text.one_line(str(row["question"])),
            choices=tuple(text.one_line(str(choice)) for choice in row["choices"]),
            answer=row["answer"],
            explanation=text.one_line(str(row.get("explanation") or "")),
            heard=_heard(row),
        )
        for row in _rows(path)
        if {"id", "question", "choices", "answer"} <= row.keys()
        and isinstance(row["choices"], list)
        and row["answer"] in range(len(row["choices"]))
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        told = json.loads(_files.read_bytes(path, FeedError))
    except (ValueError, RecursionError):
        return
    yield from (row for row in told if isinstance(row, dict)) if isinstance(told, list) else ()


def _heard(row: dict[str, Any]) -> Heard | None:
    time_ms = row.get("heard_ms")
    if not isinstance(time_ms, int):
        return None
    return Heard(seconds=seconds_of(time_ms), stamp=stamps.short(time_ms // 1000))

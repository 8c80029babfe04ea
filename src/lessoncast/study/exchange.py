"""Cards and questions as JSON, for the page, the exports and other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias

from lessoncast.model import Card, Question, Span

Value: TypeAlias = str | int | list[str] | list[int] | None


def card(given: Card, heard_ms: int | None = None) -> dict[str, Value]:
    """``{"id", "front", "back", "source": [first, last] | null, "origin", "heard_ms"}``."""
    return {
        "id": given.id,
        "front": given.front,
        "back": given.back,
        "source": _lines(given.source),
        "origin": given.origin,
        "heard_ms": heard_ms,
    }


def question(given: Question, heard_ms: int | None = None) -> dict[str, Value]:
    """``{"id", "question", "choices", "answer": index, "explanation", "source", "origin", "heard_ms"}``."""
    return {
        "id": given.id,
        "question": given.question,
        "choices": list(given.choices),
        "answer": given.answer,
        "explanation": given.explanation,
        "source": _lines(given.source),
        "origin": given.origin,
        "heard_ms": heard_ms,
    }


def dumps(items: Sequence[dict[str, Value]]) -> str:
    """Keys in the order of the format, text as it is, a line end at the end."""
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _lines(span: Span | None) -> list[int] | None:
    return list(span) if span else None

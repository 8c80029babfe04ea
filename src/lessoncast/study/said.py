"""What an episode says, as far as cards have to know it."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence of an episode, when it begins, and the lesson lines that its turn names."""

    text: str
    start_ms: int
    source: Span | None = None

"""An item on its way to another program: what it says, and where the episode says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lessoncast.model import Card, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """What is exported of a lesson.

    ``guid`` is the episode's. ``changed`` is when it last was: programs that have an older version take what is new from this
    one. ``heard_ms`` is where the episode tells an item, by its id; ``audio_url`` the public address of
    its sound, empty where there is none. ``sounds`` are the files, by card, in which the question and the
    answer are heard.
    """

    show: str
    lesson: str
    guid: str
    slug: str
    language: str
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    changed: datetime
    heard_ms: Mapping[str, int]
    audio_url: str = ""
    sounds: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the deck in Anki: below that of the show."""
        return "::".join(
            " ".join(part.replace("::", ": ").split()) for part in (self.show, self.lesson) if part
        )

    @property
    def tags(self) -> tuple[str, ...]:
        """One tag: where the lesson stands in the course; no tag holds a blank."""
        return ("::".join(self.slug.split("/")),)

    def link(self, item_id: str) -> tuple[str, str]:
        """The address of the second where an item is told, and that second as players show it; or nothing."""
        at_ms = self.heard_ms.get(item_id)
        if at_ms is None or not self.audio_url:
            return "", ""
        seconds = at_ms // 1000
        minutes, second = divmod(seconds, 60)
        return f"{self.audio_url}#t={seconds}", f"{minutes}:{second:02}"

"""The words for where a course stands, lesson by lesson, and what a build would do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from lessoncast._steps.scripts import Standing
from lessoncast.model import Problem
from lessoncast.workspace import LessonFile

FileState: TypeAlias = Standing | Literal["missing", "hand-written", "broken", "none", "off"]
"""Of a script or cards file: ``none`` has nothing to ask, ``off`` is switched off, ``broken`` unreadable."""

EpisodeState = Literal["fresh", "stale", "none"]
Listing = Literal["yes", "older", "no"]
"""Whether it's listed as it is now, as it was before, or not at all."""

TO_MAKE: frozenset[FileState] = frozenset({"missing", "stale", "merge"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonStanding:
    """Where a lesson stands: ``minutes`` are estimated, ``duration_ms`` is what its episode has."""

    entry: LessonFile
    title: str
    script: FileState
    cards: FileState
    episode: EpisodeState
    in_feed: Listing
    published: Listing
    words: int
    minutes: float
    duration_ms: int | None
    warnings: tuple[Problem, ...]

    @property
    def has_episode(self) -> bool:
        """Whether its episode is as it would be made now."""
        return self.episode == "fresh"

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return {
            "slug": self.entry.slug,
            "lesson": self.entry.name,
            "title": self.title,
            "season": self.entry.season,
            "number": self.entry.number,
            "kind": self.entry.kind,
            "script": self.script,
            "cards": self.cards,
            "episode": self.episode,
            "in_feed": self.in_feed,
            "published": self.published,
            "words": self.words,
            "minutes_estimated": round(self.minutes, 2),
            "minutes": None if self.duration_ms is None else round(self.duration_ms / 60_000, 2),
            "warnings": [
                {"where": one.where, "message": one.message, "hint": one.hint}
                for one in self.warnings
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseStanding:
    """Where a course stands; ``moves`` are the files that will follow their lessons."""

    show: str
    lessons: tuple[LessonStanding, ...]
    moves: tuple[tuple[str, str], ...]
    has_target: bool

    @property
    def duration_ms(self) -> int:
        """How long the episodes are that there are."""
        return sum(one.duration_ms or 0 for one in self.lessons)

    @property
    def minutes(self) -> float:
        """How long all of it is, as far as one can tell."""
        known = ((one.duration_ms, one.minutes) for one in self.lessons)
        return sum(minutes if ms is None else ms / 60_000 for ms, minutes in known)

    @property
    def words(self) -> int:
        """How many words are said."""
        return sum(one.words for one in self.lessons)

    @property
    def warnings(self) -> int:
        """How many there are."""
        return sum(len(one.warnings) for one in self.lessons)

    def todo(self) -> Iterator[tuple[str, int]]:
        """Yield what ``lessoncast build`` would do next, and how often."""
        yield "follow", len(self.moves)
        yield "script", sum(one.script in TO_MAKE for one in self.lessons)
        yield "cards", sum(one.cards in TO_MAKE for one in self.lessons)
        yield "episode", sum(one.episode != "fresh" for one in self.lessons)
        yield "feed", sum(one.has_episode and one.in_feed != "yes" for one in self.lessons)

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return {
            "show": self.show,
            "lessons": [one.as_json() for one in self.lessons],
            "totals": {
                "lessons": len(self.lessons),
                "words": self.words,
                "minutes": round(self.minutes, 2),
                "minutes_made": round(self.duration_ms / 60_000, 2),
                "warnings": self.warnings,
            },
            "moves": [{"from": old, "to": new} for new, old in self.moves],
            "next": dict(self.todo()),
        }

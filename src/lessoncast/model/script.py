"""The script: who says what, and how it is wished for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from lessoncast.model.episode import EpisodeKind
from lessoncast.model.lesson import Span

Role: TypeAlias = Literal["host", "expert"]
Style: TypeAlias = Literal["brief", "standard", "deep"]
Naming: TypeAlias = Literal["never", "rarely", "often"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One speaker's uninterrupted speech, as written (not as spoken).

    ``source`` names the lesson lines it rests on; ``move`` what it does in the dialogue (ask,
    explain, restate, recap, bridge, recall …); ``line`` where it stands in the script file.
    """

    speaker: str
    text: str
    source: Span | None = None
    move: str = field(default="", compare=False)
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """A stage direction between turns: ``pause`` (``value`` in ms), ``sound``, ``image`` or ``link``.

    ``caption`` is what transcripts show while it lasts; no script file has one.
    """

    kind: Literal["pause", "sound", "image", "link"]
    value: str
    caption: str = ""
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A titled stretch of the dialogue: turns, with stage directions between them."""

    title: str
    parts: tuple[Turn | Direction, ...]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns alone."""
        return tuple(part for part in self.parts if isinstance(part, Turn))


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A chapter as it was generated, whatever became of it since.

    ``digest`` tells whether it is still that; ``source`` the lesson lines that it told.
    """

    title: str
    digest: str
    source: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an author asks of a writer beside the lesson; the defaults ask for nothing.

    ``minutes`` is the length to aim at; without it the length follows the lesson. ``style`` is how
    much is told: brief keeps to the thread, deep dwells on examples; under a length it decides what
    is selected. ``host`` and ``expert`` are the speakers' names, empty where they have none, and
    ``names`` how often they call each other by them.
    """

    minutes: float | None = None
    style: Style | None = None
    host: str = ""
    expert: str = ""
    names: Naming = "rarely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The dialogue of one episode.

    ``lesson`` is the lesson's path from the workspace. ``guid`` and ``published`` are given once
    and kept for ever. ``kind`` is for one without a lesson, which has its own. ``written`` is the digest of the body as generated, ``basis`` the digest of
    everything it was generated from: together they tell an edited script and a stale one.
    ``originals`` are the chapters as generated: they tell which of an edited script's are untouched,
    and ``titled``, the digest of the title as generated, whether the title is.
    ``minutes`` is the length asked for when it was written, if one was, and ``style`` the style.
    """

    title: str
    language: str
    chapters: tuple[Chapter, ...]
    lesson: str = ""
    guid: str = ""
    published: datetime | None = None
    kind: EpisodeKind | None = None
    minutes: float | None = None
    style: Style | None = None
    written: str = ""
    basis: str = ""
    titled: str = ""
    originals: tuple[Original, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All turns, in order."""
        return tuple(turn for chapter in self.chapters for turn in chapter.turns)

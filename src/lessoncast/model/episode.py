"""The episode, the show that it belongs to, and how they sound."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias, overload

from lessoncast.model.lesson import Link

Quality: TypeAlias = Literal["standard", "draft"]
BedUnder: TypeAlias = Literal["nothing", "opening", "chapters", "all"]
EpisodeKind: TypeAlias = Literal["full", "bonus", "trailer"]
"""A lesson, something beside the lessons, or what makes people curious: Apple's episodeType."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A timed caption."""

    start_ms: int
    end_ms: int
    speaker: str
    text: str


class Cues(Sequence[Cue]):
    """Captions in a third of their room: ten hours have ten thousand. It only grows."""

    __slots__ = ("_rows", "_speakers", "_texts")
    _row = struct.Struct("=qqIQ")

    def __init__(self, cues: Iterable[Cue] = ()) -> None:
        self._rows, self._texts = bytearray(), bytearray()
        self._speakers: list[str] = []
        for cue in cues:
            self.append(cue)

    def append(self, cue: Cue) -> None:
        """Add the next one."""
        if cue.speaker not in self._speakers:
            self._speakers.append(cue.speaker)
        self._texts += cue.text.encode(errors="surrogatepass")
        speaker = self._speakers.index(cue.speaker)
        self._rows += self._row.pack(cue.start_ms, cue.end_ms, speaker, len(self._texts))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rows) // self._row.size

    @overload
    def __getitem__(self, place: int) -> Cue: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Cue]: ...
    def __getitem__(self, place: int | slice) -> Cue | Sequence[Cue]:
        """Return one of them, or several, as they were given."""
        at = range(len(self))[place]
        return self._unpacked(at) if isinstance(at, int) else tuple(map(self._unpacked, at))

    def _unpacked(self, at: int) -> Cue:
        start_ms, end_ms, speaker, last = self._row.unpack_from(self._rows, at * self._row.size)
        first = self._row.unpack_from(self._rows, (at - 1) * self._row.size)[-1] if at else 0
        text = self._texts[first:last].decode(errors="surrogatepass")
        return Cue(start_ms=start_ms, end_ms=end_ms, speaker=self._speakers[speaker], text=text)

    def __eq__(self, other: object) -> bool:
        """Whether the same captions are in it, be it in a tuple."""
        return isinstance(other, Cues | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Go with equality."""
        return hash(tuple(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterMark:
    """Where a chapter begins and ends in the audio; ``end_ms`` is the next one's start.

    ``image`` is a file of the episode's folder, ``link`` a web address.
    """

    start_ms: int
    end_ms: int
    title: str
    image: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """ITU-R BS.1770-4, a mono file counted as heard on two speakers (dual mono)."""

    integrated_lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One lesson's audio with all its companions: what ``episode.json`` holds.

    Paths are names inside the episode's folder. ``files`` maps each of them to its SHA-256,
    ``sizes`` to its bytes; ``inputs`` is the digest of all that it was made from. ``number`` counts the
    lessons of a season; a bonus has the one of the lesson that it belongs to, whose slug is
    ``bonus_of``, and a trailer or a bonus to no lesson has none. ``authors`` are the lesson's, if it
    names any.
    """

    slug: str
    guid: str
    season: int | None
    season_name: str
    number: int | None
    title: str
    summary: str
    language: str
    published: datetime
    audio: str
    cover: str
    size_bytes: int
    duration_ms: int
    marks: tuple[ChapterMark, ...]
    cues: Sequence[Cue]
    loudness: Loudness
    links: tuple[Link, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    sizes: tuple[tuple[str, int], ...] = ()
    inputs: str = ""
    kind: EpisodeKind = "full"
    bonus_of: str = ""
    authors: tuple[str, ...] = ()

    @property
    def without_cues(self) -> Episode:
        """The same without what fills it: a course of a thousand episodes is held at once."""
        return replace(self, cues=())


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedFrom:
    """A course that this one was made from, with what its author said of it; ``feed`` is its address."""

    title: str = ""
    author: str = ""
    copyright: str = ""
    license: str = ""
    feed: str = ""
    guid: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The podcast of a course, as its author describes it; empty means "not given"."""

    title: str
    guid: str
    language: str
    description: str = ""
    author: str = ""
    email: str = ""
    base_url: str = ""
    category: tuple[str, ...] = ("Education", "Courses")
    explicit: bool = False
    copyright: str = ""
    license: str = ""
    image: Path | None = None
    is_complete: bool = False
    is_private: bool = False
    location: str = ""
    new_feed_url: str = ""
    hub: str = ""
    derived_from: tuple[DerivedFrom, ...] = ()

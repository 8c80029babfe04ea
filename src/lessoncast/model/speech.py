"""Voices, and what they say."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lessoncast.model.packed import Packed

if TYPE_CHECKING:
    from lessoncast.model.script import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What an engine offers: its name there, and the languages it speaks best (BCP 47)."""

    engine: str
    id: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A role at the table; ``pitch``: semitones above its own, ``pan``: from -1 (left) to 1 (right)."""

    role: Role
    name: str
    voice: Voice
    rate_wpm: int = 155
    pitch: float = 0.0
    pan: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Text as it is to be spoken, with all that an engine needs; ``pitch`` as a speaker's."""

    text: str
    voice: Voice
    rate_wpm: int
    language: str
    pitch: float = 0.0


class WordStart(NamedTuple):
    """The word that begins at ``place`` in an utterance's text is heard from ``start_ms`` on."""

    place: int
    start_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """A recording of an utterance: a mono 16-bit WAV file.

    ``starts`` are those words, in order, whose beginning the engine told: all, some, or none.
    """

    utterance: Utterance
    path: Path
    duration_ms: int
    starts: tuple[WordStart, ...] = ()


class SaidWord(NamedTuple):
    """One spoken word, said for ``written[first:last]`` of its sentence.

    ``weight`` is how much of its take it probably fills, compared with the take's other words;
    ``start_ms`` counts from the take's start, and is None where the engine did not tell.
    """

    first: int
    last: int
    weight: int
    start_ms: int | None = None


class SaidWords(Packed[SaidWord]):
    """What a take says, in ten bytes a word: ten hours have a hundred thousand words.

    So its places lie below 65,536, as those of a turn do, and its times are below 24 days.
    """

    __slots__ = ()
    _row = struct.Struct("=3Hi")
    _untold = -(1 << 31)

    def __init__(self, words: Iterable[SaidWord] = ()) -> None:
        super().__init__(
            (*plain, self._untold if start_ms is None else start_ms) for *plain, start_ms in words
        )

    def _unpacked(self, row: tuple[int, ...]) -> SaidWord:
        first, last, weight, start_ms = row
        return SaidWord(first, last, weight, None if start_ms == self._untold else start_ms)

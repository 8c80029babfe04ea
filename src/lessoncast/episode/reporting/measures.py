"""What is seen of an episode: its envelope, its loudness over time, its turns and their pace.

All of it comes from what is kept with the parts, a number for each frame of 26 ms; no sound is
decoded, and one part is in memory at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lessoncast.episode.clock import milliseconds, starts
from lessoncast.episode.loudness import SILENCE_LUFS, Energies, integrated_lufs, window_lufs
from lessoncast.episode.parts import read_part
from lessoncast.episode.places import places
from lessoncast.episode.plan import RATE_HZ, SAMPLES_PER_FRAME, Part, Timeline

FRAME_MS = SAMPLES_PER_FRAME * 1000 / RATE_HZ
SHORT_TERM_MS = 3000
"""The window of EBU Tech 3341's short-term loudness."""

_UNSPACED = ("zh", "ja", "th", "lo", "km", "my")
"""Languages that put no spaces between words: their pace is told in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A turn as it is heard: from its first sound to its last, gaps between sentences included.

    ``units`` are its words, or its characters where words are not spaced; ``lufs`` is its own
    loudness, gated, None for one too short to have any.
    """

    speaker: str
    chapter: int
    line: int
    text: str
    start_ms: int
    end_ms: int
    units: int
    lufs: float | None

    @property
    def pace(self) -> int:
        """Units a minute."""
        return round(self.units * 60_000 / max(self.end_ms - self.start_ms, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """An episode in numbers; ``unit`` is what paces count.

    ``envelope`` has the level of each frame, linear; ``short_term`` the loudness in LUFS of the
    three seconds around each tenth of a second.
    """

    duration_ms: int
    unit: str
    turns: tuple[Spoken, ...]
    envelope: Energies
    short_term: npt.NDArray[np.float64]
    hop_ms: int = 100

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks, in the order of their first words."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns))


def measure(timeline: Timeline, parts: Sequence[Part], *, language: str) -> Measures:
    """Return what is seen of an episode. Raises AudioError for a damaged part."""
    unit = "characters" if language.partition("-")[0].lower() in _UNSPACED else "words"
    begins = starts(parts)
    lines = iter(places(timeline, parts))
    energies: list[Energies] = []
    turns: list[Spoken] = []
    chapter = -1
    for slot, part, begin in zip(timeline.slots, parts, begins, strict=False):
        energies.append(np.frombuffer(read_part(part).energies, dtype="<f4"))
        chapter += slot.opens is not None
        line = next(lines).line if slot.job.where else 0
        if slot.speaker and part.spans:
            lufs = round(integrated_lufs(energies[-1]), 1)
            turns.append(
                Spoken(
                    speaker=slot.speaker,
                    chapter=max(chapter, 0),
                    line=line,
                    text=slot.text,
                    start_ms=milliseconds(begin + part.spans[0][0]),
                    end_ms=milliseconds(begin + part.spans[-1][1]),
                    units=_units(slot.text, unit),
                    lufs=lufs if lufs > SILENCE_LUFS else None,
                )
            )
    whole = np.concatenate(energies)
    return Measures(
        duration_ms=milliseconds(begins[-1]),
        unit=unit,
        turns=tuple(turns),
        envelope=np.sqrt(whole / SAMPLES_PER_FRAME).astype(np.float32),
        short_term=window_lufs(whole, window_ms=SHORT_TERM_MS, hop_ms=100),
    )


def _units(text: str, unit: str) -> int:
    if unit == "words":
        return len(text.split())
    return sum(char.isalnum() for char in text)

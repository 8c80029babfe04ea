"""What workers do: turns are spoken, measured and encoded, voices are measured.

Every worker loads this before its first job, so it knows no script, no lesson and no rule of speech: to
load those would take as long as to speak and to encode two minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lessoncast import _cache, _files, episode, speech
from lessoncast.model import Take, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechJob:
    """A take to be spoken; ``where`` is what errors name."""

    utterance: Utterance
    cache: Path
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotJob:
    """A slot of a timeline, and what is said in it."""

    part: episode.PartJob
    utterances: tuple[Utterance, ...]

    @property
    def where(self) -> str:
        """The line that errors name."""
        return self.part.where


@dataclass(frozen=True, slots=True, kw_only=True)
class GainJob:
    """A voice to be brought to its loudness, by what it always says."""

    takes: tuple[Path, ...]
    target_lufs: float
    audio: episode.AudioFormat
    position: float
    cache: Path

    @property
    def path(self) -> Path:
        """Where the gain is kept: under the takes, by their names, and how they are to be heard."""
        names = [take.stem for take in self.takes]
        format_ = (self.audio.channels, self.audio.bitrate_kbps)
        key = _files.digest(episode.PART_VERSION, names, self.target_lufs, format_, self.position)
        return self.cache / "gains" / f"{key}.txt"


class Made(NamedTuple):
    """The part of a slot, and its takes."""

    part: episode.Part
    takes: tuple[Take, ...]


def speak(job: SpeechJob) -> None:
    """Speak one take."""
    speech.record(job.utterance, cache=job.cache, where=job.where)


def measure(job: SlotJob) -> None:
    """Speak a slot, and find out how long it is."""
    _takes(job)
    episode.measure_extent(job.part)


def make(job: SlotJob) -> Made:
    """Speak and encode a slot, or what of it is not in the cache.

    What encodes is loaded while the first take is spoken: that's a twentieth of what an edit takes by the clock.
    """
    if job.utterances:
        episode.expect_encoding()
    takes = _takes(job)
    return Made(episode.encode_part(job.part), takes)


def gain(job: GainJob) -> float:
    """Return the gain of a voice in dB, which is known from then on."""
    gain_db = episode.calibrate(
        job.takes, target_lufs=job.target_lufs, audio=job.audio, position=job.position
    )
    _cache.write(job.path, str(gain_db).encode())
    return gain_db


def _takes(job: SlotJob) -> tuple[Take, ...]:
    cache, where = job.part.cache, job.part.where
    return tuple(speech.record(one, cache=cache, where=where) for one in job.utterances)

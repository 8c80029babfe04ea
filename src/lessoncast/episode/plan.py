"""The nouns of this stage: what is to sound, what was encoded, and what an episode is to say.

They are frozen and picklable; sound travels as files. ``Slot`` and ``Timeline`` are made by
``lay_out``, ``Part`` by ``encode_part``; the pipeline makes ``SpokenTurn`` and ``Plan``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal, TypeAlias

from lessoncast.model import (
    BedUnder,
    DerivedFrom,
    Episode,
    EpisodeKind,
    FilePath,
    Link,
    Quality,
    SaidWord,
)

CopyFormat: TypeAlias = Literal["m4a", "opus"]
"""What an episode may be had in beside MP3."""

RATE_HZ = 44_100
SAMPLES_PER_FRAME = 1152
"""What one MP3 frame holds at 32 to 48 kHz (ISO 11172-3, layer III)."""

LEAD_FRAMES = 3
"""Silent frames that every part begins with; they belong to the gap before.

LAME saves up the bits that silence does not need. Without them the first syllable of each turn
echoes ahead of itself, measured 13 dB more than in a single pass; with three frames no more.
"""

LEAD_MS = round(LEAD_FRAMES * SAMPLES_PER_FRAME * 1000 / RATE_HZ)

TARGET_LUFS = -16.0
"""Apple Podcasts, with 1 LU of leave either way; dual mono, so a mono file measures -19."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFormat:
    """How an episode is encoded: CBR MP3 at 44.1 kHz, one channel or two.

    A draft sounds a little rougher, at the same length and loudness, and is encoded in 0.6 of the time.
    """

    channels: Literal[1, 2] = 1
    bitrate_kbps: Literal[64, 96, 128] = 96
    quality: Quality = "standard"


# ── the show's own sounds ─────────────────────────────────────────────────────────────────────


class PlainSound(StrEnum):
    """The sounds that a show may use without having any."""

    INTRO = "intro"
    CHAPTER = "chapter"
    OUTRO = "outro"
    BED = "bed"


Source: TypeAlias = Path | PlainSound
"""Where a sound or music comes from: a file of the author's, or our own plain one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tune:
    """A sound of the show's; ``where`` is the line of the settings that names it."""

    source: Source
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSounds:
    """What is heard beside the voices in every episode of a show; None is silence.

    ``bed`` is music; ``bed_under`` says under which words it runs.
    """

    intro: Tune | None = None
    chapter: Tune | None = None
    outro: Tune | None = None
    bed: Tune | None = None
    bed_under: BedUnder = "opening"

    @property
    def music(self) -> Tune | None:
        """The bed, if it is under any words."""
        return self.bed if self.bed_under != "nothing" else None

    @property
    def is_music_in_chapters(self) -> bool:
        """Whether every chapter begins with music."""
        return self.music is not None and self.bed_under != "opening"


# ── what is to sound ──────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTake:
    """A recording of a sentence, or of a stretch of it in another voice.

    ``key`` identifies the take's sound (the speech cache's name, say), so that a part which is
    encoded already is found without reading it; left empty, the take's bytes are digested.
    ``words`` are what it says, in order, by their places in the written sentence.
    """

    path: Path | FilePath
    key: str = ""
    gain_db: float = 0.0
    words: Sequence[SaidWord] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidSentence:
    """A sentence on the timeline: as written, for captions, and the words that each of its takes says."""

    written: str
    takes: tuple[Sequence[SaidWord], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenSentence:
    """A sentence as written, and the takes that say it one after the other."""

    written: str
    takes: tuple[SpokenTake, ...]

    def __post_init__(self) -> None:
        """Refuse a sentence whose caption would come loose from its sound."""
        if not self.takes:
            raise ValueError(f"a sentence without takes: {self.written[:40]!r}")

    @property
    def said(self) -> SaidSentence:
        """What is said by it, without its sound."""
        return SaidSentence(written=self.written, takes=tuple(take.words for take in self.takes))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTurn:
    """A turn that has been recorded; ``speaker`` is the name that captions show."""

    speaker: str
    sentences: tuple[SpokenSentence, ...]
    rate_wpm: int = 160
    pan: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Takes one after the other, each with the gap behind it, up to what is heard next."""

    takes: tuple[FilePath, ...]
    keys: tuple[str, ...]
    gaps_ms: tuple[int, ...]
    gains_db: tuple[float, ...]
    pan: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A sound, brought to ``target_lufs``, with the gap behind it."""

    source: Source
    gap_ms: int
    target_lufs: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Time to think, on a soft ``bed`` or in silence, with the gap behind it; the bed is a strain of its own.

    ``alone`` is time in which the show's music is heard and nobody speaks.
    """

    length_ms: int
    bed: bool
    gap_ms: int = 0
    alone: bool = False


Content: TypeAlias = Speech | Sound | Pause


@dataclass(frozen=True, slots=True, kw_only=True)
class Strain:
    """Music that sounds in a part, together with what else is heard there; without a tune the soft bed.

    Sample ``first`` of the music falls on the part's first; before its own first it is silent, and
    behind its last it begins again. ``levels`` are gains over the music at ``target_lufs``, and over the bed as
    it is: places in the part, in samples, and linear factors, straight in between and level beyond.
    """

    tune: Tune | None
    target_lufs: float
    first: int
    levels: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartJob:
    """What a worker needs to encode one part; ``where`` is the ``file:line`` that errors name.

    Music may sound beyond the part's ends: the neighbours then have a strain that goes on.
    """

    content: Content
    audio: AudioFormat
    cache: Path
    where: str = ""
    strains: tuple[Strain, ...] = ()

    @property
    def takes(self) -> tuple[FilePath, ...]:
        """The recordings that it joins; none unless somebody speaks."""
        return self.content.takes if isinstance(self.content, Speech) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An encoded part in the cache, which can be joined to any other of the same format.

    ``samples`` is a multiple of ``SAMPLES_PER_FRAME``; ``spans`` tell where each take (or the
    sound) is audible, in samples from the part's start, and ``origins`` where each take's own
    first sample lies or, trimmed off, would lie. ``true_peak`` is linear, 1 = full scale.
    """

    file: FilePath
    samples: int
    spans: tuple[tuple[int, int], ...]
    origins: tuple[int, ...]
    true_peak: float
    mp3_bytes: int
    mp3_crc: int

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place on the timeline.

    ``opens`` is the title of the chapter that begins here, with its ``image``, the line that
    names it, and its ``link``; None goes on with the one before, whose place in the script is ``chapter``, -1 for
    the lead-in. ``speaker`` and ``sentences`` are empty unless somebody speaks; ``caption`` is what
    transcripts show of a pause, as the words of the ``speaker`` who asked.
    """

    job: PartJob
    speaker: str = ""
    sentences: tuple[SaidSentence, ...] = ()
    caption: str = ""
    opens: str | None = None
    image: Path | None = None
    image_where: str = ""
    link: str = ""
    chapter: int = -1

    @property
    def text(self) -> str:
        """What is said here, as written, or shown of a pause."""
        return " ".join(sentence.written for sentence in self.sentences) or self.caption


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Everything that sounds in an episode, in order."""

    slots: tuple[Slot, ...]

    @property
    def jobs(self) -> tuple[PartJob, ...]:
        """What is to be encoded, one job for each slot."""
        return tuple(slot.job for slot in self.slots)


# ── what is to be said about it ───────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An episode that is to be produced.

    ``cover`` is the show's picture; without one a cover is drawn. ``inputs`` is the digest that
    the manifest keeps of everything the episode was made from.
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
    show_title: str
    timeline: Timeline
    author: str = ""
    links: tuple[Link, ...] = ()
    cover: Path | None = None
    inputs: str = ""
    kind: EpisodeKind = "full"
    bonus_of: str = ""
    authors: tuple[str, ...] = ()
    copyright: str = ""
    license: str = ""
    derived_from: tuple[DerivedFrom, ...] = ()


Companions: TypeAlias = Callable[[Episode], Mapping[str, bytes]]
"""Further files for an episode's folder, by name, given the episode with its times and its audio's digest."""

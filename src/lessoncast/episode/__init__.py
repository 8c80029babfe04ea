"""Takes → episode folder: mix, master, encode, tag, and everything that accompanies the audio.

It must not know lessons, engines or feeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lessoncast.episode.author_files import AuthorFiles
from lessoncast.episode.calibration import CALIBRATION_SENTENCES, calibration_sentences
from lessoncast.episode.extents import find_extent, measure_extent
from lessoncast.episode.findings import check, is_intact
from lessoncast.episode.manifest import NAME as MANIFEST
from lessoncast.episode.manifest import dumps, load
from lessoncast.episode.parts import PART_VERSION, encode_part, expect_encoding, find_part, key_of
from lessoncast.episode.places import Place, places, sentence_places
from lessoncast.episode.plan import (
    TARGET_LUFS,
    AudioFormat,
    Companions,
    CopyFormat,
    Part,
    PartJob,
    PlainSound,
    Plan,
    ShowSounds,
    SpokenSentence,
    SpokenTake,
    SpokenTurn,
    Timeline,
    Tune,
)
from lessoncast.episode.rests import measured
from lessoncast.episode.row import Row
from lessoncast.episode.timeline import LEAD_IN_MS, LEAD_OUT_MS, heard, lay_out
from lessoncast.model import Episode

MOST_PIXELS = 40_000_000
"""Of a picture that is shown on a page, however small its file is."""

REPORT = "report.html"
"""The name of a report, in the folder of its episode."""

_PLAIN = AudioFormat()

EPISODE_VERSION = 5
"""Part of every episode's inputs: raise it when the same inputs give another folder."""

__all__ = [
    "CALIBRATION_SENTENCES",
    "EPISODE_VERSION",
    "LEAD_IN_MS",
    "LEAD_OUT_MS",
    "MANIFEST",
    "MOST_PIXELS",
    "PART_VERSION",
    "REPORT",
    "TARGET_LUFS",
    "AudioFormat",
    "AuthorFiles",
    "Companions",
    "CopyFormat",
    "Part",
    "PartJob",
    "Place",
    "PlainSound",
    "Plan",
    "Row",
    "ShowSounds",
    "SpokenSentence",
    "SpokenTake",
    "SpokenTurn",
    "Timeline",
    "Tune",
    "calibrate",
    "calibration_sentences",
    "check",
    "check_copies",
    "colour",
    "copy",
    "cover",
    "draw_cover",
    "dumps",
    "encode_part",
    "excerpt",
    "expect_encoding",
    "find_extent",
    "find_part",
    "has_copy",
    "heard",
    "is_intact",
    "key_of",
    "lay_out",
    "load",
    "measure_extent",
    "measured",
    "picture_facts",
    "places",
    "produce",
    "report",
    "sentence_places",
    "thumbnail",
    "underscore",
]


def calibrate(
    takes: Sequence[Path],
    *,
    target_lufs: float = TARGET_LUFS,
    audio: AudioFormat = _PLAIN,
    position: float = 0.0,
) -> float:
    """Return the gain in dB that brings a voice to ``target_lufs`` (dual mono).

    ``takes`` are its recordings of :func:`calibration_sentences`, at the rate it will speak at;
    ``position`` is where it sits if there are two channels.
    """
    from lessoncast.episode import master  # noqa: PLC0415 - loads numpy

    return master.calibrate(takes, target_lufs=target_lufs, audio=audio, position=position)


def underscore(
    timeline: Timeline, sounds: ShowSounds, *, target_lufs: float = TARGET_LUFS
) -> Timeline:
    """Lay the show's music, and the soft bed of a pause, under a timeline; without either it stays as it is.

    Takes and sounds are read for their lengths. Raises AudioError for one that cannot be used.
    """
    if not measured(timeline, sounds):
        return timeline
    from lessoncast.episode import beneath  # noqa: PLC0415 - loads numpy

    return beneath.lay(timeline, sounds, target_lufs=target_lufs)


def produce(
    plan: Plan,
    parts: Sequence[Part],
    *,
    folder: Path,
    cache: Path,
    companions: Companions | None = None,
) -> Episode:
    """Join the parts of ``plan.timeline`` into ``folder``, with all companions, manifest last.

    ``companions`` makes further ones, of the episode as far as it is known before them.
    """
    from lessoncast.episode import folder as folders  # noqa: PLC0415 - loads numpy, Pillow

    return folders.produce(plan, parts, folder=folder, cache=cache, companions=companions)


def excerpt(audio: Path, out: Path, *, from_ms: int, to_ms: int) -> None:
    """Write a stretch of an episode's MP3 as a file of its own. Raises AudioError."""
    from lessoncast.episode import cutting  # noqa: PLC0415 - loads numpy

    cutting.excerpt(audio, out, from_ms=from_ms, to_ms=to_ms)


def report(
    made: Episode,
    timeline: Timeline,
    parts: Sequence[Part],
    *,
    target_lufs: float,
    folder: Path,
) -> Path:
    """Write the page on which authors see how an episode sounds; return its path."""
    from lessoncast.episode import reporting  # noqa: PLC0415 - loads numpy

    return reporting.write(made, timeline, parts, target_lufs=target_lufs, folder=folder)


def check_copies(kinds: Sequence[CopyFormat]) -> None:
    """Raise AudioError when copies in these formats cannot be made here."""
    from lessoncast.episode import copies  # noqa: PLC0415 - loads mutagen, Pillow

    copies.check(kinds)


def copy(plan: Plan, made: Episode, *, kind: CopyFormat, folder: Path) -> Path:
    """Write a produced episode once more in another format, into its folder; return the file."""
    from lessoncast.episode import copies  # noqa: PLC0415 - loads mutagen, Pillow

    return copies.write(plan, made, kind=kind, folder=folder)


def has_copy(made: Episode, *, kind: CopyFormat, folder: Path) -> bool:
    """Return whether the folder has this episode, as it is, in another format."""
    from lessoncast.episode import copies  # noqa: PLC0415 - loads mutagen, Pillow

    return copies.is_current(folder, made, kind)


def colour(picture: Path, *, cache: Path) -> tuple[int, int, int] | None:
    """Return the colour that a cover is remembered by, as sRGB; None for one without any."""
    from lessoncast.episode import artwork  # noqa: PLC0415 - loads Pillow

    return artwork.colour(picture, cache=cache)


def thumbnail(picture: bytes, *, cache: Path) -> bytes:
    """Return a cover as pages show it: a JPEG of at most 512 pixels on a side."""
    from lessoncast.episode import artwork  # noqa: PLC0415 - loads Pillow

    return artwork.thumbnail(picture, cache=cache)


def cover(
    title: str, *, cache: Path, label: str = "", image: Path | None = None, where: str = ""
) -> bytes:
    """Return a cover as JPEG: the author's ``image`` checked and converted, or a drawn one."""
    from lessoncast.episode import artwork  # noqa: PLC0415 - loads Pillow

    return artwork.cover(title, cache=cache, label=label, image=image, where=where)


def draw_cover(title: str, *, cache: Path, label: str = "", image: Path | None = None) -> None:
    """Have what :func:`cover` returns in the cache, and the smaller one that tags hold."""
    from lessoncast.episode import artwork  # noqa: PLC0415 - loads Pillow

    artwork.embedded(artwork.cover(title, cache=cache, label=label, image=image), cache=cache)


def picture_facts(data: bytes) -> tuple[str, int, int] | None:
    """Return suffix, width and height of a PNG, JPEG, GIF or WebP picture; None for anything else."""
    from lessoncast.episode import artwork_facts  # noqa: PLC0415 - loads Pillow

    return artwork_facts.facts(data)

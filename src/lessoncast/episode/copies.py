"""The same episode in another format, for people who take files to a player of their own.

The feed names the MP3 alone. A copy isn't made from it, which would lose twice, but once more from
the takes: mixed turn by turn, and piped into ffmpeg.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from types import MappingProxyType

from lessoncast import _ffmpeg, _files
from lessoncast.episode import artwork, parts, tags
from lessoncast.episode.folder import COVER
from lessoncast.episode.plan import RATE_HZ, CopyFormat, Plan
from lessoncast.episode.samples import Samples
from lessoncast.errors import AudioError
from lessoncast.model import Episode

COPY_VERSION = 1
"""Part of what a copy says it was made from: raise it when the same episode gives another copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """How ffmpeg makes a format; ``share`` is its bit rate, for the one of an MP3 as good."""

    encoder: str
    share: float
    arguments: tuple[str, ...]


_KINDS: Mapping[CopyFormat, _Kind] = MappingProxyType({
    "m4a": _Kind(
        encoder="aac",
        share=1,
        arguments=("-map_chapters", "1", "-movflags", "+faststart", "-f", "ipod"),
    ),
    "opus": _Kind(
        encoder="libopus",
        share=0.5,
        arguments=("-map_chapters", "-1", "-vbr", "on", "-ar", "48000", "-f", "opus"),
    ),
})  # fmt: skip


def name_of(kind: CopyFormat) -> str:
    """Return what a copy is called in the episode's folder."""
    return f"episode.{kind}"


def check(kinds: Sequence[CopyFormat]) -> None:
    """Raise AudioError when there is no ffmpeg here, or one that cannot make these formats."""
    known = _ffmpeg.encoders()
    for kind in kinds:
        if _KINDS[kind].encoder not in known:
            others = [other for other in _KINDS if _KINDS[other].encoder in known]
            raise AudioError(
                f"the ffmpeg here cannot make {kind} files: it has no encoder {_KINDS[kind].encoder}",
                hint=f"install another ffmpeg{''.join(f', or take --format {o}' for o in others)}",
            )


def is_current(folder: Path, made: Episode, kind: CopyFormat) -> bool:
    """Return whether the folder has this copy of this very episode."""
    return tags.origin(folder / name_of(kind)) == _origin(made)


def write(plan: Plan, made: Episode, *, kind: CopyFormat, folder: Path) -> Path:
    """Write a copy of an episode into its folder, whole or not at all, and return its path.

    It is as long as the MP3, part by part. Raises AudioError for takes and
    sounds that cannot be used, and when ffmpeg fails.
    """
    target = folder / name_of(kind)
    draft = folder / f"{_files.TEMP_PREFIX}{target.name}"
    about = folder / f"{_files.TEMP_PREFIX}{kind}.txt"
    try:
        _files.write(about, _metadata(plan, made))
        _ffmpeg.encode(_arguments(plan, about, draft, kind), _pcm(plan))
        jobs = plan.timeline.jobs
        cover = artwork.embedded((folder / COVER).read_bytes(), cache=jobs[0].cache)
        tags.complete(draft, cover=cover, marks=made.marks, origin=_origin(made))
        _files.adopt(draft, target)
    finally:
        draft.unlink(missing_ok=True)
        about.unlink(missing_ok=True)
    return target


def _origin(made: Episode) -> str:
    return f"{COPY_VERSION} {made.inputs}"


def _arguments(plan: Plan, about: Path, out: Path, kind: CopyFormat) -> tuple[str, ...]:
    audio, how = plan.timeline.jobs[0].audio, _KINDS[kind]
    language = tags.language_code(plan.language)
    return (
        *("-f", "s16le", "-ar", str(RATE_HZ), "-ac", str(audio.channels), "-i", "pipe:0"),
        *("-f", "ffmetadata", "-i", f"file:{about}"),
        *("-map", "0:a", "-map_metadata", "1"),
        *(("-metadata:s:a:0", f"language={language}") if language else ()),
        *("-c:a", how.encoder, "-b:a", f"{round(audio.bitrate_kbps * how.share)}k"),
        *("-fflags", "+bitexact", "-flags:a", "+bitexact", "-threads", "1"),
        *(*how.arguments, "-y", f"file:{out}"),
    )


def _pcm(plan: Plan) -> Iterator[bytes]:
    """Yield the episode's sound as 16-bit PCM, a part at a time."""
    for job in plan.timeline.jobs:
        yield _integers(parts.sound_of(job))


def _integers(sound: Samples) -> bytes:
    import numpy as np  # noqa: PLC0415 - the checks need none

    return np.clip(np.rint(sound * 32767), -32768, 32767).astype("<i2").tobytes()


# ── what players show ─────────────────────────────────────────────────────────────────────────


def _metadata(plan: Plan, made: Episode) -> str:
    """Return titles and chapters as ffmpeg reads them."""
    day = plan.published.astimezone(UTC)
    facts = {
        "title": plan.title,
        "artist": ", ".join(plan.authors) or plan.author or plan.show_title,
        "album": plan.show_title,
        "track": str(plan.number) if plan.number is not None else "",
        "disc": str(plan.season) if plan.season is not None else "",
        "date": f"{day:%Y-%m-%d}",
        "genre": "Podcast",
        "comment": plan.summary,
    }
    lines = [";FFMETADATA1", *(f"{key}={_escaped(value)}" for key, value in facts.items() if value)]
    for mark in made.marks:
        lines += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={mark.start_ms}", f"END={mark.end_ms}"]
        lines.append(f"title={_escaped(mark.title)}")
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return re.sub(r"([=;#\\\n])", r"\\\1", text)

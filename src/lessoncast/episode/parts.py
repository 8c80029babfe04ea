"""One part: mixed, limited, measured, encoded, and kept in the cache under all that it depends on.

A part is a turn with the gap behind it, so an edited line costs one turn. Parts are independent
of one another and of the number of workers: the same job gives the same bytes anywhere.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lessoncast import _cache, _files, _heap, _installed
from lessoncast.episode.plan import (
    RATE_HZ,
    SAMPLES_PER_FRAME,
    Content,
    Part,
    PartJob,
    Pause,
    Sound,
    Speech,
    Strain,
)
from lessoncast.episode.sources import digest_of, identity
from lessoncast.errors import AudioError, DamagedPartError
from lessoncast.model import FilePath

if TYPE_CHECKING:
    from lessoncast.episode.encode import Room
    from lessoncast.episode.mix import Mixed
    from lessoncast.episode.samples import Samples

PART_VERSION = 8
"""Part of every key: raise it when a part of the same job sounds different."""

_ENERGY_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSound:
    """What a part's file holds: K-weighted energy by frame (float32, little-endian), and MP3."""

    energies: bytes | memoryview
    mp3: bytes | memoryview


def encode_part(job: PartJob) -> Part:
    """Return the part from the cache, or make it now; runs in worker processes.

    Raises AudioError, with the job's ``where``, for a take or sound file that cannot be used.
    """
    path = _path_of(job)
    if part := _load(path):
        return part
    with contextlib.suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
    try:
        _cache.write(path, _make(job))
    except AudioError as problem:
        if problem.where or not job.where:
            raise
        raise AudioError(problem.message, where=job.where, hint=problem.hint) from problem
    if part := _load(path):
        return part
    raise AudioError("an encoded part did not reach the disk", where=str(path))


@cache
def expect_encoding() -> None:
    """Load what encodes while the caller waits for something else, unless that was done before."""
    threading.Thread(target=_loaded).start()


def _loaded() -> None:
    with contextlib.suppress(Exception):  # then it fails again for whoever needs it
        from lessoncast.episode import encode, loudness, master, mix  # noqa: F401, PLC0415 - see _make


def find_part(job: PartJob) -> Part | None:
    """Return the part if it is in the cache; reads neither its sound nor a take whose key is given."""
    return _load(_path_of(job))


def read_part(part: Part, reader: _cache.Reader | None = None) -> PartSound:
    """Return a part's sound; with a ``reader`` it is there until the next one is read.

    Raises DamagedPartError, and throws its file away, if it was damaged.
    """
    payload = reader.read(part.path) if reader else _cache.read(part.path)
    if payload is None:
        _discard(part.path)
        raise DamagedPartError(
            "an encoded part is damaged",
            where=str(part.path),
            hint="build again: it will be made anew",
        )
    energies_bytes = part.samples // SAMPLES_PER_FRAME * _ENERGY_BYTES
    mp3 = len(payload) - part.mp3_bytes
    return PartSound(energies=payload[mp3 - energies_bytes : mp3], mp3=payload[mp3:])


def discard_damaged(parts: Iterable[Part]) -> None:
    """Throw away what is damaged of these parts, so that all of it is made anew at once."""
    for part in parts:
        if not _cache.is_whole(part.path):
            _discard(part.path)


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _load(path: Path) -> Part | None:
    opening = _cache.opening(path)
    if opening is None:
        return None
    try:
        return _part(path, opening)
    except (ValueError, TypeError, LookupError):
        return None


def _part(path: Path, opening: _cache.Opening) -> Part:
    facts = json.loads(opening.line)
    energies_bytes = facts["samples"] // SAMPLES_PER_FRAME * _ENERGY_BYTES
    return Part(
        file=FilePath(path),
        samples=facts["samples"],
        spans=tuple((first, last) for first, last in facts["spans"]),
        origins=tuple(facts["origins"]),
        true_peak=facts["true_peak"],
        mp3_bytes=opening.payload_bytes - len(opening.line) - 1 - energies_bytes,
        mp3_crc=facts["mp3_crc"],
    )


def _make(job: PartJob) -> bytes:
    """Mix, limit, measure, resample, encode: the whole way of one part."""
    _heap.keep_freed()
    # Here, because a part that is in the cache needs none of these.
    from lessoncast.episode import encode, loudness, mp3, samples  # noqa: PLC0415

    mixed = _limited(job)
    heard = samples.resample(mixed.samples, mixed.rate_hz, RATE_HZ)
    room = encode.room_for(len(heard), samples.count(mixed.gap_ms, RATE_HZ))
    scale = RATE_HZ / mixed.rate_hz
    if job.strains:
        stream, heard = _on_music(job, heard, room)
        energies = loudness.frame_energies(heard, RATE_HZ, room.frames)
    else:
        stream = encode.encode(heard, room, job.audio)
        lead = round(room.lead / scale)
        energies = loudness.frame_energies(mixed.samples, mixed.rate_hz, room.frames, lead=lead)
    facts = {
        "samples": room.frames * SAMPLES_PER_FRAME,
        "spans": [[room.lead + round(place * scale) for place in span] for span in mixed.spans],
        "origins": [room.lead + round(place * scale) for place in mixed.origins],
        "true_peak": round(loudness.true_peak(heard), 6),
        "mp3_crc": mp3.crc16(stream),
    }
    return json.dumps(facts).encode() + b"\n" + energies.astype("<f4").tobytes() + stream


def _limited(job: PartJob) -> Mixed:
    """Return what a part sounds like at its sources' own rate, no louder than it may be."""
    from lessoncast.episode import master, mix  # noqa: PLC0415 - see _make

    mixed = mix.mix(job.content, job.audio, where=job.where)
    ceiling_dbfs = master.ceiling_dbfs(job.audio)
    limited = master.limit(mixed.samples, mixed.rate_hz, ceiling_dbfs=ceiling_dbfs)
    return replace(mixed, samples=limited)


def _on_music(job: PartJob, heard: Samples, room: Room) -> tuple[bytes, Samples]:
    """Return the frames of a part with its music, which may go on at both ends, and their sound."""
    from lessoncast.episode import encode  # noqa: PLC0415 - see _make

    around, length = encode.CONTEXT_FRAMES * SAMPLES_PER_FRAME, room.frames * SAMPLES_PER_FRAME
    whole = _laid(job, heard, room, around=around)
    return encode.encode_between(whole, room.frames, job.audio), whole[around : around + length]


def _laid(job: PartJob, heard: Samples, room: Room, *, around: int = 0) -> Samples:
    """Lay what is heard behind the lead, and music under it and ``around`` it."""
    from lessoncast.episode import master, mix  # noqa: PLC0415 - see _make

    reach = room.frames * SAMPLES_PER_FRAME + 2 * around
    whole = mix.music(job.strains, job.audio, first=-around, length=reach, folder=job.cache)
    start = around + room.lead
    whole[start : start + len(heard)] += heard
    return master.limit(whole, RATE_HZ, ceiling_dbfs=master.ceiling_dbfs(job.audio))


def sound_of(job: PartJob) -> Samples:
    """Return what a part sounds like, before it was encoded, at 44.1 kHz.

    Raises AudioError for a take or sound that cannot be used.
    """
    from lessoncast.episode import encode, samples  # noqa: PLC0415 - see _make

    mixed = _limited(job)
    heard = samples.resample(mixed.samples, mixed.rate_hz, RATE_HZ)
    room = encode.room_for(len(heard), samples.count(mixed.gap_ms, RATE_HZ))
    return _laid(job, heard, room)


# ── where it is kept ──────────────────────────────────────────────────────────────────────────


def _path_of(job: PartJob) -> Path:
    key = key_of(job)
    return job.cache / "parts" / key[:2] / f"{key}.part"


def key_of(job: PartJob) -> str:
    """Return the digest of everything that a part's bytes depend on."""
    return _files.digest(
        *("part", PART_VERSION, _libraries()),
        *(job.audio.channels, job.audio.bitrate_kbps, job.audio.quality),
        *_identity(job.content),
        [_identity_of(strain) for strain in job.strains],
    )


@cache
def _libraries() -> str:
    return " ".join(f"{name} {_installed.version(name)}" for name in ("lameenc", "numpy", "soxr"))


def _identity(content: Content) -> tuple[object, ...]:
    match content:
        case Speech():
            named = zip(content.takes, content.keys, strict=True)
            keys = tuple(key or digest_of(Path(file)) for file, key in named)
            return ("speech", keys, content.gaps_ms, content.gains_db, content.pan)
        case Sound():
            return ("sound", identity(content.source), content.gap_ms, content.target_lufs)
        case Pause():
            kind = "rest" if content.bed else "pause"
            return (kind, content.length_ms, content.bed, content.gap_ms, content.alone)


def _identity_of(strain: Strain) -> tuple[object, ...]:
    tune = identity(strain.tune.source) if strain.tune else "bed"
    return (tune, strain.target_lufs, strain.first, strain.levels)

"""Music ready to be laid under speech: decoded once into the cache, and read a stretch at a time.

A track may last ten minutes and run under an hour of speech, so it is never in memory as a whole:
it is decoded, measured and read piece by piece. Where it ends it begins again, the end fading into
the beginning.
"""

from __future__ import annotations

import json
import wave
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soxr

from lessoncast import _cache, _ffmpeg, _files
from lessoncast.episode.loudness import SILENCE_LUFS, Energies, frame_energies, integrated_lufs
from lessoncast.episode.plain import plain
from lessoncast.episode.plan import RATE_HZ, SAMPLES_PER_FRAME, PlainSound, Tune
from lessoncast.episode.samples import Samples, count
from lessoncast.episode.sources import identity
from lessoncast.errors import AudioError

LONGEST_TRACK_S = 600
TRACK_VERSION = 2
"""Part of every key: raise it when the same music is decoded otherwise."""

_PIECE = 383 * SAMPLES_PER_FRAME  # 10 s
_SEAM_MS = 2000
_FACTS_BYTES, _SEAL_BYTES = 128, 32
_PCM = np.dtype("<i2")
_FULL_SCALE = np.float32(32768)


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Music in the cache: 16-bit PCM at 44.1 kHz, with its length and loudness behind it."""

    path: Path
    channels: int
    samples: int
    integrated_lufs: float

    def heard(self, first: int, length: int) -> Samples:
        """Return so many samples from ``first`` on; before its beginning it is silent."""
        whole = np.memmap(self.path, _PCM, "r", shape=(self.samples, self.channels))
        seam = min(count(_SEAM_MS, RATE_HZ), self.samples // 4)
        lap = self.samples - seam
        places = np.arange(first, first + length)
        found = _floats(whole[places % lap])
        again = np.flatnonzero((places >= lap) & (places % lap < seam))
        since = (places[again] % lap)[:, np.newaxis]
        rise = np.sin(np.pi / 2 * since / max(seam, 1)).astype(np.float32)
        ending = _floats(whole[since[:, 0] + lap])
        found[again] = found[again] * rise + ending * np.sqrt(1 - rise**2)
        found[places < 0] = 0
        return found if self.channels == 2 else found[:, 0]


def open_track(tune: Tune, *, channels: int, folder: Path) -> Track:
    """Return a tune as a track of ``folder``, the cache; decoded now if it is not there.

    Raises AudioError, with the tune's ``where``, for what is no music that can be used.
    """
    key = _files.digest("track", TRACK_VERSION, identity(tune.source), channels)
    path = folder / "tracks" / f"{key}.pcm"
    if found := _whole(path):
        return found
    with _pieces(tune, channels, path) as pieces:
        _cache.write_stream(path, _written(pieces, channels, tune.where))
    _whole.cache_clear()
    if found := _whole(path):
        return found
    raise AudioError("decoded music did not reach the disk", where=str(path))


@cache
def _whole(path: Path) -> Track | None:
    """Return a track if it is there and undamaged, which is looked at once in each process."""
    if not _cache.is_whole(path):
        return None
    with path.open("rb") as stream:
        stream.seek(-_FACTS_BYTES - _SEAL_BYTES, 2)
        facts = json.loads(stream.read(_FACTS_BYTES))
    return Track(path=path, **facts)


def _written(pieces: Iterator[Samples], channels: int, where: str) -> Iterator[bytes]:
    """Yield the samples as they are kept, and then the facts, measured on the way."""
    energies: list[Energies] = []
    samples = 0
    for piece in pieces:
        samples += len(piece)
        if samples > LONGEST_TRACK_S * RATE_HZ:
            raise AudioError(f"longer than the limit of {LONGEST_TRACK_S} s", where=where)
        energies.append(frame_energies(piece, RATE_HZ, -(-len(piece) // SAMPLES_PER_FRAME)))
        yield np.clip(np.rint(piece * _FULL_SCALE), -32768, 32767).astype(_PCM).tobytes()
    found_lufs = integrated_lufs(np.concatenate(energies)) if energies else SILENCE_LUFS
    if found_lufs <= SILENCE_LUFS:
        raise AudioError("there is nothing to hear in this music", where=where)
    facts = {"channels": channels, "samples": samples, "integrated_lufs": round(found_lufs, 2)}
    yield json.dumps(facts).encode().ljust(_FACTS_BYTES)


# ── where it comes from ───────────────────────────────────────────────────────────────────────


@contextmanager
def _pieces(tune: Tune, channels: int, path: Path) -> Iterator[Iterator[Samples]]:
    """Open a tune as pieces of 10 s at 44.1 kHz: ours, a plain WAV file, or whatever ffmpeg reads."""
    if isinstance(tune.source, PlainSound):
        yield _cut(plain(tune.source, channels))
        return
    if _ffmpeg.kind_of(tune.source, where=tune.where) == "wav":
        with suppress(wave.Error, EOFError), wave.open(str(tune.source)) as reader:
            if reader.getsampwidth() == _PCM.itemsize:  # wider ones are left to ffmpeg
                yield _of_wav(reader, channels)
                return
    raw = path.with_name(f"{_files.TEMP_PREFIX}{path.stem}.raw")
    raw.parent.mkdir(parents=True, exist_ok=True)
    try:
        # One second over the limit, so that what is too long shows.
        limit_s = LONGEST_TRACK_S + 1
        _ffmpeg.decode_into(
            raw, tune.source, rate_hz=RATE_HZ, channels=channels, limit_s=limit_s, where=tune.where
        )
        yield _of_raw(raw, channels)
    finally:
        raw.unlink(missing_ok=True)


def _cut(samples: Samples) -> Iterator[Samples]:
    for start in range(0, len(samples), _PIECE):
        yield samples[start : start + _PIECE]


def _of_raw(path: Path, channels: int) -> Iterator[Samples]:
    with path.open("rb") as stream:
        while data := stream.read(_PIECE * channels * _PCM.itemsize):
            yield _shaped(data, channels, channels)


def _of_wav(reader: wave.Wave_read, channels: int) -> Iterator[Samples]:
    rate_hz, own = reader.getframerate(), reader.getnchannels()
    resampler = soxr.ResampleStream(rate_hz, RATE_HZ, channels, "float32", "HQ")
    step = _PIECE * rate_hz // RATE_HZ
    while data := reader.readframes(step):
        yield resampler.resample_chunk(_shaped(data, own, channels))
    yield resampler.resample_chunk(np.zeros((0, channels), np.float32).squeeze(), last=True)


def _shaped(data: bytes, own: int, channels: int) -> Samples:
    """Return 16-bit samples of ``own`` channels as one channel, or as two."""
    whole = len(data) - len(data) % (own * _PCM.itemsize)
    samples = _floats(np.frombuffer(data[:whole], _PCM).reshape(-1, own))
    if channels == 1:
        mono: Samples = samples.mean(1)
        return mono
    return samples[:, :2] if own > 1 else np.repeat(samples, 2, axis=1)


def _floats(integers: npt.NDArray[np.int16]) -> Samples:
    return integers.astype(np.float32) / _FULL_SCALE

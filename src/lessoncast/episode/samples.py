"""Takes as samples: read, trimmed to what is audible, resampled, placed between loudspeakers.

Samples are float32, 1 = full scale; one channel is ``(n,)``, two are ``(n, 2)``.
"""

from __future__ import annotations

import wave
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import soxr

from lessoncast.errors import AudioError

Samples: TypeAlias = npt.NDArray[np.float32]

_AUDIBLE_DBFS = -50.0
MARGIN_MS = 10
"""Soft or silent sound on either side of what is audible, in every trimmed take; gaps include it."""

_FADE_MS = 5
_LOOK = 1 << 12
_INTEGERS = {2: "<i2", 4: "<i4"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A trimmed take; its samples from ``first`` up to ``last`` (exclusive) are audible.

    ``cut`` samples of the take were in front of them; below 0, so many were put there.
    """

    samples: Samples
    first: int
    last: int
    cut: int


def linear(level_db: float) -> float:
    """Return the factor that a level in decibels stands for."""
    return float(10.0 ** (level_db / 20.0))


def count(length_ms: float, rate_hz: int) -> int:
    """Return how many samples ``length_ms`` takes."""
    return round(length_ms * rate_hz / 1000)


def read_take(path: Path) -> tuple[Samples, int]:
    """Return a WAV file's samples, its channels averaged into one, and its rate in Hz.

    Raises AudioError for a missing file, or one that is no integer PCM WAV.
    """
    try:
        with path.open("rb") as stream, wave.open(stream) as reader:
            width, channels = reader.getsampwidth(), reader.getnchannels()
            rate_hz, raw = reader.getframerate(), reader.readframes(reader.getnframes())
    except (OSError, EOFError, wave.Error) as problem:
        raise AudioError(
            f"a take cannot be read: {str(problem) or 'it ends too early'}",
            where=str(path),
            hint="delete it: it will be recorded again",
        ) from problem
    if width not in _INTEGERS or rate_hz <= 0:
        raise AudioError(f"a take has {8 * width}-bit samples, not 16-bit", where=str(path))
    whole = len(raw) - len(raw) % (width * channels)
    integers = np.frombuffer(raw[:whole], np.dtype(_INTEGERS[width]))
    samples = integers.astype(np.float32)
    samples *= np.float32(0.5 ** (8 * width - 1))  # a power of two: as exact as to divide
    return (samples.reshape(-1, channels).mean(1) if channels > 1 else samples), rate_hz


def trim(samples: Samples, rate_hz: int) -> Clip:
    """Cut what is not audible (below -50 dBFS) off both ends, but for a margin of 10 ms, faded.

    The margins are always that long, so that gaps are what they are said to be. eSpeak leaves about 13 ms in front and 8 ms behind; other engines up to half a second.
    """
    silent = _silent(samples)
    if silent == len(samples):
        return Clip(samples=samples[:0], first=0, last=0, cut=0)
    margin = count(MARGIN_MS, rate_hz)
    start, stop = silent - margin, len(samples) - _silent(samples[::-1]) + margin
    whole = np.zeros(stop - start, dtype=np.float32)
    heard = whole[max(-start, 0) : min(stop, len(samples)) - start]
    heard[:] = samples[max(start, 0) : stop]
    _fade(heard, count(_FADE_MS, rate_hz))
    return Clip(samples=whole, first=margin, last=len(whole) - margin, cut=start)


def _silent(samples: Samples) -> int:
    """Return how many samples are not audible before the first that is: mostly it is looked for in few."""
    level = linear(_AUDIBLE_DBFS)
    for first in range(0, len(samples), _LOOK):
        audible = np.abs(samples[first : first + _LOOK]) > level
        if audible.any():
            return first + int(audible.argmax())
    return len(samples)


def fade_edges(samples: Samples, rate_hz: int, fade_ms: float = _FADE_MS) -> Samples:
    """Return a copy that rises from silence and falls back, each within ``fade_ms``."""
    faded = samples.copy()
    _fade(faded, count(fade_ms, rate_hz))
    return faded


def _fade(samples: Samples, length: int) -> None:
    rise = _rise(min(length, len(samples) // 2))
    if samples.ndim > 1:
        rise = rise[:, np.newaxis]
    samples[: len(rise)] *= rise
    samples[len(samples) - len(rise) :] *= rise[::-1]


@cache
def _rise(length: int) -> Samples:
    rise: Samples = np.sin(np.linspace(0, np.pi / 2, length, dtype=np.float32)) ** 2
    return rise


def resample(samples: Samples, from_hz: int, to_hz: int) -> Samples:
    """Change the sample rate (soxr, high quality: images at -146 dB)."""
    if from_hz == to_hz or not len(samples):
        return samples
    changed: Samples = soxr.resample(samples, from_hz, to_hz, "HQ")
    return changed


def pan(samples: Samples, position: float) -> Samples:
    """Place one channel between two loudspeakers: -1 left, 0 middle, 1 right.

    The power heard is the same everywhere, so placing a voice leaves its loudness alone.
    """
    angle = (min(max(position, -1.0), 1.0) + 1.0) * np.pi / 4
    factors = np.array([np.cos(angle), np.sin(angle)], dtype=np.float32) * np.float32(np.sqrt(2))
    return samples[:, np.newaxis] * factors

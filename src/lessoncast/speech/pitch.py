"""How high a voice is: the median pitch of a recording, by autocorrelation."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from lessoncast.speech.conversion import samples_of
from lessoncast.speech.wav import Sound

_LOWEST_HZ, _HIGHEST_HZ = 60, 700
_FRAME_MS, _STEP_MS = 50, 25
_VOICED = 0.5  # how like itself one period later a frame must be, 1 being the same
_LOUD = 0.1  # of the loudest frame: quieter ones are pauses and consonants
_MOST_FRAMES = 100  # evenly spread, from which a median hardly moves however long the recording is
_OCTAVE = 0.9  # a shorter period that is nearly as good is the real one


def median_hz(sound: Sound) -> float:
    """Return the median pitch of the voiced frames of a mono sound, 0 where nothing is voiced."""
    samples = samples_of(sound)
    found = [_pitch_hz(frame, sound.rate_hz) for frame in _frames(samples, sound.rate_hz)]
    voiced = sorted(pitch_hz for pitch_hz in found if pitch_hz)
    middle = len(voiced) // 2  # numpy's own median loads its masked arrays
    return (voiced[middle] + voiced[~middle]) / 2 if voiced else 0.0


def semitones(one_hz: float, other_hz: float) -> float:
    """Return how far apart two pitches are; 0 if one is not known."""
    return abs(12 * math.log2(one_hz / other_hz)) if one_hz > 0 and other_hz > 0 else 0.0


def _frames(samples: NDArray[np.float64], rate_hz: int) -> Iterator[NDArray[np.float64]]:
    """Yield the loud ones, which overlap: to hold them side by side takes five times the sound's own room."""
    size, step = rate_hz * _FRAME_MS // 1000, rate_hz * _STEP_MS // 1000
    if len(samples) >= size:
        frames = np.lib.stride_tricks.sliding_window_view(samples, size)[::step]
        power = np.einsum("ij,ij->i", frames, frames)
        loud = np.flatnonzero(power > (_LOUD**2) * power.max())
        yield from (frames[at] for at in loud[:: -(-len(loud) // _MOST_FRAMES) or 1])


def _pitch_hz(frame: NDArray[np.float64], rate_hz: int) -> float:
    centred = frame - frame.mean()
    size = 1 << (2 * len(centred) - 1).bit_length()
    spectrum = np.fft.rfft(centred, size)
    alike = np.fft.irfft(spectrum * spectrum.conj(), size)[: len(centred)]
    alike /= np.arange(len(centred), 0, -1)  # the fewer samples overlap, the smaller the sum
    shortest, longest = rate_hz // _HIGHEST_HZ, min(rate_hz // _LOWEST_HZ, len(centred) - 1)
    if alike[0] <= 0 or shortest >= longest:
        return 0.0
    likeness = alike[shortest : longest + 1] / alike[0]
    best = likeness.max()
    if best < _VOICED:
        return 0.0
    peaks = [
        lag for lag in range(1, len(likeness) - 1)
        if likeness[lag] >= _OCTAVE * best and likeness[lag - 1] <= likeness[lag] > likeness[lag + 1]
    ]  # fmt: skip
    return float(rate_hz / (shortest + peaks[0])) if peaks else 0.0

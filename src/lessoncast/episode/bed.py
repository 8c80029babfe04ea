"""The soft sound under a pause to think.

Podcast apps that skip silence take a silent pause away, and with it the time to think. A quiet
chord whose level stands still is heard as "your turn" and is left alone: every 100 ms of it peak
between -28 and -25 dBFS, 20 dB below the voices' peaks and far below the loudness gate.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from lessoncast.episode.plan import RATE_HZ
from lessoncast.episode.samples import Samples, count, linear

PEAK_DBFS = -26.5

_CHORD = ((146.83, 1.0), (220.0, 0.7), (293.66, 0.5), (440.0, 0.22))
"""D3, A3, D4, A4 in Hz with their strengths: an open fifth, neither glad nor sad."""

_SWELL_S = 3.4
_BLOCK_MS = 10
_NEAR = 3
"""The level is the highest of so many blocks less one on either side: of 50 ms."""


def bed(first: int, length: int) -> Samples:
    """Return ``length`` samples of one channel of it at 44.1 kHz, from its sample ``first`` on.

    It has neither beginning nor end, and a sample is the same with whichever others it is asked for.
    """
    block = count(_BLOCK_MS, RATE_HZ)
    begin = (first // block - _NEAR) * block
    end = (-(-(first + length) // block) + _NEAR) * block
    chord = _chord(np.arange(begin, end) / RATE_HZ)
    highest = sliding_window_view(np.abs(chord).reshape(-1, block).max(1), 2 * _NEAR - 1).max(1)
    middles = begin + (np.arange(len(highest)) + _NEAR - 0.5) * block
    places = np.arange(first, first + length)
    outline = np.interp(places, middles, highest)
    heard = chord[first - begin : first - begin + length]
    found: Samples = (heard * (linear(PEAK_DBFS) / outline)).astype(np.float32)
    return found


def _chord(seconds: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    chord = np.zeros(len(seconds))
    for place, (pitch_hz, strength) in enumerate(_CHORD):
        swell = 1 + 0.4 * np.sin(2 * np.pi * (seconds / _SWELL_S + place / len(_CHORD)))
        chord += strength * swell * np.sin(2 * np.pi * pitch_hz * seconds)
    return chord

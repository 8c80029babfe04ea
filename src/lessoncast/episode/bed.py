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
from lessoncast.episode.samples import Samples, count, fade_edges, linear

PEAK_DBFS = -26.5

_CHORD = ((146.83, 1.0), (220.0, 0.7), (293.66, 0.5), (440.0, 0.22))
"""D3, A3, D4, A4 in Hz with their strengths: an open fifth, neither glad nor sad."""

_SWELL_S = 3.4
_BLOCK_MS = 10
_FADE_MS = 40


def bed(length_ms: int) -> Samples:
    """Return one channel of it at 44.1 kHz, the same samples every time."""
    length = count(length_ms, RATE_HZ)
    seconds = np.arange(length) / RATE_HZ
    chord = np.zeros(length)
    for place, (pitch_hz, strength) in enumerate(_CHORD):
        swell = 1 + 0.4 * np.sin(2 * np.pi * (seconds / _SWELL_S + place / len(_CHORD)))
        chord += strength * swell * np.sin(2 * np.pi * pitch_hz * seconds)
    level = chord * (linear(PEAK_DBFS) / _outline(chord))
    return fade_edges(level.astype(np.float32), RATE_HZ, _FADE_MS)


def _outline(chord: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the chord's peak level over time: the highest of 50 ms, from block to block."""
    block = count(_BLOCK_MS, RATE_HZ)
    peaks = np.abs(np.pad(chord, (0, -len(chord) % block))).reshape(-1, block).max(1)
    highest = sliding_window_view(np.pad(peaks, 2, mode="edge"), 5).max(1)
    middles = (np.arange(len(highest)) + 0.5) * block
    outline: npt.NDArray[np.float64] = np.interp(np.arange(len(chord)), middles, highest)
    return outline

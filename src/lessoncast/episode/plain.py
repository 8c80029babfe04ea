"""The plain sounds: an intro, a chapter's chime, an outro and a bed, made here from sines.

A show sounds produced with them, and nobody has to own a sound or ask for a licence. They are calm
on purpose: soft struck tones and slow chords in D, the key of the bed under a pause to think, so
that nothing of ours clashes. The same samples every time; no chance is involved.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from lessoncast.episode.plan import RATE_HZ, PlainSound
from lessoncast.episode.samples import Samples, count, fade_edges

_Notes: TypeAlias = Sequence[tuple[float, int, float]]
_Stereo: TypeAlias = npt.NDArray[np.float64]

_STRUCK = ((1, 1.0, 1.5), (2, 0.32, 2.6), (3, 0.1, 4.2), (4, 0.05, 6.0))
"""Partials of a struck tone: multiple of the pitch, strength, decay by the second."""

_SECOND, _THIRD = 0.22, 0.06
"""How strong a held tone's harmonics are."""

_DETUNED = 1.0015
_ATTACK_S, _RINGS_S, _SWELL_S = 0.012, 6.0, 1.6
_LOW, _WIDTH = 60, 0.3

_INTRO: _Notes = (
    (0.0, 50, 0.7), (0.0, 57, 0.5), (0.25, 62, 0.8), (0.65, 66, 0.75), (1.05, 69, 0.8),
    (1.45, 74, 0.9), (2.25, 73, 0.55), (2.65, 69, 0.6), (3.05, 76, 0.75), (3.05, 57, 0.5),
    (3.05, 50, 0.6),
)  # fmt: skip
"""Seconds, MIDI pitch, strength: D major upwards, and an E left open above it."""

_CHAPTER: _Notes = ((0.0, 69, 0.8), (0.0, 57, 0.4), (0.28, 74, 0.9), (0.28, 62, 0.4))
_OUTRO: _Notes = (
    (0.0, 76, 0.7), (0.0, 57, 0.5), (0.45, 74, 0.75), (0.9, 69, 0.7), (1.35, 66, 0.7),
    (1.8, 64, 0.6), (2.5, 62, 0.9), (2.5, 57, 0.6), (2.5, 50, 0.8), (2.5, 66, 0.4),
)  # fmt: skip
_CHORDS = (
    (50, 57, 64, 66, 69),  # D with its ninth
    (47, 54, 62, 66, 69),  # B minor seventh
    (43, 55, 62, 66, 71),  # G major seventh
    (45, 57, 62, 64, 71),  # A, its fourth and ninth
)
_CHORD_S = 8.0
_DROPS: _Notes = (
    (2.0, 78, 0.2),
    (3.5, 76, 0.16),
    (13.0, 74, 0.2),
    (20.5, 78, 0.18),
    (28.0, 71, 0.16),
)
_PIECES = {
    PlainSound.INTRO: (_INTRO, 4.9, 1.4),
    PlainSound.CHAPTER: (_CHAPTER, 1.9, 1.1),
    PlainSound.OUTRO: (_OUTRO, 6.0, 3.0),
}
"""Their tones, how many seconds they last, and over how many they die away."""


def plain(name: PlainSound, channels: int) -> Samples:
    """Return a plain sound at 44.1 kHz, peaking at half of full scale."""
    if name is PlainSound.BED:
        both = _held() + _struck(_DROPS, len(_CHORDS) * _CHORD_S)
    else:
        notes, length_s, tail_s = _PIECES[name]
        both = _tailed(_struck(notes, length_s + _RINGS_S), length_s, tail_s)
    found = both if channels == 2 else both.mean(1)
    level = (found * (0.5 / np.abs(found).max())).astype(np.float32)
    return level if name is PlainSound.BED else fade_edges(level, RATE_HZ)


def _struck(notes: _Notes, length_s: float) -> _Stereo:
    """Return tones that are struck and ring out; what rings beyond the end rings on at the start."""
    both = np.zeros((count(1000 * length_s, RATE_HZ), 2))
    seconds = np.arange(count(1000 * min(_RINGS_S, length_s), RATE_HZ)) / RATE_HZ
    side = _WIDTH
    for at_s, pitch, strength in notes:
        tone = sum(
            share * np.exp(-decay * seconds) * np.sin(2 * np.pi * multiple * _hz(pitch) * seconds)
            for multiple, share, decay in _STRUCK
        )
        tone *= strength * np.minimum(seconds / _ATTACK_S, 1)
        # Low tones in the middle, the others to either side in turn.
        side = -side if pitch >= _LOW else side
        angle = np.pi / 4 * (1 + (side if pitch >= _LOW else 0))
        _add(both, 0, tone * np.cos(angle), at_s)
        _add(both, 1, tone * np.sin(angle), at_s)
    return both


def _held() -> _Stereo:
    """Return the chords of the bed, each growing out of the one before, the first out of the last."""
    both = np.zeros((count(1000 * _CHORD_S * len(_CHORDS), RATE_HZ), 2))
    seconds = np.arange(count(1000 * (_CHORD_S + _SWELL_S), RATE_HZ)) / RATE_HZ
    swell = np.sin(np.pi / 2 * np.minimum(np.minimum(seconds, seconds[::-1]) / _SWELL_S, 1)) ** 2
    for number, chord in enumerate(_CHORDS):
        for place, pitch in enumerate(chord):
            for side, detuned in enumerate((1.0, _DETUNED)):
                tone = _held_tone(_hz(pitch) * detuned, seconds) * swell / (1 + place / 2)
                _add(both, side, tone, _CHORD_S * number)
    return both


def _add(both: _Stereo, side: int, tone: npt.NDArray[np.float64], at_s: float) -> None:
    """Add a tone to one side; what does not fit in at the end goes on at the beginning."""
    start = count(1000 * at_s, RATE_HZ)
    inside = tone[: len(both) - start]
    both[start : start + len(inside), side] += inside
    both[: len(tone) - len(inside), side] += tone[len(inside) :]


def _held_tone(hz: float, seconds: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return a sine with a little of its second and third harmonic."""
    angle = 2 * np.pi * hz * seconds
    sine = np.sin(angle)
    # sin 2a = 2 sin a cos a, sin 3a = 3 sin a - 4 sin^3 a
    return sine * (1 + 2 * _SECOND * np.cos(angle) + _THIRD * (3 - 4 * sine * sine))


def _tailed(both: _Stereo, length_s: float, tail_s: float) -> _Stereo:
    """End after so many seconds, dying away to nothing."""
    length, tail = (count(1000 * seconds, RATE_HZ) for seconds in (length_s, tail_s))
    both[length - tail : length] *= (np.cos(np.linspace(0, np.pi / 2, tail)) ** 2)[:, np.newaxis]
    return both[:length]


def _hz(pitch: int) -> float:
    """Return the frequency of a MIDI pitch, equally tempered from A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((pitch - 69) / 12))

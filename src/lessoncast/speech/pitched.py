"""A higher or a lower voice, for engines that cannot set the pitch themselves.

The text is spoken more slowly (or more quickly) and then played as much faster (or more slowly):
it takes as long as it should, and sounds like a smaller (or larger) person.
"""

from __future__ import annotations

from dataclasses import replace

from lessoncast.model import Utterance
from lessoncast.speech.wav import Sound


def unraised(utterance: Utterance) -> Utterance:
    """Return what such an engine is to speak, so that :func:`raised` can be made of it."""
    rate_wpm = round(utterance.rate_wpm / _factor(utterance.pitch))
    return replace(utterance, rate_wpm=rate_wpm, pitch=0.0)


def raised(sound: Sound, semitones: float) -> Sound:
    """Return a take that many semitones higher, and as much shorter."""
    import numpy as np  # noqa: PLC0415 - most voices keep their pitch
    import soxr  # noqa: PLC0415

    factor = _factor(semitones)
    samples = np.frombuffer(sound.data, "<i2").astype(np.float64)
    faster = soxr.resample(samples, sound.rate_hz * factor, sound.rate_hz)
    data = np.clip(np.rint(faster), -32_767, 32_767).astype("<i2").tobytes()
    cues = tuple((place, round(sample / factor)) for place, sample in sound.cues)
    return replace(sound, data=data, cues=cues)


def _factor(semitones: float) -> float:
    return float(2 ** (semitones / 12))

"""Any WAV's samples → mono, 16-bit. The rate stays: what takes it further resamples once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lessoncast.speech.wav import FLOAT, Sound


def as_take(sound: Sound) -> Sound:
    """Return the mean of the channels in 16 bits, clipped at full scale."""
    mono = samples_of(sound).reshape(-1, sound.channels).mean(axis=1)
    data = np.clip(np.rint(mono * 32_768), -32_768, 32_767).astype("<i2").tobytes()
    return Sound(data=data, rate_hz=sound.rate_hz)


def samples_of(sound: Sound) -> NDArray[np.float64]:
    """Return the interleaved samples, full scale 1."""
    width = sound.width_bytes
    if sound.encoding == FLOAT:
        return np.frombuffer(sound.data, f"<f{width}").astype(np.float64)
    raw = np.frombuffer(sound.data, np.uint8)
    if width == 1:  # the only unsigned width
        return (raw.astype(np.float64) - 128) / 128
    # Integers of any width: into the upper bytes of 32 bits.
    padded = np.zeros((len(raw) // width, 4), np.uint8)
    padded[:, 4 - width :] = raw.reshape(-1, width)
    return padded.view("<i4")[:, 0].astype(np.float64) / 2.0**31

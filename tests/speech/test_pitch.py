"""How high a voice is."""

import numpy as np
import pytest

from lessoncast.speech.pitch import median_hz, semitones
from lessoncast.speech.wav import Sound

RATE_HZ = 22_050


def sound(samples: np.ndarray) -> Sound:
    return Sound(data=(samples * 20_000).astype("<i2").tobytes(), rate_hz=RATE_HZ)


@pytest.mark.parametrize("pitch_hz", [75, 100, 150, 220, 300, 380])
def test_a_buzz_has_its_pitch(pitch_hz: int) -> None:
    """A row of pulses, as a throat makes them, with noise and pauses; not an octave off."""
    random = np.random.RandomState(1)
    times = np.arange(2 * RATE_HZ) / RATE_HZ
    buzz = sum(np.sin(2 * np.pi * pitch_hz * n * times + n) / n for n in range(1, 12))
    heard = np.where(times % 0.5 < 0.35, buzz, 0) / 3 + random.standard_normal(len(times)) / 100
    assert median_hz(sound(heard)) == pytest.approx(pitch_hz, rel=0.02)


@pytest.mark.parametrize(
    "samples",
    [np.zeros(RATE_HZ), np.zeros(3), np.empty(0), np.random.RandomState(1).uniform(-1, 1, RATE_HZ)],
    ids=["silence", "short", "nothing", "noise"],
)
def test_what_is_not_voiced_has_none(samples: np.ndarray) -> None:
    """Silence, noise, nothing."""
    assert 0 == median_hz(sound(samples))


def test_distance_is_in_semitones() -> None:
    """An octave is twelve; what is not known is not apart."""
    assert 12 == semitones(200, 100) == semitones(100, 200)
    assert 0 == semitones(0, 100)

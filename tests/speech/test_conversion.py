"""Any WAV's samples, made mono and 16-bit."""

import numpy as np
import pytest

from lessoncast.speech.conversion import as_take
from lessoncast.speech.wav import FLOAT, PCM, Sound

WAVE = np.array([0.0, 0.25, -0.25, 0.5, -1.0])
EXPECTED = [0, 8_192, -8_192, 16_384, -32_768]


def encoded(width_bytes: int, encoding: int) -> bytes:
    if encoding == FLOAT:
        return WAVE.astype(f"<f{width_bytes}").tobytes()
    full = 1 << (8 * width_bytes - 1)
    whole = [round(value * full) for value in WAVE]
    if width_bytes == 1:
        return bytes(value + 128 for value in whole)
    return b"".join(value.to_bytes(width_bytes, "little", signed=True) for value in whole)


@pytest.mark.parametrize(
    ("width_bytes", "encoding"), [(1, PCM), (2, PCM), (3, PCM), (4, PCM), (4, FLOAT), (8, FLOAT)]
)
def test_every_width_comes_out_the_same(width_bytes: int, encoding: int) -> None:
    """Full scale stays full scale."""
    sound = Sound(
        data=encoded(width_bytes, encoding),
        rate_hz=48_000,
        width_bytes=width_bytes,
        encoding=encoding,
    )
    made = as_take(sound)
    assert EXPECTED == np.frombuffer(made.data, "<i2").tolist()
    assert (48_000, True) == (made.rate_hz, made.is_take)


def test_stereo_is_averaged() -> None:
    """One loud channel is half as loud in the middle."""
    stereo = np.array([[1_000, 3_000], [-2_000, 0]], "<i2").tobytes()
    made = as_take(Sound(data=stereo, rate_hz=8_000, channels=2))
    assert [2_000, -1_000] == np.frombuffer(made.data, "<i2").tolist()


def test_what_is_too_loud_is_clipped_not_wrapped() -> None:
    """Floats may exceed full scale."""
    loud = np.array([1.5, -1.5], "<f4").tobytes()
    made = as_take(Sound(data=loud, rate_hz=8_000, width_bytes=4, encoding=FLOAT))
    assert [32_767, -32_768] == np.frombuffer(made.data, "<i2").tolist()

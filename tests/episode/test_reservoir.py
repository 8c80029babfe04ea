"""MP3 frames cut out of a stream."""

import subprocess
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pytest

from episode_mother import babble
from lessoncast.episode import encode, mp3, reservoir
from lessoncast.episode.plan import AudioFormat

FIRST = 9


def _stream(channels: Literal[1, 2], bitrate_kbps: int, seconds: float = 4) -> bytes:
    sound = babble(seconds, seed=5, rate_hz=44_100).astype(np.float32)
    both = sound if channels == 1 else np.stack([sound, np.roll(sound, 99)], 1)
    return encode._lame(both, AudioFormat(channels=channels), bitrate_kbps)


def _decoded(path: Path, data: bytes) -> npt.NDArray[np.int16]:
    path.write_bytes(data)
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-f", "mp3", "-i", path, "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    return np.frombuffer(raw, "<i2")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("channels", "thin_kbps", "bitrate_kbps"), [(1, 80, 96), (1, 48, 64), (2, 112, 128)]
)
def test_kept_frames_sound_as_they_did(
    tmp_path: Path, channels: Literal[1, 2], thin_kbps: int, bitrate_kbps: int
) -> None:
    """Sample for sample: first as the thin ones, soon as those of the file's own rate."""
    stream, thin = (_stream(channels, kbps) for kbps in (bitrate_kbps, thin_kbps))
    kept = reservoir.cut(stream, thin, FIRST, 100, bitrate_kbps)
    assert kept
    found = _decoded(tmp_path / "a.mp3", kept).reshape(-1, 1152, channels)
    whole, thinner = (
        _decoded(tmp_path / "b.mp3", one).reshape(-1, 1152, channels)[FIRST:][:100]
        for one in (stream, thin)
    )
    is_own = [np.array_equal(one, two) for one, two in zip(found, whole, strict=True)]
    is_thin = [np.array_equal(one, two) for one, two in zip(found, thinner, strict=True)]
    assert all(is_own[40:])
    # A decoder needs the frame before to overlap with, so two frames after a cut are neither.
    assert sum(not own and not thin for own, thin in zip(is_own, is_thin, strict=True)) <= 4


@pytest.mark.parametrize("channels", [1, 2])
def test_they_are_frames_of_the_rate_that_was_asked_for(channels: Literal[1, 2]) -> None:
    """As many as asked for, each of the file's constant bit rate, the first in need of nothing."""
    kept = reservoir.cut(_stream(channels, 96), _stream(channels, 80, 2), FIRST, 50, 96)
    assert kept
    assert kept == mp3.first_frames(kept, 50)
    assert 0 == kept[4] << 1 | kept[5] >> 7
    place = 0
    for _ in range(50):
        assert 96 == mp3._BITRATES_KBPS[kept[place + 2] >> 4]
        place += mp3.frame_bytes(kept[place : place + 4])
    assert 96_000 / 8 * 50 * 1152 / 44_100 == pytest.approx(place, abs=2)


def test_what_does_not_fit_is_refused() -> None:
    """Frames of 128 kbit/s are not squeezed into 96, and what was lent must be paid back."""
    stream = _stream(1, 96)
    assert reservoir.cut(stream, _stream(1, 128), FIRST, 50, 96) is None
    assert reservoir.cut(stream, b"", FIRST, 50, 96) is None

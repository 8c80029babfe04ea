"""The limiter and the calibration of voices."""

from pathlib import Path

import numpy as np
import pytest

from episode_mother import babble, write_wav
from lessoncast.episode import master
from lessoncast.episode.plan import AudioFormat
from lessoncast.episode.samples import linear, pan
from lessoncast.errors import AudioError

RATE_HZ = 22_050


def test_what_is_below_the_ceiling_is_left_alone() -> None:
    """Not one sample changes when there is nothing to limit."""
    quiet = babble(1, seed=1, level=0.02).astype(np.float32)
    assert master.limit(quiet, RATE_HZ) is quiet


def test_the_limiter_keeps_the_ceiling() -> None:
    """No sample ends above -2 dBFS, whatever the input."""
    for seed in range(4):
        loud = babble(2, seed=seed, level=0.5).astype(np.float32)
        limited = master.limit(loud, RATE_HZ)
        assert float(np.abs(limited).max()) <= linear(-2) * 1.00001


def test_two_channels_of_few_bits_get_more_room() -> None:
    """What MP3 adds to the peaks depends on how many bits it has."""
    plenty = [
        AudioFormat(bitrate_kbps=64),
        AudioFormat(),
        AudioFormat(channels=2, bitrate_kbps=128),
    ]
    scarce = [AudioFormat(channels=2), AudioFormat(channels=2, bitrate_kbps=64)]
    assert [-2, -2, -2] == [master.ceiling_dbfs(audio) for audio in plenty]
    assert [-2.8, -2.8] == [master.ceiling_dbfs(audio) for audio in scarce]


@pytest.mark.parametrize("position", [-0.2, 0, 1])
def test_a_voice_that_sits_aside_is_as_loud_as_one_in_the_middle(
    tmp_path: Path, position: float
) -> None:
    """Though one channel is limited more: what it loses is made good."""
    audio = AudioFormat(channels=2)
    takes = _takes(tmp_path, 0.15)
    gain_db = master.calibrate(takes, audio=audio, position=position)
    row = np.concatenate([babble(4, seed=seed, level=0.15) for seed in range(6)])
    placed = pan(row.astype(np.float32) * np.float32(linear(gain_db)), position)
    heard = master.limit(placed, RATE_HZ, ceiling_dbfs=master.ceiling_dbfs(audio))
    assert master.loudness(heard, RATE_HZ) == pytest.approx(-16, abs=0.2)


def test_the_limiter_moves_smoothly() -> None:
    """Around a single peak the gain falls and rises over 15 ms, and is 1 elsewhere."""
    steady = np.full(RATE_HZ, 0.5, dtype=np.float32)
    steady[RATE_HZ // 2] = 1.6
    gain = master.limit(steady, RATE_HZ) / steady
    assert np.abs(np.diff(gain)).max() < 0.01
    far = np.abs(np.arange(RATE_HZ) - RATE_HZ // 2) > 0.035 * RATE_HZ
    assert gain[far] == pytest.approx(1)
    assert float(gain.min()) == pytest.approx(linear(-2) / 1.6, rel=0.01)


def test_both_channels_are_limited_alike() -> None:
    """A loud left does not move the picture to the right."""
    loud = babble(1, seed=3, level=0.5).astype(np.float32)
    both = np.stack([loud, loud * np.float32(0.5)], 1)
    limited = master.limit(both, RATE_HZ)
    assert np.allclose(limited[:, 1] * 2, limited[:, 0], atol=1e-6)


def _takes(folder: Path, level: float) -> list[Path]:
    return [
        write_wav(folder / f"{level}-{seed}.wav", babble(4, seed=seed, level=level))
        for seed in range(6)
    ]


@pytest.mark.parametrize("level", [0.01, 0.05, 0.15])
@pytest.mark.parametrize("target_lufs", [-16.0, -19.0])
def test_a_calibrated_voice_lands_on_the_target(
    tmp_path: Path, level: float, target_lufs: float
) -> None:
    """Other sentences of the voice, with its gain and through the limiter, are within 0.3 LU."""
    gain_db = master.calibrate(_takes(tmp_path, level), target_lufs=target_lufs)
    others = np.concatenate([babble(5, seed=seed, level=level) for seed in range(50, 58)])
    heard = master.limit(others.astype(np.float32) * linear(gain_db), RATE_HZ)
    assert master.loudness(heard, RATE_HZ) == pytest.approx(target_lufs, abs=0.3)


def test_a_silent_voice_gets_no_gain(tmp_path: Path) -> None:
    """A voice of zeros is not turned up to infinity."""
    silent = write_wav(tmp_path / "a.wav", np.zeros(RATE_HZ))
    assert master.calibrate([silent]) == 0
    assert master.calibrate([]) == 0


def test_a_take_that_is_missing_is_named(tmp_path: Path) -> None:
    """The error says which file."""
    with pytest.raises(AudioError) as caught:
        master.calibrate([tmp_path / "none.wav"])
    assert caught.value.where == str(tmp_path / "none.wav")

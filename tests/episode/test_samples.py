"""Takes as samples."""

from pathlib import Path

import numpy as np
import pytest

from episode_mother import tone, write_wav
from lessoncast import _cache
from lessoncast.episode import samples
from lessoncast.errors import AudioError


def test_a_take_is_read_as_it_was_written(tmp_path: Path) -> None:
    """16 bits come back as fractions of full scale, at the file's own rate."""
    written = tone(0.1, rate_hz=16_000)
    read, rate_hz = samples.read_take(write_wav(tmp_path / "a.wav", written, 16_000))
    assert rate_hz == 16_000
    assert np.abs(read - written).max() < 2 / 32768


def test_a_sealed_take_is_read_without_its_seal(tmp_path: Path) -> None:
    """The checksum behind a cached take is not heard."""
    path = write_wav(tmp_path / "a.wav", tone(0.1))
    plain, _ = samples.read_take(path)
    _cache.write(tmp_path / "b.wav", path.read_bytes())
    assert np.array_equal(plain, samples.read_take(tmp_path / "b.wav")[0])


def test_two_channels_of_a_take_become_their_average(tmp_path: Path) -> None:
    """An engine that writes stereo is heard in the middle."""
    left, right = tone(0.1, hz=300), tone(0.1, hz=500)
    path = write_wav(tmp_path / "a.wav", np.stack([left, right], 1).ravel(), channels=2)
    read, _ = samples.read_take(path)
    assert np.abs(read - (left + right) / 2).max() < 2 / 32768


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound at all", b"RIFF\0\0\0\0WAVEfmt "])
def test_what_is_no_take_is_an_error_that_names_it(tmp_path: Path, content: bytes) -> None:
    """A damaged take is named, with a way out."""
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    with pytest.raises(AudioError, match="take") as caught:
        samples.read_take(path)
    assert caught.value.where == str(path)
    assert caught.value.hint


def test_trimming_keeps_ten_milliseconds_around_what_is_audible() -> None:
    """Silence goes, what is louder than -50 dBFS stays whole, and the edges start from zero."""
    silence = np.zeros(22_050, dtype=np.float32)
    sound = np.full(2205, 0.1, dtype=np.float32)
    clip = samples.trim(np.concatenate([silence, sound, silence]), 22_050)
    assert len(clip.samples) == 2205 + 2 * 220
    assert (220, 220 + 2205) == (clip.first, clip.last)
    assert np.array_equal(sound, clip.samples[clip.first : clip.last])
    assert clip.samples[0] == clip.samples[-1] == 0


def test_a_silent_take_trims_to_nothing() -> None:
    """Nothing above -50 dBFS is nothing at all."""
    clip = samples.trim(np.full(1000, 0.003, dtype=np.float32), 22_050)
    assert (0, 0, 0) == (len(clip.samples), clip.first, clip.last)


def test_a_take_audible_from_its_first_sample_to_its_last_has_margins_too() -> None:
    """Of silence, so that a gap before or behind it is as long as any; its edges are faded."""
    clip = samples.trim(np.full(2205, 0.5, dtype=np.float32), 22_050)
    assert (220 + 2205 + 220, 220, 220 + 2205) == (len(clip.samples), clip.first, clip.last)
    assert -220 == clip.cut
    assert not clip.samples[:221].any()
    assert clip.samples[220 + 1000] == 0.5


@pytest.mark.parametrize("position", [-2, -1, -0.3, 0, 0.1, 1])
def test_panning_keeps_the_power_heard(position: float) -> None:
    """The two loudspeakers together always carry what two equal ones would."""
    mono = tone(0.1).astype(np.float32)
    placed = samples.pan(mono, position)
    assert float(np.sum(placed**2)) == pytest.approx(2 * float(np.sum(mono**2)), rel=1e-5)
    louder = np.abs(placed).max(0)
    assert (louder[1] > louder[0]) == (position > 0)


def test_resampling_keeps_length_pitch_and_level() -> None:
    """Twice the rate is twice the samples of the same sine."""
    changed = samples.resample(tone(0.5, hz=1000).astype(np.float32), 22_050, 44_100)
    expected = tone(0.5, hz=1000, rate_hz=44_100)
    assert len(expected) == len(changed)
    assert np.abs(changed - expected)[500:-500].max() < 1e-3

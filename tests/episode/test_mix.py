"""Takes with gaps, pauses, and the author's own sound files."""

import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest

from episode_mother import babble, speech, tone, write_wav
from lessoncast import _ffmpeg
from lessoncast.episode import master, mix
from lessoncast.episode.plan import AudioFormat, Pause, Sound
from lessoncast.episode.samples import MARGIN_MS
from lessoncast.errors import AudioError

MONO, STEREO = AudioFormat(), AudioFormat(channels=2)


def test_takes_follow_one_another_with_their_gaps(tmp_path: Path) -> None:
    """Each take is where its span says, and silence lies between; the last gap is still to come."""
    takes = [write_wav(tmp_path / f"{hz}.wav", tone(0.5, hz=hz)) for hz in (300, 500)]
    mixed = mix.mix(speech(takes, gaps_ms=(300, 450)), MONO)
    (first, second) = mixed.spans
    assert second[0] - first[1] == pytest.approx(0.3 * 22_050, abs=2)
    assert not mixed.samples[first[1] + 60 : second[0] - 60].any()
    assert np.abs(mixed.samples[second[0] : second[1]]).max() == pytest.approx(0.25, abs=0.01)
    assert (450 - 2 * MARGIN_MS, 22_050) == (mixed.gap_ms, mixed.rate_hz)
    assert len(mixed.samples) - second[1] < 250


def test_takes_of_different_rates_meet_at_the_episode_s(tmp_path: Path) -> None:
    """Two engines in one turn are brought to 44.1 kHz."""
    takes = [
        write_wav(tmp_path / f"{hz}.wav", tone(0.5, rate_hz=hz), hz) for hz in (16_000, 24_000)
    ]
    mixed = mix.mix(speech(takes, gaps_ms=(300, 450)), MONO)
    assert mixed.rate_hz == 44_100
    assert [0.5, 0.5] == pytest.approx([(b - a) / 44_100 for a, b in mixed.spans], abs=0.01)


def test_gain_is_in_decibels_and_pan_in_stereo_only(tmp_path: Path) -> None:
    """6.02 dB doubles; a mono episode has no left and right."""
    take = write_wav(tmp_path / "a.wav", tone(0.5, level=0.1))
    mono = mix.mix(speech((take,), gaps_ms=(450,), gain_db=6.02, pan=-1), MONO)
    assert float(np.abs(mono.samples).max()) == pytest.approx(0.2, rel=0.01)
    assert mono.samples.ndim == 1
    stereo = mix.mix(speech((take,), gaps_ms=(450,), pan=-1), STEREO)
    assert np.abs(stereo.samples[:, 1]).max() < 1e-6 < np.abs(stereo.samples[:, 0]).max()


def test_pauses_are_silent_by_themselves() -> None:
    """Where one on a bed lies is known, for its bed goes on beyond it; silence has nothing audible."""
    bed = mix.mix(Pause(length_ms=2000, bed=True), STEREO)
    assert ((441, 441 + 88_200),) == bed.spans
    assert (441 + 88_200, 2) == bed.samples.shape
    assert not bed.samples.any()
    silence = mix.mix(Pause(length_ms=500, bed=False), MONO)
    assert () == silence.spans
    assert not silence.samples.any()


def test_a_wav_sound_is_trimmed_and_brought_to_the_target(tmp_path: Path) -> None:
    """Whatever level the author saved it at, it is as loud as the voices."""
    quiet = np.concatenate([np.zeros(22_050), babble(3, seed=1, level=0.02), np.zeros(22_050)])
    path = write_wav(tmp_path / "sting.wav", quiet)
    mixed = mix.mix(Sound(source=path, gap_ms=450, target_lufs=-16), MONO)
    assert len(mixed.samples) / 44_100 == pytest.approx(3, abs=0.1)
    assert master.loudness(mixed.samples, 44_100) == pytest.approx(-16, abs=0.1)
    assert np.abs(mixed.samples[[0, -1]]).max() < 1e-3


@pytest.mark.parametrize("channels", [1, 2])
def test_a_stereo_wav_fits_either_format(tmp_path: Path, channels: int) -> None:
    """It is folded down for mono, and kept apart for stereo."""
    both = np.stack([tone(1, hz=300), np.zeros(22_050)], 1)
    path = write_wav(tmp_path / "a.wav", both.ravel(), channels=2)
    samples, rate_hz = mix.read_sound(path, channels=channels)
    assert rate_hz == 22_050
    assert (1 if channels == 1 else 2) == (samples.ndim if channels == 1 else samples.shape[1])
    assert float(np.abs(samples).max()) == pytest.approx(0.125 if channels == 1 else 0.25, rel=0.02)


def _wav_24(samples: np.ndarray[tuple[int], np.dtype[np.float64]]) -> bytes:
    wide = (samples * 8_388_607).astype("<i4").tobytes()
    data = b"".join(wide[at : at + 3] for at in range(0, len(wide), 4))
    head = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 22_050, 66_150, 3, 24)
    body = b"WAVE" + head + struct.pack("<4sI", b"data", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_a_24_bit_wav_needs_no_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What studios save is read at its level."""
    monkeypatch.setattr(_ffmpeg, "find", lambda: None)
    (tmp_path / "a.wav").write_bytes(_wav_24(tone(0.5)))
    samples, _ = mix.read_sound(tmp_path / "a.wav", channels=1)
    assert float(np.abs(samples).max()) == pytest.approx(0.25, rel=0.01)


def _float_wav(samples: np.ndarray[tuple[int], np.dtype[np.float64]]) -> bytes:
    """WAVE_FORMAT_EXTENSIBLE whose sub-format says floats: noise to whoever reads integers."""
    data = samples.astype("<f4").tobytes()
    guid = b"\x03\0\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71"
    head = struct.pack("<4sIHHIIHHHHI", b"fmt ", 40, 0xFFFE, 1, 22_050, 88_200, 4, 32, 22, 32, 4)
    body = b"WAVE" + head + guid + struct.pack("<4sI", b"data", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_floats_are_not_taken_for_integers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without ffmpeg a WAV of floats is refused, with a way out, rather than heard as noise."""
    monkeypatch.setattr(_ffmpeg, "find", lambda: None)
    (tmp_path / "a.wav").write_bytes(_float_wav(tone(0.5)))
    with pytest.raises(AudioError) as caught:
        mix.read_sound(tmp_path / "a.wav", channels=1, where="scripts/x.md:3")
    assert caught.value.where == "scripts/x.md:3"
    assert "16-bit" in (caught.value.hint or "")


@pytest.mark.slow
def test_floats_are_read_with_ffmpeg(tmp_path: Path) -> None:
    """With ffmpeg the same file is heard as it is."""
    (tmp_path / "a.wav").write_bytes(_float_wav(tone(0.5)))
    samples, _ = mix.read_sound(tmp_path / "a.wav", channels=1)
    assert float(np.abs(samples).max()) == pytest.approx(0.25, rel=0.01)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["mp3", "ogg", "flac", "m4a", "aiff"])
def test_other_formats_are_read_by_their_first_bytes(tmp_path: Path, suffix: str) -> None:
    """A sound file is what its bytes say, whatever it is called."""
    source = write_wav(tmp_path / "a.wav", tone(1, hz=500))
    made = tmp_path / f"a.{suffix}"
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", source, made], check=True)
    named_otherwise = made.rename(tmp_path / "sting.dat")
    both, rate_hz = mix.read_sound(named_otherwise, channels=2)
    assert (44_100, 2) == (rate_hz, both.shape[1])
    samples, _ = mix.read_sound(named_otherwise, channels=1)
    assert len(samples) / rate_hz == pytest.approx(1, abs=0.08)
    middle = samples[10_000:30_000]
    assert float(np.abs(middle).max()) == pytest.approx(0.25, rel=0.1)


def test_silence_and_endless_music_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both would be an author's mistake."""
    silent = write_wav(tmp_path / "a.wav", np.zeros(22_050))
    with pytest.raises(AudioError, match="nothing to hear"):
        mix.read_sound(silent, channels=1, where="x.md:1")
    monkeypatch.setattr(mix, "LONGEST_SOUND_S", 1)
    long = write_wav(tmp_path / "b.wav", tone(1.2))
    with pytest.raises(AudioError, match="longer than the limit of 1 s"):
        mix.read_sound(long, channels=1, where="x.md:1")
    monkeypatch.setattr(mix, "LARGEST_SOUND_BYTES", 1000)
    with pytest.raises(AudioError, match="longer than the limit"):
        mix.read_sound(long, channels=1, where="x.md:1")


@pytest.mark.parametrize("length_ms", [1, 20, 60])
def test_the_shortest_sounds_are_heard(tmp_path: Path, length_ms: int) -> None:
    """Fades never outgrow the sound, and no meter is needed to set its level."""
    path = write_wav(tmp_path / "a.wav", tone(length_ms / 1000, hz=2000))
    mixed = mix.mix(Sound(source=path, gap_ms=100, target_lufs=-16), MONO)
    assert np.isfinite(mixed.samples).all()

"""Music made ready to be laid under speech."""

import subprocess
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from episode_mother import babble, tone, write_wav
from lessoncast import _ffmpeg
from lessoncast.episode import master, tracks
from lessoncast.episode.plan import PlainSound, Tune
from lessoncast.episode.samples import linear
from lessoncast.errors import AudioError


@pytest.fixture(autouse=True)
def _forgetful() -> None:
    """What one test has checked, the next must not take for granted."""
    tracks._whole.cache_clear()


def _track(path: Path, channels: Literal[1, 2] = 1) -> tracks.Track:
    return tracks.open_track(
        Tune(source=path, where="lessoncast.toml:9"),
        channels=channels,
        folder=path.parent / "cache",
    )


@pytest.mark.parametrize("rate_hz", [22_050, 44_100, 48_000])
@pytest.mark.parametrize("own", [1, 2])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_wav_file_is_brought_to_the_episode_s_rate_and_channels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rate_hz: int, own: int, channels: Literal[1, 2]
) -> None:
    """Without ffmpeg, and longer than what is read at a time."""
    monkeypatch.setattr(_ffmpeg, "find", lambda: None)
    sound = tone(14, hz=500, rate_hz=rate_hz)
    path = write_wav(tmp_path / "a.wav", np.repeat(sound, own), rate_hz, channels=own)
    found = _track(path, channels)
    assert 14 * 44_100 == pytest.approx(found.samples, abs=2)
    heard = found.heard(9 * 44_100, 2 * 44_100)  # 10 s are read at a time
    assert (channels == 2) == (heard.ndim == 2)
    one = heard if channels == 1 else heard[:, 0]
    times = np.arange(9 * 44_100, 11 * 44_100) / 44_100
    assert np.abs(one - 0.25 * np.sin(2 * np.pi * 500 * times)).max() < 2e-3
    assert found.integrated_lufs == pytest.approx(master.loudness(heard, 44_100), abs=0.1)


@pytest.mark.slow
@pytest.mark.parametrize(
    "suffix", ["mp3", "ogg", "flac", "m4a", "opus", "aiff", "wma", "webm", "caf", "wv", "au", "tta"]
)
def test_whatever_ffmpeg_reads_is_music(tmp_path: Path, suffix: str) -> None:
    """By its bytes, not its name."""
    source = write_wav(tmp_path / "a.wav", tone(3, hz=500))
    made = tmp_path / f"a.{suffix}"
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", source, made], check=True)
    found = _track(made.rename(tmp_path / "music.dat"), 2)
    assert 3 == pytest.approx(found.samples / 44_100, abs=0.1)
    assert found.integrated_lufs == pytest.approx(-15.7, abs=0.6)
    assert not list((tmp_path / "cache").rglob("*.raw"))


def test_it_begins_again_where_it_ends(tmp_path: Path) -> None:
    """The end fades into the beginning at equal power; nothing jumps, nothing dips."""
    path = write_wav(tmp_path / "a.wav", babble(9, seed=1, level=0.05, rate_hz=44_100), 44_100)
    found = _track(path)
    twice = found.heard(0, 3 * found.samples)
    lap = found.samples - 2 * 44_100
    assert np.array_equal(twice[:lap], found.heard(0, lap))
    assert np.array_equal(twice[2 * lap :][:lap], found.heard(2 * lap, lap))
    assert np.array_equal(twice[lap:][:lap], twice[2 * lap :][:lap])
    seam = twice[lap : lap + 2 * 44_100]
    assert np.sqrt(np.mean(seam**2)) == pytest.approx(np.sqrt(np.mean(twice**2)), rel=0.25)
    assert np.abs(np.diff(twice)).max() <= 1.3 * np.abs(np.diff(found.heard(0, lap))).max()


def test_before_its_beginning_it_is_silent(tmp_path: Path) -> None:
    """A part may be asked for more than there is of it."""
    found = _track(write_wav(tmp_path / "a.wav", tone(3)))
    heard = found.heard(-1000, 2000)
    assert not heard[:1000].any()
    assert np.array_equal(heard[1000:], found.heard(0, 1000))


def test_it_is_decoded_once_and_damage_is_not_heard(tmp_path: Path) -> None:
    """A damaged entry is made anew, from bytes that say what it is made from."""
    path = write_wav(tmp_path / "a.wav", tone(3))
    found = _track(path)
    before = found.path.read_bytes()
    times = found.path.stat().st_mtime_ns
    tracks._whole.cache_clear()
    assert found == _track(path)
    assert times == found.path.stat().st_mtime_ns
    found.path.write_bytes(before[:5000] + b"x" + before[5001:])
    tracks._whole.cache_clear()
    assert found == _track(path)
    assert before == found.path.read_bytes()
    write_wav(path, tone(4))
    assert found.path != _track(path).path


def test_ours_needs_no_file(tmp_path: Path) -> None:
    """The plain bed lasts half a minute before it begins again."""
    found = tracks.open_track(Tune(source=PlainSound.BED), channels=2, folder=tmp_path)
    assert 32 * 44_100 == found.samples
    assert np.abs(found.heard(0, 44_100)).max() > linear(-30)


def test_what_is_no_music_is_told_by_the_line_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silent, too long, text; and no half-made entry is left."""
    (tmp_path / "list.mp3").write_text("#EXTM3U\nhttp://example.org/a.mp3")
    silent = write_wav(tmp_path / "silent.wav", np.zeros(44_100))
    monkeypatch.setattr(tracks, "LONGEST_TRACK_S", 2)
    long = write_wav(tmp_path / "long.wav", tone(3))
    for path, why in (
        (tmp_path / "list.mp3", "not a sound file"),
        (silent, "nothing to hear"),
        (long, "longer than the limit of 2 s"),
        (tmp_path / "none.wav", "cannot be read"),
    ):
        with pytest.raises(AudioError, match=why) as caught:
            _track(path)
        assert caught.value.where in {"lessoncast.toml:9", str(tmp_path / "none.wav")}
    assert not [entry for entry in (tmp_path / "cache").rglob("*") if entry.is_file()]

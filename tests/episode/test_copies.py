"""Episodes once more, as M4A and Opus."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pytest

from episode_mother import SCRIPT, encoded, laid_out, planned, total_samples
from lessoncast import _ffmpeg, episode
from lessoncast.episode import tags
from lessoncast.episode.plan import (
    AudioFormat,
    CopyFormat,
    Part,
    PlainSound,
    Plan,
    ShowSounds,
    Tune,
)
from lessoncast.errors import AudioError
from lessoncast.model import Episode

KINDS: tuple[CopyFormat, ...] = ("m4a", "opus")


@pytest.fixture(autouse=True)
def _forgetful() -> None:
    _ffmpeg.find.cache_clear()


def _made(
    folder: Path, *, channels: Literal[1, 2] = 1, music: bool = False, **changes: object
) -> tuple[Plan, Episode, list[Part]]:
    """An episode in ``folder/x``; with music under everything if asked for."""
    timeline = laid_out(folder, SCRIPT, audio=AudioFormat(channels=channels), gain_db=1)
    if music:
        sounds = ShowSounds(bed=Tune(source=PlainSound.BED), bed_under="all")
        timeline = episode.underscore(timeline, sounds)
    plan, parts = planned(timeline, **changes), encoded(timeline)
    made = episode.produce(plan, parts, folder=folder / "x", cache=folder / "cache")
    return plan, made, parts


def _probed(path: Path) -> dict[str, Any]:
    done = subprocess.run(
        ["ffprobe", "-v", "error", "-show_chapters", "-show_format", "-show_streams", "-of", "json", path],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _decoded(path: Path, channels: int) -> npt.NDArray[np.float64]:
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "warning", "-i", path, "-map", "0:a", "-ar", "44100", "-f", "s16le", "-"],
        capture_output=True, check=True,
    )  # fmt: skip
    # Of a cover in an M4A file, whoever put it there, ffmpeg 5 says that it has no time scale.
    assert not [line for line in raw.stderr.splitlines() if not line.endswith(b"timescale not set")]
    return np.frombuffer(raw.stdout, "<i2").reshape(-1, channels)[:, 0] / 32768


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("channels", "music"), [(1, False), (2, True)])
def test_a_copy_sounds_like_the_episode(
    tmp_path: Path, kind: CopyFormat, channels: Literal[1, 2], music: bool
) -> None:
    """As long, at the same place to the sample or two, as loud, and its true peak is below -1 dBTP."""
    plan, made, parts = _made(tmp_path, channels=channels, music=music)
    path = episode.copy(plan, made, kind=kind, folder=tmp_path / "x")
    ours, theirs = _decoded(tmp_path / "x/episode.mp3", channels), _decoded(path, channels)
    assert total_samples(parts) == len(ours)
    # Opus files say where they end; of M4A, ffmpeg decodes the whole last frame of 1,024 samples.
    assert -48 <= len(theirs) - len(ours) < {"m4a": 1024, "opus": 48}[kind]
    length = 1 << 18
    product = np.fft.rfft(ours[:length]) * np.conj(np.fft.rfft(theirs[:length]))
    lag = int(np.argmax(np.fft.irfft(product)))
    assert min(lag, length - lag) <= 2
    dual = "dualmono=true:" if channels == 1 else ""
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", path, "-map", "0:a", "-af", f"ebur128={dual}peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    lufs, peak = (float(n) for n in re.findall(r"(?:I|Peak):\s+(-?[\d.]+) (?:LUFS|dBFS)", summary))
    assert lufs == pytest.approx(made.loudness.integrated_lufs, abs=0.2)
    assert peak <= -1


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_players_are_shown_what_they_are_shown_of_the_mp3(tmp_path: Path, kind: CopyFormat) -> None:
    """Titles with every character, chapters to the millisecond, cover, language."""
    plan, made, _parts = _made(tmp_path, title="Tides; #1 = \\ a\nb")
    probed = _probed(episode.copy(plan, made, kind=kind, folder=tmp_path / "x"))
    sound = next(stream for stream in probed["streams"] if stream["codec_type"] == "audio")
    told = {**probed["format"].get("tags", {}), **sound.get("tags", {})}
    told = {key.lower(): value for key, value in told.items()}
    assert "Tides; #1 = \\ a\nb" == told["title"]
    assert ("Ann Ä. Author", "Small talks", "Podcast", "eng") == (
        told["artist"], told["album"], told["genre"], told["language"],
    )  # fmt: skip
    assert told["date"].startswith("2026-03-02")
    assert "Why the sea rises & falls." in told["comment"]
    chapters = [
        (round(float(c["start_time"]) * 1000), c["tags"]["title"]) for c in probed["chapters"]
    ]
    assert [(mark.start_ms, mark.title) for mark in made.marks] == chapters
    assert ["mjpeg"] == [s["codec_name"] for s in probed["streams"] if s["codec_type"] == "video"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_episode_gives_the_same_copy(tmp_path: Path, kind: CopyFormat) -> None:
    """Byte for byte, in another folder; and it is known to be of this very episode."""
    plan, made, _parts = _made(tmp_path)
    assert not episode.has_copy(made, kind=kind, folder=tmp_path / "x")
    first = episode.copy(plan, made, kind=kind, folder=tmp_path / "x").read_bytes()
    assert episode.has_copy(made, kind=kind, folder=tmp_path / "x")
    assert not episode.has_copy(replace(made, inputs="other"), kind=kind, folder=tmp_path / "x")
    plan, made, _parts = _made(tmp_path / "again")
    assert first == episode.copy(plan, made, kind=kind, folder=tmp_path / "again/x").read_bytes()


@pytest.mark.slow
def test_a_copy_goes_when_the_episode_sounds_otherwise(tmp_path: Path) -> None:
    """It is not in the manifest, so nothing that publishes knows of it."""
    plan, made, _parts = _made(tmp_path)
    path = episode.copy(plan, made, kind="opus", folder=tmp_path / "x")
    assert path.name not in dict(made.files)
    assert [] == episode.check(tmp_path / "x")
    _made(tmp_path, inputs="other")
    assert not path.exists()


@pytest.mark.slow
@pytest.mark.parametrize("when", ["ffmpeg fails", "a take is gone"])
def test_nothing_half_made_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Whoever fails, ffmpeg or a take, the folder is as it was."""
    plan, made, _parts = _made(tmp_path)
    before = {path.name for path in (tmp_path / "x").iterdir()}
    if when == "ffmpeg fails":
        bad = tmp_path / "ffmpeg"
        bad.write_text(
            f"#!{sys.executable}\nimport sys; sys.stdin.buffer.read(9); sys.exit('no good')"
        )
        bad.chmod(0o755)
        monkeypatch.setattr(_ffmpeg, "find", lambda: _ffmpeg.Program(path=str(bad), origin=""))
    else:
        for take in (tmp_path / "takes").iterdir():
            take.unlink()
    with pytest.raises(AudioError, match=r"no good|cannot be read"):
        episode.copy(plan, made, kind="m4a", folder=tmp_path / "x")
    assert before == {path.name for path in (tmp_path / "x").iterdir()}


def test_what_cannot_be_made_here_is_told_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a way out: another ffmpeg, or the format that this one can make."""
    monkeypatch.setattr(_ffmpeg, "encoders", lambda: frozenset({"aac", "opus"}))
    episode.check_copies(["m4a"])
    with pytest.raises(AudioError, match="no encoder libopus") as caught:
        episode.check_copies(["m4a", "opus"])
    assert "--format m4a" in (caught.value.hint or "")
    monkeypatch.undo()
    monkeypatch.setattr(_ffmpeg, "find", lambda: None)
    with pytest.raises(AudioError, match="ffmpeg is needed") as caught:
        episode.check_copies(["m4a"])
    assert "install ffmpeg" in (caught.value.hint or "")


@pytest.mark.slow
def test_the_encoders_of_an_ffmpeg_are_known_by_name() -> None:
    """Not their descriptions, nor the legend above them."""
    found = _ffmpeg.encoders()
    assert {"aac", "flac"} < found
    assert not [name for name in found if not re.fullmatch(r"[\w.-]+", name)]


@pytest.mark.parametrize("name", ["episode.m4a", "episode.opus"])
def test_a_damaged_copy_is_no_copy(tmp_path: Path, name: str) -> None:
    """It is made anew."""
    (tmp_path / name).write_bytes(b"\0" * 100)
    assert "" == tags.origin(tmp_path / name)

"""A lesson in stereo, with pitched voices and music under every word, measured with other programs."""

from __future__ import annotations

import json
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from running import Run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

SETTINGS = """\
[show]
title = "Sounds"
language = "en"
guid = "0b5b6a5e-7f0c-5a55-8a4e-3f1d8c9a7b22"

[speakers.host]
pitch = 2

[speakers.expert]
pitch = -1

[study]
practice = "off"

[audio]
engine = "pyttsx3"
channels = 2
bitrate_kbps = 128
sounds = "plain"
bed_under = "all"
"""


def _workspace(root: Path) -> Path:
    (root / "lessons").mkdir(parents=True)
    lesson = ROOT / "lessons/01-foundations/03-families-of-models.md"
    (root / "lessons/01-lesson.md").write_bytes(lesson.read_bytes())
    (root / "lessoncast.toml").write_text(SETTINGS)
    return root


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    root = _workspace(tmp_path_factory.mktemp("sounds") / "course")
    done = run("build", "--minutes", "2:30", "--jobs", "2", cwd=root)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "episodes/01-lesson"


def _sound(folder: Path) -> npt.NDArray[np.float64]:
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", folder / "episode.mp3", "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    return np.frombuffer(raw, "<i2").reshape(-1, 2) / 32768


def _ffmpeg_lufs(path: Path, *filters: str) -> tuple[float, float]:
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", path, "-af", ",".join([*filters, "ebur128=peak=true"]), "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    found = re.findall(r"(?:I|Peak):\s+(-?[\d.]+) (?:LUFS|dBFS)", summary)
    return float(found[0]), float(found[1])


def test_it_is_as_loud_as_asked_and_its_peaks_are_low_enough(folder: Path) -> None:
    """-16 LUFS within 0.5 by ffmpeg's meter, which agrees with the manifest; at most -1 dBTP."""
    lufs, peak = _ffmpeg_lufs(folder / "episode.mp3")
    stored = json.loads((folder / "episode.json").read_text())["loudness"]
    assert lufs == pytest.approx(-16, abs=0.5)
    assert lufs == pytest.approx(stored["integrated_lufs"], abs=0.1)
    assert peak <= -1
    assert peak <= stored["true_peak_dbtp"] + 0.5


def test_both_voices_are_equally_loud_and_lightly_apart(folder: Path) -> None:
    """Within 1 LU over what each says, by ffmpeg; the host a little left, the expert a little right."""
    cues = json.loads((folder / "episode.json").read_text())["cues"]
    sound, loudness, sides = _sound(folder), [], {}
    for speaker in ("Host", "Expert"):
        own = [cue for cue in cues if cue["speaker"] == speaker]
        heard = "+".join(f"between(t,{c['start_ms'] / 1000},{c['end_ms'] / 1000})" for c in own)
        select = f"aselect='{heard}'", "asetpts=N/SR/TB"
        loudness.append(_ffmpeg_lufs(folder / "episode.mp3", *select)[0])
        pieces = [sound[round(c["start_ms"] * 44.1) : round(c["end_ms"] * 44.1)] for c in own]
        left, right = np.square(np.concatenate(pieces)).mean(axis=0)
        sides[speaker] = 10 * np.log10(left / right)
    assert abs(loudness[0] - loudness[1]) <= 1
    assert 2 < sides["Host"] < 4
    assert -4 < sides["Expert"] < -2


def test_players_find_nothing_wrong(folder: Path) -> None:
    """ffmpeg and mpg123 decode without a word, mp3val reports nothing, the length is the manifest's."""
    audio = str(folder / "episode.mp3")
    loud = ["ffmpeg", "-nostdin", "-v", "warning", "-i", audio, "-f", "null", "-"]
    assert "" == subprocess.run(loud, capture_output=True, text=True, check=True).stderr
    done = subprocess.run(["mpg123", "-q", "-t", audio], capture_output=True, text=True, check=True)
    assert "" == done.stderr
    done = subprocess.run(["mp3val", audio], capture_output=True, text=True, check=True)
    assert not [line for line in done.stdout.splitlines() if line.startswith(("WARNING", "ERROR"))]
    told_ms = json.loads((folder / "episode.json").read_text())["duration_ms"]
    assert told_ms == round(len(_sound(folder)) / 44.1)


def test_chapters_begin_with_their_chimes(folder: Path) -> None:
    """Within 25 ms of where it gets loud; two seconds later somebody speaks."""
    made = json.loads((folder / "episode.json").read_text())
    sound = np.abs(_sound(folder)).max(1)
    starts = [mark["start_ms"] for mark in made["marks"]]
    assert len(starts) >= 3
    for start_ms in starts[1:]:
        place = round(start_ms * 44.1)
        assert sound[place : place + 1100].max() > 0.02
        assert sound[place - 5000 : place - 1100].max() < 0.02
        first = min(cue["start_ms"] for cue in made["cues"] if cue["start_ms"] >= start_ms)
        assert 1900 <= first - start_ms <= 2600


def test_nothing_clicks_where_parts_meet(folder: Path) -> None:
    """Between turns there is music alone, and nothing in it bends sharper than a tone of 3 kHz would."""
    cues = json.loads((folder / "episode.json").read_text())["cues"]
    sound = _sound(folder)
    gaps = 0
    for before, after in pairwise(cues):
        if 350 <= after["start_ms"] - before["end_ms"] <= 700:
            piece = sound[
                round(before["end_ms"] * 44.1) + 3000 : round(after["start_ms"] * 44.1) - 1000
            ]
            bends = np.abs(np.diff(piece, 2, axis=0)).max()
            assert bends < (2 * np.pi * 3000 / 44_100) ** 2 * np.abs(piece).max()
            gaps += 1
    assert gaps > 8


def test_it_is_the_same_with_one_job_in_another_folder(
    root: Path, tmp_path: Path, run: Run
) -> None:
    """Byte for byte, music and all."""
    other = _workspace(tmp_path / "another place")
    assert run("build", "--minutes", "2:30", "--jobs", "1", cwd=other).returncode == 0
    for path in sorted((root / "episodes").rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (other / path.relative_to(root)).read_bytes()


def test_an_edited_line_leaves_the_chapters_before_it_as_they_were(root: Path, run: Run) -> None:
    """Music or not: in the file's very bytes; and taken back, the file is what it was."""
    script, audio = root / "scripts/01-lesson.md", root / "episodes/01-lesson/episode.mp3"
    text, before = script.read_text(), audio.read_bytes()
    place = text.rindex("**Expert:**") + len("**Expert:**")
    script.write_text(f"{text[:place]} Well, now.{text[place:]}")
    assert run("build", cwd=root).returncode == 0
    frames = [data[data.index(b"LAME3.100") + 400 :] for data in (before, audio.read_bytes())]
    assert frames[0] != frames[1]
    untouched = len(frames[0]) * 6 // 10
    assert frames[0][:untouched] == frames[1][:untouched]
    script.write_text(text)
    assert run("build", cwd=root).returncode == 0
    assert before == audio.read_bytes()

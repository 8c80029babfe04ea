"""A real lesson through real speech, measured with programs that we did not write."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.request import urlopen

import feedparser
import mutagen.id3
import numpy as np
import numpy.typing as npt
import podcastparser
import pytest
import srt
import webvtt

from running import Run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

SETTINGS = """\
[show]
title = "Real sound"
language = "en"
guid = "0b5b6a5e-7f0c-5a55-8a4e-3f1d8c9a7b20"

[study]
practice = "off"

[audio]
engine = "pyttsx3"
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """One lesson of the example course, built by the command line with eSpeak NG, which is on every computer."""
    root = tmp_path_factory.mktemp("real")
    lesson = min((ROOT / "lessons").rglob("*.md"))
    (root / "lessons/01-one").mkdir(parents=True)
    (root / "lessons/01-one/01-lesson.md").write_bytes(lesson.read_bytes())
    (root / "lessoncast.toml").write_text(SETTINGS)
    done = run("build", "--jobs", "2", cwd=root)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def folder(built: Path) -> Path:
    return built / "episodes/01-one/01-lesson"


def test_loudness_and_true_peak_are_what_platforms_ask(folder: Path) -> None:
    """-16 LUFS within 0.5 LU as heard on two speakers, at most -1 dBTP (Apple allows 1 LU)."""
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", folder / "episode.mp3",
         "-af", "ebur128=dualmono=true:peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    loudness = float(re.search(r"I:\s+(-?[\d.]+) LUFS", summary)[1])  # type: ignore[index]
    peak = float(re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)[1])  # type: ignore[index]
    assert -16.5 <= loudness <= -15.5
    assert peak <= -1
    stored = json.loads((folder / "episode.json").read_text())["loudness"]
    assert stored["integrated_lufs"] == pytest.approx(loudness, abs=0.2)


def test_the_mp3_decodes_without_a_word(folder: Path) -> None:
    """ffmpeg, mpg123 and mp3val find nothing to complain about."""
    audio = str(folder / "episode.mp3")
    quiet = ["ffmpeg", "-nostdin", "-v", "warning", "-i", audio, "-f", "null", "-"]
    done = subprocess.run(quiet, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    done = subprocess.run(
        ["mpg123", "-q", "-t", folder / "episode.mp3"], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    done = subprocess.run(
        ["mp3val", folder / "episode.mp3"], capture_output=True, text=True, check=True
    )
    assert not [line for line in done.stdout.splitlines() if line.startswith(("WARNING", "ERROR"))]


def test_chapters_are_the_same_wherever_they_are_written(folder: Path) -> None:
    """ffprobe, mutagen, chapters.json and the captions agree within 50 ms."""
    probed = json.loads(
        subprocess.run(
            ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", folder / "episode.mp3"],
            capture_output=True, text=True, check=True,
        ).stdout
    )["chapters"]  # fmt: skip
    tagged = mutagen.id3.ID3(folder / "episode.mp3").getall("CHAP")
    listed = json.loads((folder / "chapters.json").read_text())["chapters"]
    starts = [round(float(chapter["start_time"]) * 1000) for chapter in probed]
    assert starts == sorted(chapter.start_time for chapter in tagged)
    assert starts == pytest.approx([chapter["startTime"] * 1000 for chapter in listed], abs=1)
    assert [c["tags"]["title"] for c in probed] == [c["title"] for c in listed]
    captions = [_ms(cue.start) for cue in webvtt.read(str(folder / "transcript.vtt")).captions]
    assert starts[0] == 0
    assert not [start for start in starts[1:] if min(abs(start - c) for c in captions) > 50]


def _ms(stamp: str) -> int:
    hours, minutes, seconds = stamp.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def test_words_begin_where_they_are_heard(folder: Path) -> None:
    """Behind silence, where it can be measured, sound begins within 60 ms of the word.

    Time to think is none: a soft bed fills it to the first syllable.
    """
    segments = json.loads((folder / "transcript.json").read_text())["segments"]
    words = [word for segment in segments for word in segment["words"]]
    behind_pauses = [
        word["startTime"] * 1000
        for before, word in pairwise(words)
        if before["body"][-1] in ",;:.?!"
        and not word.get("interpolated")
        and word["startTime"] - before["endTime"] < 1.5
    ]
    assert len(behind_pauses) > 60
    onsets = _onsets_ms(folder / "episode.mp3")
    distances = [float(np.abs(onsets - start_ms).min()) for start_ms in behind_pauses]
    assert max(distances) <= 60
    assert np.median(distances) <= 10
    times = [word[key] for word in words for key in ("startTime", "endTime")]
    assert times == sorted(times)
    assert times[-1] <= json.loads((folder / "episode.json").read_text())["duration_ms"] / 1000


def _onsets_ms(audio: Path) -> npt.NDArray[np.float64]:
    """Where 60 ms of silence end: frames of 5 ms, louder than -45 dBFS or not."""
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", audio,
         "-ar", "16000", "-ac", "1", "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    sound = np.frombuffer(raw, np.int16).astype(np.float64) / 32768
    power = (sound[: len(sound) // 80 * 80].reshape(-1, 80) ** 2).mean(axis=1)
    loud = 10 * np.log10(power + 1e-12) > -45
    silent_before = np.convolve(loud, [0.0, *[1.0] * 12])[: len(loud)] < 0.5
    return np.flatnonzero(loud & silent_before).astype(np.float64) * 5


def test_every_transcript_says_the_same(folder: Path) -> None:
    """The same words in the same order, whatever they are broken into; two lines at most."""
    plain = (folder / "transcript.txt").read_text()
    said = re.sub(r"^(Host|Expert): ", "", plain, flags=re.MULTILINE).split()
    shown = webvtt.read(str(folder / "transcript.vtt")).captions
    assert said == " ".join(cue.text for cue in shown).split()
    captions = [cue.text.splitlines() for cue in shown]
    assert all(len(lines) <= 2 and max(map(len, lines)) <= 42 for lines in captions)
    segments = json.loads((folder / "transcript.json").read_text())["segments"]
    assert said == [word["body"] for segment in segments for word in segment["words"]]
    cards = list(srt.parse((folder / "transcript.srt").read_text()))
    lines = [line for card in cards for line in card.content.splitlines()]
    assert max(map(len, lines)) <= 32
    unnamed = re.sub(r"\b(Host|Expert): ", "", " ".join(lines))
    letters = re.compile(r"\w+")
    assert letters.findall(" ".join(said)) == letters.findall(unnamed)


def test_two_voices_are_told_apart_by_pitch(folder: Path) -> None:
    """Host and expert lie at least five semitones apart (median fundamental frequency)."""
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", folder / "episode.mp3",
         "-ar", "16000", "-ac", "1", "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    sound = np.frombuffer(raw, np.int16).astype(np.float64)
    pitches: dict[str, list[float]] = {}
    for cue in webvtt.read(str(folder / "transcript.vtt")).captions:
        piece = sound[_ms(cue.start) * 16 : _ms(cue.end) * 16]
        found = [_pitch_hz(piece[at : at + 640]) for at in range(0, len(piece) - 640, 640)]
        pitches.setdefault(cue.voice or "?", []).extend(hz for hz in found if hz)
    medians = sorted(float(np.median(found)) for found in pitches.values())
    assert len(medians) == 2
    assert 12 * np.log2(medians[1] / medians[0]) > 5


def _pitch_hz(piece: npt.NDArray[np.float64]) -> float:
    """Autocorrelation's best lag between 60 and 320 Hz, or 0 for what is not voiced."""
    frame = piece - piece.mean()
    energy = float(np.dot(frame, frame))
    if energy < 640 * 300**2:
        return 0.0
    lags = np.correlate(frame, frame, "full")[len(frame) - 1 :]
    best = 50 + int(np.argmax(lags[50:267]))
    return 16000 / best if lags[best] > 0.5 * energy else 0.0


@pytest.fixture
def served(built: Path) -> Iterator[str]:
    """The address of ``lessoncast serve`` on this machine."""
    process = subprocess.Popen(
        [sys.executable, "-m", "lessoncast", "serve", "-p", "0"],
        cwd=built, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout
    yield process.stdout.readline().strip()
    process.terminate()
    assert process.wait(timeout=20) in {0, 143, -15}
    process.stdout.close()


def test_gpodder_subscribes_and_downloads(built: Path, served: str, tmp_path: Path) -> None:
    """gPodder's command line downloads an episode whose bytes are the enclosure's."""
    env = os.environ | {"GPODDER_HOME": str(tmp_path), "GPODDER_DOWNLOAD_DIR": str(tmp_path / "d")}
    for command in (["subscribe", served], ["update"], ["download"]):
        done = subprocess.run(
            ["gpo", *command], env=env, capture_output=True, text=True, check=True
        )
        assert "error" not in done.stdout.lower()
    downloads = list((tmp_path / "d").rglob("*.mp3"))
    original = (built / "episodes/01-one/01-lesson/episode.mp3").read_bytes()
    assert [original] == [path.read_bytes() for path in downloads]


def test_feed_readers_have_no_complaint(served: str) -> None:
    """feedparser and podcastparser read the served feed without a warning, and agree."""
    with urlopen(served) as response:
        assert response.headers["Content-Type"].startswith("application/rss+xml")
        parsed = podcastparser.parse(served, response)
    other = feedparser.parse(served)
    assert not other.bozo
    assert [e["title"] for e in parsed["episodes"]] == [e.title for e in other.entries]
    assert [e["guid"] for e in parsed["episodes"]] == [e.id for e in other.entries]
    enclosure = parsed["episodes"][0]["enclosures"][0]
    with urlopen(enclosure["url"]) as audio:
        assert len(audio.read()) == enclosure["file_size"]


def test_the_same_lesson_gives_the_same_sound_in_another_folder(
    built: Path, tmp_path: Path, run: Run
) -> None:
    """Another folder, one job, another order of takes: every byte is the same."""
    (tmp_path / "x/lessons/01-one").mkdir(parents=True)
    for name in ("lessoncast.toml", "lessons/01-one/01-lesson.md"):
        (tmp_path / "x" / name).write_bytes((built / name).read_bytes())
    assert run("build", "--jobs", "1", cwd=tmp_path / "x").returncode == 0
    for name in ("scripts", "episodes", "feeds"):
        mine = sorted(path for path in (built / name).rglob("*") if path.is_file())
        other = [tmp_path / "x" / path.relative_to(built) for path in mine]
        assert [p.read_bytes() for p in mine] == [p.read_bytes() for p in other]


def test_the_asked_length_is_met(tmp_path: Path, run: Run) -> None:
    """``--minutes 3:13`` gives an episode between 2:55 and 3:30, of three to six chapters."""
    lesson = ROOT / "lessons/01-foundations/03-families-of-models.md"
    (tmp_path / "lessoncast.toml").write_text(SETTINGS)
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / lesson.name).write_bytes(lesson.read_bytes())
    done = run("build", "--minutes", "3:13", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (made,) = json.loads(done.stdout)["episodes"]
    assert 175_000 <= made["duration_ms"] <= 210_000
    assert 3 <= len(made["chapters"]) <= 6

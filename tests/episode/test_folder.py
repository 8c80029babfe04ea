"""The episode's folder as a whole."""

import contextlib
import json
import pickle
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
import srt
import webvtt
from mutagen.id3 import ID3
from PIL import Image

from episode_mother import (
    SCRIPT,
    encoded,
    laid_out,
    planned,
    produced,
    timeline_of,
    tone,
    total_samples,
    write_wav,
)
from lessoncast import _files, episode
from lessoncast.episode.plan import Plan
from lessoncast.errors import ScriptError, WorkspaceError
from lessoncast.model import Chapter, Direction, Episode, Script

COMPANIONS = [
    "cards.json", "chapters.json", "cover.jpg", "episode.json", "episode.mp3", "notes.html",
    "transcript.html", "transcript.json", "transcript.srt", "transcript.txt", "transcript.vtt",
]  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Episode, Path]:
    """One episode for all who only look."""
    return produced(tmp_path_factory.mktemp("made"))


def test_everything_that_accompanies_the_audio_is_there(made: tuple[Episode, Path]) -> None:
    """And nothing else; each with the digest and size that the manifest tells."""
    found, folder = made
    assert COMPANIONS == sorted(path.name for path in folder.iterdir())
    assert {*COMPANIONS} - {"episode.json"} == set(dict(found.files))
    for name, digest in found.files:
        assert digest == _files.file_digest(folder / name)
        assert dict(found.sizes)[name] == (folder / name).stat().st_size
    assert found.size_bytes == (folder / found.audio).stat().st_size


def test_the_manifest_holds_what_was_returned(made: tuple[Episode, Path]) -> None:
    """And what the plan said."""
    found, folder = made
    assert found == episode.load(folder)
    assert ("01-sea/01-tides", 1, 3, "sha256:abc") == (
        found.slug, found.season, found.number, found.inputs,
    )  # fmt: skip


def test_it_is_intact(made: tuple[Episode, Path]) -> None:
    """Neither a quick nor a thorough look finds anything."""
    found, folder = made
    assert episode.is_intact(folder, found)
    assert [] == episode.check(folder)


def test_chapters_fall_on_the_first_word(made: tuple[Episode, Path]) -> None:
    """All but the first, which is at 0; the last ends with the sound."""
    found, _ = made
    starts = {cue.start_ms for cue in found.cues}
    assert 0 == found.marks[0].start_ms
    assert all(mark.start_ms in starts for mark in found.marks[1:])
    assert found.duration_ms == found.marks[-1].end_ms
    assert [chapter.title for chapter in SCRIPT.chapters] == [mark.title for mark in found.marks]


def test_every_carrier_has_the_same_chapters(made: tuple[Episode, Path]) -> None:
    """The tag, chapters.json and the manifest; the notes to the second."""
    found, folder = made
    expected = [(mark.start_ms, mark.end_ms, mark.title) for mark in found.marks]
    tagged = [
        (frame.start_time, frame.end_time, str(frame.sub_frames["TIT2"]))
        for frame in sorted(
            ID3(folder / "episode.mp3").getall("CHAP"), key=lambda f: int(f.start_time)
        )
    ]
    listed = json.loads((folder / "chapters.json").read_text())["chapters"]
    assert expected == tagged
    assert expected == [
        (round(c["startTime"] * 1000), round(c["endTime"] * 1000), c["title"]) for c in listed
    ]
    assert (folder / "notes.html").read_text().count("<li>00:00:") == len(expected)


def test_every_transcript_has_the_same_words_at_the_same_times(made: tuple[Episode, Path]) -> None:
    """VTT, JSON and manifest cue by cue; SRT within them; text in order."""
    found, folder = made
    cues = [(cue.start_ms, cue.speaker, cue.text) for cue in found.cues]
    segments = json.loads((folder / "transcript.json").read_text())["segments"]
    assert cues == [(round(s["startTime"] * 1000), s["speaker"], s["body"]) for s in segments]
    captions = webvtt.read(str(folder / "transcript.vtt")).captions
    assert [speaker for _, speaker, _ in cues] == [caption.voice for caption in captions]
    cards = list(srt.parse((folder / "transcript.srt").read_text()))
    assert {start for start, _, _ in cues} <= {round(c.start.total_seconds() * 1000) for c in cards}
    words = " ".join(text for _, _, text in cues).split()
    plain = (folder / "transcript.txt").read_text()
    plain_turns = plain.count("\n\n") + 1
    for name in ("Alex: ", "Sam: "):
        plain = plain.replace(name, "")
    assert words == plain.split()
    page = re.sub(r"<cite>.*</cite>|<time>.*</time>|</?p>", "", _read(folder / "transcript.html"))
    assert words == unescape(page).split()
    times = re.findall(r"<time>(\d+):(\d\d)</time>", _read(folder / "transcript.html"))
    assert {60 * int(minute) + int(second) for minute, second in times} <= {
        start // 1000 for start, _, _ in cues
    }
    assert len(times) == plain_turns


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_same_plan_gives_the_same_bytes_anywhere(
    made: tuple[Episode, Path], tmp_path: Path
) -> None:
    """Another folder, another cache: every file is equal."""
    _, folder = made
    _, other = produced(tmp_path / "elsewhere")
    for name in COMPANIONS:
        assert (folder / name).read_bytes() == (other / name).read_bytes(), name


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    """A second production leaves the companions' times alone."""
    _, folder = produced(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    produced(tmp_path, title="Another title")
    after = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert {"transcript.vtt", "transcript.txt", "cards.json"} <= {
        n for n in before if before[n] == after[n]
    }
    assert before["episode.mp3"] != after["episode.mp3"]


def test_files_of_an_earlier_episode_go_with_it(tmp_path: Path) -> None:
    """What only the old manifest names is removed; what nobody named stays."""
    _, folder = produced(tmp_path)
    (folder / "mine.txt").write_text("the author's")
    made, _ = produced(tmp_path, companions=None)
    assert not (folder / "cards.json").exists()
    assert (folder / "mine.txt").exists()
    assert [] == episode.check(folder)
    assert made == episode.load(folder)


class Killed(BaseException):
    """The end of the process, as far as a test can have it."""


@pytest.mark.parametrize("place", range(8))
def test_a_kill_at_any_moment_leaves_guid_and_date_and_no_false_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    """Killed at any rename, the folder is the old episode, the new one, or plainly stale."""
    old, folder = produced(tmp_path)
    timeline = laid_out(tmp_path)
    plan = replace(planned(timeline), title="Changed", inputs="sha256:new")
    parts = encoded(timeline)
    rename: Callable[[Path, Path], Path] = Path.replace
    count = 0

    def replace_or_die(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count > place:
            raise Killed
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", replace_or_die)
    with contextlib.suppress(Killed):
        episode.produce(plan, parts, folder=folder, cache=tmp_path / "cache")
    monkeypatch.undo()
    left = episode.load(folder)
    assert left
    assert (old.guid, old.published) == (left.guid, left.published)
    if left.inputs:
        assert [] == episode.check(folder)
    again = episode.produce(plan, parts, folder=folder, cache=tmp_path / "cache")
    assert [] == episode.check(folder)
    assert "sha256:new" == again.inputs


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def _with_image(name: str) -> Script:
    image = Direction(kind="image", value=name, line=3)
    first, second, third = SCRIPT.chapters
    pictured = Chapter(title=second.title, parts=(image, *second.parts))
    return replace(SCRIPT, chapters=(first, pictured, third))


def test_a_chapter_s_image_is_in_the_folder_the_mark_and_the_tag(tmp_path: Path) -> None:
    """Converted, named by the chapter's place."""
    Image.new("RGBA", (900, 600), (0, 90, 0, 128)).save(tmp_path / "figure.png")
    made, folder = produced(tmp_path, _with_image("figure.png"))
    assert ["", "chapter-002.jpg", ""] == [mark.image for mark in made.marks]
    data = (folder / "chapter-002.jpg").read_bytes()
    assert (800, 533) == _size(folder / "chapter-002.jpg")
    frame = ID3(folder / "episode.mp3").getall("CHAP:chp1")[0]
    assert data == frame.sub_frames.getall("APIC")[0].data
    listed = json.loads((folder / "chapters.json").read_text())["chapters"]
    assert [None, "chapter-002.jpg", None] == [chapter.get("img") for chapter in listed]


def test_a_chapter_s_link_is_in_the_mark_the_tag_and_the_files(tmp_path: Path) -> None:
    """The first that it names; to the byte as it was written."""
    first, second, third = SCRIPT.chapters
    address = "https://example.org/?a=1&b=2"
    links = tuple(
        Direction(kind="link", value=value, line=3) for value in (address, "https://b.example/")
    )
    linked = Chapter(title=second.title, parts=(*links, *second.parts))
    made, folder = produced(tmp_path, replace(SCRIPT, chapters=(first, linked, third)))
    assert ["", address, ""] == [mark.link for mark in made.marks]
    told = json.loads((folder / "chapters.json").read_text(encoding="utf-8"))["chapters"]
    assert [None, address, None] == [one.get("url") for one in told]
    (frame,) = ID3(folder / "episode.mp3").getall("CHAP:chp1")
    assert [address] == [one.url for one in frame.sub_frames.getall("WXXX")]
    assert 'href="https://example.org/?a=1&amp;b=2"' in (folder / "notes.html").read_text()
    assert [] == episode.check(folder)


def test_an_image_that_is_none_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    """The folder stays as it was."""
    (tmp_path / "figure.png").write_text("no picture")
    with pytest.raises(ScriptError) as caught:
        produced(tmp_path, _with_image("figure.png"))
    assert "scripts/tides.md:3" == caught.value.where
    assert not (tmp_path / "episodes").exists()


def test_a_cover_that_is_none_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    """Likewise."""
    with pytest.raises(WorkspaceError):
        produced(tmp_path, cover=tmp_path / "none.jpg")
    assert not (tmp_path / "episodes").exists()


def test_the_show_s_cover_is_the_episode_s(tmp_path: Path) -> None:
    """Converted, whatever it was."""
    Image.new("RGB", (1600, 1600), (0, 90, 0)).save(tmp_path / "show.png")
    _, folder = produced(tmp_path, cover=tmp_path / "show.png")
    assert (1600, 1600) == _size(folder / "cover.jpg")


def test_a_sound_opens_the_chapter_it_begins(tmp_path: Path) -> None:
    """Its mark is where the sound is first heard, not the voice behind it."""
    write_wav(tmp_path / "sting.wav", tone(1.0))
    sound = Direction(kind="sound", value="sting.wav")
    second = Chapter(title="B", parts=(sound, *SCRIPT.chapters[1].parts))
    made, _ = produced(tmp_path, replace(SCRIPT, chapters=(SCRIPT.chapters[0], second)))
    first_word = next(cue.start_ms for cue in made.cues if cue.text == "Why do we get two?")
    assert first_word - made.marks[1].start_ms == pytest.approx(1000 + 450, abs=60)


def test_the_length_told_is_exact(tmp_path: Path) -> None:
    """To the millisecond, from the parts' samples."""
    made, _ = produced(tmp_path)
    parts = encoded(laid_out(tmp_path))
    assert round(total_samples(parts) / 44.1) == made.duration_ms


def test_plans_survive_a_process_pool() -> None:
    """Frozen values of plain types."""
    plan = planned(timeline_of(("Alex", ("x",))))
    assert plan == pickle.loads(pickle.dumps(plan))
    assert isinstance(plan, Plan)


@pytest.mark.slow
def test_ffprobe_lists_the_chapters_in_time_order(made: tuple[Episode, Path]) -> None:
    """As chapters.json has them, within a millisecond, and the tags as told."""
    found, folder = made
    done = subprocess.run(
        ["ffprobe", "-v", "error", "-show_chapters", "-show_format", "-of", "json", folder / "episode.mp3"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    probed = json.loads(done.stdout)
    expected = [(mark.start_ms, mark.end_ms, mark.title) for mark in found.marks]
    assert expected == [
        (
            round(float(c["start_time"]) * 1000),
            round(float(c["end_time"]) * 1000),
            c["tags"]["title"],
        )
        for c in probed["chapters"]
    ]
    facts = probed["format"]["tags"]
    assert ("Tides & <moons>: why the sea never rests", "Small talks") == (
        facts["title"],
        facts["album"],
    )
    assert "2026-03-02 08:15" == facts["date"]


@pytest.mark.slow
def test_programs_find_nothing_wrong_with_the_tagged_file(made: tuple[Episode, Path]) -> None:
    """mp3val, mpg123 and ffmpeg, tag and picture included."""
    _, folder = made
    path = folder / "episode.mp3"
    for command in (
        ["ffmpeg", "-nostdin", "-v", "warning", "-i", str(path), "-f", "null", "-"],
        ["mpg123", "-q", "-t", str(path)],
    ):
        assert "" == subprocess.run(command, capture_output=True, text=True, check=True).stderr
    done = subprocess.run(["mp3val", path], capture_output=True, text=True, check=True)
    assert not [line for line in done.stdout.splitlines() if line.startswith(("WARNING", "ERROR"))]

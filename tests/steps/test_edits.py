"""What an edit costs: the takes and parts that it changed, and no worker."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from lessoncast import _cache, episode, pipeline, speech
from lessoncast._executor import SerialExecutor
from lessoncast._steps import course, crew, feeds, working
from lessoncast.episode import join, parts
from running import MakeWorkspace

SETTINGS = """\
[show]
title = "Small talks"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"

[study]
practice = "off"

[audio]
engine = "tone"
"""
TURNS = 12
SCRIPT = "# One\n\n" + "\n\n".join(
    f"**{('Host', 'Expert')[n % 2]}:** This is turn {n}. It has [two](say:too) sentences."
    for n in range(TURNS)
)


class Idle(Executor):
    """Workers of whom nothing is asked."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        raise AssertionError(f"a worker would start for {args}")


@pytest.fixture
def root(make_workspace: MakeWorkspace) -> Path:
    return make_workspace(files={"lessoncast.toml": SETTINGS, "scripts/one.md": SCRIPT})


def render(root: Path, monkeypatch: pytest.MonkeyPatch, executor: Executor) -> tuple[int, int]:
    """Render, and return how many takes and parts are new."""
    before = entries(root)
    monkeypatch.setattr(crew, "open_executor", lambda _: executor)
    (done,) = pipeline.render(pipeline.find(root), jobs=2, progress=lambda *_: None)
    assert done.problem is None
    new = entries(root) - before
    return sum("takes" in path.parts for path in new), sum("parts" in path.parts for path in new)


def entries(root: Path) -> set[Path]:
    return {path for path in (root / ".lessoncast").rglob("*") if path.suffix in {".wav", ".part"}}


def edit(root: Path, old: str, new: str) -> None:
    path = root / "scripts/one.md"
    text = path.read_text()
    assert 1 == text.count(old)
    path.write_text(text.replace(old, new))


def test_an_edited_line_is_one_take_and_one_part(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No worker starts for it; putting it back costs nothing at all, and gives the same sound."""
    render(root, monkeypatch, SerialExecutor())
    first = (root / "episodes/one/episode.mp3").read_bytes()
    edit(root, "This is turn 7.", "This was turn 7.")
    assert (1, 1) == render(root, monkeypatch, Idle())
    assert first != (root / "episodes/one/episode.mp3").read_bytes()
    edit(root, "This was turn 7.", "This is turn 7.")
    assert (0, 0) == render(root, monkeypatch, Idle())
    assert first == (root / "episodes/one/episode.mp3").read_bytes()


def test_what_is_the_same_is_not_even_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the edited turn is split and asked for its takes; the others are remembered."""
    render(root, monkeypatch, SerialExecutor())
    edit(root, "This is turn 7.", "This was turn 7.")
    split: list[str] = []
    spoken_sentences = speech.spoken_sentences

    def watched(text: str, **told: Any) -> Any:
        split.append(text)
        return spoken_sentences(text, **told)

    monkeypatch.setattr(speech, "spoken_sentences", watched)
    render(root, monkeypatch, Idle())
    assert ["This was turn 7. It has [two](say:too) sentences."] == split


def test_who_will_speak_an_edit_starts_before_it_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is split and the parts are looked for; where all is to be spoken, others do that."""
    done: list[str] = []
    spoken_sentences = speech.spoken_sentences

    def split(text: str, **told: Any) -> Any:
        done.append("split")
        return spoken_sentences(text, **told)

    monkeypatch.setattr(speech, "spoken_sentences", split)
    monkeypatch.setattr(speech, "expect", lambda said: done.append(said.voice.engine))
    render(root, monkeypatch, SerialExecutor())
    assert {"split"} == set(done)
    done.clear()
    edit(root, "This is turn 7.", "This was turn 7.")
    render(root, monkeypatch, Idle())
    assert ["tone", "split"] == done


def test_what_is_encoded_is_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When it is joined: an hour of sound is not read beforehand to know that it is there."""
    render(root, monkeypatch, SerialExecutor())
    edit(root, "This is turn 7.", "This was turn 7.")
    read: list[str] = []
    read_part = parts.read_part

    def watched(part: episode.Part, reader: _cache.Reader) -> Any:
        read.append(part.path.name)
        return read_part(part, reader)

    monkeypatch.setattr(join, "read_part", watched)
    monkeypatch.setattr(_cache, "is_whole", lambda path: pytest.fail(f"{path} was read"))
    render(root, monkeypatch, Idle())
    assert TURNS + 1 == len(set(read)) == len(read)


def test_a_course_is_held_without_its_captions(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They lie in the folders; of a thousand episodes they would fill the memory."""
    monkeypatch.setattr(crew, "open_executor", lambda _: SerialExecutor())
    for state in ("rendered", "unchanged"):
        (done,) = pipeline.render(pipeline.find(root), jobs=1, progress=lambda *_: None)
        there = episode.load(done.folder)
        assert there is not None
        assert there.cues
        assert (state, there.without_cues) == (done.state, done.episode)
        workspace = pipeline.find(root)
        ((held, _),) = feeds.episodes_of(workspace, course.entries(workspace))
        assert there.without_cues == held


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("kind", ["memory", "captions", "takes", "parts", "gains"])
@pytest.mark.parametrize("damage", [Path.unlink, _flip])
def test_what_the_cache_lost_is_made_again_the_same(
    root: Path, monkeypatch: pytest.MonkeyPatch, kind: str, damage: Callable[[Path], None]
) -> None:
    """Whatever of the cache is gone or damaged: the same episode comes out."""
    render(root, monkeypatch, SerialExecutor())
    folder = root / "episodes/one"
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in sorted((root / ".lessoncast" / kind).rglob("*.*"))[::2]:
        damage(path)
    for path in folder.iterdir():
        path.unlink()
    render(root, monkeypatch, SerialExecutor())
    again = {path.name: path.read_bytes() for path in folder.iterdir()}
    del first["episode.json"], again["episode.json"]  # a new date
    assert first == again


def test_a_pronunciation_costs_the_turns_that_have_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All turns are read anew, but only one sounds different."""
    render(root, monkeypatch, SerialExecutor())
    settings = root / "lessoncast.toml"
    settings.write_text(f'{settings.read_text()}\n[lexicon]\n"turn 7" = "turn seventy"\n')
    assert (1, 1) == render(root, monkeypatch, Idle())


def test_many_turns_go_to_workers(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes and parts are made by one fan-out: a job for each slot."""
    sent: list[Any] = []

    class Watched(SerialExecutor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            sent.extend(args)
            return super().submit(fn, *args, **kwargs)

    render(root, monkeypatch, Watched())
    assert TURNS + 1 == sum(isinstance(job, working.SlotJob) for job in sent)  # and the lead-in


@pytest.mark.parametrize(
    ("size_mb", "old_entries", "expected"),
    [
        (
            1,
            0,
            [8, 9],
        ),  # what was written in the same instant goes in any order: once there may be room left
        (4000, 0, [2]),
        (10, 100, [3, 4, 5, 6]),
    ],
)
def test_the_cache_is_looked_through_when_it_may_be_full(
    size_mb: int,
    old_entries: int,
    expected: list[int],
    make_workspace: MakeWorkspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not after each episode, or a course of a thousand would be looked through a thousand times; nor where it is full."""
    settings = f"{SETTINGS}[cache]\nsize_mb = {size_mb}\n"
    scripts = {f"scripts/{n}.md": f"# One\n\n**Host:** Number {n} is heard here." for n in range(9)}
    looks: list[int] = []
    trim = _cache.trim

    def watched(*told: Any, **more: Any) -> int:
        looks.append(trim(*told, **more))
        return looks[-1]

    monkeypatch.setattr(_cache, "trim", watched)
    root = make_workspace(str(size_mb), {"lessoncast.toml": settings, **scripts})
    workspace = pipeline.find(root)
    for n in range(old_entries):
        path = workspace.cache / "takes" / "00" / f"{n}.wav"
        _cache.write(path, bytes(200_000))
        os.utime(path, (n, n))
    pipeline.render(workspace, jobs=1, progress=lambda *_: None)
    assert len(looks) in expected


WHILE_SPEAKING = """\
import sys, time
from types import SimpleNamespace
from lessoncast import speech
from lessoncast._steps import working

def record(*_, **__):
    latest = time.monotonic() + 30
    while not hasattr(sys.modules.get("lessoncast.episode.encode"), "encode"):
        if time.monotonic() > latest:
            sys.exit("not loaded")
        time.sleep(0.01)
    sys.exit("loaded")

speech.record = record
working.make(SimpleNamespace(part=SimpleNamespace(cache=None, where=""), utterances=[None]))
"""


def test_what_encodes_is_loaded_while_a_take_is_spoken() -> None:
    """Else an edit would wait for the voice first, and for numpy and LAME then."""
    command = [sys.executable, "-c", WHILE_SPEAKING]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "loaded\n" == done.stderr

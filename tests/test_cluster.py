"""What travels to a worker and back: paths, files, and nothing that could do harm."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import pytest

from lessoncast._cluster import luggage as luggages
from lessoncast._cluster import worker
from lessoncast._cluster.luggage import Luggage
from lessoncast.errors import LessoncastError


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    paths: tuple[Path, ...]
    name: str = "x"


class Pair(NamedTuple):
    inner: Inner
    path: Path | None


def test_paths_are_changed_at_any_depth() -> None:
    """In tuples, named tuples and dataclasses; everything else stays what it is."""
    value = Pair(Inner(paths=(Path("a/1"), Path("a/2"))), None)
    moved = luggages.moved((value, 3, "a/3"), lambda path: Path("b") / path.name)
    assert (Pair(Inner(paths=(Path("b/1"), Path("b/2"))), None), 3, "a/3") == moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    source: Path
    known: Path
    new: Path
    cache: Path


def make(job: Job) -> Path:
    """Puts together what it was given, and leaves a note that its result does not name."""
    job.new.parent.mkdir(parents=True, exist_ok=True)
    job.new.write_bytes(job.source.read_bytes() + job.known.read_bytes())
    (job.cache / "note").write_bytes(b"noted")
    return job.new


def needs(_job: object) -> tuple[str, ...]:
    return ("a voice",)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    cache = tmp_path / "here/.lessoncast"
    (cache / "takes").mkdir(parents=True)
    (cache / "takes/known").write_bytes(b" known")
    source = tmp_path / "music.wav"
    source.write_bytes(b"music")
    return Job(source=source, known=cache / "takes/known", new=cache / "parts/new", cache=cache)


def test_a_job_takes_its_files_along_and_brings_back_what_it_made(job: Job) -> None:
    """It works in another folder; here it is as if it had worked in the cache."""
    brought = done(job)
    assert not job.new.exists()
    assert {"cache/parts/new", "cache/note"} == brought.files.keys()
    assert job.new == luggages.unpacked(job.cache, pickle.loads(pickle.dumps(brought)))
    assert b"music known" == job.new.read_bytes()
    assert b"noted" == (job.cache / "note").read_bytes()


def test_what_a_job_raises_is_its_result(job: Job) -> None:
    """With its type: nothing that goes wrong on the way is taken for it."""
    job.new.parent.mkdir()
    brought = done(replace(job, new=job.cache))
    assert isinstance(brought.value, IsADirectoryError)


def test_music_is_brought_once_and_stays(job: Job) -> None:
    """What each worker makes for itself is neither sent nor made again; nothing else is left there."""
    assert {"cache/parts/new"} == done(job, stays=("note",)).files.keys()
    room = Path(worker._rooms[0].name)
    left = {path.relative_to(room).as_posix() for path in room.rglob("*") if path.is_file()}
    assert {"cache/note"} == {name for name in left if name.startswith("cache")}
    assert 1 == sum(name.endswith("music.wav") for name in left)


def test_a_worker_does_not_hoard(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    """When too much has stayed, it begins anew."""
    done(job, stays=("note",))
    before = Path(worker._rooms[0].name)
    monkeypatch.setattr(worker, "_ROOM_BYTES", 3)
    done(job, stays=("note",))
    assert before != Path(worker._rooms[0].name)
    assert not before.exists()


def done(job: Job, stays: tuple[str, ...] = ()) -> Luggage:
    """Let a worker do a job, as the executor would."""
    value: tuple[object, ...] = (make, (job,), {}, needs, ("a voice",), stays)
    luggage, others = luggages.packed(job.cache, value)
    assert str(job.cache).encode() not in luggage.value
    contents = [path.read_bytes() for path in others.values()]
    return worker.work(worker.versions(), luggage.files, luggage.value, list(others), contents)


@pytest.mark.parametrize("ours", [("lessoncast 0",), ()])
def test_another_version_does_no_work(job: Job, ours: tuple[str, ...]) -> None:
    """Neither an older nor a newer one: the job is not even read."""
    with pytest.raises(LessoncastError, match="would make other bytes"):
        worker.work(ours, {}, b"no pickle")


def test_another_voice_does_no_work(job: Job) -> None:
    """The error says what the worker has, and what is needed."""
    value: tuple[object, ...] = (make, (job,), {}, needs, ("a voice, newer",), ())
    luggage, _ = luggages.packed(job.cache, value)
    with pytest.raises(LessoncastError, match="it has a voice, here is a voice, newer"):
        worker.work(worker.versions(), luggage.files, luggage.value)


@pytest.mark.parametrize("name", ["/etc/x", "cache/../x", "files/x", "cache/a/../../x", "x"])
def test_nothing_is_written_outside_of_the_cache(tmp_path: Path, name: str) -> None:
    """Whatever a worker calls it."""
    with pytest.raises(LessoncastError, match="no entry of the cache"):
        luggages.unpacked(tmp_path / "cache", Luggage({name: b"x"}, None))
    assert not list(tmp_path.rglob("*"))

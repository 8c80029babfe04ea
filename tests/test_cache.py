"""What can be made again: sealed, marked when used, bounded."""

import multiprocessing
import os
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from lessoncast import _cache, _files


def entry(folder: Path, name: str, *, used: int, size: int = 1_000) -> Path:
    """An entry of this size on the disk, last used at this second."""
    path = folder / "takes" / name[:2] / name
    _cache.write(path, b"x" * (size - 32))
    os.utime(path, (used, 5))
    return path


def test_a_damaged_entry_is_not_used(tmp_path: Path) -> None:
    """Empty, cut and flipped entries read as missing."""
    path = tmp_path / "take.wav"
    _cache.write(path, b"sound" * 100)
    assert _cache.read(path) == b"sound" * 100
    whole = path.read_bytes()
    for damaged in (
        b"",
        whole[:-1],
        whole[: len(whole) // 2],
        b"X" + whole[1:],
        b"\0" * len(whole),
    ):
        path.write_bytes(damaged)
        assert _cache.read(path) is None


@pytest.mark.parametrize(
    "payload", [b"", b"facts", b"facts\nsound\n", b"facts\n" + b"x" * 3_000_000]
)
def test_an_entry_is_opened_without_being_held(tmp_path: Path, payload: bytes) -> None:
    """Its first line and its size tell what it is; whether it is damaged costs a look at all of it."""
    path = tmp_path / "a.part"
    _cache.write(path, payload)
    assert (payload.split(b"\n")[0], len(payload)) == _cache.opening(path)
    assert _cache.is_whole(path)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    assert not _cache.is_whole(path)
    path.unlink()
    assert _cache.opening(path) is None
    assert not _cache.is_whole(path)


def test_a_reader_gives_what_is_read_alone(tmp_path: Path) -> None:
    """One after the other, however long; what is damaged, cut or not there is missing for it, too."""
    reader = _cache.Reader()
    for number, size in enumerate((0, 5, 3_000_000, 7, 1 << 20)):
        path = tmp_path / str(number)
        _cache.write(path, b"x" * size)
        assert b"x" * size == bytes(reader.read(path) or b"")
        whole = path.read_bytes()
        for damaged in (b"", whole[:-1], whole[:-1] + b"\0"):
            path.write_bytes(damaged)
            assert reader.read(path) is None
    assert reader.read(tmp_path / "none") is None


def test_an_entry_costs_no_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a power cut tears is told by its seal, and waiting for the disk would cost more."""
    monkeypatch.setattr(os, "fsync", lambda _handle: pytest.fail("it waited for the disk"))
    _cache.write(tmp_path / "take.wav", b"sound")
    assert _cache.read(tmp_path / "take.wav") == b"sound"


@pytest.mark.parametrize("held", [b"sound", b"sound and more", b""])
def test_a_draft_becomes_an_entry(tmp_path: Path, held: bytes) -> None:
    """Whatever it holds, the entry holds the payload."""
    draft, path = tmp_path / "draft", tmp_path / "take.wav"
    draft.write_bytes(held)
    _cache.adopt(draft, path, b"sound")
    assert _cache.read(path) == b"sound"
    assert draft.exists() == (held != b"sound")


def test_the_longest_unused_goes_first(tmp_path: Path) -> None:
    """Down to the bound and no further, by the time of use, whatever was made first."""
    old, older, new = (entry(tmp_path, n, used=t) for n, t in (("aa", 20), ("ab", 10), ("bb", 30)))
    _cache.trim(tmp_path, "takes", limit_bytes=3_000)
    assert all(path.exists() for path in (old, older, new))
    _cache.trim(tmp_path, "takes", limit_bytes=2_999)
    assert [True, False, True] == [path.exists() for path in (old, older, new)]


def test_a_full_cache_is_left_with_room_to_spare(tmp_path: Path) -> None:
    """So that the next look can wait; one that is not full stays as it is."""
    entries = [entry(tmp_path, f"{n}{n}", used=n) for n in range(9)]
    assert 500 == _cache.trim(tmp_path, "takes", limit_bytes=9_500, spare_bytes=3_000)
    assert all(path.exists() for path in entries)
    assert 3_500 == _cache.trim(tmp_path, "takes", limit_bytes=8_500, spare_bytes=3_000)
    assert entries[4:] == [path for path in entries if path.exists()]


def test_reading_is_use_and_leaves_the_entry_as_it_was(tmp_path: Path) -> None:
    """What was read survives; neither bytes nor the time of writing change."""
    one, two = entry(tmp_path, "aa", used=10), entry(tmp_path, "bb", used=20)
    before = one.read_bytes()
    _cache.read(one)
    assert (before, 5) == (one.read_bytes(), one.stat().st_mtime)
    _cache.trim(tmp_path, "takes", limit_bytes=1_000)
    assert [True, False] == [one.exists(), two.exists()]


def test_only_the_kinds_that_are_named_are_counted(tmp_path: Path) -> None:
    """The lock and what is being written just now stay."""
    entry(tmp_path, "aa", used=10)
    draft = tmp_path / "takes" / "aa" / f"{_files.TEMP_PREFIX}1-x"
    others = [tmp_path / "lock", tmp_path / "covers.jpg", draft]
    for path in others:
        path.write_bytes(b"x" * 5_000)
    _cache.trim(tmp_path, "takes", "parts", limit_bytes=1)
    assert sorted([*others, tmp_path / "users"]) == sorted(
        p for p in tmp_path.rglob("*") if p.is_file()
    )


def _use(folder: Path, begun: Event, end: Event) -> None:
    with _cache.using(folder):
        begun.set()
        end.wait(30)


def test_nothing_goes_while_another_process_uses_it(tmp_path: Path) -> None:
    """Two of them may; when both are done, or killed, the bound holds again."""
    path = entry(tmp_path, "aa", used=10)
    draft = tmp_path / f"{_files.TEMP_PREFIX}1-x"
    draft.touch()
    spawn = multiprocessing.get_context("spawn")
    # An event each: one that is killed in a wait would keep the others waiting.
    begun, end = [spawn.Event(), spawn.Event()], [spawn.Event(), spawn.Event()]
    users = [spawn.Process(target=_use, args=(tmp_path, begun[n], end[n])) for n in (0, 1)]
    for user in users:
        user.start()
    assert all(one.wait(30) for one in begun)
    users[0].kill()
    users[0].join()
    _cache.trim(tmp_path, "takes", limit_bytes=0)
    _cache.sweep(tmp_path)
    assert path.exists()
    assert draft.exists()
    end[1].set()
    users[1].join()
    _cache.trim(tmp_path, "takes", limit_bytes=0)
    _cache.sweep(tmp_path)
    assert not path.exists()
    assert not draft.exists()


def test_a_folder_that_vanishes_is_no_problem(tmp_path: Path) -> None:
    """The cache may be deleted at any time."""
    _cache.trim(tmp_path / "none", "takes", limit_bytes=0)
    assert _cache.read(tmp_path / "none" / "x") is None

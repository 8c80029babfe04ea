"""Whole files or none, text that is safe to use, one writer at a time."""

import errno
import os
from pathlib import Path

import pytest

from lessoncast import _files
from lessoncast.errors import LessonError, WorkspaceError


def test_a_failed_write_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk in the middle of a write changes nothing."""
    target = tmp_path / "feed.xml"
    _files.write(target, "old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        _files.write(target, "new")
    assert target.read_text() == "old"
    assert [target] == list(tmp_path.iterdir())


def test_an_equal_file_is_not_touched(tmp_path: Path) -> None:
    """Writing what is there already keeps its time."""
    target = tmp_path / "deep" / "x.json"
    assert _files.write_if_changed(target, "same")
    os.utime(target, (1, 1))
    assert not _files.write_if_changed(target, "same")
    assert target.stat().st_mtime == 1
    assert _files.write_if_changed(target, "other")


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [(b"one\ntwo\x00", "binary", 2), (b"one\ntwo\nthr\xff", "UTF-8", 3)],
)
def test_text_that_is_none_is_refused_with_its_line(
    tmp_path: Path, data: bytes, message: str, line: int
) -> None:
    """Binary and wrongly encoded files are named with the line of the first bad byte."""
    path = tmp_path / "x.md"
    path.write_bytes(data)
    with pytest.raises(LessonError, match=message) as caught:
        _files.read_text(path, LessonError, name="lessons/x.md")
    assert caught.value.where == f"lessons/x.md:{line}"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbfa\r\nb\rc", "a\nb\nc"),
        ("höh".encode("utf-16"), "höh"),
        ("a\x1b[31mb\x85\ufffec".encode(), "a[31mbc"),
    ],
)
def test_text_is_made_safe_once(data: bytes, expected: str) -> None:
    """Newlines become one kind; what XML and ID3 refuse is gone."""
    assert _files.decode_text(data, LessonError, name="x") == expected


def test_what_is_no_regular_file_is_never_opened(tmp_path: Path) -> None:
    """A folder, a FIFO and a missing file are refused at once."""
    os.mkfifo(tmp_path / "fifo")
    for name in ("", "fifo", "missing"):
        with pytest.raises(LessonError):
            _files.read_text(tmp_path / name, LessonError)


def test_a_second_writer_is_refused_and_the_lock_dies_with_its_holder(tmp_path: Path) -> None:
    """The lock is the kernel's: released with the holder, never by hand."""
    refused = pytest.raises(WorkspaceError, match="at work")
    with _files.locked(tmp_path), refused, _files.locked(tmp_path):
        pass
    with _files.locked(tmp_path):
        pass


def test_a_sweep_removes_what_a_killed_run_left(tmp_path: Path) -> None:
    """Only temporary names go."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / f"{_files.TEMP_PREFIX}1-x").write_text("half")
    (tmp_path / "a" / "x").write_text("whole")
    _files.sweep(tmp_path)
    assert [tmp_path / "a", tmp_path / "a" / "x"] == sorted(tmp_path.rglob("*"))


def test_digests_tell_parts_apart() -> None:
    """Parts are delimited: moving a byte from one to the next changes the digest."""
    assert _files.digest("ab", "c") != _files.digest("a", "bc")
    assert _files.digest({"b": 1, "a": 2}) == _files.digest({"a": 2, "b": 1})

"""The only door to the disk: whole files or none, text that is safe to use, digests, one lock.

Every write is a temporary file in the same folder, fsynced (only a cache entry is not) and renamed,
so that a kill at any moment leaves the old file or the new one. Temporary names start with
``TEMP_PREFIX`` and are swept by the next run that holds the lock.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from lessoncast._later import re
from lessoncast.errors import LessoncastError, WorkspaceError

TEMP_PREFIX = ".lessoncast-tmp-"
TEXT_LIMIT_BYTES = 5_000_000
_WAIT_S = 0.2
_BLOCK_BYTES = 1 << 20
_NON_CHARACTERS = "".join(
    chr(plane << 16 | code) for plane in range(17) for code in (0xFFFE, 0xFFFF)
)
_REFUSED = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_NON_CHARACTERS}]")


def write(path: Path, data: bytes | str) -> None:
    """Replace ``path`` by ``data`` at once, making its folder; readers see the old or the new."""
    content = data.encode() if isinstance(data, str) else data
    with replacing(path) as stream:
        stream.write(content)


def write_if_changed(path: Path, data: bytes | str) -> bool:
    """Write unless ``path`` holds just that already; return whether it was written."""
    content = data.encode() if isinstance(data, str) else data
    with contextlib.suppress(OSError):
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
    write(path, content)
    return True


def write_stream(path: Path, fill: Callable[[BinaryIO], None]) -> bool:
    """Replace ``path`` by what ``fill`` writes into the open file it is given; return whether it differed."""
    before = stamp(path)
    with replacing(path, keeps_same=True) as stream:
        fill(stream)
    return stamp(path) != before


def unnamed(folder: Path | None) -> BinaryIO:
    """Open a file for what need not be held, and nobody else sees: it is gone when it is closed, or we are killed."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    # Where a system can't do without a name, a sweep finds it by this one.
    return cast("BinaryIO", tempfile.TemporaryFile(prefix=TEMP_PREFIX, dir=folder))


def copy(source: Path, target: Path) -> None:
    """Replace ``target`` by the bytes of ``source``."""
    with source.open("rb") as reader, replacing(target) as writer:
        shutil.copyfileobj(reader, writer, _BLOCK_BYTES)


def adopt(part: Path, target: Path) -> None:
    """Make a finished file the ``target`` at once; it must lie on the same disk."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)
    _sync_folder(target.parent)


def move(source: Path, target: Path) -> None:
    """Give a file another name at once, making the folder; an emptied folder goes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)
    _sync_folder(target.parent)
    with contextlib.suppress(OSError):  # others may be left in it
        source.parent.rmdir()


@contextlib.contextmanager
def replacing(path: Path, *, durable: bool = True, keeps_same: bool = False) -> Iterator[BinaryIO]:
    """Open what replaces ``path`` when all went well; ``durable`` waits until it's on the disk.

    ``keeps_same`` leaves a file alone that has the same bytes already.
    """
    temp = path.parent / f"{TEMP_PREFIX}{os.getpid()}-{path.name[-60:]}"
    try:
        with _opened(temp) as stream:
            yield stream
            stream.flush()
            if keeps_same and _is_same(temp, path):
                temp.unlink()
                return
            if durable:
                os.fsync(stream.fileno())
        temp.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)
        raise
    if durable:
        _sync_folder(path.parent)


@contextlib.contextmanager
def new_folder(target: Path, error: type[LessoncastError]) -> Iterator[Path]:
    """Give a folder to fill that becomes ``target`` when all went well; else nothing of it stays.

    Raises ``error`` unless ``target`` is an empty folder, or not there.
    """
    refuse_taken(target, error)
    # Beside it, since a folder can be renamed on its own disk only.
    temp = target.parent / f"{TEMP_PREFIX}{os.getpid()}-{target.name[-60:]}"
    try:
        temp.mkdir(parents=True)
    except OSError as problem:
        why = (problem.strerror or str(problem)).lower()
        raise error(f"no folder can be made here: {why}", where=str(target)) from problem
    try:
        yield temp
        refuse_taken(target, error)
        if target.is_dir():
            _move_into(target, temp)
        else:
            temp.rename(target)
    except BaseException:
        shutil.rmtree(temp, ignore_errors=True)
        raise
    _sync_folder(target.parent)


def _move_into(target: Path, temp: Path) -> None:
    """Fill a folder that is there, and maybe somebody's current one, so it cannot be replaced."""
    moved: list[Path] = []
    try:
        moved.extend(path.rename(target / path.name) for path in sorted(temp.iterdir()))
    except BaseException:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise
    temp.rmdir()


def refuse_taken(target: Path, error: type[LessoncastError]) -> None:
    """Raise ``error`` unless a new folder can be made here: it is not there yet, or empty."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise error("this is there already, and is no folder", where=str(target))
    if target.is_dir() and any(target.iterdir()):
        raise error(
            "this folder is not empty", where=str(target), hint="name one that is not there yet"
        )


def _is_same(one: Path, other: Path) -> bool:
    """Whether two files hold the same bytes; one that is not there holds none."""
    with contextlib.suppress(OSError):
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as left, other.open("rb") as right:
            while (block := left.read(_BLOCK_BYTES)) == right.read(_BLOCK_BYTES):
                if not block:
                    return True
    return False


def _opened(path: Path) -> BinaryIO:
    """Open a new file; its folder is mostly there."""
    try:
        return path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename is durable enough.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_text(path: Path, error: type[LessoncastError], *, name: str = "") -> str:
    """Return the text of a regular UTF-8 file, newlines made one kind, control characters gone.

    A BOM is dropped. Raises ``error`` with file and line for what is missing, no regular file,
    longer than ``TEXT_LIMIT_BYTES``, binary, or no UTF-8. ``name`` is what errors call the file.
    """
    return decode_text(read_bytes(path, error, name=name), error, name=name or str(path))


def read_bytes(
    path: Path,
    error: type[LessoncastError],
    *,
    name: str = "",
    limit_bytes: int = TEXT_LIMIT_BYTES,
) -> bytes:
    """Return the bytes of a regular file of at most ``limit_bytes``; else raise ``error``."""
    where = name or str(path)
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise error("this is a folder, not a file", where=where)
        if not stat.S_ISREG(facts.st_mode):
            raise error("this is no regular file", where=where)
        if facts.st_size > limit_bytes:
            limit_mb = limit_bytes // 1_000_000
            raise error(f"longer than the limit of {limit_mb} MB", where=where, hint="split it")
        return path.read_bytes()
    except FileNotFoundError:
        raise error("there is no such file", where=where) from None
    except OSError as problem:
        raise error(f"cannot be read: {problem.strerror}", where=where) from problem


def decode_text(data: bytes, error: type[LessoncastError], *, name: str) -> str:
    """Decode UTF-8 (or UTF-16 with a BOM) as :func:`read_text` promises."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        with contextlib.suppress(UnicodeDecodeError):
            return clean_text(data.decode("utf-16"))
    if (nul := data.find(0)) >= 0:
        line = data.count(b"\n", 0, nul) + 1
        raise error("binary data, not text", where=f"{name}:{line}", hint="save it as UTF-8 text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise error(
            "not valid UTF-8", where=f"{name}:{line}", hint="save the file as UTF-8"
        ) from None
    return clean_text(text)


def clean_text(text: str) -> str:
    """Drop what XML, ID3 and engines refuse: control characters, surrogates, non-characters."""
    if text.replace("\n", "").isprintable():  # most is, and to look character by character is slow
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _REFUSED.sub("", text)


# ── digests ───────────────────────────────────────────────────────────────────────────────────


def digest(*parts: object) -> str:
    """SHA-256 in hex of parts that JSON can write; bytes count as they are."""
    total = hashlib.sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else _canonical(part)
        total.update(len(raw).to_bytes(8, "big") + raw)
    return total.hexdigest()


_encoder = json.JSONEncoder(sort_keys=True, ensure_ascii=False, default=str)
"""Kept, since json.dumps makes a new one each time: ten thousand for the digests of an hour."""


def _canonical(value: object) -> bytes:
    return _encoder.encode(value).encode()


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def stamp(path: str | Path) -> str:
    """Return what changes whenever a file or folder does, without reading it; empty if it isn't there.

    Its number on the disk is in it, so a file that was replaced within one tick of the clock is told too.
    """
    try:
        facts = os.stat(path)  # noqa: PTH116 - ten thousand times in a row
    except OSError:
        return ""
    return f"{facts.st_ino}-{facts.st_size}-{facts.st_mtime_ns}-{facts.st_ctime_ns}"


def known_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex; not read again as long as its size and time stay."""
    facts = path.stat()
    return _digest_of(path, facts.st_size, facts.st_mtime_ns)


@functools.lru_cache(maxsize=256)
def _digest_of(path: Path, _size: int, _changed_ns: int) -> str:
    return file_digest(path)


# ── one writer at a time ──────────────────────────────────────────────────────────────────────


@contextlib.contextmanager
def locked(folder: Path, *, what: str = "workspace", waits: bool = False) -> Iterator[None]:
    """Hold the folder for one writer; a killed one holds nothing.

    A second one is refused at once, or ``waits`` until the first one is done. Sweeps what an interrupted run left behind in ``folder``'s tree is the caller's to ask for.
    """
    while True:
        with alone(folder / "lock") as is_alone:
            if is_alone:
                yield
                return
        if not waits:
            raise WorkspaceError(
                f"another lessoncast is at work in this {what}",
                where=str(folder.parent),
                hint="wait until it is done",
            )
        time.sleep(_WAIT_S)


@contextlib.contextmanager
def alone(lock: Path) -> Iterator[bool]:
    """Hold a lock file if nobody else does; what comes is whether that is so."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+b") as stream:
        try:
            _lock(stream)
        except OSError:
            yield False
        else:
            yield True


@contextlib.contextmanager
def among_others(lock: Path) -> Iterator[None]:
    """Hold a lock file together with others, so that nobody is :func:`alone` with it."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+b") as stream:
        with contextlib.suppress(OSError):  # on Windows: somebody holds it already, as good as we
            _lock(stream, shared=True)
        yield


def _lock(stream: BinaryIO, *, shared: bool = False) -> None:
    # The kernel drops these locks with the process, so a kill never needs a manual unlock.
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - exists on Windows only

        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl  # noqa: PLC0415 - exists elsewhere only

        fcntl.flock(stream, fcntl.LOCK_SH if shared else fcntl.LOCK_EX | fcntl.LOCK_NB)


def sweep(*folders: Path) -> None:
    """Remove temporary files that a killed run left in these trees."""
    for folder in folders:
        for found in files_below(folder):
            if found.name.startswith(TEMP_PREFIX):
                Path(found.path).unlink(missing_ok=True)


def files_below(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    """Yield the files of a tree that others may be writing to; a cache has hundreds of folders."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(entry.path)
        else:
            yield entry

"""What was made before and can be made again: sealed, found by its name, bounded in size.

An entry's name is the digest of all that it depends on, so it is never stale. A damaged one reads
as missing. The folder may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from lessoncast import _files

_SEAL_BYTES = 32
_PIECE_BYTES = 1 << 20
_LINE_BYTES = 1 << 14
_NOW_NS = 60 * 10**9  # an hour of sound has hundreds of entries, each of which is used twice
_USERS = "users"


def write(path: Path, payload: bytes) -> None:
    """Write an entry that :func:`read` can tell from a damaged one.

    The seal is the payload's SHA-256 behind it, so a sealed WAV still plays. Nobody waits for the
    disk: an entry that a power cut tears is made again.
    """
    with _files.replacing(path, durable=False) as stream:
        stream.write(payload)
        stream.write(hashlib.sha256(payload).digest())


def write_stream(path: Path, pieces: Iterable[bytes]) -> None:
    """Write an entry as :func:`write` does, from pieces that together need not fit into memory."""
    seal = hashlib.sha256()
    with _files.replacing(path, durable=False) as stream:
        for piece in pieces:
            stream.write(piece)
            seal.update(piece)
        stream.write(seal.digest())


class Opening(NamedTuple):
    """An entry's first line, without its end, and how long the whole payload is."""

    line: bytes
    payload_bytes: int


def opening(path: Path) -> Opening | None:
    """Return how an entry begins, or None without one; whether it is damaged, only who reads it learns.

    It counts as used now. Its first line must lie in the first kilobytes.
    """
    try:
        with path.open("rb", buffering=0) as stream:
            facts = os.fstat(stream.fileno())
            payload_bytes = max(facts.st_size - _SEAL_BYTES, 0)
            first = stream.read(min(payload_bytes, _LINE_BYTES))
    except OSError:
        return None
    _touch(path, facts)
    return Opening(first.partition(b"\n")[0], payload_bytes)


def is_whole(path: Path) -> bool:
    """Return whether an entry is there and undamaged, without holding it; it counts as used now."""
    total = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            facts = os.fstat(stream.fileno())
            left = facts.st_size - _SEAL_BYTES
            while left > 0 and (piece := stream.read(min(left, _PIECE_BYTES))):
                total.update(piece)
                left -= len(piece)
            is_undamaged = stream.read() == total.digest()
    except OSError:
        return False
    if is_undamaged:
        _touch(path, facts)
    return is_undamaged


@contextlib.contextmanager
def reading(path: Path) -> Iterator[BinaryIO | None]:
    """Open an entry that is too large to be held; it's None when it is missing or damaged.

    The seal stands behind the payload, so who reads must know where that ends.
    """
    if not is_whole(path):
        yield None
        return
    with path.open("rb") as stream:
        yield stream


def adopt(draft: Path, path: Path, payload: bytes) -> None:
    """Make an entry of a draft beside it: the file itself, if it holds just the payload."""
    with draft.open("r+b") as stream:
        is_the_same = stream.read() == payload
        if is_the_same:
            stream.write(hashlib.sha256(payload).digest())
    if is_the_same:
        draft.replace(path)
    else:
        write(path, payload)


def read(path: Path) -> bytes | None:
    """Return an entry's payload, or None when it is missing or damaged; it counts as used now."""
    try:
        with path.open("rb", buffering=0) as stream:
            facts = os.fstat(stream.fileno())
            data = stream.readall()
    except OSError:
        return None
    payload, seal = data[:-_SEAL_BYTES], data[-_SEAL_BYTES:]
    if hashlib.sha256(payload).digest() != seal:
        return None
    _touch(path, facts)
    return payload


class Reader:
    """Reads entries one after the other into the same memory, which is new to the system only once."""

    def __init__(self) -> None:
        self._room = memoryview(bytearray(_PIECE_BYTES))

    def read(self, path: Path) -> memoryview | None:
        """Return what :func:`read` does, until the next one is read."""
        try:
            with path.open("rb", buffering=0) as stream:
                facts = os.fstat(stream.fileno())
                whole = self._filled(stream, facts.st_size)
        except OSError:
            return None
        payload, seal = whole[:-_SEAL_BYTES], whole[-_SEAL_BYTES:]
        if hashlib.sha256(payload).digest() != seal:
            return None
        _touch(path, facts)
        return payload

    def _filled(self, stream: io.FileIO, size_bytes: int) -> memoryview:
        if size_bytes > len(self._room):
            self._room = memoryview(bytearray(size_bytes))
        place = 0
        while place < size_bytes and (got := stream.readinto(self._room[place:size_bytes])):
            place += got
        return self._room[:place]


def _touch(path: Path, facts: os.stat_result) -> None:
    """Have an entry count as used now, unless it does already."""
    now_ns = time.time_ns()
    if 0 <= now_ns - facts.st_atime_ns < _NOW_NS:
        return
    with contextlib.suppress(OSError):  # the folder may be on a read-only disk
        # The last access, which many systems no longer note by themselves; the entry is not new.
        os.utime(path, ns=(now_ns, facts.st_mtime_ns))


class _Entry(NamedTuple):
    used_ns: int
    path: str
    size_bytes: int


def trim(folder: Path, *kinds: str, limit_bytes: int, spare_bytes: int = 0) -> int:
    """Remove entries of these kinds, the longest unused first, until there are few enough bytes.

    Return how many more there may be: if any went, ``spare_bytes`` at least. Nothing goes while another
    process is :func:`using` the folder; the next trim makes up for it.
    """
    with _files.alone(folder / _USERS) as is_alone:
        if not is_alone:
            return 0
        places = [folder / kind for kind in kinds]
        # Ten hours have ten thousand entries, which mostly fit: then none of them is held.
        excess_bytes = sum(entry.size_bytes for entry in _entries(places)) - limit_bytes
        is_full = excess_bytes > 0
        excess_bytes += spare_bytes if is_full else 0
        for entry in sorted(_entries(places)) if is_full else ():
            with contextlib.suppress(OSError):
                Path(entry.path).unlink()
                excess_bytes -= entry.size_bytes
            if excess_bytes <= 0:
                break
    return max((spare_bytes if is_full else 0) - excess_bytes, 0)


def _entries(folders: Iterable[Path]) -> Iterator[_Entry]:
    for folder in folders:
        for item in _files.files_below(folder):
            if not item.name.startswith(_files.TEMP_PREFIX):
                try:
                    facts = item.stat(follow_symlinks=False)
                except OSError:
                    continue
                yield _Entry(facts.st_atime_ns, item.path, facts.st_size)


def sweep(folder: Path) -> None:
    """Remove what killed runs left half written, unless another process is :func:`using` it."""
    with _files.alone(folder / _USERS) as is_alone:
        if is_alone:
            _files.sweep(folder)


def using(folder: Path) -> AbstractContextManager[None]:
    """Use entries beside a build: as long as this holds, none is removed and nothing swept."""
    return _files.among_others(folder / _USERS)

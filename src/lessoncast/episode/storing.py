"""Files of an episode's folder, and what its manifest tells of each, which is found out as it is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from lessoncast import _files


class Stored(NamedTuple):
    """A file that was written: its SHA-256 and its bytes."""

    sha256: str
    size_bytes: int


class Sink(Protocol):
    """Where something is written piece by piece, since all of it need not fit into memory."""

    def write(self, data: bytes | memoryview, /) -> object:
        """Take the next piece."""


class Writing:
    """A file that is being written."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._total = hashlib.sha256()
        self._size_bytes = 0

    def write(self, data: bytes | memoryview, /) -> None:
        """Write the next piece."""
        self._stream.write(data)
        self._total.update(data)
        self._size_bytes += len(data)

    @property
    def stored(self) -> Stored:
        """What was written so far."""
        return Stored(self._total.hexdigest(), self._size_bytes)


@contextmanager
def replacing(path: Path) -> Iterator[Writing]:
    """Open what replaces ``path`` when all went well; a file with the same bytes is left alone."""
    with _files.replacing(path, keeps_same=True) as stream:
        yield Writing(stream)


def store(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, Stored]:
    """Write files with their names, one after the other, and return what the manifest tells of them."""
    stored: dict[str, Stored] = {}
    for name, data in files:
        _files.write_if_changed(folder / name, data)
        stored[name] = Stored(hashlib.sha256(data).hexdigest(), len(data))
    return stored

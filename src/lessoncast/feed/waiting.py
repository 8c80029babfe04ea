"""What waits until all is drawn and read, for only then the first file is written.

It waits on the disk: of a thousand lessons, nobody holds the pages, the elements of the feed and the
names of files. The file has no name, and goes with the process, however that ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple, Self

from lessoncast import _files
from lessoncast.errors import FeedError


class Kept(NamedTuple):
    """Bytes in a store."""

    store: Store
    start: int
    size_bytes: int

    def read(self) -> bytes:
        """Return them."""
        return self.store.read(self.start, self.size_bytes)

    def rows(self) -> Any:
        """Return the value that was kept as JSON."""
        return json.loads(self.read())


class Store:
    """Holds bytes outside of memory until it is closed; it lies in ``folder``, or where the system has such files."""

    def __init__(self, folder: Path | None = None) -> None:
        self._where = str(folder or "")
        with self._telling():
            self._file: BinaryIO = _files.unnamed(folder)
        self._end = 0
        self._is_at_end = (
            True  # to be placed there each time would send each piece to the disk alone
        )

    def __enter__(self) -> Self:
        """Hold it open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of all that is in it."""
        self._file.close()

    def keep(self, data: bytes) -> Kept:
        """Hold bytes. Raises FeedError where the disk is full."""
        return self.keep_pieces((data,))

    def keep_rows(self, value: object) -> Kept:
        """Hold a value as JSON."""
        return self.keep(json.dumps(value).encode())

    def keep_pieces(self, pieces: Iterable[bytes]) -> Kept:
        """Hold bytes that come in pieces."""
        start = self._end
        with self._telling():
            if not self._is_at_end:
                self._file.seek(start)
                self._is_at_end = True
            for piece in pieces:
                self._end += self._file.write(piece)
        return Kept(self, start, self._end - start)

    def read(self, start: int, size_bytes: int) -> bytes:
        """Return the bytes that were put there."""
        self._is_at_end = False
        with self._telling():
            self._file.seek(start)
            return self._file.read(size_bytes)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except OSError as problem:
            what = (problem.strerror or str(problem)).lower()
            raise FeedError(
                f"what waits to be public cannot be kept here: {what}", where=self._where
            ) from problem

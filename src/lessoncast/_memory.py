"""Small things that were found out about an episode, kept from one render to the next.

To split a turn, to spell out its figures, to ask its takes when each word begins and to lay out its
captions costs more than the rest of a small edit. An answer is kept under the digest of all that it
depends on, so it is never stale; those of one kind and episode lie in one entry of the cache.
"""

from __future__ import annotations

import heapq
import json
from itertools import groupby
from pathlib import Path
from typing import Any

from lessoncast import _cache
from lessoncast._shelf import Shelf

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=list)


class Memory:
    """JSON values by their keys. What was neither asked for nor given is forgotten when saved.

    Each is kept as its line of the file until it is asked for, since a key of its own would be the larger half
    of most, and on a shelf once it is given: there are ten words for each second of sound.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = {_key(line): line for line in (_cache.read(path) or b"").splitlines()}
        self._used: list[bytes] = []
        self._new: Shelf[bytes] = Shelf(path.parent)

    def get(self, key: str) -> Any | None:
        """Return what is known under a key, or None."""
        line = self._lines.get(key)
        if line is None:
            return None
        self._used.append(line)
        return json.loads(line[len(key) :].decode())

    def knows(self, key: str) -> bool:
        """Return whether :meth:`get` would find something; it is not used by that."""
        return key in self._lines

    def put(self, key: str, value: object) -> None:
        """Keep a value, which is always the same under a key."""
        self._new.append(_line(key, value))

    def save(self) -> None:
        """Write what was used, if there is anything new; in whatever order it was, it's the same file."""
        if self._new:
            by_key = sorted(range(len(self._new)), key=lambda place: _key(self._new[place]))
            lines = heapq.merge(sorted(self._used), map(self._new.__getitem__, by_key))
            _cache.write_stream(self._path, (b"%s\n" % line for line, _ in groupby(lines)))


def _key(line: bytes) -> str:
    return line.partition(b" ")[0].decode()


def _line(key: str, value: object) -> bytes:
    return f"{key} {_encoder.encode(value)}".encode()

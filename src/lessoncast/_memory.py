"""Small things that were found out about an episode, kept from one render to the next.

To split a turn, to spell out its figures, to ask its takes when each word begins and to lay out its
captions costs more than the rest of a small edit. An answer is kept under the digest of all that it
depends on, so it is never stale; those of one kind and episode lie in one entry of the cache.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lessoncast import _cache

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=list)


class Memory:
    """JSON values by their keys. What was neither asked for nor given is forgotten when saved.

    They are kept as text until they are asked for: there are ten words for each second of sound.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = dict(_lines(_cache.read(path) or b""))
        self._used: dict[str, object] = {}
        self._is_new = False

    def get(self, key: str) -> Any | None:
        """Return what is known under a key, or None."""
        line = self._lines.get(key)
        if line is None:
            return None
        self._used[key] = line
        return json.loads(line.decode())

    def knows(self, key: str) -> bool:
        """Return whether :meth:`get` would find something; it is not used by that."""
        return key in self._lines

    def put(self, key: str, value: object) -> None:
        """Keep a value."""
        self.put_held(key, _encoder.encode(value).encode())

    def put_held(self, key: str, value: object) -> None:
        """Keep a value that others hold as well: it becomes text when it is saved."""
        self._used[key] = value
        self._is_new = True

    def save(self) -> None:
        """Write what was used, if there is anything new; in whatever order it was, it's the same file."""
        if self._is_new:
            _cache.write_stream(
                self._path, (_line(key, self._used[key]) for key in sorted(self._used))
            )


def _lines(payload: bytes) -> Iterator[tuple[str, bytes]]:
    for line in payload.splitlines():
        key, _, value = line.partition(b" ")
        yield key.decode(), value


def _line(key: str, value: object) -> bytes:
    text = value if isinstance(value, bytes) else _encoder.encode(value).encode()
    return b"%s %s\n" % (key.encode(), text)

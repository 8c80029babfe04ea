"""The files of the public folder, found by request paths that may mean harm."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lessoncast.publish.server import rewrite

INDEX, FEED, OPML = "index.html", "feed.xml", "subscribe.opml"
_REWRITTEN_LIMIT_BYTES = 50_000_000
_FORBIDDEN = frozenset("\\:\0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file that may be served; ``content`` is given where it is not served as it lies there."""

    path: Path
    facts: os.stat_result
    content: bytes | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def size_bytes(self) -> int:
        """How much is served."""
        return self.facts.st_size if self.content is None else len(self.content)

    @property
    def etag(self) -> str:
        """A strong validator: of the content where it is at hand, else of size and time."""
        if self.content is not None:
            return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'
        return f'"{self.facts.st_size:x}-{self.facts.st_mtime_ns:x}"'


class Store:
    """One folder; nothing outside it, behind a link or with a dot in front exists for it."""

    def __init__(self, folder: Path) -> None:
        self._root = folder.resolve()

    def find(self, path: str, base: str) -> Found | None:
        """Return the file for a decoded request path below the root; None when there is none.

        ``base`` is the address that the folder is served at, for files that name their own.
        """
        name = path.removeprefix("/") or INDEX
        found = self._regular(name)
        if found is None or found.facts.st_size > _REWRITTEN_LIMIT_BYTES:
            return found
        if change := _change_for(found.name):
            content = self._rewritten(found, change, base)
            return Found(path=found.path, facts=found.facts, content=content)
        return found

    def _regular(self, name: str) -> Found | None:
        parts = name.split("/")
        if any(not part or part.startswith(".") or _FORBIDDEN & set(part) for part in parts):
            return None
        path = self._root.joinpath(*parts)
        try:
            # A link anywhere on the way would lead elsewhere than the name says.
            if path.resolve(strict=True) != path:
                return None
            facts = path.lstat()
        except (OSError, ValueError, RuntimeError):
            return None
        return Found(path=path, facts=facts) if stat.S_ISREG(facts.st_mode) else None

    def _rewritten(self, found: Found, change: str, base: str) -> bytes:
        feed = self._regular(FEED)
        old = _base_in(feed.path, *_version(feed)) if feed else b""
        return _rewritten(found.path, *_version(found), change, old, base.encode())


def _change_for(name: str) -> str:
    if name.endswith(".chapters.json"):
        return "chapters"
    return {FEED: "feed", INDEX: "page", OPML: "opml"}.get(name, "")


def _version(found: Found) -> tuple[int, int, int]:
    return found.facts.st_ino, found.facts.st_size, found.facts.st_mtime_ns


# Apps ask again and again for the same few files: the version in the key keeps answers fresh.


@lru_cache(maxsize=4)
def _base_in(path: Path, *_version: int) -> bytes:
    return rewrite.recorded_base(path.read_bytes())


@lru_cache(maxsize=16)
def _rewritten(
    path: Path, _inode: int, _size: int, _time: int, change: str, old: bytes, new: bytes
) -> bytes:
    data = path.read_bytes()
    changes = {
        "feed": rewrite.feed, "page": rewrite.page, "chapters": rewrite.chapters, "opml": rewrite.opml
    }  # fmt: skip
    return changes[change](data, old, new) if old else data

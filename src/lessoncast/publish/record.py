"""What was sent to a place, and since when the feed there has not named it any more.

The record lies in the place itself, so nothing is removed or replaced there that did not come from
here, whoever publishes next and from whichever computer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

RECORD_NAME = ".lessoncast-sent.json"
_VERSION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Names of files with their SHA-256, "" where the name tells it; ``gone`` ones with a time."""

    files: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def ours(self) -> set[str]:
        """Everything in the place that came from here."""
        return {*self.files, *self.gone}

    def after(self, files: Mapping[str, str], now: datetime) -> Record:
        """Return the record when just these ``files`` are named; the others are gone since ``now``."""
        gone = {name: self.gone.get(name, now) for name in sorted(self.ours - files.keys())}
        return Record(files=files, gone=gone)

    def over(self, grace: timedelta, now: datetime) -> list[str]:
        """Return what has been gone for so long that nobody plays it any more."""
        return [name for name, since in self.gone.items() if now - since >= grace]

    def without(self, names: Iterable[str]) -> Record:
        """Return the record when these files were removed."""
        removed = set(names)
        kept = {name: since for name, since in self.gone.items() if name not in removed}
        return Record(files=self.files, gone=kept)

    def to_json(self) -> bytes:
        """Return the record as its file."""
        gone = {name: since.isoformat() for name, since in sorted(self.gone.items())}
        document = {"version": _VERSION, "files": dict(sorted(self.files.items())), "gone": gone}
        return (json.dumps(document, indent=1) + "\n").encode()


def read(data: bytes | None, now: datetime) -> Record:
    """Return the record in a file; of a damaged one, or of none, an empty one.

    Only plain relative names count, whatever the file says.
    """
    try:
        document = json.loads(data or b"{}")
        files, gone = document.get("files", {}), document.get("gone", {})
        if isinstance(files, list):  # version 1 had names only
            files = dict.fromkeys(files, "")
        return Record(
            files={name: str(digest) for name, digest in files.items() if _is_plain(name)},
            gone={name: _time(since, now) for name, since in gone.items() if _is_plain(name)},
        )
    except (ValueError, AttributeError, TypeError, RecursionError):
        return Record()


def _time(text: str, now: datetime) -> datetime:
    """A time in a record; one that cannot be, or lies ahead, is now."""
    try:
        since = datetime.fromisoformat(text)
    except (ValueError, TypeError):
        return now
    since = since if since.tzinfo else since.replace(tzinfo=UTC)
    return min(since, now)


def _is_plain(name: object) -> bool:
    parts = name.split("/") if isinstance(name, str) else [""]
    return all(part and not part.startswith(".") for part in parts) and "\\" not in str(name)

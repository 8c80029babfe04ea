"""What tells one sound from another: the bytes of its file, or its name among ours."""

from __future__ import annotations

from pathlib import Path

from lessoncast import _files
from lessoncast.episode.plan import PlainSound, Source
from lessoncast.errors import AudioError

PLAIN_VERSION = 1
"""Raise it when a plain sound changes."""


def identity(source: Source) -> str:
    """Return what a sound is known by. Raises AudioError for a file that cannot be read."""
    if isinstance(source, PlainSound):
        return f"plain {source} {PLAIN_VERSION}"
    return digest_of(source)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file. Raises AudioError for one that cannot be read."""
    try:
        return _files.known_digest(path)
    except OSError as problem:
        raise AudioError(f"cannot be read: {problem.strerror}", where=str(path)) from problem

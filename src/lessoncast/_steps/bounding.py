"""The cache within its bound: looked through when what was made since may have filled it, not after each episode."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

from lessoncast import _cache, episode
from lessoncast.model import FilePath
from lessoncast.workspace import Workspace

_KINDS = (
    "takes",
    "parts",
    "tracks",
    "extents",
    "gains",
    "pitches",
    "artwork",
    "memory",
    "captions",
    "decks",
    "articles",
    "lessons",
)

_SPARE_SHARE = 10
"""What is made free of a full cache at once: to look through it takes as long as to make an episode."""

_WITH_ALL_ELSE = 2
"""An episode's takes and parts are the most that it adds; its practice, deck and pictures are less than as much again."""


def trim(workspace: Workspace, *, goes_on: bool = False) -> int:
    """Keep the cache within its bound, and return what room there is.

    Where it ``goes_on``, a full one is left with room for what comes. Between episodes nothing in it is in need.
    """
    limit_bytes = workspace.cache_mb * 1_000_000
    spare_bytes = limit_bytes // _SPARE_SHARE if goes_on else 0
    return _cache.trim(workspace.cache, *_KINDS, limit_bytes=limit_bytes, spare_bytes=spare_bytes)


def growth_bytes(timeline: episode.Timeline, parts: Sequence[episode.Part]) -> int:
    """Return how much the cache may have grown by an episode that sounds like this."""
    takes = (take for job in timeline.jobs for take in job.takes)
    files = chain(takes, (part.file for part in parts))
    return _WITH_ALL_ELSE * sum(map(_size_bytes, files))


def _size_bytes(file: FilePath) -> int:
    with suppress(OSError):  # takes of parts that are there may be gone
        return os.stat(file).st_size  # noqa: PTH116 - an hour has a thousand, and a Path takes longer than to look
    return 0

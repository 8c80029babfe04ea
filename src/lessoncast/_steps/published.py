"""What was published from this computer, so that one can tell without asking the place."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping

from lessoncast import _cache, _files, feed
from lessoncast.workspace import Workspace

_FOLDER = "published"


def remember(workspace: Workspace, place: str) -> None:
    """Keep in mind what the feed listed when it was brought to a place.

    Where that cannot be written, it's published all the same.
    """
    path = workspace.cache / _FOLDER / f"{_files.digest(place)[:16]}.json"
    with contextlib.suppress(OSError):
        _cache.write(path, json.dumps(dict(feed.listed(workspace.feeds))).encode())


def known(workspace: Workspace) -> Mapping[str, frozenset[str]]:
    """Return the guids that were published, anywhere, with the names of their audio files there."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((workspace.cache / _FOLDER).glob("*.json")):
        try:
            listed = json.loads(_cache.read(path) or b"{}")
            for guid, name in listed.items():
                found[guid] = found.get(guid, frozenset()) | {str(name)}
        except (ValueError, AttributeError):
            continue  # damaged, as a cache may be
    return found

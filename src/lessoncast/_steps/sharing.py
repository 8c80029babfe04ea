"""The course itself beside its podcast, if the author lets others have it: one file in the cache.

It is packed anew when something of it changed, which stamps tell: builds that change nothing read nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lessoncast import __version__, _files, bundle, feed
from lessoncast._steps import exporting
from lessoncast.bundle import Archive, limits, packing
from lessoncast.errors import BundleError
from lessoncast.workspace import Workspace

_ARCHIVE_NAME, _NOTE_NAME = "course.zip", "course.json"
_NOTE_BYTES = 3 * limits.MANIFEST_BYTES
_SETTINGS = ("lessoncast.toml", "lexicon.toml")


class _Packed(NamedTuple):
    """What the cache holds: the archive's size and digest, and its manifest as text."""

    size_bytes: int
    sha256: str
    manifest: str


def shared(workspace: Workspace) -> feed.Shared | None:
    """Return the copy of the course that the public folder offers; None if the settings offer none."""
    if not workspace.site.share_course:
        return None
    path = workspace.cache / "course" / _ARCHIVE_NAME
    packed = _remembered(workspace, path) or _pack(workspace, path)
    return feed.Shared(
        path=path,
        size_bytes=packed.size_bytes,
        sha256=packed.sha256,
        manifest=partial(_public_manifest, packed),
    )


def check(workspace: Workspace) -> None:
    """Raise BundleError, before hours of work, if a course that is to be shared cannot be."""
    if workspace.site.share_course:
        exporting.refuse_names(workspace)


def _public_manifest(packed: _Packed, name: str) -> bytes:
    """The manifest as it stands beside its archive."""
    archive = Archive(path=name, size_bytes=packed.size_bytes, sha256=packed.sha256)
    manifest = bundle.loads(packed.manifest.encode(), where=_NOTE_NAME)
    return bundle.dumps(replace(manifest, archive=archive))


def _pack(workspace: Workspace, path: Path) -> _Packed:
    members = exporting.members(workspace).members
    files = [file.path for file in members.manifest.files]
    key = _key(workspace, files)  # before they are read once more: what changes meanwhile is seen
    path.with_name(_NOTE_NAME).unlink(missing_ok=True)
    _files.write_stream(path, lambda stream: packing.pack(members, stream))
    manifest = bundle.dumps(members.manifest).decode()
    packed = _Packed(path.stat().st_size, _files.file_digest(path), manifest)
    told = {"version": 1, "key": key, "files": files, "packed": packed}
    _files.write(path.with_name(_NOTE_NAME), json.dumps(told))
    return packed


def _remembered(workspace: Workspace, path: Path) -> _Packed | None:
    """What was packed before, if nothing changed since then."""
    try:
        note = _files.read_bytes(path.with_name(_NOTE_NAME), BundleError, limit_bytes=_NOTE_BYTES)
        told = json.loads(note)
        packed = _Packed(*told["packed"])
        is_there = path.stat().st_size == packed.size_bytes
        is_same = told["key"] == _key(workspace, told["files"])
    except (BundleError, OSError, ValueError, LookupError, TypeError):
        return None
    return packed if is_there and is_same else None


def _key(workspace: Workspace, files: Sequence[str]) -> str:
    """Digest of the stamps of everything that decides what is in the copy."""
    named = (f"{workspace.root}/{name}" for name in (*_SETTINGS, *files))
    places = sorted({*named, *_texts(workspace)})
    return _files.digest(__version__, [[place, _files.stamp(place)] for place in places])


def _texts(workspace: Workspace) -> Iterator[str]:
    """All that lies in lessons/ and scripts/, folders too: what comes or goes there may belong to it."""
    for name in ("lessons", "scripts"):
        for place, _, names in os.walk(f"{workspace.root}/{name}"):
            yield place
            yield from (f"{place}/{name}" for name in names)

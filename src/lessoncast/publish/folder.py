"""A folder as the target: a disk, a web server's root, a synced folder.

Whoever reads the target at any moment finds a feed all of whose files are there: what is new goes
in before the feed, what is old goes out after it. A list of what was sent stays in the target, so
that nothing is ever removed or replaced there that did not come from here.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from lessoncast import _files
from lessoncast.errors import PublishError

SENT_NAME = ".lessoncast-sent.json"
_GENERATED = ("lessons", "scripts", "episodes", ".lessoncast")
_DIGEST_NAMED = re.compile(r".*\.[0-9a-f]{8}\.[^/]+")
_PAGES, _FEED = frozenset({".html", ".css", ".js"}), "feed.xml"


def send(source: Path, target: Path) -> tuple[Path, ...]:
    """Do what :func:`lessoncast.publish.send` promises."""
    _refuse_bad_places(source, target)
    try:
        return _send(source, target)
    except OSError as problem:
        what = (problem.strerror or str(problem)).lower()
        raise PublishError(f"cannot be written: {what}", where=str(target)) from problem


def _send(source: Path, target: Path) -> tuple[Path, ...]:
    names = sorted(_public(source), key=_order)
    if _FEED not in names:
        raise PublishError("there is no feed", where=str(source), hint="run 'lessoncast build'")
    before = _read_sent(target)
    _refuse_strangers(source, target, names, before)
    # First what may come, at the end what is there: killed in between, nothing is forgotten.
    _write_sent(target, before | set(names))
    sent = [name for name in names if _carry(source / name, target / name)]
    for name in sorted(before - set(names)):
        _remove(target, name)
    _write_sent(target, set(names))
    return tuple(target / name for name in sent)


def _public(source: Path) -> Iterator[str]:
    """The regular files of the folder, dot-files and links left out, as ``a/b`` names."""
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder, name)
            if not name.startswith(".") and stat.S_ISREG(path.lstat().st_mode):
                yield path.relative_to(source).as_posix()


def _order(name: str) -> tuple[int, str]:
    """Media, then pages, then the feed."""
    if name == _FEED:
        return 2, name
    return (1 if Path(name).suffix in _PAGES and not _DIGEST_NAMED.fullmatch(name) else 0), name


def _carry(source: Path, target: Path) -> bool:
    if _is_same(source, target):
        return False
    _files.copy(source, target)
    return True


def _is_same(source: Path, target: Path) -> bool:
    """Whether the target needs nothing: a name with a digest in it promises its content."""
    if not target.is_file() or target.stat().st_size != source.stat().st_size:
        return False
    if _DIGEST_NAMED.fullmatch(source.name):
        return True
    return _files.file_digest(source) == _files.file_digest(target)


def _remove(target: Path, name: str) -> None:
    path = target / name
    if path.is_file() or path.is_symlink():
        path.unlink()


# ── what was sent ─────────────────────────────────────────────────────────────────────────────


def _read_sent(target: Path) -> set[str]:
    """Return the names sent before; only plain relative ones, whatever the file says."""
    try:
        names = json.loads(_files.read_bytes(target / SENT_NAME, PublishError))["files"]
        return {name for name in names if isinstance(name, str) and _is_plain(name)}
    except (PublishError, ValueError, LookupError, TypeError, RecursionError):
        return set()


def _is_plain(name: str) -> bool:
    return all(part and not part.startswith(".") for part in name.split("/")) and "\\" not in name


def _write_sent(target: Path, names: Iterable[str]) -> None:
    record = {"version": 1, "files": sorted(names)}
    _files.write_if_changed(target / SENT_NAME, json.dumps(record, indent=1) + "\n")


# ── places that are refused ───────────────────────────────────────────────────────────────────


def _refuse_bad_places(source: Path, target: Path) -> None:
    if not source.is_dir():
        hint = "run 'lessoncast build'"
        raise PublishError("there is no public folder", where=str(source), hint=hint)
    if target.exists() and not target.is_dir():
        raise PublishError("the target is no folder", where=str(target))
    inside, outside = target.resolve(), source.resolve()
    workspace = outside.parent
    closed = (outside, *(workspace / name for name in _GENERATED))
    if any(inside == place or inside.is_relative_to(place) for place in closed):
        raise PublishError(
            "the target lies within a folder of the workspace",
            where=str(target),
            hint="choose a folder of its own",
        )
    if outside.is_relative_to(inside):
        raise PublishError(
            "the target holds the public folder itself",
            where=str(target),
            hint="choose a folder of its own",
        )


def _refuse_strangers(source: Path, target: Path, names: list[str], before: set[str]) -> None:
    """Refuse to replace a file that somebody else put there."""
    for name in names:
        path = target / name
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise PublishError("is in the way: no regular file", where=str(path))
        if path.is_file() and name not in before and not _is_same(source / name, path):
            raise PublishError(
                "is there already, and did not come from lessoncast",
                where=str(path),
                hint="move it away, or choose an empty folder",
            )

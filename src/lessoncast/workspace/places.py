"""Which files and folders a workspace may use: regular files inside it, and no others."""

from __future__ import annotations

import stat
from pathlib import Path

from lessoncast import _addresses
from lessoncast.workspace.rules import Rule, RuleError


def objection(path: Path, root: Path) -> str:
    """Say why ``path`` is no file that the workspace ``root`` may read; empty when it is one.

    Looks before it opens: a link out of the workspace, a pipe or a device is never opened.
    """
    try:
        # resolve() raises RuntimeError for a loop, and ValueError for a NUL in the name.
        if not path.resolve().is_relative_to(root.resolve()):
            way = (
                "is a link that leads out of" if _is_named_inside(path, root) else "lies outside of"
            )
            return f"{way} the workspace"
        facts = path.stat()
    except (OSError, RuntimeError, ValueError):
        return "is a link that leads nowhere" if _is_link(path) else "is not there"
    if stat.S_ISDIR(facts.st_mode):
        return "is a folder, not a file"
    return "" if stat.S_ISREG(facts.st_mode) else "is no regular file"


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:  # a name that is longer than any can be
        return False


def _is_named_inside(path: Path, root: Path) -> bool:
    return ".." not in path.parts and path.is_relative_to(root)


def file(*suffixes: str, words: str = "") -> Rule:
    """A file inside the workspace; read as its absolute path. ``words`` are for many suffixes."""

    def read(value: object, root: Path) -> Path | None:
        if not isinstance(value, str) or "://" in value:
            raise RuleError(hint="nothing is fetched: save it in the workspace")
        if not value.strip():
            return None
        path = root / value.strip()
        if why := objection(path, root):
            raise RuleError(why=why)
        if path.suffix.lower() not in suffixes:
            raise RuleError
        return path

    *others, last = suffixes
    plain = f"a file in the workspace that ends in {', '.join(others)} or {last}"
    return Rule(words=words or plain, read=read, is_file=True)


def target(*taken: str) -> Rule:
    """An address, or a folder that is none of the workspace's own; read as text, a folder absolute."""

    def read(value: object, root: Path) -> str:
        if not isinstance(value, str) or "\0" in value:
            raise RuleError
        given = value.strip()
        if _addresses.holds_password(given):
            raise RuleError(
                why="has a password in it", hint="leave it out, and keep it where its program looks"
            )
        if not given or _addresses.is_address(given):
            return given
        try:
            path = (root / Path(given).expanduser()).resolve()
        except (OSError, RuntimeError):
            raise RuleError(why="is a folder that leads nowhere") from None
        own = [(root / name).resolve() for name in taken]
        if path == root.resolve() or any(path.is_relative_to(kept) for kept in own):
            raise RuleError(why="is a folder that the workspace uses itself")
        return str(path)

    words = "a folder, seen from the workspace, or an address such as sftp://example.org/srv/course"
    return Rule(words=words, read=read)

"""Which names a file of a course may have: those that mean the same place on every computer.

A name is text from strangers. It is looked at as it stands in the archive and in the manifest, before
anything makes a path of it.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable

from lessoncast._device_names import RESERVED_NAMES
from lessoncast._later import re

LIMIT_BYTES = 200
LIMIT_LEVELS = 12
_MOST_SHOWN = 80

_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})  # controls, halves of letters, line separators
_TURNING = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)  # show a name backwards
_DRIVE = re.compile(r"[A-Za-z]:")
_NOT_ON_WINDOWS = frozenset('<>:"|?*')
_DEVICES = RESERVED_NAMES | {"conin$", "conout$", "clock$"}
_SMALL_DIGITS = str.maketrans("¹²³", "123")  # Windows counts its ports with these too


def objection(name: str) -> str:
    """Say why no file of a course may be called so, seen from its folder; empty if one may."""
    return _as_a_whole(name) or next(filter(None, map(_in_a_folder, name.split("/"))), "")


def _as_a_whole(name: str) -> str:
    if not name:
        return "has no name"
    if any(unicodedata.category(char) in _UNSEEN or char in _TURNING for char in name):
        return "has characters in its name that nobody can see"
    if "\\" in name:
        return "has a backslash in its name"
    if name.startswith("/"):
        return "begins at the root of the disk"
    if len(name.encode()) > LIMIT_BYTES:
        return f"has a name of more than {LIMIT_BYTES} bytes"
    return f"is over {LIMIT_LEVELS} levels deep" if name.count("/") >= LIMIT_LEVELS else ""


def _in_a_folder(level: str) -> str:
    if level == "..":
        return "leads out of its folder"
    if not level or level.startswith("."):
        return "is hidden, or no plain name"
    return "names a drive" if _DRIVE.match(level) else _on_windows(level)


def _on_windows(level: str) -> str:
    if level[-1] in ". ":
        return "has a name that ends in a full stop or a blank"
    stem = level.partition(".")[0].rstrip(" ").casefold().translate(_SMALL_DIGITS)
    if stem in _DEVICES:
        return f"has a name that Windows keeps for itself: '{stem}'"
    if os.name == "nt" and _NOT_ON_WINDOWS & set(level):
        return "has a name that Windows cannot write"
    return ""


def twins(files: Iterable[str], folders: Iterable[str] = ()) -> tuple[str, str] | None:
    """Return two names that some disk takes for one, or a file that another name has as a folder."""
    seen: dict[str, str] = {}
    for name in files:
        key = _key(name)
        if key in seen:
            return name, seen[key]
        seen[key] = name
    for name in (*seen.values(), *(f"{folder}/" for folder in folders)):
        parts = name.split("/")
        for end in range(1, len(parts)):
            if other := seen.get(_key("/".join(parts[:end]))):
                return name, other
    return None


def _key(name: str) -> str:
    """What a disk that cares neither for case nor for how an accent is written takes a name for."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def shown(name: str) -> str:
    """Return a stranger's name as an error may show it: on one line, short, nothing that moves a cursor."""
    plain = "".join(char if char.isprintable() else "�" for char in name)
    return plain if len(plain) <= _MOST_SHOWN else f"{plain[: _MOST_SHOWN - 1]}…"

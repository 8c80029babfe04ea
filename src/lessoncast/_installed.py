"""Which packages are installed here: their versions, and the doors by which they bring engines and writers.

``importlib.metadata`` knows the same, but parses whatever there is to tell one thing: a quarter of what an unchanged
episode cost. Here its files are read as they lie in the folders that Python imports from. Where that
tells nothing, or not beyond doubt, it is asked after all.
"""

from __future__ import annotations

import functools
import importlib
import operator
import os
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lessoncast._later import re

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_DOOR = re.compile(r"\s*([^=\s][^=]*?)\s*=\s*([\w.]+:[\w.]+)\s*")
_NAME = re.compile(r"[-_.]+")
_FACTS = ".dist-info"


def version(package: str) -> str:
    """Return the version of a package. Raises importlib.metadata.PackageNotFoundError without it."""
    folder = _folders(tuple(sys.path)).get(_normal(package))
    for line in _lines(f"{folder}/METADATA") if folder else ():
        if line.startswith("Version: "):
            return line.removeprefix("Version: ").strip()
        if not line.strip():
            break
    from importlib import metadata  # noqa: PLC0415 - it loads what reads e-mails

    return metadata.version(package)


def door(group: str, name: str) -> str:
    """Return the one ``module:Class`` that a group of entry points has under a name; empty if there is doubt."""
    found = _doors(tuple(sys.path), group).get(name, ())
    return found[0] if len(found) == 1 else ""


def behind(door: str) -> Any:
    """Return what a door leads to, which is loaded for it."""
    module, _, place = door.partition(":")
    return operator.attrgetter(place)(importlib.import_module(module))


def entries(group: str) -> dict[str, EntryPoint]:
    """Return all that a group of entry points has by their names, as the standard library finds them."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - see above

    return {entry.name: entry for entry in entry_points(group=group)}


@functools.cache
def _doors(paths: tuple[str, ...], group: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for folder in _folders(paths).values():
        here = ""
        for line in _lines(f"{folder}/entry_points.txt"):
            if line.startswith("["):
                here = line.strip().strip("[]").strip()
            elif here == group and (match := _DOOR.fullmatch(line)):
                found[match[1]] = (*found.get(match[1], ()), match[2])
    return found


@functools.cache
def _folders(paths: tuple[str, ...]) -> Mapping[str, str]:
    """Return each package's folder of facts; of two of one name the first is the one that is imported."""
    found: dict[str, str] = {}
    for path in paths:
        for name in _listed(path or "."):
            if name.endswith(_FACTS):
                package = _normal(name.removesuffix(_FACTS).partition("-")[0])
                found.setdefault(package, f"{path or '.'}/{name}")
    return found


def _listed(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - see _lines
    except OSError:  # a ZIP file, or nothing
        return []


def _lines(path: str) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8") as stream:  # noqa: PTH123 - a hundred, and most are not there
            yield from stream
    except (OSError, UnicodeDecodeError):
        return


def _normal(name: str) -> str:
    return _NAME.sub("-", name).lower()

"""What travels with a job and with its result: values whose paths are names, and the files they name."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from lessoncast import _files
from lessoncast.errors import LessoncastError
from lessoncast.model import FilePath

CACHE, _OTHERS = "cache", "files"
_Value = TypeVar("_Value")


class Luggage(NamedTuple):
    """A value for somewhere else, and files by their names in the folder there."""

    files: Mapping[str, bytes]
    value: Any


def packed(folder: Path, value: Any) -> tuple[Luggage, dict[str, Path]]:
    """Give paths the names that they have on a worker; take along what of them is in the cache.

    The others are the author's files, which are returned by name.
    """
    files: dict[str, bytes] = {}
    others: dict[str, Path] = {}

    def pack(path: Path) -> Path:
        if path.is_relative_to(folder):
            there = Path(CACHE) / path.relative_to(folder)
            if path.is_file():
                files[there.as_posix()] = path.read_bytes()
            return there
        there = Path(_OTHERS) / _files.known_digest(path) / path.name
        others[there.as_posix()] = path
        return there

    return Luggage(files, pickle.dumps(moved(value, pack))), others


def unpacked(folder: Path, luggage: Luggage) -> Any:
    """Put the files that came into the cache; return the result with their paths here."""
    for name, data in luggage.files.items():
        put(_home_of(folder, name), data)
    return moved(luggage.value, lambda path: _home_of(folder, path.as_posix()))


def put(path: Path, data: bytes) -> None:
    """Write a file of the cache or of a worker's folder, whole or not at all."""
    with _files.replacing(path, durable=False) as stream:
        stream.write(data)


def _home_of(folder: Path, name: str) -> Path:
    first, *inside = name.split("/")
    if first != CACHE or ".." in inside:
        raise LessoncastError(f"a worker sent what is no entry of the cache: {name[:80]!r}")
    return folder.joinpath(*inside)


def moved(value: _Value, move: Callable[[Path], Path]) -> _Value:
    """Return a frozen value with every path in it changed: in tuples and dataclasses, at any depth."""
    changed: Any = value
    if isinstance(value, Path):
        changed = move(value)
    elif isinstance(value, FilePath):
        changed = FilePath(move(Path(value)))
    elif isinstance(value, tuple):
        inside = [moved(one, move) for one in value]
        changed = type(value)(*inside) if hasattr(value, "_fields") else tuple(inside)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            field.name: moved(getattr(value, field.name), move)
            for field in dataclasses.fields(value)
            if field.init
        }
        changed = dataclasses.replace(value, **fields)
    return changed  # type: ignore[no-any-return]

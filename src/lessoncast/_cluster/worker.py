"""The worker's end: a job is done in a folder that the worker keeps, if the versions are ours."""

from __future__ import annotations

import hashlib
import pickle
import platform
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from distributed import get_worker

from lessoncast import __version__
from lessoncast._cluster.luggage import CACHE, Luggage, moved, put
from lessoncast.errors import LessoncastError

_LIBRARIES = ("lameenc", "numpy", "pydub", "soxr")
_ROOM_BYTES = 2_000_000_000
"""What may stay with a worker: decoded music, and the files of authors."""

_ONE_AT_A_TIME = threading.Lock()


def work(
    ours: tuple[str, ...],
    files: Mapping[str, bytes],
    job: bytes,
    names: Sequence[str] = (),
    contents: Sequence[bytes] = (),
) -> Luggage:
    """Do a job in this worker's own folder; return the result with all that was made in the cache.

    ``names`` and ``contents`` are those of the author's files that the job uses.
    """
    host = platform.node()
    compare(host, versions(), ours)
    with _ONE_AT_A_TIME, _room() as root:
        for name, data in (*files.items(), *zip(names, contents, strict=True)):
            if not (root / name).exists():
                put(root / name, data)
        fn, args, kwargs, needs, expected, stays = moved(pickle.loads(job), root.joinpath)  # noqa: S301 - from our own client, over the cluster's own channel
        compare(host, _asked(host, needs, args), expected)
        try:
            result = _outcome(fn, args, kwargs)
            made = {name: (root / name).read_bytes() for name in _entries(root, stays) - set(files)}
        finally:
            for name in _entries(root, stays):
                (root / name).unlink()
        return Luggage(made, moved(result, lambda path: path.relative_to(root)))


def _outcome(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Return what a job returns or raises: an exception that comes by itself is Dask's own."""
    try:
        return fn(*args, **kwargs)
    except Exception as problem:  # noqa: BLE001 - it belongs to whoever asks for the result
        return problem


def _entries(root: Path, stays: tuple[str, ...]) -> set[str]:
    """Return the names of all files in the cache, but for the kinds that stay."""
    cache = root / CACHE
    return {
        path.relative_to(root).as_posix()
        for path in cache.rglob("*")
        if path.is_file() and path.relative_to(cache).parts[0] not in stays
    }


_rooms: list[TemporaryDirectory[str]] = []


@contextmanager
def _room() -> Iterator[Path]:
    """Give a job this worker's folder; a new one when too much has stayed in the old one."""
    if _rooms and _size(Path(_rooms[0].name)) > _ROOM_BYTES:
        _rooms.pop().cleanup()
    if not _rooms:
        _rooms.append(TemporaryDirectory(prefix="lessoncast-", dir=_home()))
    yield Path(_rooms[0].name)


def _home() -> str | None:
    """Return the folder that Dask sweeps when a worker was killed, if this is a worker."""
    try:
        return str(get_worker().local_directory)
    except ValueError:
        return None


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _asked(
    host: str, needs: Callable[[Any], tuple[str, ...]], args: tuple[Any, ...]
) -> tuple[str, ...]:
    try:
        return tuple(line for job in args for line in needs(job))
    except LessoncastError as problem:
        raise LessoncastError(
            f"the worker {host}: {problem.message}", where=problem.where, hint=problem.hint
        ) from problem


@cache
def versions() -> tuple[str, ...]:
    """Return all that bytes depend on but for voices: our code, and who computes for it."""
    code = hashlib.sha256()
    home = Path(__file__).parents[1]
    for path in sorted(home.rglob("*")):
        if path.suffix in {".py", ".toml", ".json"}:
            code.update(path.relative_to(home).as_posix().encode() + path.read_bytes())
    ours = f"lessoncast {__version__} ({code.hexdigest()[:8]})"
    return (ours, *(f"{name} {version(name)}" for name in _LIBRARIES))


def compare(host: str, theirs: tuple[str, ...], ours: tuple[str, ...]) -> None:
    if theirs != ours:
        there, here = (
            ", ".join(line for line in one if line not in other) or "nothing else"
            for one, other in ((theirs, ours), (ours, theirs))
        )
        raise LessoncastError(
            f"the worker {host} would make other bytes: it has {there}, here is {here}",
            hint="install the same versions and voices on every machine",
        )


def stranger(host: str) -> LessoncastError:
    return LessoncastError(
        f"the worker {host} has no lessoncast, or an older one",
        hint="on every machine: pip install 'lessoncast[cluster]', the same version as here",
    )

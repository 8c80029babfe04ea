"""A large file from the web: begun again where it broke off, and checked before anyone sees it."""

from __future__ import annotations

import hashlib
import http.client
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from lessoncast import __version__
from lessoncast.errors import EngineError

Progress = Callable[[int, int], None]
"""Called with the bytes that are there, and how many there will be."""

_PATIENCE_S = 30.0  # without a single byte
_BLOCK_BYTES = 1 << 18
_CUTS = 5  # so often it goes on by itself; each time it must have got further
_PARTIAL, _NOT_FOUND, _NOTHING_LEFT = 206, 404, 416


class Wanted(NamedTuple):
    """A file as a catalogue describes it; ``md5`` in hex."""

    address: str
    size_bytes: int
    md5: str


def text(address: str, *, limit_bytes: int) -> str:
    """Return a small text from the web. Raises EngineError, with the address, if it cannot be had."""
    with _opened(address) as answer:
        try:
            raw = answer.read(limit_bytes + 1)
        except (OSError, http.client.HTTPException) as problem:
            raise _unreachable(address, problem) from problem
    if len(raw) > limit_bytes:
        raise EngineError(f"more than {limit_bytes // 1_000_000} MB", where=address)
    try:
        return str(raw.decode())
    except UnicodeDecodeError:
        raise EngineError("no text", where=address) from None


def into(part: Path, wanted: Wanted, progress: Progress) -> None:
    """Fill ``part`` with the wanted file, from where an earlier attempt left it, and check it.

    Raises EngineError: what came stays there for the next attempt, unless it is not what was wanted.
    """
    part.parent.mkdir(parents=True, exist_ok=True)
    _require_room(part, wanted)
    for _ in range(_CUTS):
        before = _size(part)
        if before < wanted.size_bytes:
            _go_on(part, wanted, progress)
        if _size(part) >= wanted.size_bytes:
            break
        if _size(part) <= before:
            raise _cut(part, wanted)
    else:
        raise _cut(part, wanted)
    if _size(part) != wanted.size_bytes or _md5(part) != wanted.md5:
        raise _other(part, wanted)


def is_there(path: Path, wanted: Wanted) -> bool:
    """Whether a file is what a catalogue describes."""
    return path.is_file() and _size(path) == wanted.size_bytes and _md5(path) == wanted.md5


def _go_on(part: Path, wanted: Wanted, progress: Progress) -> None:
    """Append what is missing until it is complete or the connection is cut."""
    there = _size(part)
    with _opened(wanted.address, first=there) as answer:
        if answer.status == _NOTHING_LEFT:  # the file there is shorter than promised
            raise _other(part, wanted)
        if there and not _begins_at(answer, there):
            part.unlink()  # the server knows no ranges and sends everything
            there = 0
        with part.open("ab") as stream:
            # One byte more than wanted tells that it is another file.
            while there <= wanted.size_bytes:
                try:
                    block = answer.read1(min(_BLOCK_BYTES, wanted.size_bytes + 1 - there))
                except (OSError, http.client.HTTPException):
                    return
                if not block:
                    return
                stream.write(block)
                there += len(block)
                progress(min(there, wanted.size_bytes), wanted.size_bytes)


def _begins_at(answer: Any, first: int) -> bool:
    said = str(answer.headers.get("Content-Range", ""))
    return bool(answer.status == _PARTIAL) and said.startswith(f"bytes {first}-")


def _opened(address: str, *, first: int = 0) -> Any:
    """Open an address for reading, from its byte number ``first`` on."""
    headers = {"User-Agent": f"lessoncast/{__version__}", "Accept-Encoding": "identity"}
    if first:
        headers["Range"] = f"bytes={first}-"
    try:
        request = Request(_quoted(address), headers=headers)  # noqa: S310 - checked in _quoted
        return urlopen(request, timeout=_PATIENCE_S)  # noqa: S310
    except HTTPError as problem:
        if problem.code == _NOTHING_LEFT and first:
            return problem
        problem.close()
        if problem.code == _NOT_FOUND:
            raise EngineError("there is no such file", where=address) from problem
        raise EngineError(
            f"the server answers {problem.code} {problem.reason}",
            where=address,
            hint="try again later",
        ) from problem
    except (OSError, http.client.HTTPException, ValueError) as problem:
        raise _unreachable(address, problem) from problem


def _quoted(address: str) -> str:
    """Return an address as it is sent: names on the web have letters beyond ASCII."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise EngineError(
            "this is no web address", where=address, hint="it begins with https:// or http://"
        )
    return urlunsplit(parts._replace(path=quote(parts.path, safe="/%")))


def _unreachable(address: str, problem: Exception) -> EngineError:
    reason = problem.reason if isinstance(problem, URLError) else problem
    why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return EngineError(
        f"{urlsplit(address).hostname} cannot be reached: {why}",
        hint="getting a voice is the one thing that needs the network: try again when there is one",
    )


def _cut(part: Path, wanted: Wanted) -> EngineError:
    there, whole = (size / 1_000_000 for size in (_size(part), wanted.size_bytes))
    return EngineError(
        f"the connection was cut after {there:.1f} of {whole:.1f} MB",
        where=wanted.address,
        hint="run it again: it goes on from there",
    )


def _other(part: Path, wanted: Wanted) -> EngineError:
    """Drop what came: nothing can be made of it."""
    part.unlink()
    return EngineError(
        "what came is not what the catalogue promises (its checksum is another)",
        where=wanted.address,
        hint="try again; if it stays so, the file there has changed or is damaged",
    )


def _require_room(part: Path, wanted: Wanted) -> None:
    missing = wanted.size_bytes - _size(part)
    free = shutil.disk_usage(part.parent).free
    if missing > free:
        raise EngineError(
            f"there is no room: {missing / 1e6:.0f} MB are needed, {free / 1e6:.0f} MB are free",
            where=str(part.parent),
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _md5(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()

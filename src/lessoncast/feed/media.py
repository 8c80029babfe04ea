"""The public folder on disk: what is new goes in first, what nobody names any more goes last.

A feed that an app fetched a minute ago still names the version before this one, so of everything
that this build replaced or dropped the last version stays until the next change.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lessoncast import _files
from lessoncast._later import re
from lessoncast.errors import FeedError
from lessoncast.feed import standing
from lessoncast.feed.public import (
    ASSET_STEM,
    COMPANIONS,
    COPY_MANIFEST_NAME,
    COPY_STEM,
    COPY_SUFFIX,
    DIGEST_DIGITS,
    THEME_STEM,
    PublicFile,
)

STATE_NAME = ".public.json"
"""What this build and the one before it named; never served, and safe to delete."""

_SUFFIXES = (
    COPY_SUFFIX,
    ".mp3",
    ".jpg",
    ".png",
    ".webp",
    ".gif",
    ".svg",
    *(suffix for _, suffix in COMPANIONS.values()),
)
_OURS = re.compile(
    rf"(?P<name>[a-z0-9-]+)\.[0-9a-f]{{{DIGEST_DIGITS}}}"
    rf"(?P<suffix>{'|'.join(map(re.escape, _SUFFIXES))})"
    rf"|{THEME_STEM}-[a-z0-9-]+\.[0-9a-f]{{{DIGEST_DIGITS}}}\.(?:svg|avif|jpeg|woff2?|ttf|otf)"
    rf"|{ASSET_STEM}\.[0-9a-f]{{{DIGEST_DIGITS}}}\.(?:css|js)"
)


_NAMES_AT_ONCE = 1000
_COPY = re.compile(rf"{COPY_STEM}\.[0-9a-f]{{{DIGEST_DIGITS}}}{re.escape(COPY_SUFFIX)}")


@contextlib.contextmanager
def writing(out: Path) -> Iterator[None]:
    """Turn what the system refuses into a FeedError about ``out``."""
    try:
        yield
    except OSError as problem:
        what = (problem.strerror or str(problem)).lower()
        raise FeedError(f"cannot be written: {what}", where=f"{out.name}/") from problem


def sizes(out: Path) -> dict[str, int]:
    """Return the bytes of every file of the public folder, by name; none when it isn't there."""
    found: dict[str, int] = {}
    with contextlib.suppress(OSError), os.scandir(out) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                facts = entry.stat()
                if stat.S_ISREG(facts.st_mode):
                    found[entry.name] = facts.st_size
    return found


def copy(files: Iterable[PublicFile], out: Path, public: Mapping[str, int]) -> Iterator[str]:
    """Bring in every public file that is not there yet; yield the names of those written.

    ``public`` are the sizes of the files that are there.
    """
    # The name carries the content's digest, and files appear whole: name and size are enough.
    for file in files:
        if public.get(file.name) != file.size_bytes:
            _bring(file, out / file.name)
            yield file.name


def _bring(file: PublicFile, target: Path) -> None:
    if file.content is None:
        _files.copy(file.source, target)
    else:
        _files.write(target, file.content.unfold())


def write(name: str, data: bytes, out: Path) -> Iterator[str]:
    """Write a file unless it is there already; yield its name if it was written."""
    if _files.write_if_changed(out / name, data):
        yield name


def write_pieces(name: str, pieces: Iterable[bytes], out: Path) -> Iterator[str]:
    """Do what :func:`write` does with data that nobody holds."""
    if _files.write_stream(out / name, lambda stream: stream.writelines(pieces)):
        yield name


def announce(current: set[str], out: Path) -> State:
    """Write down what the feed that comes next names, which are ``current``; return what is known then.

    A feed that came is known by it, even if the build was killed before it could say so.
    """
    state = _read_state(out / STATE_NAME)
    if current == state.current:
        return state
    announced = replace(state, coming=(state.coming | current) - state.current)
    _write_state(out / STATE_NAME, announced)
    return announced


def retire(current: set[str], out: Path, public: Iterable[str], state: State) -> None:
    """Remove what neither this feed nor the one before it names, and nothing that is not ours.

    ``current`` are the names in this feed, ``public`` those of the files that were there before, ``state``
    is what was announced.
    """
    before = state.current | state.coming
    previous = state.previous if current == before else _previous(current, before, state.previous)
    previous = previous - _withdrawn(current, before | state.previous, out)
    # The state is written first: killed in between, the next build removes just the same.
    _write_state(out / STATE_NAME, State(current=current, previous=previous))
    for name in sorted(one for one in public if one not in current and one not in previous):
        was_named = name in before or name in state.previous
        if _OURS.fullmatch(name) or (was_named and standing.is_ours(out / name)):
            (out / name).unlink(missing_ok=True)


def _withdrawn(current: set[str], ours: set[str], out: Path) -> set[str]:
    """Take the course itself away if it is not shared any more, at once: no feed names it.

    Return what has no need to stay.
    """
    if COPY_MANIFEST_NAME in current:
        return set()
    found = {name for name in ours if name == COPY_MANIFEST_NAME or _COPY.fullmatch(name)}
    for name in found:
        if name != COPY_MANIFEST_NAME or standing.is_ours(out / name):
            (out / name).unlink(missing_ok=True)
    return found


def _previous(current: set[str], before: set[str], older: set[str]) -> set[str]:
    """Return what went out of use now, and older versions of what did not change now."""
    gone = before - current
    alive, replaced = {_key(name) for name in current}, {_key(name) for name in gone}
    return gone | {
        name for name in older - current if _key(name) in alive and _key(name) not in replaced
    }


def _key(name: str) -> str:
    """The name without its digest: what all versions of a file share."""
    match = _OURS.fullmatch(name)
    return f"{match['name']}{match['suffix']}" if match and match["name"] else name


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Names of public files, as the last build wrote them down."""

    current: set[str] = field(default_factory=set)
    """What its feed names."""

    previous: set[str] = field(default_factory=set)
    """What the feed before it named, which may still be asked for."""

    coming: set[str] = field(default_factory=set)
    """What a feed names that is there only if its build was not killed too early."""


def _read_state(path: Path) -> State:
    """Return what the last build wrote down; nothing when that is not known."""
    try:
        told = json.loads(_files.read_bytes(path, FeedError))
        return State(
            current=set(map(str, told["current"])),
            previous=set(map(str, told["previous"])),
            coming=set(map(str, told.get("coming", ()))),
        )
    except (FeedError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return State()


def _write_state(path: Path, state: State) -> None:
    _files.write_stream(path, lambda stream: stream.writelines(map(str.encode, _written(state))))


def _written(state: State) -> Iterator[str]:
    """Yield a state as JSON: a thousand lessons have fifteen thousand files."""
    yield '{"version": 1'
    told = {"current": state.current, "previous": state.previous, "coming": state.coming}
    for key, names in told.items():
        if names or key != "coming":
            yield f', "{key}": ['
            ordered = sorted(names)
            for first in range(0, len(ordered), _NAMES_AT_ONCE):
                some = json.dumps(ordered[first : first + _NAMES_AT_ONCE])
                yield f"{', ' if first else ''}{some[1:-1]}"
            yield "]"
    yield "}\n"

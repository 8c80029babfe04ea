"""A bare feed → a copy to listen to: audio, chapters, transcripts and notes, for there is no course in a feed."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Protocol
from urllib.parse import unquote, urljoin, urlsplit

from lessoncast import _files, bundle, feed
from lessoncast import workspace as workspaces
from lessoncast._steps import taking
from lessoncast._steps.crew import Progress
from lessoncast.bundle import fetching, limits, listening_page, podcast
from lessoncast.bundle.listening_page import Heard
from lessoncast.bundle.podcast import Podcast, Recording
from lessoncast.errors import BundleError, RefusedError

_FEED_BYTES = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What there is to listen to; ``missing`` are files that the feed names and nobody has."""

    folder: Path
    podcast: Podcast
    missing: tuple[str, ...]


class _Source(Protocol):
    """Where the files of a feed come from."""

    def copy(self, url: str, out: IO[bytes], limit_bytes: int) -> int:
        """Write a file that the feed names; NotThereError if it isn't there."""


def into(source: str, target: Path, *, progress: Progress) -> Kept:
    """Make a folder of what a feed lets one hear. Raises BundleError if there is no feed either."""
    with _found(source) as (data, files):
        there = podcast.parse(data, where=source)
        if sum(1 + len(one.others) for one in there.recordings) > limits.FILES:
            raise RefusedError(f"names more than {limits.FILES} files", where=source)
        with _files.new_folder(target.absolute(), BundleError) as folder:
            missing = _fill(folder, there, files, source, progress)
    return Kept(folder=target, podcast=there, missing=missing)


def _fill(
    folder: Path, there: Podcast, files: _Source, source: str, progress: Progress
) -> tuple[str, ...]:
    left_bytes = limits.ALL_BYTES
    missing: list[str] = []
    heard = []
    for place, one in enumerate(there.recordings, 1):
        progress(place - 1, len(there.recordings), "fetching")
        stem = f"{place:03}-{workspaces.slug_of(one.title) or 'episode'}"
        audio = f"{stem}{one.audio.suffix}"
        left_bytes -= _copy(files, one.audio.url, folder / audio, left_bytes)
        others = []
        for other in one.others:
            name = f"{stem}{other.suffix}"
            try:
                left_bytes -= _copy(files, other.url, folder / name, left_bytes)
                others.append(name)
            except fetching.NotThereError:
                missing.append(other.url)
        heard.append(_heard(one, audio, others))
    page = listening_page.page(
        title=there.title, author=there.author, license=there.license, source=source, heard=heard
    )
    _files.write(folder / listening_page.PAGE_NAME, page)
    progress(len(there.recordings), len(there.recordings), "fetching")
    return tuple(missing)


def _heard(one: Recording, audio: str, others: list[str]) -> Heard:
    notes = feed.safe_notes(one.notes)
    return Heard(one.title, one.published, audio, others, notes)


def _copy(files: _Source, url: str, path: Path, left_bytes: int) -> int:
    with _files.replacing(path, durable=False) as stream:
        return files.copy(url, stream, min(limits.FILE_BYTES, left_bytes))


# ── where from ────────────────────────────────────────────────────────────────────────────────


@contextmanager
def _found(source: str) -> Iterator[tuple[bytes, _Source]]:
    """Read a feed, and tell where its files are to be had."""
    if taking.is_on_the_web(source):
        address = source if source.lower().endswith(".xml") else taking.folder_of(source)
        address = urljoin(address, taking.FEED_NAME) if address.endswith("/") else address
        into = io.BytesIO()
        with fetching.opened(address) as answer:
            answer.copy(into, limit_bytes=_FEED_BYTES)
        yield into.getvalue(), _Web(answer.address)
        return
    path = Path(source)
    path = path / taking.FEED_NAME if path.is_dir() else path
    if not path.is_file():
        raise BundleError("there is no course and no feed", where=source, hint=taking.KINDS)
    data = _files.read_bytes(path, BundleError, name=str(path), limit_bytes=_FEED_BYTES)
    yield data, _Beside(path.parent)


@dataclass(frozen=True)
class _Web:
    """The files of a feed at the addresses that it names."""

    address: str

    def copy(self, url: str, out: IO[bytes], limit_bytes: int) -> int:
        """Fetch one."""
        with fetching.opened(urljoin(self.address, url)) as answer:
            return answer.copy(out, limit_bytes=limit_bytes)


@dataclass(frozen=True)
class _Beside:
    """The files of a feed that lies on a disk: beside it, by the last part of their addresses."""

    folder: Path

    def copy(self, url: str, out: IO[bytes], limit_bytes: int) -> int:
        """Copy one. A feed on a disk is no reason to use the network."""
        name = PurePosixPath(unquote(urlsplit(url).path)).name
        path = self.folder / name
        if bundle.objection(name) or path.is_symlink() or not path.is_file():
            raise fetching.NotThereError(
                "is not beside the feed",
                where=bundle.shown(name),
                hint="give the feed's address instead, to fetch what it names",
            )
        if path.stat().st_size > limit_bytes:
            raise RefusedError(f"'{bundle.shown(name)}' is larger than it may be", where=str(path))
        with path.open("rb") as stream:
            shutil.copyfileobj(stream, out, 1 << 20)
        return path.stat().st_size

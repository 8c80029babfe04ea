"""Where a course is taken from: a file, a workspace, a published folder, or a site on the web."""

from __future__ import annotations

import hashlib
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import quote, urljoin

from lessoncast import _files, bundle
from lessoncast import workspace as workspaces
from lessoncast._steps import exporting, identifying
from lessoncast.bundle import MANIFEST_NAME, Archive, Manifest, Shelf, fetching, limits
from lessoncast.bundle.reading import archive
from lessoncast.errors import BundleError, RefusedError

FEED_NAME = "feed.xml"
KINDS = "name a file of 'lessoncast export', a workspace, a published folder, or its address"
_PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A course that was looked at; ``where`` is what errors call its source.

    ``commands`` are settings that stay there, since they run programs.
    """

    shelf: Shelf
    where: str
    commands: tuple[str, ...] = ()


@contextmanager
def opened(source: str, *, beside: Path) -> Iterator[Taken | None]:
    """Open a course to be taken; None if there is no course, though there may be a feed.

    What is fetched lies on the disk of ``beside`` meanwhile, without a name. Raises BundleError, and
    RefusedError for what is not safe.
    """
    if is_on_the_web(source):
        with _from_the_web(source, beside) as taken:
            yield taken
        return
    path = Path(source)
    if (path / bundle.SETTINGS_NAME).is_file():
        workspace = identifying.identified(workspaces.open_workspace(path))
        found = exporting.members(workspace)
        yield Taken(shelf=found.members, where=source, commands=found.commands)
    elif (path / MANIFEST_NAME).is_file():
        with _from_published(path) as taken:
            yield taken
    elif path.name == MANIFEST_NAME:
        with _from_published(path.parent) as taken:
            yield taken
    elif path.is_dir() or path.suffix.lower() == ".xml":
        yield None
    else:
        with archive.opened_file(path, where=path.name) as shelf:
            yield Taken(shelf=shelf, where=path.name)


def is_on_the_web(source: str) -> bool:
    """Whether a source is an address. Raises BundleError for one that nobody fetches from."""
    scheme, colon, _ = source.partition("://")
    if colon and scheme.lower() not in {"http", "https"}:
        raise BundleError(
            "a course is fetched from http:// and https:// addresses only", where=source
        )
    return bool(colon)


# ── a published folder ────────────────────────────────────────────────────────────────────────


@contextmanager
def _from_published(folder: Path) -> Iterator[Taken]:
    path = folder / MANIFEST_NAME
    data = _files.read_bytes(path, BundleError, name=str(path), limit_bytes=limits.MANIFEST_BYTES)
    _, named = _named(data, str(path))
    where = str(folder / named.path)
    with archive.opened_file(folder / named.path, where=where) as shelf:
        with (folder / named.path).open("rb") as stream:
            _compare(stream, named, where)
        yield Taken(shelf=shelf, where=where)


def _named(data: bytes, where: str) -> tuple[Manifest, Archive]:
    """Read a published manifest; return it, and the archive beside it."""
    manifest = bundle.loads(data, where=where)
    if manifest.archive is None:
        raise RefusedError(f"'{MANIFEST_NAME}' names no archive of the course", where=where)
    return manifest, manifest.archive


def _compare(stream: BinaryIO, named: Archive, where: str) -> None:
    """Raise RefusedError unless an archive is the one that its manifest names."""
    stream.seek(0)
    total, there_bytes = hashlib.sha256(), 0
    while piece := stream.read(_PIECE_BYTES):
        total.update(piece)
        there_bytes += len(piece)
    if there_bytes != named.size_bytes or total.hexdigest() != named.sha256:
        what = f"'{bundle.shown(named.path)}' is not as {MANIFEST_NAME} says"
        raise RefusedError(what, where=where)


# ── the web ───────────────────────────────────────────────────────────────────────────────────


@contextmanager
def _from_the_web(source: str, beside: Path) -> Iterator[Taken | None]:
    address = source.partition("#")[0].partition("?")[0]
    if address.lower().endswith(".xml"):
        yield None
        return
    named = None
    if not address.lower().endswith(".zip"):
        found = _manifest(_manifest_address(address))
        if found is None:
            yield None
            return
        address, named = found
    limit_bytes = named.size_bytes if named else limits.ARCHIVE_BYTES
    with tempfile.TemporaryFile(dir=_there(beside)) as file:
        stream = cast("BinaryIO", file)
        with fetching.opened(address) as answer:
            answer.copy(stream, limit_bytes=min(limit_bytes, limits.ARCHIVE_BYTES))
        if named:
            _compare(stream, named, address)
        with archive.opened(stream, where=address) as shelf:
            yield Taken(shelf=shelf, where=address)


def _manifest(address: str) -> tuple[str, Archive] | None:
    """Return the address of a course's archive, and what is said of it; None if there is no manifest."""
    into = io.BytesIO()
    try:
        with fetching.opened(address) as answer:
            answer.copy(into, limit_bytes=limits.MANIFEST_BYTES)
    except fetching.NotThereError:
        return None
    _, named = _named(into.getvalue(), answer.address)
    return urljoin(answer.address, quote(named.path)), named


def _manifest_address(address: str) -> str:
    """Where the manifest is, given the address of a site or of one of its pages."""
    if address.endswith("/" + MANIFEST_NAME):
        return address
    return urljoin(folder_of(address), MANIFEST_NAME)


def folder_of(address: str) -> str:
    """Return the address of the folder that a page is in; one without a suffix is taken for a folder."""
    base, _, last = address.rpartition("/")
    is_page = last.lower().endswith((".html", ".htm", ".xml")) and not base.endswith("/")
    return f"{base}/" if is_page or not last else f"{address}/"


def _there(place: Path) -> Path:
    """The nearest folder above a place that is there."""
    return next(folder for folder in place.absolute().parents if folder.is_dir())

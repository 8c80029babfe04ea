"""Where the files of a course are taken from: a workspace on this computer, or an archive."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, Protocol

from lessoncast.bundle import manifest as manifests
from lessoncast.bundle.manifest import File, Manifest, Origin
from lessoncast.bundle.roles import Role
from lessoncast.errors import BundleError

_PIECE_BYTES = 1 << 20


class Shelf(Protocol):
    """A course to be taken: what it holds, each file to be read as often as one likes."""

    @property
    def manifest(self) -> Manifest:
        """What there is."""

    def open(self, path: str) -> AbstractContextManager[BinaryIO]:
        """Open one of its files for reading."""


class Member(NamedTuple):
    """A file of a workspace that goes into the copy: a file on the disk, or text made for it."""

    path: str
    role: Role
    source: Path | bytes


class Members:
    """The files of a workspace as a shelf."""

    def __init__(
        self,
        members: Iterable[Member],
        *,
        title: str,
        language: str,
        license: str,  # noqa: A002 - as the manifest calls it
        origin: Origin,
        where: str,
    ) -> None:
        """Read each file once for its digest. Raises RefusedError for what no copy may hold."""
        self._sources = {member.path: member.source for member in members}
        self.manifest = Manifest(
            title=title,
            language=language,
            license=license,
            origin=origin,
            files=manifests.sorted_files([_listed(member) for member in members]),
        )
        manifests.refuse_unsafe(self.manifest, where=where)

    def open(self, path: str) -> AbstractContextManager[BinaryIO]:
        """Open one of the files for reading."""
        return _opened(self._sources[path])


def _listed(member: Member) -> File:
    with _opened(member.source) as stream:
        total, size_bytes = hashlib.sha256(), 0
        while piece := stream.read(_PIECE_BYTES):
            total.update(piece)
            size_bytes += len(piece)
    return File(path=member.path, size_bytes=size_bytes, sha256=total.hexdigest(), role=member.role)


def _opened(source: Path | bytes) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def copy(shelf: Shelf, file: File, out: IO[bytes]) -> None:
    """Write a file into ``out``. Raises BundleError if it is not what the manifest says any more."""
    total, left_bytes = hashlib.sha256(), file.size_bytes
    with shelf.open(file.path) as stream:
        while piece := stream.read(min(_PIECE_BYTES, left_bytes + 1)):
            left_bytes -= len(piece)
            if left_bytes < 0:
                break
            total.update(piece)
            out.write(piece)
    if left_bytes or total.hexdigest() != file.sha256:
        raise BundleError("changed while it was read", where=file.path, hint="try again")

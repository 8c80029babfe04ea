"""An archive as a shelf: opened only when every entry is what it must be, to the last byte.

Nothing is written while it is looked at. The limits are counted as the data comes, since an archive
may say of itself what it likes.
"""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from lessoncast import _drawings
from lessoncast.bundle import limits, names
from lessoncast.bundle import manifest as manifests
from lessoncast.bundle.manifest import MANIFEST_NAME, File, Manifest
from lessoncast.bundle.reading import directory
from lessoncast.errors import BundleError, RefusedError

_ENCRYPTED = 0x1 | 0x40 | 0x2000  # APPNOTE 4.4.4: encrypted, strongly, and the list itself
_PIECE_BYTES = 1 << 18
_EMPTY_BYTES = 2  # nothing, as some pack it
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
)
"""What the libraries raise for damaged archives."""


class Archive:
    """A course in an archive that was looked at; :func:`opened` makes one."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def open(self, path: str) -> AbstractContextManager[BinaryIO]:
        """Open one of the files for reading."""
        return cast("AbstractContextManager[BinaryIO]", self._archive.open(path))


@contextmanager
def opened(stream: BinaryIO, *, where: str) -> Iterator[Archive]:
    """Open an archive of a course. Raises RefusedError with the first entry that is not as it must be."""
    size_bytes = stream.seek(0, 2)
    if size_bytes > limits.ARCHIVE_BYTES:
        raise RefusedError("is larger than 2 GiB", where=where)
    if why := directory.objection(stream, size_bytes):
        raise RefusedError(why, where=where)
    try:
        archive = zipfile.ZipFile(stream)
    except _BROKEN:
        raise RefusedError("is no whole ZIP archive", where=where) from None
    with archive:
        yield Archive(archive, _looked_through(archive, stream, where))


@contextmanager
def opened_file(path: Path, *, where: str) -> Iterator[Archive]:
    """Do what :func:`opened` does with a file. Raises BundleError for one that cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BundleError("this is no regular file", where=where)
        stream = path.open("rb")
    except OSError as problem:
        why = (problem.strerror or str(problem)).lower()
        raise BundleError(
            f"cannot be read: {why}", where=where, hint="name a file, a folder or an address"
        ) from problem
    with stream, opened(stream, where=where) as archive:
        yield archive


def _looked_through(archive: zipfile.ZipFile, stream: BinaryIO, where: str) -> Manifest:
    entries = archive.infolist()
    for entry in entries:
        if why := _objection(entry):
            raise _refusal(where, entry.orig_filename, why)
    files = [entry.filename for entry in entries if not entry.is_dir()]
    folders = [entry.filename[:-1] for entry in entries if entry.is_dir()]
    if pair := names.twins(files, folders):
        raise _refusal(where, pair[0], f"is the same place as '{names.shown(pair[1])}'")
    if shared := directory.overlap(stream, entries, archive.start_dir):
        raise _refusal(where, shared, "shares its bytes with something else")
    manifest = _manifest(archive, where)
    _compare(entries, manifest, where)
    for file in manifest.files:
        _look_at(archive, file, where)
    return manifest


def _objection(entry: zipfile.ZipInfo) -> str:
    """Say why an entry is none that a course has, before it is opened."""
    return _of_name(entry) or _of_kind(entry) or _of_packing(entry)


def _of_name(entry: zipfile.ZipInfo) -> str:
    written = entry.orig_filename  # the library cuts the other one at a NUL
    if why := names.objection(written.removesuffix("/")):
        return why
    return "has two names" if written != entry.filename else ""


def _of_kind(entry: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "is a link"
    if kind not in {0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG}:
        return "is neither a file nor a folder"
    holds = entry.file_size or entry.compress_size > _EMPTY_BYTES
    return "is a folder that holds bytes" if entry.is_dir() and holds else ""


def _of_packing(entry: zipfile.ZipInfo) -> str:
    if entry.flag_bits & _ENCRYPTED:
        return "is encrypted"
    known = entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    return "" if known else "is packed in a way that no course needs"


def _manifest(archive: zipfile.ZipFile, where: str) -> Manifest:
    try:
        entry = archive.getinfo(MANIFEST_NAME)
    except KeyError:
        raise _refusal(where, MANIFEST_NAME, "is missing") from None
    data = b"".join(_pieces(archive, entry, limits.MANIFEST_BYTES, where))
    return manifests.loads(data, where=where)


def _compare(entries: Sequence[zipfile.ZipInfo], manifest: Manifest, where: str) -> None:
    """Every file is in the manifest, and the other way round."""
    there = {entry.filename for entry in entries if not entry.is_dir()}
    named = {file.path for file in manifest.files} | {MANIFEST_NAME}
    for path in sorted(there - named):
        raise _refusal(where, path, f"is not in {MANIFEST_NAME}")
    for path in sorted(named - there):
        raise _refusal(where, path, "is missing")


def _look_at(archive: zipfile.ZipFile, file: File, where: str) -> None:
    """Read a file whole, and compare it with what the manifest says."""
    total, there_bytes = hashlib.sha256(), 0
    look = _drawings.Look() if file.path.lower().endswith(".svg") else None
    for piece in _pieces(archive, archive.getinfo(file.path), file.size_bytes, where):
        total.update(piece)
        there_bytes += len(piece)
        if look:
            look.feed(piece)
    if there_bytes != file.size_bytes or total.hexdigest() != file.sha256:
        raise _refusal(where, file.path, f"is not as {MANIFEST_NAME} says")
    if look and (why := look.objection()):
        raise _refusal(where, file.path, why)


def _pieces(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit_bytes: int, where: str
) -> Iterator[bytes]:
    """Give what an entry holds, as long as it is within the limits."""
    there_bytes = 0
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(_PIECE_BYTES):
                there_bytes += len(piece)
                if there_bytes > limit_bytes:
                    raise _refusal(where, entry.filename, "is longer than it may be")
                if there_bytes > max(limits.RATIO_FROM_BYTES, limits.RATIO * entry.compress_size):
                    why = f"unpacks to more than {limits.RATIO} times its size"
                    raise _refusal(where, entry.filename, why)
                yield piece
    except _BROKEN:
        raise _refusal(where, entry.filename, "is damaged") from None


def _refusal(where: str, entry: str, why: str) -> RefusedError:
    return RefusedError(f"'{names.shown(entry)}' {why}", where=where)


def is_course(path: Path) -> bool:
    """Whether a file is an archive with the manifest of a course, as far as its names tell."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()[:1] == [MANIFEST_NAME]
    except (*_BROKEN, OSError):
        return False

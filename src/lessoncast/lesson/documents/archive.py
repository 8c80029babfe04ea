"""Documents that are ZIP archives, opened only after a look at what they would unpack to."""

from __future__ import annotations

import html
import io
import re
import zipfile

from lessoncast import _files
from lessoncast.errors import LessonError

MAX_MEMBERS = 20_000
MAX_UNPACKED_BYTES = 300_000_000
MAX_TEXT_BYTES = 30_000_000
"""Of one part that holds text."""

_TEXT_SUFFIXES = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1


def opened(data: bytes, suffix: str, *, name: str) -> zipfile.ZipFile:
    """Return the archive. Raises LessonError for what is none, protected, or a bomb."""
    if data.startswith(_OLD_OFFICE):
        raise LessonError(
            f"this is no {suffix} file, or it is protected by a password",
            where=name,
            hint=f"save it as {suffix} without a password",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise LessonError(
            f"this is no whole {suffix} file", where=name, hint="copy or save it again"
        ) from None
    _check(archive.infolist(), name)
    return archive


def _check(members: list[zipfile.ZipInfo], name: str) -> None:
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise LessonError("protected by a password", where=name, hint="save it without one")
    unpacked = sum(member.file_size for member in members)
    largest = max(
        (one.file_size for one in members if one.filename.lower().endswith(_TEXT_SUFFIXES)),
        default=0,
    )
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED_BYTES or largest > MAX_TEXT_BYTES:
        raise LessonError("unpacks to more than a lesson can be", where=name, hint="split it")


def text(archive: zipfile.ZipFile, member: str, *, name: str) -> str:
    """The text of one part, "" where there is none. Raises LessonError for a damaged one."""
    try:
        data = archive.read(member)
    except KeyError:
        return ""
    return _files.decode_text(data, LessonError, name=name)


def value(xml: str, tag: str) -> str:
    """The text of the first element of this name, as plain text."""
    found = re.search(rf"<(?:\w+:)?{tag}\b[^<>]*>([^<]*)<", xml)
    return " ".join(html.unescape(found[1]).split()) if found else ""

"""Where an archive says that its entries are: looked at byte by byte, before a library trusts it.

PKWARE's APPNOTE 6.3: an archive ends with a record that tells where its list of entries is, and each
entry has a header of its own right before its data. What our archives never have, and what attacks are
made of, is refused: several disks, ZIP64, something before the first entry, entries that share bytes.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from typing import BinaryIO, NamedTuple

from lessoncast.bundle import limits

_END = struct.Struct("<4s4H2LH")  # APPNOTE 4.3.16
_END_MARK = b"PK\x05\x06"
_LOCAL = struct.Struct("<4s5H3L2H")  # APPNOTE 4.3.7
_LOCAL_MARK = b"PK\x03\x04"
_LONGEST_COMMENT = 0xFFFF
_SEE_ZIP64_16, _SEE_ZIP64_32 = 0xFFFF, 0xFFFFFFFF


class _End(NamedTuple):
    """The record at the end of an archive."""

    mark: bytes
    disk: int
    first_disk: int
    entries_here: int
    entries: int
    list_bytes: int
    list_at: int
    comment_bytes: int


def objection(stream: BinaryIO, size_bytes: int) -> str:
    """Say why a file is no archive that could be opened; empty if it is one."""
    tail_bytes = min(size_bytes, _END.size + _LONGEST_COMMENT)
    stream.seek(size_bytes - tail_bytes)
    tail = stream.read(tail_bytes)
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        return "is no whole ZIP archive"
    end, end_at = _End(*_END.unpack_from(tail, at)), size_bytes - tail_bytes + at
    if why := _too_much(end):
        return why
    # Something before the first entry moves all places by its length, and libraries forgive that.
    is_tight = end.list_at + end.list_bytes == end_at
    is_tight &= end_at + _END.size + end.comment_bytes == size_bytes
    return "" if is_tight else "has something before, between or behind its entries"


def _too_much(end: _End) -> str:
    if _SEE_ZIP64_16 in {end.entries_here, end.entries}:
        return "is a ZIP64 archive, which no course needs"
    if _SEE_ZIP64_32 in {end.list_bytes, end.list_at}:
        return "is a ZIP64 archive, which no course needs"
    if end.disk or end.first_disk or end.entries_here != end.entries:
        return "is one of several disks"
    if end.entries > limits.FILES:
        return f"has more than {limits.FILES} entries"
    if end.list_bytes > limits.DIRECTORY_BYTES:
        return "has a list of entries that is larger than any course needs"
    return ""


def overlap(stream: BinaryIO, entries: Sequence[zipfile.ZipInfo], list_at: int) -> str:
    """Return the name of an entry whose bytes belong to another one, too, or to the list; empty if none does."""
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        stream.seek(entry.header_offset)
        head = stream.read(_LOCAL.size)
        if len(head) < _LOCAL.size or not head.startswith(_LOCAL_MARK):
            return entry.orig_filename or "?"
        *_, name_bytes, extra_bytes = _LOCAL.unpack(head)
        if entry.header_offset < end:
            return entry.orig_filename or "?"
        end = entry.header_offset + _LOCAL.size + name_bytes + extra_bytes + entry.compress_size
    last = max(entries, key=lambda one: one.header_offset, default=None)
    return (last.orig_filename or "?") if last and end > list_at else ""

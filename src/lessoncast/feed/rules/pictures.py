"""Rules for artwork: what Apple refuses, read off the first bytes of the file."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lessoncast.feed.rules.subject import Subject
from lessoncast.model import Problem

_SIDE_MIN_PX, _SIDE_MAX_PX = 1400, 3000
_FILE_LIMIT_BYTES = 20_000_000
_RULE = "square JPEG or PNG, 1400 to 3000 pixels, RGB, no alpha [Apple: artwork]"
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SUFFIXES, _JPEG_SUFFIXES = frozenset({".png"}), frozenset({".jpg", ".jpeg"})
_PNG_RGB, _PNG_ALPHA = frozenset({2, 3, 6}), frozenset({4, 6})
_NO_SIZE_HERE = frozenset({0xC4, 0xC8, 0xCC})  # these JPEG markers among the SOFs hold tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture's header says."""

    width_px: int
    height_px: int
    is_rgb: bool
    has_alpha: bool


def artwork(subject: Subject) -> Iterator[Problem]:
    """Covers of the show and of its episodes are such as Apple takes."""
    nodes = [
        node for holder in (subject.channel, *subject.items) for node in holder.all("itunes:image")
    ]
    for path in sorted({path for node in nodes if (path := _path(subject, node.attributes))}):
        if fault := _fault(path):
            yield subject.about(path, fault, _RULE)


def _path(subject: Subject, attributes: dict[str, str]) -> Path | None:
    return subject.local(attributes.get("href", ""))


def _fault(path: Path) -> str:
    data = path.read_bytes() if path.stat().st_size <= _FILE_LIMIT_BYTES else b""
    picture = look(data)
    if picture is None:
        return "no JPEG or PNG picture"
    if path.suffix not in (_PNG_SUFFIXES if data.startswith(_PNG) else _JPEG_SUFFIXES):
        return "the name ends as another kind of picture does"
    size = f"{picture.width_px} x {picture.height_px} pixels"
    if picture.width_px != picture.height_px:
        return f"the cover is not square: {size}"
    if not _SIDE_MIN_PX <= picture.width_px <= _SIDE_MAX_PX:
        return f"the cover has the wrong size: {size}"
    if picture.has_alpha:
        return "the cover has an alpha channel"
    return "" if picture.is_rgb else "the cover is not RGB"


def look(data: bytes) -> Picture | None:
    """Read the header of a PNG or JPEG; None for anything else."""
    try:
        if data.startswith(_PNG):
            return _png(data)
        return _jpeg(data) if data.startswith(b"\xff\xd8") else None
    except struct.error:  # cut off
        return None


def _png(data: bytes) -> Picture:
    width, height, _depth, colour = struct.unpack_from(">IIBB", data, 16)
    head = data[: data.find(b"IDAT")]
    return Picture(
        width_px=width,
        height_px=height,
        is_rgb=colour in _PNG_RGB,
        has_alpha=colour in _PNG_ALPHA or b"tRNS" in head,
    )


def _jpeg(data: bytes) -> Picture | None:
    """Walk the segments up to the first SOF, which holds the size."""
    place = 2
    while place < len(data):
        marker, length = struct.unpack_from(">xBH", data, place)
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE_HERE:
            height, width, components = struct.unpack_from(">xHHB", data, place + 4)
            return Picture(
                width_px=width, height_px=height, is_rgb=components == 3, has_alpha=False
            )
        place += 2 + length
    return None


RULES = (artwork,)

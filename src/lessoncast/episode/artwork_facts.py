"""What a picture is, told by its head alone: its kind, and how wide and high it is shown."""

from __future__ import annotations

import io
import warnings

from PIL import Image

_SUFFIXES = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp"}
_ORIENTATION = 0x0112
_ON_ITS_SIDE = 5
"""Exif: from here on a picture is turned by a right angle before it is shown."""


def facts(data: bytes) -> tuple[str, int, int] | None:
    """Return suffix, width and height of a PNG, JPEG, GIF or WebP picture; None for anything else."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large images: their size is the caller's to judge
        try:
            with Image.open(io.BytesIO(data), formats=tuple(_SUFFIXES)) as picture:
                width, height = picture.size
                turned = picture.getexif().get(_ORIENTATION, 1) >= _ON_ITS_SIDE
                kind = picture.format or ""
        except Exception:  # noqa: BLE001 - decoders meet damaged data with whatever goes wrong first
            return None
    if kind not in _SUFFIXES or not width or not height:
        return None
    return (_SUFFIXES[kind], height, width) if turned else (_SUFFIXES[kind], width, height)

"""Faces of the computer's own for titles in letters that Pillow's font lacks: Greek, Cyrillic, Arabic, Han.

No font goes with lessoncast: one that has them all weighs more than the rest of it. Where the computer
has none either, the title is not set, and the cover stands on its picture.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from PIL import ImageFont

FACES = (
    "DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf", "LiberationSans-Bold.ttf", "NotoSansArabic-Bold.ttf",
    "NotoSansHebrew-Bold.ttf", "NotoSansDevanagari-Bold.ttf", "NotoSansThai-Bold.ttf", "NotoSansCJK-Bold.ttc",
    "wqy-microhei.ttc", "arialbd.ttf", "Arial Bold.ttf", "Arial Unicode.ttf", "seguisb.ttf", "msyhbd.ttc",
    "malgunbd.ttf", "PingFang.ttc", "Hiragino Sans GB.ttc",
)  # fmt: skip
"""Files that Pillow looks for where Linux, Windows and macOS keep their fonts, the first that fits first."""


@cache
def face_for(text: str) -> str:
    """Return the file of a face that has all letters of a text; "" if the computer has none."""
    letters = frozenset(text) - {" "}
    return next((face for face in FACES if letters and letters <= _held(face, letters)), "")


def runs_from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    sides = (unicodedata.bidirectional(char) for char in text)
    return next((side for side in sides if side in {"L", "R", "AL"}), "L") != "L"


def font(face: str, size_px: float) -> ImageFont.FreeTypeFont:
    """Return a face at a size."""
    return _font(face, round(size_px))


def _held(face: str, letters: frozenset[str]) -> frozenset[str]:
    """Those of some letters that a face has, told from the box it shows for any other."""
    try:
        shown = _font(face, 40)
    except OSError:
        return frozenset()
    box = bytes(shown.getmask("\uffff"))
    return frozenset(one for one in letters if bytes(shown.getmask(one)) != box)


@cache
def _font(face: str, size_px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(face, size_px)

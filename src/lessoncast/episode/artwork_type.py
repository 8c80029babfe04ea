"""Type for a drawn cover: Pillow's own font, with the accents that it lacks, or a face of the computer's.

The font holds little more than ASCII. Letters with accents are taken apart by Unicode, and the
accents drawn onto the plain letters as an engraver would: strokes and dots of the letter's weight.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from PIL import ImageDraw, ImageFont

from lessoncast.episode import artwork_faces

_SPELLED = str.maketrans({
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "–": "-", "—": "-",
    "‐": "-", "‑": "-", "−": "-", "¿": "", "¡": "", "„": "“", "‚": "‘", "×": "x", "\u00a0": " ",
    "→": "->", "←": "<-", "≤": "<=", "≥": ">=", "•": "·", "\ufe0f": "",
})  # fmt: skip
"""What no accent can mend."""

_Point = tuple[float, float]
_MARKS: dict[str, tuple[tuple[_Point, ...], ...]] = {
    "\u0300": (((-0.11, 0.17), (0.03, 0.05)),),  # grave
    "\u0301": (((0.11, 0.17), (-0.03, 0.05)),),  # acute
    "\u0302": (((-0.13, 0.05), (0, 0.16), (0.13, 0.05)),),  # circumflex
    "\u0303": (
        ((-0.15, 0.07), (-0.1, 0.13), (-0.04, 0.13), (0.04, 0.09), (0.1, 0.09), (0.15, 0.15)),
    ),
    "\u0304": (((-0.14, 0.1), (0.14, 0.1)),),  # macron
    "\u0306": (((-0.12, 0.16), (-0.06, 0.08), (0.06, 0.08), (0.12, 0.16)),),  # breve
    "\u0307": (((0, 0.11),),),  # dot
    "\u0308": (((-0.11, 0.11),), ((0.11, 0.11),)),  # dieresis
    "\u030a": (
        (
            (0.08, 0.12),
            (0.05, 0.18),
            (0, 0.2),
            (-0.05, 0.18),
            (-0.08, 0.12),
            (-0.05, 0.06),
            (0, 0.04),
            (0.05, 0.06),
            (0.08, 0.12),
        ),
    ),  # ring
    "\u030b": (((0.0, 0.17), (-0.1, 0.05)), ((0.17, 0.17), (0.07, 0.05))),  # double acute
    "\u030c": (((-0.13, 0.16), (0, 0.05), (0.13, 0.16)),),  # caron
    "\u0326": (((0.02, -0.08), (-0.04, -0.2)),),  # comma below
    "\u0327": (((0.01, -0.01), (0.07, -0.1), (0.02, -0.18), (-0.07, -0.18)),),  # cedilla
    "\u0328": (((0.08, -0.01), (0.02, -0.1), (0.05, -0.18), (0.13, -0.18)),),  # ogonek
}
"""Strokes of each accent, in parts of the type size: right of the letter's middle, above its top
(below the line, for those that hang there). A stroke of one point is a dot."""

_BELOW = frozenset("\u0326\u0327\u0328")
_STEM = 0.075


def spelled(text: str) -> str:
    """Return text in letters that can be set, accents taken apart; "" when some cannot.

    Pictures and what is invisible are no letters: a title does without its emoji.
    """
    apart = unicodedata.normalize("NFD", _shown(text.translate(_SPELLED)))
    can_be_set = all(char in _MARKS or char in _letters() for char in apart)
    return " ".join(apart.split()) if can_be_set else ""


def words_and_face(text: str) -> tuple[str, str]:
    """Return what of a text is set, and the file of its face; "" for Pillow's own, and for what cannot be set."""
    if plain := spelled(text):
        return plain, ""
    shown = " ".join(unicodedata.normalize("NFC", _shown(text)).split())
    face = artwork_faces.face_for(shown)
    return (shown, face) if face else ("", "")


def _shown(text: str) -> str:
    """A text without its pictures."""
    return "".join(char for char in text if char in _letters() or not _is_picture(char))


def _is_picture(char: str) -> bool:
    """Whether this is a symbol that is no sign of mathematics or money, or is not seen at all."""
    return unicodedata.category(char) in {"So", "Sk", "Cf"}


@cache
def _letters() -> frozenset[str]:
    """Return the characters that the font has, told from the box it shows for any other."""
    font = ImageFont.load_default(40)
    box = bytes(font.getmask("\uffff"))
    ascii_printable = [chr(code) for code in range(0x20, 0x7F)]
    others = [char for char in "©«°±´·»‘’“”…‹›™" if bytes(font.getmask(char)) != box]
    return frozenset([*ascii_printable, *others])


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A face at one size; ``weight`` thickens every stroke of Pillow's own by that part of the size."""

    size_px: float
    weight: float
    face: str = ""

    @property
    def cap_height_px(self) -> float:
        """The height of a capital letter."""
        return float(-self._font.getbbox("H", anchor="ls")[1])

    @property
    def _font(self) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        return artwork_faces.font(self.face, self.size_px) if self.face else _font(self.size_px)

    def width_px(self, text: str) -> float:
        """Return how wide a line of :func:`words_and_face` is."""
        return float(self._font.getlength(_without_marks(text))) + 2 * self._thickening_px

    def draw(self, layer: ImageDraw.ImageDraw, base: _Point, text: str) -> None:
        """Set a line of :func:`words_and_face`, its base line beginning at ``base``."""
        if self.face:
            layer.text(base, text, font=self._font, fill=255, anchor="ls")
            return
        plain = _without_marks(text)
        layer.text(
            base, plain, font=self._font, fill=255, anchor="ls", stroke_width=self._thickening_px
        )
        place = 0
        for char in text:
            if char in _MARKS:
                self._accent(layer, base, plain[:place], char)
            else:
                place += 1

    @property
    def _thickening_px(self) -> int:
        return 0 if self.face else round(self.size_px * self.weight)

    def _accent(self, layer: ImageDraw.ImageDraw, base: _Point, before: str, mark: str) -> None:
        """Draw an accent onto the last letter of ``before``."""
        letter = before[-1:]
        right = base[0] + self._font.getlength(before)
        left = right - self._font.getlength(letter)
        shown = "x" if letter in "ij" and mark not in _BELOW else letter
        top = base[1] + (0 if mark in _BELOW else self._font.getbbox(shown, anchor="ls")[1])
        if shown != letter:  # the accent takes the place of the dot
            layer.rectangle((left, top - 0.28 * self.size_px, right, top - 2), fill=0)
        middle = (left + right) / 2
        thickness = self.size_px * _STEM + 2 * self._thickening_px
        for stroke in _MARKS[mark]:
            points = [(middle + x * self.size_px, top - y * self.size_px) for x, y in stroke]
            layer.line(points, fill=255, width=round(thickness), joint="curve")
            for x, y in points:
                half = thickness / 2 * (1.25 if len(points) == 1 else 1)
                layer.ellipse((x - half, y - half, x + half, y + half), fill=255)


def _without_marks(text: str) -> str:
    return "".join(char for char in text if char not in _MARKS)


@cache
def _font(size_px: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size_px)

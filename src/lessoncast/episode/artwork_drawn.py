"""A cover drawn from nothing but its title: large type on a calm ground, two voices meeting.

The colours and places come from a digest of the title, so a title always gives the same picture.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from lessoncast import _files
from lessoncast.episode.artwork_faces import runs_from_right
from lessoncast.episode.artwork_type import Type, words_and_face

SIDE_PX = 1400
_MARGIN_PX = 110
_LABEL_BASE_PX, _LABEL_PX = 172, 46
_TITLE_TOP_PX, _TITLE_BOTTOM_PX = 270, 1090
"""The bottom fifth is left to the apps, which lay their buttons over it."""

_LARGEST_PX, _SMALLEST_PX, _STEP_PX = 204, 72, 6
_LINE_HEIGHT = 1.16
_OVERSAMPLED = 2
_WIDTH = (SIDE_PX - 2 * _MARGIN_PX) * _OVERSAMPLED  # of a line
_INK = (250, 246, 238)
_HUES = (0.00, 0.03, 0.07, 0.30, 0.39, 0.46, 0.52, 0.57, 0.62, 0.68, 0.75, 0.84, 0.93)
"""Wine, terracotta, umber, moss, forest … : dark, they stay clear of olive and mud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chance:
    """Numbers between 0 and 1 that a text always gives alike."""

    seed: str

    def draw(self, name: str) -> float:
        return int(_files.digest("cover", name, self.seed)[:8], 16) / 0xFFFFFFFF


def drawn(title: str, *, label: str = "") -> Image.Image:
    """Return a square picture with the title set large, and the label small above it.

    What no font here can spell is left out, and the picture stands alone.
    """
    chance = _Chance(seed=title)
    picture = _ground(chance)

    def words(layer: ImageDraw.ImageDraw) -> None:
        _set_label(layer, *words_and_face(label))
        _set_title(layer, *words_and_face(title))

    picture.paste(_INK, mask=_mask(words))
    return picture


# ── the ground ────────────────────────────────────────────────────────────────────────────────


def _ground(chance: _Chance) -> Image.Image:
    hue = _HUES[int(chance.draw("hue") * 0.9999 * len(_HUES))]
    picture = Image.new("RGB", (SIDE_PX, SIDE_PX), _colour(hue, 0.20, 0.42))
    shade = Image.linear_gradient("L").resize((SIDE_PX, SIDE_PX)).point(lambda level: level // 4)
    picture.paste(_colour(hue, 0.10, 0.45), mask=shade)
    first = (880 + 90 * chance.draw("x"), 1230 + 60 * chance.draw("y"), 400 + 70 * chance.draw("r"))
    second = (
        1270 + 60 * chance.draw("u"),
        940 + 90 * chance.draw("v"),
        310 + 60 * chance.draw("s"),
    )
    _voice(picture, first, _colour(hue, 0.36, 0.40))
    _voice(picture, second, _colour(hue + 0.07, 0.46, 0.40))
    return picture


def _voice(picture: Image.Image, disc: tuple[float, float, float], colour: tuple[int, ...]) -> None:
    """Lay a voice down: a disc that lets the ground through, and rings that leave it."""
    x, y, radius = disc

    def shape(layer: ImageDraw.ImageDraw) -> None:
        for ring, strength in ((1.0, 105), (0.72, 135), (0.44, 165)):
            layer.ellipse(_box(x, y, radius * ring), fill=strength)
        for ring, strength in ((1.16, 70), (1.32, 45), (1.48, 25)):
            layer.ellipse(_box(x, y, radius * ring), outline=strength, width=3 * _OVERSAMPLED)

    picture.paste(colour, mask=_mask(shape))


def _box(x: float, y: float, radius: float) -> tuple[float, float, float, float]:
    sides = (x - radius, y - radius, x + radius, y + radius)
    left, top, right, bottom = (side * _OVERSAMPLED for side in sides)
    return left, top, right, bottom


def _colour(hue: float, lightness: float, saturation: float) -> tuple[int, int, int]:
    red, green, blue = colorsys.hls_to_rgb(hue % 1.0, lightness, saturation)
    return round(255 * red), round(255 * green), round(255 * blue)


def _mask(shape: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
    """Return how strongly each pixel is covered, by drawing larger and averaging down."""
    side = SIDE_PX * _OVERSAMPLED
    layer = Image.new("L", (side, side), 0)
    shape(ImageDraw.Draw(layer))
    return layer.resize((SIDE_PX, SIDE_PX), Image.Resampling.BOX)


# ── the type ──────────────────────────────────────────────────────────────────────────────────


def _set_label(layer: ImageDraw.ImageDraw, text: str, face: str) -> None:
    small = Type(size_px=_LABEL_PX * _OVERSAMPLED, weight=0.012, face=face)
    line = _shortened(text, small, _WIDTH)
    small.draw(layer, (_left(line, small), _LABEL_BASE_PX * _OVERSAMPLED), line)


def _set_title(layer: ImageDraw.ImageDraw, text: str, face: str) -> None:
    height = (_TITLE_BOTTOM_PX - _TITLE_TOP_PX) * _OVERSAMPLED
    large, lines = _fitted(text, face, height)
    base = _TITLE_TOP_PX * _OVERSAMPLED + large.cap_height_px
    for place, line in enumerate(lines):
        down = base + place * large.size_px * _LINE_HEIGHT
        large.draw(layer, (_left(line, large), down), line)


def _left(line: str, face: Type) -> float:
    """Where a line begins: at the left margin, or so that it ends at the right one."""
    beside = _WIDTH - face.width_px(line) if runs_from_right(line) else 0
    return _MARGIN_PX * _OVERSAMPLED + beside


def _fitted(text: str, face: str, height: float) -> tuple[Type, tuple[str, ...]]:
    """Return the largest type in which the title fits, and its lines."""
    sizes = range(_LARGEST_PX * _OVERSAMPLED, _SMALLEST_PX * _OVERSAMPLED, -_STEP_PX * _OVERSAMPLED)
    for size in sizes:
        large = Type(size_px=size, weight=0.018, face=face)
        lines = _lines(text, large, _WIDTH)
        fits = all(large.width_px(line) <= _WIDTH for line in lines)
        if fits and len(lines) * size * _LINE_HEIGHT <= height:
            return large, lines
    small = Type(size_px=_SMALLEST_PX * _OVERSAMPLED, weight=0.018, face=face)
    room = int(height / (small.size_px * _LINE_HEIGHT))
    lines = _lines(text, small, _WIDTH)
    if len(lines) > room:
        lines = (*lines[: room - 1], " ".join(lines[room - 1 :]))
    return small, tuple(_shortened(line, small, _WIDTH) for line in lines)


def _lines(text: str, face: Type, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width_px(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _shortened(line: str, face: Type, width: float) -> str:
    """Return as much of a line as fits, with an ellipsis for the rest."""
    shown = line
    while shown and face.width_px(shown if shown == line else f"{shown}…") > width:
        shown = shown[:-1].rstrip()
    return shown if shown == line else f"{shown}…"

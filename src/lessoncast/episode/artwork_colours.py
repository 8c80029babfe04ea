"""The colour that a picture is remembered by: of those that are a colour at all, the one that fills most."""

from __future__ import annotations

from colorsys import rgb_to_hls
from pathlib import Path

from PIL import Image

_SIDE_PX = 64
_PALETTE = 24
_LEAST_SATURATION, _LEAST_LIGHTNESS, _MOST_LIGHTNESS = 0.18, 0.08, 0.93
_LEAST_SHARE = 0.02  # a thin red line makes no red cover


def main_colour(path: Path) -> tuple[int, int, int] | None:
    """Return the picture's colour as sRGB; None where it is grey, black and white."""
    with Image.open(path) as picture:
        picture.draft("RGB", (4 * _SIDE_PX, 4 * _SIDE_PX))  # a large JPEG is not decoded whole
        small = picture.convert("RGB").resize((_SIDE_PX, _SIDE_PX), Image.Resampling.BOX)
    reduced = small.quantize(_PALETTE, method=Image.Quantize.MEDIANCUT)
    palette = reduced.getpalette() or []
    counts = reduced.getcolors() or []
    found = [
        (_worth(colour, count / _SIDE_PX**2), colour)
        for count, index in counts
        if isinstance(index, int)
        and (colour := (palette[3 * index], palette[3 * index + 1], palette[3 * index + 2]))
    ]
    worth, colour = max(found, default=(0.0, (0, 0, 0)))
    return colour if worth > 0 else None


def _worth(colour: tuple[int, int, int], share: float) -> float:
    """How much of a colour there is: its share of the picture by how colourful it is."""
    red, green, blue = (part / 255 for part in colour)
    _, lightness, saturation = rgb_to_hls(red, green, blue)
    chroma = max(red, green, blue) - min(red, green, blue)
    is_one = (
        saturation >= _LEAST_SATURATION
        and _LEAST_LIGHTNESS <= lightness <= _MOST_LIGHTNESS
        and chroma >= 0.08
        and share >= _LEAST_SHARE
    )
    return share * chroma if is_one else 0.0

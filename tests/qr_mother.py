"""A QR code on a page, seen as a camera sees it: drawn from the SVG's own paths, then decoded."""

from __future__ import annotations

import re

import zxingcpp
from PIL import Image

_SVG = re.compile(r'<svg [^>]*class="qr"[^>]*>.*?</svg>', re.DOTALL)
_STEP = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")
_PIXELS = 6


def decoded(page: str) -> list[str]:
    """What the QR codes of a page say."""
    return [_decoded(found[0]) for found in _SVG.finditer(page)]


def _decoded(svg: str) -> str:
    box = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    ground, ink = re.findall(r'<path (?:fill|stroke)="#(\w+)" d="([^"]*)"', svg)
    assert box
    assert ("fff", f"M0 0h{box[1]}v{box[2]}h-{box[1]}z") == ground
    assert "000" == ink[0]
    picture = Image.new("L", (int(box[1]), int(box[2])), 255)
    x, y = 0.0, 0.0
    for step, first, second in _STEP.findall(ink[1]):
        if step == "h":
            for column in range(int(x), int(x + float(first))):
                picture.putpixel((column, int(y)), 0)
        x = float(first) + (0 if step == "M" else x)
        y += (float(second) - (y if step == "M" else 0)) if second else 0
    large = picture.resize(
        (picture.width * _PIXELS, picture.height * _PIXELS), Image.Resampling.NEAREST
    )
    (found,) = zxingcpp.read_barcodes(large)
    return str(found.text)

"""Small pictures of every kind, made on the spot."""

from __future__ import annotations

import io

from PIL import Image

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0L40 30"/></svg>'


def a_picture(
    kind: str = "PNG", *, width: int = 40, height: int = 30, orientation: int = 1, mode: str = "RGB"
) -> bytes:
    """Bytes of a picture in black; ``orientation`` is what a camera notes of how it was held."""
    out = io.BytesIO()
    picture = Image.new(mode, (width, height), 0)
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture.save(out, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return out.getvalue()

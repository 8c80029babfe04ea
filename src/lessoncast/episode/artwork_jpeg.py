"""Pictures of strangers → JPEG as podcast apps want it. With its neighbours the home of Pillow.

Apple: square, 1400 to 3000 pixels, JPEG, RGB without transparency, nothing that matters in the
bottom fifth.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from lessoncast.errors import LessoncastError, WorkspaceError

LEAST_PX, MOST_PX = 1400, 3000
_MOST_PIXELS = 40_000_000
"""Decoded, this is 120 MB. It is asked of the header: a small file can claim any size."""

_QUALITIES = (90, 80, 70, 60, 50)


def _open(data: bytes, where: str, error: type[LessoncastError]) -> Image.Image:
    """Decode a PNG or JPEG to RGB, upright, on white where it is transparent."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large images: their size is checked here
        try:
            picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            _refuse_bomb(picture, where, error)
            return _rgb(ImageOps.exif_transpose(picture))
        except LessoncastError:
            raise
        except Exception as problem:
            # Decoders meet damaged data with whatever goes wrong first.
            raise error(
                "this is not a PNG or JPEG picture, or it is damaged",
                where=where,
                hint="open it in any image program and save it again as JPEG",
            ) from problem


def _refuse_bomb(picture: Image.Image, where: str, error: type[LessoncastError]) -> None:
    """Raise before anything is decoded: so far only the header was read."""
    if picture.width * picture.height > _MOST_PIXELS:
        raise error(
            f"{picture.width} x {picture.height} pixels are more than the limit of "
            f"{_MOST_PIXELS // 1_000_000} million",
            where=where,
            hint=f"save it at {MOST_PX} x {MOST_PX}",
        )


def _rgb(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):  # 16 bits of grey, which convert() would clip
        picture = picture.convert("I").point(lambda level: level / 257).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, layer).convert("RGB")


def square(data: bytes, where: str) -> bytes:
    """Return a cover as JPEG. Raises WorkspaceError for what podcast apps would not show."""
    picture = _open(data, where, WorkspaceError)
    width, height = picture.size
    if width != height or width < LEAST_PX:
        wrong = "not square" if width != height else f"less than {LEAST_PX} x {LEAST_PX}"
        raise WorkspaceError(
            f"the cover has {width} x {height} pixels, {wrong}",
            where=where,
            hint=f"use a square picture of {LEAST_PX} to {MOST_PX} pixels, or none: one is drawn",
        )
    return jpeg(_within(picture, MOST_PX))


def _within(picture: Image.Image, most_px: int) -> Image.Image:
    fitted = picture.copy()
    fitted.thumbnail((most_px, most_px), Image.Resampling.LANCZOS)
    return fitted


def small(
    data: bytes, where: str, error: type[LessoncastError], *, most_px: int, most_bytes: int
) -> bytes:
    """Return a PNG or JPEG picture as a JPEG of at most so many pixels on a side, and bytes.

    Raises ``error`` for what is no such picture; ``where`` names it.
    """
    return _small(_open(data, where, error), most_px, most_bytes)


def _small(picture: Image.Image, most_px: int, most_bytes: int) -> bytes:
    """Return the best JPEG of at most so many pixels and bytes; noise ends up smaller."""
    fitted = _within(picture, most_px)
    for quality in _QUALITIES:
        data = jpeg(fitted, quality)
        if len(data) <= most_bytes:
            return data
    return _small(fitted, most_px * 3 // 4, most_bytes)


def jpeg(picture: Image.Image, quality: int = _QUALITIES[0]) -> bytes:
    """Return a JPEG without metadata; full colour resolution keeps coloured type sharp."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality, subsampling="4:4:4", optimize=True, dpi=(72, 72))
    return stream.getvalue()

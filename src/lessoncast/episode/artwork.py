"""Pictures: the show's own, checked and converted, or a cover that is drawn. The home of Pillow.

Apple: square, 1400 to 3000 pixels, JPEG, RGB without transparency, nothing that matters in the
bottom fifth. A drawn cover takes its colours from its title, so every episode has its own and keeps
it.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageOps
from PIL import __version__ as PIL_VERSION  # noqa: N812 - it is a constant

from lessoncast import _cache, _files
from lessoncast.episode.artwork_drawn import drawn
from lessoncast.errors import LessoncastError, ScriptError, WorkspaceError

ARTWORK_VERSION = 1
"""Part of the cache's keys: raise it when a cover looks different."""

LEAST_PX, MOST_PX = 1400, 3000
_EMBEDDED_PX, _EMBEDDED_BYTES = 1000, 500_000
_PICTURE_PX, _PICTURE_BYTES = 800, 120_000
_LARGEST_FILE_BYTES = 20_000_000
_MOST_PIXELS = 40_000_000
"""Decoded, this is 120 MB. It is asked of the header: a small file can claim any size."""

_QUALITIES = (90, 80, 70, 60, 50)


def cover(
    title: str, *, cache: Path, label: str = "", image: Path | None = None, where: str = ""
) -> bytes:
    """Return a cover as JPEG: ``image`` converted, else drawn with the title and a small label.

    Raises WorkspaceError for an image that podcast apps would not show; ``where`` names it.
    """
    if image is None:
        return _cached(cache, ("drawn", title, label), lambda: _jpeg(drawn(title, label=label)))
    where = where or str(image)
    data = _read(image, where, WorkspaceError)
    return _cached(cache, ("cover", data), lambda: _jpeg(_square(data, where)))


def embedded(picture: bytes, *, cache: Path) -> bytes:
    """Return a cover small enough to travel in a tag: at most 1000 pixels and 500 kB."""

    def smaller() -> bytes:
        return _small(_open(picture, "cover", WorkspaceError), _EMBEDDED_PX, _EMBEDDED_BYTES)

    return _cached(cache, ("embedded", picture), smaller)


def chapter_picture(image: Path, *, cache: Path, where: str = "") -> bytes:
    """Return a chapter's picture as JPEG, at most 800 pixels wide and high, and 120 kB.

    Raises ScriptError when the file is no picture; ``where`` is the line that names it.
    """
    where = where or str(image)
    data = _read(image, where, ScriptError)

    def smaller() -> bytes:
        return _small(_open(data, where, ScriptError), _PICTURE_PX, _PICTURE_BYTES)

    return _cached(cache, ("chapter", data), smaller)


def _cached(cache: Path, facts: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
    """Return what ``make`` makes, made once: drawing costs as much as encoding half a minute."""
    key = _files.digest("artwork", ARTWORK_VERSION, PIL_VERSION, *facts)
    path = cache / "artwork" / key[:2] / f"{key}.jpg"
    made = _cache.read(path)
    if made is None:
        made = make()
        _cache.write(path, made)
    return made


def _read(image: Path, where: str, error: type[LessoncastError]) -> bytes:
    if not image.is_file():
        raise error("there is no such picture", where=where)
    if image.stat().st_size > _LARGEST_FILE_BYTES:
        limit_mb = _LARGEST_FILE_BYTES // 1_000_000
        raise error(f"longer than the limit of {limit_mb} MB", where=where)
    return image.read_bytes()


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


def _square(data: bytes, where: str) -> Image.Image:
    picture = _open(data, where, WorkspaceError)
    width, height = picture.size
    if width != height or width < LEAST_PX:
        wrong = "not square" if width != height else f"less than {LEAST_PX} x {LEAST_PX}"
        raise WorkspaceError(
            f"the cover has {width} x {height} pixels, {wrong}",
            where=where,
            hint=f"use a square picture of {LEAST_PX} to {MOST_PX} pixels, or none: one is drawn",
        )
    return _within(picture, MOST_PX)


def _within(picture: Image.Image, most_px: int) -> Image.Image:
    fitted = picture.copy()
    fitted.thumbnail((most_px, most_px), Image.Resampling.LANCZOS)
    return fitted


def _small(picture: Image.Image, most_px: int, most_bytes: int) -> bytes:
    """Return the best JPEG of at most so many pixels and bytes; noise ends up smaller."""
    fitted = _within(picture, most_px)
    for quality in _QUALITIES:
        data = _jpeg(fitted, quality)
        if len(data) <= most_bytes:
            return data
    return _small(fitted, most_px * 3 // 4, most_bytes)


def _jpeg(picture: Image.Image, quality: int = _QUALITIES[0]) -> bytes:
    """Return a JPEG without metadata; full colour resolution keeps coloured type sharp."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality, subsampling="4:4:4", optimize=True, dpi=(72, 72))
    return stream.getvalue()

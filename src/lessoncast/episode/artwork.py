"""Pictures: the show's own, checked and converted, or a cover that is drawn; each made once.

A drawn cover takes its colours from its title, so every episode has its own and keeps it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache as once
from pathlib import Path

from lessoncast import _cache, _files, _heap, _installed
from lessoncast.errors import LessoncastError, ScriptError, WorkspaceError

ARTWORK_VERSION = 2
"""Part of the cache's keys: raise it when a cover looks different."""

_EMBEDDED_PX, _EMBEDDED_BYTES = 1000, 500_000
_PICTURE_PX, _PICTURE_BYTES = 800, 120_000
_PAGE_PX, _PAGE_BYTES = 512, 60_000
_LARGEST_FILE_BYTES = 20_000_000


def cover(
    title: str, *, cache: Path, label: str = "", image: Path | None = None, where: str = ""
) -> bytes:
    """Return a cover as JPEG: ``image`` converted, else drawn with the title and a small label.

    Raises WorkspaceError for an image that podcast apps would not show; ``where`` names it.
    """
    if image is None:
        return _cached(cache, ("drawn", title, label), lambda: _drawn(title, label))
    where = where or str(image)
    data = _read(image, where, WorkspaceError)

    def converted() -> bytes:
        from lessoncast.episode import artwork_jpeg  # noqa: PLC0415 - see _cached

        return artwork_jpeg.square(data, where)

    return _cached(cache, ("cover", data), converted)


def _drawn(title: str, label: str) -> bytes:
    from lessoncast.episode import artwork_drawn, artwork_jpeg  # noqa: PLC0415 - see _cached

    return artwork_jpeg.jpeg(artwork_drawn.drawn(title, label=label))


def colour(cover: Path, *, cache: Path) -> tuple[int, int, int] | None:
    """Return the colour that a cover is remembered by, as sRGB; None for one without any."""

    def found() -> bytes:
        from lessoncast.episode import artwork_colours  # noqa: PLC0415 - see _cached

        return bytes(artwork_colours.main_colour(cover) or ())

    told = _cached(cache, ("colour", _files.known_digest(cover)), found)
    return (told[0], told[1], told[2]) if told else None


def embedded(picture: bytes, *, cache: Path) -> bytes:
    """Return a cover small enough to travel in a tag: at most 1000 pixels and 500 kB."""

    def smaller() -> bytes:
        from lessoncast.episode import artwork_jpeg  # noqa: PLC0415 - see _cached

        return artwork_jpeg.small(
            picture, "cover", WorkspaceError, most_px=_EMBEDDED_PX, most_bytes=_EMBEDDED_BYTES
        )

    return _cached(cache, ("embedded", picture), smaller)


def thumbnail(picture: bytes, *, cache: Path) -> bytes:
    """Return a cover as pages show it: at most 512 pixels, which is twice as large for fine screens."""

    def smaller() -> bytes:
        from lessoncast.episode import artwork_jpeg  # noqa: PLC0415 - see _cached

        return artwork_jpeg.small(
            picture, "cover", WorkspaceError, most_px=_PAGE_PX, most_bytes=_PAGE_BYTES
        )

    return _cached(cache, ("page", picture), smaller)


def chapter_picture(image: Path, *, cache: Path, where: str = "") -> bytes:
    """Return a chapter's picture as JPEG, at most 800 pixels wide and high, and 120 kB.

    Raises ScriptError when the file is no picture; ``where`` is the line that names it.
    """
    where = where or str(image)
    data = _read(image, where, ScriptError)

    def smaller() -> bytes:
        from lessoncast.episode import artwork_jpeg  # noqa: PLC0415 - see _cached

        return artwork_jpeg.small(
            data, where, ScriptError, most_px=_PICTURE_PX, most_bytes=_PICTURE_BYTES
        )

    return _cached(cache, ("chapter", data), smaller)


def _cached(cache: Path, facts: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
    """Return what ``make`` makes, made once: drawing costs as much as encoding half a minute.

    What was made needs no Pillow, and an edited line no 30 ms to load it.
    """
    key = _files.digest("artwork", ARTWORK_VERSION, _pillow(), *facts)
    path = cache / "artwork" / key[:2] / f"{key}.jpg"
    made = _cache.read(path)
    if made is None:
        made = make()
        _heap.give_back()  # of all that an episode needs this takes the most room
        _cache.write(path, made)
    return made


@once
def _pillow() -> str:
    return _installed.version("pillow")


def _read(image: Path, where: str, error: type[LessoncastError]) -> bytes:
    if not image.is_file():
        raise error("there is no such picture", where=where)
    if image.stat().st_size > _LARGEST_FILE_BYTES:
        limit_mb = _LARGEST_FILE_BYTES // 1_000_000
        raise error(f"longer than the limit of {limit_mb} MB", where=where)
    return image.read_bytes()

"""Text → Lesson: Markdown, HTML or plain text becomes blocks that know their lines.

It must not know what a dialogue is, or that anything will be spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from lessoncast.lesson.part import part_of
from lessoncast.model import Article, Heard, Lesson, Picture, Span

ARTICLE_VERSION = 2
"""Raise it when the same lesson gives another article."""

__all__ = ["ARTICLE_VERSION", "as_article", "part_of", "read", "read_bytes", "timed"]


def read(path: Path, *, slug: str, name: str = "", language: str = "") -> Lesson:
    """Read a lesson; its suffix says how.

    ``name`` is what errors call the file. ``language`` counts when the text names none; without
    either it is guessed. Raises LessonError with ``file:line`` for what cannot be read, breaks a
    limit of :mod:`lessoncast.lesson.limits`, or holds no text to say.
    """
    from lessoncast.lesson.reading import (  # noqa: PLC0415 - the parsers are heavy, --help is not
        read as read_file,
    )

    return read_file(path, slug=slug, name=name, language=language)


def as_article(
    path: Path,
    *,
    slug: str,
    name: str = "",
    language: str = "",
    lines: Span | None = None,
    part: int = 1,
    heard: Sequence[Heard] | None = (),
    lesson: Callable[[str], str] = lambda _: "",
    picture: Callable[[str, bytes | None], Picture | str] = lambda *_: "",
) -> Article:
    """Return a lesson, or the ``lines`` of a part of one, as an article that is safe to show.

    ``heard`` tells when which lines are spoken of; if it is None, :func:`timed` will. ``lesson`` gives the slug of the lesson that a relative
    link names, or ""; ``picture`` the picture of a name, or of bytes that lie in the lesson's
    own file, or why there is none. Raises LessonError as :func:`read` does.
    """
    from lessoncast.lesson import article  # noqa: PLC0415 - as above

    where = name or str(path)
    given = {"slug": slug, "name": where, "language": language}
    return article.make(
        path, **given, lines=lines, part=part, heard=heard, lesson=lesson, picture=picture
    )


def timed(html: str, sections: Sequence[Span], heard: Sequence[Heard]) -> str:
    """Return an article that awaits its times, with those that ``heard`` tells for its ``sections``."""
    from lessoncast.lesson import seconds  # noqa: PLC0415 - few ask

    return seconds.filled(html, sections, heard)


def read_bytes(path: Path, *, name: str = "") -> bytes:
    """Return the bytes of a lesson's file. Raises LessonError for what is missing or too large."""
    from lessoncast.lesson import sources  # noqa: PLC0415 - as above

    return sources.read_bytes(path, name=name or str(path))

"""How large a lesson may be: what is beyond is refused with its line, never cut off in silence.

The bytes of the file are limited by ``_files.TEXT_LIMIT_BYTES``.
"""

from __future__ import annotations

from lessoncast.errors import LessonError

MAX_WORDS = 100_000
"""About eleven hours of speech; counted before parsing, markup included."""

MAX_HEADINGS = 2_000

MAX_NESTING = 100
"""Elements inside one another; a list in a list in a list makes six of them."""


def check_words(text: str, *, name: str) -> None:
    """Raise LessonError when ``text`` has over ``MAX_WORDS`` words."""
    if len(text) <= MAX_WORDS or len(text.split()) <= MAX_WORDS:
        return
    raise LessonError(f"longer than the limit of {MAX_WORDS:,} words", where=name, hint="split it")


def too_deep(line: int, *, name: str) -> LessonError:
    """The error for markup that nests deeper than ``MAX_NESTING``."""
    return LessonError(
        f"markup nested deeper than {MAX_NESTING} levels",
        where=f"{name}:{line}",
        hint="check for quotes, lists or tags that are opened and never closed",
    )


def too_many_headings(line: int, *, name: str) -> LessonError:
    """The error for the first heading beyond ``MAX_HEADINGS``."""
    return LessonError(
        f"more than {MAX_HEADINGS:,} headings", where=f"{name}:{line}", hint="split the lesson"
    )

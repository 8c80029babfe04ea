"""How large a lesson may be: what is beyond is refused with its line, never cut off in silence.

The bytes of the file are limited by ``_files.TEXT_LIMIT_BYTES``.
"""

from __future__ import annotations

from lessoncast.errors import LessonError

MAX_WORDS = 100_000
"""About eleven hours of speech; counted before parsing, markup included."""

MAX_LINES = 200_000

MAX_HEADINGS = 2_000

MAX_REQUESTS = 1_000
"""Comments ``<!-- say: … -->``."""

MAX_NESTING = 100
"""Elements inside one another; a list in a list in a list makes six of them."""


def check_length(text: str, *, name: str) -> None:
    """Raise LessonError when ``text`` has too many words or lines."""
    if len(text.split()) > MAX_WORDS:
        limit = f"{MAX_WORDS:,} words"
    elif text.count("\n") > MAX_LINES:
        limit = f"{MAX_LINES:,} lines"
    else:
        return
    raise LessonError(f"longer than the limit of {limit}", where=name, hint="split it")


def too_deep(line: int, *, name: str) -> LessonError:
    """The error for markup that nests deeper than ``MAX_NESTING``."""
    return LessonError(
        f"markup nested deeper than {MAX_NESTING} levels",
        where=f"{name}:{line}",
        hint="check for quotes, lists or tags that are opened and never closed",
    )


def too_many_requests(line: int, *, name: str) -> LessonError:
    """The error for the first ``<!-- say: … -->`` beyond ``MAX_REQUESTS``."""
    return LessonError(
        f"more than {MAX_REQUESTS:,} comments 'say: …'",
        where=f"{name}:{line}",
        hint="write as text what readers may see, too",
    )


def too_many_headings(line: int, *, name: str) -> LessonError:
    """The error for the first heading beyond ``MAX_HEADINGS``."""
    return LessonError(
        f"more than {MAX_HEADINGS:,} headings", where=f"{name}:{line}", hint="split the lesson"
    )

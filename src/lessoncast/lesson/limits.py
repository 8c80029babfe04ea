"""How large a lesson may be: what is beyond is refused with its line, never cut off in silence.

The bytes of the file are limited by ``_files.TEXT_LIMIT_BYTES``.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.model import Block

MAX_WORDS = 100_000
"""About eleven hours of speech; counted before parsing, markup included."""

MAX_LINES = 200_000

MAX_HEADINGS = 2_000

MAX_REQUESTS = 1_000
"""Comments ``<!-- say: … -->``."""

MAX_NESTING = 100
"""Elements inside one another; a list in a list in a list makes six of them."""


MAX_WORD = 1_000
"""Characters between two spaces of a text; scripts that know no spaces are not meant."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\uffef\U00020000-\U0003ffff"
_ENDLESS_WORD = re.compile(rf"[^\s{_SPACELESS}]{{{MAX_WORD},}}")


def check_length(text: str, *, name: str) -> None:
    """Raise LessonError with the line from which on ``text`` has too many words or lines."""
    if len(text.split()) > MAX_WORDS:
        first = next(islice(re.finditer(r"\S+", text), MAX_WORDS, None))
        limit, line = f"{MAX_WORDS:,} words", text.count("\n", 0, first.start()) + 1
    elif text.count("\n") > MAX_LINES:
        limit, line = f"{MAX_LINES:,} lines", MAX_LINES + 1
    else:
        return
    where = f"{name}:{line}"
    raise LessonError(f"longer than the limit of {limit}", where=where, hint="split it")


def check_words(blocks: Iterable[Block], *, name: str) -> None:
    """Raise LessonError for the first word of a text that is no word."""
    for block in blocks:
        if block.kind in ("code", "math"):
            continue
        for text in (block.text, *(cell for row in block.rows for cell in row)):
            if len(text) >= MAX_WORD and (found := _ENDLESS_WORD.search(text)):
                raise LessonError(
                    f"this is no word: {found[0][:40]}…",
                    where=f"{name}:{block.span.first}",
                    hint=f"leave it out, or make it code: a word has less than {MAX_WORD:,} characters",
                )


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

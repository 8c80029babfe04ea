"""Documents → page: Word, PDF, PowerPoint and EPUB, through libraries that come as an extra.

A document has no lines of its own. What counts as one is the text as we read it: a paragraph,
heading, list item or table row of a Word file or a slide, a line of a PDF's or an EPUB's text.
"""

from __future__ import annotations

import importlib
from types import ModuleType

from lessoncast.errors import LessonError
from lessoncast.lesson.pieces import Page
from lessoncast.lesson.sources import DOCUMENTS

_LIBRARIES = frozenset({"mammoth", "pypdf", "pptx"})


def read(data: bytes, suffix: str, *, name: str) -> Page:
    """Read a document of this kind. Raises LessonError in one line for whatever is wrong with it."""
    reader = _reader(suffix, name)
    try:
        page: Page = reader.read(data, name=name)
    except LessonError:
        raise
    except MemoryError:
        raise LessonError("too large to be read", where=name, hint="split it") from None
    except Exception as problem:
        # These libraries meet broken files with errors of every kind, and only say so inside.
        raise broken(suffix, name) from problem
    return page


def broken(suffix: str, name: str) -> LessonError:
    """The error for a file that is not what its suffix says."""
    return LessonError(
        f"cannot be read as a {suffix} file",
        where=name,
        hint="open it in the program that made it and save it again",
    )


def _reader(suffix: str, name: str) -> ModuleType:
    try:
        return importlib.import_module(f"{__name__}.{DOCUMENTS[suffix]}")
    except ModuleNotFoundError as problem:
        if problem.name not in _LIBRARIES:
            raise
        raise LessonError(
            f"{suffix} files need a library that is not installed",
            where=name,
            hint="pip install 'lessoncast[documents]'",
        ) from None

"""PDF: the one home of pypdf. A PDF knows no paragraphs, so type and place have to tell them."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from math import hypot
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from lessoncast import _files
from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson import limits
from lessoncast.lesson.documents import papers, titles
from lessoncast.lesson.documents.rows import Run
from lessoncast.lesson.documents.typeset import pieces_of
from lessoncast.lesson.pieces import Page

MAX_PAGES = 2_000
_BULLETS = str.maketrans(dict.fromkeys("\x7f\u25cf\u02f2", "•"))
_SIGN = re.compile("^\\s*[\uf020-\uf0ff]")
"""A sign of Symbol or Wingdings, which stand in the private area; in front of a line it marks a point."""
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
"""It logs what it finds odd in a file; what matters to an author is said in an error of ours."""


def read(data: bytes, *, name: str) -> Page:
    """Read a .pdf file; the lines are those of its pages, without what repeats on each."""
    pages = _opened(data, name)
    runs = [run for number in range(len(pages.pages)) for run in _runs(pages, number)]
    if not runs:
        raise LessonError(
            "holds pictures, but no text",
            where=name,
            hint="a scan needs text recognition (OCR) first",
        )
    limits.check_length("\n".join(run.text for run in runs), name=name)
    shown = pieces_of(runs)
    told, marks = papers.without_marks(shown.pieces)
    headed = any(piece.kind == "heading" for piece in told)
    return Page(
        pieces=told, left_out=(*shown.left_out, *marks), title="" if headed else _title(pages)
    )


def _opened(data: bytes, name: str) -> PdfReader:
    locked = LessonError("protected by a password", where=name, hint="save it without one")
    reader = PdfReader(io.BytesIO(data))
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        count = len(reader.pages)
    except (DependencyError, FileNotDecryptedError):
        raise locked from None
    if count > MAX_PAGES:
        raise LessonError(
            f"longer than the limit of {MAX_PAGES:,} pages", where=name, hint="split it"
        )
    return reader


def _runs(pages: PdfReader, number: int) -> Iterator[Run]:
    """What stands on a page, piece by piece, in the order of the file."""
    found: list[Run] = []

    def note(text: str, place: list[float], within: list[float], font: Any, size: float) -> None:
        shown = _files.clean_text(_SIGN.sub("•", text).translate(_BULLETS)).replace("\t", " ")
        if not shown.strip():
            return
        x = within[4] * place[0] + within[5] * place[2] + place[4]
        y = within[4] * place[1] + within[5] * place[3] + place[5]
        scale = hypot(within[2], within[3]) * hypot(place[2], place[3])
        face = str((font or {}).get("/BaseFont", "")).lower()
        found.append(
            Run(shown.lstrip("\n"), number, float(x), float(y), abs(float(size * scale)), face)
        )

    pages.pages[number].extract_text(visitor_text=note)
    return iter(found)


def _title(pages: PdfReader) -> str:
    about = pages.metadata
    return titles.meant(str(about.title or "")) if about else ""

"""Markdown → page, by way of HTML that has the same lines."""

from __future__ import annotations

from dataclasses import replace

from lessoncast import _front_matter
from lessoncast.lesson import dialects, front_matter
from lessoncast.lesson.headings import with_bare, with_bold
from lessoncast.lesson.html import shown_by
from lessoncast.lesson.pieces import Page
from lessoncast.lesson.rendering import render
from lessoncast.lesson.syntax import parser


def read(text: str, *, name: str) -> Page:
    """Read Markdown as courses write it. Raises LessonError with ``name:line``."""
    header = _front_matter.split(text, name=name)
    source, left_out = dialects.preprocess(header.text)
    shown = shown_by(render(parser(), source, name=name), name=name)
    pieces = tuple(with_bold(shown.pieces))
    if not any(piece.kind == "heading" for piece in pieces):
        pieces = tuple(with_bare(pieces))  # Plain text is often saved with this suffix.
    page = front_matter.page(header, pieces, name=name)
    return replace(
        page,
        tree=shown.tree,
        left_out=(*left_out, *shown.left_out),
        pronunciations=shown.pronunciations,
        foreign=shown.foreign,
        requests=shown.requests,
    )

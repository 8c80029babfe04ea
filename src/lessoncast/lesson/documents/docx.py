"""Word: the one home of mammoth, which turns a document's styles into HTML."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from typing import Any

import mammoth

from lessoncast._later import re
from lessoncast.lesson import html, language, limits
from lessoncast.lesson.documents import archive, styles, titles
from lessoncast.lesson.headings import with_bold
from lessoncast.lesson.pieces import INNER, Page

_LINE_ENDS = re.compile(r"(</(?:p|h[1-6]|li|tr|pre|figcaption)>)(?=<(?!/t[dh]))")
_INNER_LIST = re.compile(r"(?<=[^>\n])(?=<[uo]l>)")
_HEADING = re.compile(r"(</?h)([1-5])(?=>)")
_LABEL = re.compile(
    r"(<p>)(?:<(?:strong|em|code)>)?(?:note|tip|warning|caution|important)(?:</(?:strong|em|code)>)?\t",
    re.IGNORECASE,
)
"""The word over a box that a style draws, set apart by a tab."""
_NOTES = re.compile(r"<ol>(?=<li id=\"(?:foot|end)note-)")


def read(data: bytes, *, name: str) -> Page:
    """Read a .docx file."""
    parts = archive.opened(data, ".docx", name=name)
    pictures: dict[str, Callable[[], bytes]] = {}

    def placed(image: Any) -> dict[str, str]:
        name = f"{INNER}{len(pictures) + 1}"
        pictures[name] = partial(_bytes, image)
        return {"src": name}

    found = mammoth.convert_to_html(
        io.BytesIO(data),
        style_map=styles.map_of(archive.text(parts, "word/styles.xml", name=name)),
        convert_image=mammoth.images.img_element(placed),
    )
    text = in_lines(_below_title(str(found.value)))
    limits.check_length(text, name=name)
    shown = html.shown_by(text, name=name)
    about = archive.text(parts, "docProps/core.xml", name=name)
    headed = any(piece.kind == "heading" for piece in shown.pieces)
    return Page(
        pieces=tuple(with_bold(shown.pieces)),
        tree=shown.tree,
        pictures=pictures,
        left_out=shown.left_out,
        title="" if headed else titles.meant(archive.value(about, "title")),
        language=language.canonical(archive.value(about, "language")),
        pronunciations=shown.pronunciations,
        foreign=shown.foreign,
    )


def _bytes(image: Any) -> bytes:
    with image.open() as stream:
        data: bytes = stream.read()
    return data


def _below_title(markup: str) -> str:
    """Under a paragraph in the style "Title", "Heading 1" is the second level."""
    start = markup.find('<h1 class="title">')
    if start < 0:
        return markup
    end = markup.index("</h1>", start) + len("</h1>")
    shifted = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", markup[end:])
    return markup[:end] + shifted


def in_lines(markup: str) -> str:
    """One line for each paragraph, heading, list item and table row; the notes marked as such."""
    marked = _LABEL.sub(r"\1", _NOTES.sub('<ol role="doc-endnotes">', markup))
    return _INNER_LIST.sub("\n", _LINE_ENDS.sub(r"\1\n", marked))

"""EPUB: a ZIP archive of web pages, in the order that its package names."""

from __future__ import annotations

import html
import posixpath
import zipfile
from collections.abc import Iterator
from functools import partial
from urllib.parse import unquote

from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson import html as pages_of
from lessoncast.lesson import language, limits, tags
from lessoncast.lesson.documents import archive
from lessoncast.lesson.headings import with_bold
from lessoncast.lesson.pieces import INNER, Page

_TAG = re.compile(r"<(?:\w+:)?(rootfile|item|itemref)\b[^<>]*>")
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_PLACED = re.compile(
    r"(?P<start><(?:(?P<picture>img)|a)\s[^<>]*?(?<![\w-])(?:src|href)\s*=\s*[\"'])(?P<address>[^\"'<>\n]{1,500})(?=[\"'])",
    re.IGNORECASE,
)
_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)


def read(data: bytes, *, name: str) -> Page:
    """Read an .epub file; the lines are those of its pages, one behind the other."""
    parts = archive.opened(data, ".epub", name=name)
    place = next(
        _elements(archive.text(parts, "META-INF/container.xml", name=name), "rootfile"), {}
    )
    package = archive.text(parts, place.get("full-path", ""), name=name)
    if not package:
        raise LessonError("this is no whole .epub file", where=name, hint="copy or save it again")
    folder = posixpath.dirname(place["full-path"])
    text = "".join(_pages(parts, package, folder, name))
    limits.check_length(text, name=name)
    shown = pages_of.shown_by(text, name=name)
    return Page(
        pieces=tuple(with_bold(shown.pieces)),
        tree=shown.tree,
        pictures={f"{INNER}{one}": partial(parts.read, one) for one in parts.namelist()},
        left_out=shown.left_out,
        title=archive.value(package, "title"),
        language=language.canonical(archive.value(package, "language")),
        summary=archive.value(package, "description"),
        pronunciations=shown.pronunciations,
        foreign=shown.foreign,
        requests=shown.requests,
    )


def _pages(parts: zipfile.ZipFile, package: str, folder: str, name: str) -> Iterator[str]:
    items = {item.get("id", ""): item for item in _elements(package, "item")}
    pages = {_member(folder, item) for item in items.values() if item.get("media-type") in _PAGES}
    for reference in _elements(package, "itemref"):
        item = items.get(reference.get("idref", ""), {})
        if item.get("media-type") not in _PAGES:
            continue
        member = _member(folder, item)
        page = archive.text(parts, member, name=name)
        page = _PLACED.sub(partial(_inside, member=member, pages=pages), page)
        beside = "nav" in item.get("properties", "").split() or reference.get("linear") == "no"
        yield _as_part(page, "nav" if beside else "div")


def _member(folder: str, item: dict[str, str]) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _inside(found: re.Match[str], *, member: str, pages: set[str]) -> str:
    """A place in the book as one in the page that all of it becomes; other addresses stay."""
    address, _, place = found["address"].partition("#")
    path = posixpath.normpath(
        posixpath.join(posixpath.dirname(member), unquote(html.unescape(address)))
    )
    if found["picture"] and ":" not in address:
        return f"{found['start']}{html.escape(INNER + path)}"
    if place and (not address or path in pages):
        return f"{found['start']}#{place}"
    return found[0]


def _as_part(page: str, tag: str) -> str:
    """A page of the book as a part of one page, its head left out, its lines kept."""
    body = _BODY.search(page)
    head = page[: body.start()] if body else ""
    lines = "\n" * head.count("\n")
    attributes = body[0][len("<body") : -1].rstrip("/") if body else ""
    content = page[body.end() :] if body else page
    return f"{lines}<{tag}{attributes}>{_without_end(content)}</{tag}>\n"


def _without_end(content: str) -> str:
    end = content.lower().rfind("</body")
    return content if end < 0 else content[:end] + "\n" * content[end:].count("\n")


def _elements(xml: str, wanted: str) -> Iterator[dict[str, str]]:
    for found in _TAG.finditer(xml):
        if found[1] == wanted:
            yield tags.attributes(found[0])

"""Pieces without a tree → an article's parts: plain text, PDF, and paragraphs that were whole pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast import _addresses
from lessoncast._later import re
from lessoncast.lesson.article import formulas
from lessoncast.lesson.article.nodes import Node, Part, Words
from lessoncast.lesson.cleaning import UNDEFINED, URL, closed_up, dashed, trimmed
from lessoncast.lesson.pieces import Piece, as_typed
from lessoncast.lesson.references import in_words

_MARKS = re.compile(r"[\x00-\x08\x0b-\x1f]")
_LEFTOVER = re.compile(
    r"\{[#.:][\w .:#=\"'-]{1,120}\}|\{%[^{}]*%\}|\{\{[^{}]*\}\}|\[TOC\]|\[\[_?TOC_?\]\]",
    re.IGNORECASE,
)


def shown_text(text: str) -> str:
    """Text as readers see it: without our marks and what a site's generator would have replaced."""
    if "{" in text or "[" in text:
        text = UNDEFINED.sub(r"\1", _LEFTOVER.sub("", text))
    if "--" in text:
        text = dashed(text)
    if _MARKS.search(text) is None:
        return text
    return _MARKS.sub("", closed_up(in_words(text)))


def parts_of(pieces: Sequence[Piece]) -> list[Part]:
    """Return the blocks that pieces are; items that follow one another make lists."""
    return list(_blocks(pieces))


def _blocks(pieces: Sequence[Piece]) -> Iterator[Part]:
    items: list[Piece] = []
    for piece in pieces:
        if piece.kind == "item":
            items.append(piece)
            continue
        if items:
            yield from _lists(items, 1)
            items = []
        yield _block(piece)
    if items:
        yield from _lists(items, 1)


def _block(piece: Piece) -> Node:
    line = piece.span.first
    if piece.kind == "heading":
        return Node("h2", _running(piece), line=line, level=piece.level)
    if piece.kind == "table":
        return _table(piece)
    if piece.kind == "code":
        code = as_typed("\n".join(one.text for one in piece.lines))
        return Node("pre", [Node("code", [Words(code, line)], line=line)], line=line)
    if piece.kind == "math":
        return Node("div", formulas.shown(as_typed(piece.text), line), {"class": "math"}, line=line)
    paragraph = Node("p", _running(piece), line=line)
    return Node("blockquote", [paragraph], line=line) if piece.kind == "quote" else paragraph


def _table(piece: Piece) -> Node:
    line = piece.span.first
    rows: list[Part] = [
        Node(
            "tr",
            [Node("td", [Words(shown_text(as_typed(cell)), line)], line=line) for cell in row],
            line=line,
        )
        for row in piece.rows
    ]
    return Node("table", [Node("tbody", rows)], line=line)


def _lists(items: Sequence[Piece], level: int) -> Iterator[Node]:
    """Lists of a nesting, a new one where numbers begin or end."""
    at = 0
    while at < len(items):
        ordered = items[at].number is not None
        made = Node("ol" if ordered else "ul", line=items[at].span.first)
        if ordered and items[at].number != 1:
            made.attributes["start"] = str(items[at].number)
        while at < len(items) and (items[at].number is not None) == ordered:
            end = at + 1
            while end < len(items) and items[end].level > max(level, items[at].level):
                end += 1
            inner = list(_lists(items[at + 1 : end], items[at].level + 1))
            made.children.append(
                Node("li", [*_running(items[at]), *inner], line=items[at].span.first)
            )
            at = end
        yield made


def _running(piece: Piece) -> list[Part]:
    line = piece.span.first
    term = shown_text(piece.term)
    labelled: list[Part] = [Node("strong", [Words(f"{term}:", line)], line=line), Words(" ", line)]
    return [*(labelled if term else []), *linked(shown_text(as_typed(piece.text)), line)]


def linked(text: str, line: int) -> Iterator[Part]:
    """Text whose addresses of the web are links."""
    at = 0
    for found in URL.finditer(text):
        url = trimmed(found[0])
        sent = _addresses.web(url)
        if not sent:
            continue
        start = found.start() + found[0].index(url)
        if text[at:start]:
            yield Words(text[at:start], line)
        yield Node("a", [Words(url, line)], {"href": sent, "rel": "noopener noreferrer"}, line=line)
        at = start + len(url)
    if text[at:]:
        yield Words(text[at:], line)

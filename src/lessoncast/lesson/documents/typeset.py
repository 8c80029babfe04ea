"""Typeset pages → pieces: headings by their size, paragraphs by the gaps, what repeats left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from lessoncast._later import re
from lessoncast.lesson.documents.rows import Row, Run, rows_of
from lessoncast.lesson.furniture import is_called_contents
from lessoncast.lesson.headings import is_title
from lessoncast.lesson.pieces import Line, Piece
from lessoncast.lesson.text import pieces_of_block
from lessoncast.lesson.walk import Shown
from lessoncast.model import LeftOut, Span

LARGER = 1.12
"""Times the size of the running text: from here on a short line is a heading."""

MAX_HEADING_WORDS = 16
MAX_LEVELS = 4
_REPEATED_PAGES = 3
_EDGE_LINES = 2
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|seite|página|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de)\s*\d{1,4})?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^\d{1,4}\s|\s\d{1,4}$")
_LEADERS = re.compile(r".*(?:\.\s?){4,}\s*\d{1,4}\s*$")
_ENDS = re.compile(r"[.!?:;…]['\"”’)]?$")
_PAUSES = re.compile(r"[.!?:;…,–-]['\"”’)]?$")
_STARTS_ITEM = re.compile(r"(?:[•▪▫◦‣■□➢➤·*–-]|\(?\d{1,3}[.)])\s+\S")
_BROKEN = re.compile(r"(\w*[^\W\d_])-$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def pieces_of(runs: Sequence[Run]) -> Shown:
    """What the pages say, without their running heads and page numbers."""
    rows = list(rows_of(runs))
    body = _body_size(rows)
    around = _around(rows, body)
    contents = _contents(rows) - around
    left = [
        LeftOut(span=Span(row.number, row.number), text=row.text, reason=reason)
        for gone, reason in (
            (around, "a header or footer of the page"),
            (contents, "a table of contents"),
        )
        for row in rows
        if row.number in gone
    ]
    kept = [row for row in rows if row.number not in around | contents]
    first_page = max(row.number for row in rows if row.page == rows[0].page)
    return Shown(
        tuple(_below_title(list(_Layout(kept, body).pieces()), first_page)), tuple(left), ()
    )


def _below_title(pieces: Sequence[Piece], first_page: int) -> Iterator[Piece]:
    """The pieces, the largest heading of the first page above all others; its last line is ``first_page``."""
    headings = [piece for piece in pieces if piece.kind == "heading"]
    shown = [piece for piece in headings if piece.span.first <= first_page]
    title = min(shown, key=lambda piece: piece.level, default=None)
    peers = title is not None and any(
        piece.level <= title.level for piece in headings if piece is not title
    )
    for piece in pieces:
        if piece.kind != "heading" or not peers:
            yield piece
        else:
            deeper = 1 if piece is title else min(piece.level + 1, MAX_LEVELS + 1)
            yield replace(piece, level=deeper)


def _contents(rows: Sequence[Row]) -> set[int]:
    found = {row.number for row in rows if _LEADERS.match(row.text)}
    titles = {
        row.number for row in rows if row.number + 1 in found and is_called_contents(row.text)
    }
    return found | titles


def _around(rows: Sequence[Row], body: float) -> set[int]:
    """The rows at the edges of the pages that repeat there, or only count them."""
    edges: dict[int, list[Row]] = {}
    for row in rows:
        edges.setdefault(row.page, []).append(row)
    found = []
    for page in edges.values():
        ordered = sorted(page, key=lambda row: -row.y)
        found += [*ordered[:_EDGE_LINES], *ordered[_EDGE_LINES:][-_EDGE_LINES:]]
    shapes = Counter(_shape(row.text) for row in found)
    numbered = {row.number for row in found if row.size <= body and _COUNTED.search(row.text)}
    counted = Counter(round(row.y) for row in found if row.number in numbered)
    least = min(_REPEATED_PAGES, max(len(edges), 2))
    return {
        row.number
        for row in found
        if shapes[_shape(row.text)] >= least
        or _PAGE_NUMBER.fullmatch(row.text)
        or (row.number in numbered and counted[round(row.y)] >= _REPEATED_PAGES)
    }


def _shape(text: str) -> str:
    return re.sub(r"\d+|\b[ivxl]+\b", "#", text.casefold())


def _body_size(rows: Sequence[Row]) -> float:
    """The size of the running text: that of most letters."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += 0 if row.mono else len(row.text)
    return sizes.most_common(1)[0][0]


def _tabular(rows: Sequence[Row]) -> set[int]:
    """The rows that stand in columns together with a neighbour."""
    found: set[int] = set()
    for one, other in pairwise(rows):
        if one.page != other.page or not 1 < len(one.columns) == len(other.columns):
            continue
        pairs = zip(one.columns, other.columns, strict=True)
        if all(abs(left - right) <= 0.6 * one.size for left, right in pairs):
            found |= {one.number, other.number}
    return found


class _Layout:
    """Reads row by row; a paragraph is held until a gap, a new size or an item ends it."""

    def __init__(self, rows: Sequence[Row], body: float) -> None:
        self._rows = rows
        self._body = body
        gaps = [gap for gap in map(_gap, rows, rows[1:]) if 0 < gap < 3 * self._body]
        self._gap = median(gaps) if gaps else self._body * 1.2
        lengths = [len(row.text) for row in rows if row.size == self._body and len(row.text) > 20]
        self._full = median(lengths) if lengths else 60
        larger = sorted({row.size for row in rows if self._is_large(row)}, reverse=True)
        self._levels = {size: min(at, MAX_LEVELS) for at, size in enumerate(larger, start=1)}
        self._tabular = _tabular(rows)
        self._known = Counter(word for row in rows for word in _WORD.findall(row.text.casefold()))

    def pieces(self) -> Iterator[Piece]:
        held: list[Row] = []
        for row in self._rows:
            if held and self._begins(held, row):
                yield from self._finished(held)
                held = []
            held.append(row)
        if held:
            yield from self._finished(held)

    def _kind(self, row: Row) -> str:
        if row.mono:
            return "code"
        if self._is_large(row) or (row.bold and is_title(row.text)):
            return "heading"
        return "table" if row.number in self._tabular else "text"

    def _is_large(self, row: Row) -> bool:
        address = "/" in row.text and " " not in row.text
        letters = sum(map(str.isalpha, row.text)) > 1 and not address
        large = row.size >= self._body * LARGER and len(row.text.split()) <= MAX_HEADING_WORDS
        return large and letters and not row.mono

    def _begins(self, held: Sequence[Row], row: Row) -> bool:
        """Whether a row is the first of something new."""
        before, kind = held[-1], self._kind(row)
        if kind != self._kind(before):
            return True
        gap = _gap(before, row)
        if kind == "heading":
            return row.size != before.size or row.page != before.page or gap > 1.55 * row.size
        if kind != "text":
            return kind == "table" and len(row.cells) != len(before.cells)
        if _STARTS_ITEM.match(row.text):
            return True
        if before.page != row.page or gap < 0:
            return bool(_ENDS.search(before.text)) and len(before.text) < 0.85 * self._full
        return gap > 1.35 * max(self._gap, 0.9 * row.size) or self._is_indented(held, row)

    def _is_indented(self, held: Sequence[Row], row: Row) -> bool:
        """Whether a row's first line is set in, and the paragraph before it was done."""
        ended = bool(_ENDS.search(held[-1].text))
        short = len(held[-1].text) < 0.75 * self._full
        listed = bool(_STARTS_ITEM.match(held[0].text))
        return ended and (short or (not listed and row.x > held[-1].x + 0.8 * row.size))

    def _finished(self, rows: Sequence[Row]) -> Iterator[Piece]:
        lines = tuple(self._joined(rows))
        kind = self._kind(rows[0])
        if kind == "heading":
            level = self._levels.get(rows[0].size, len(self._levels) + 1)
            yield Piece(kind="heading", lines=lines, level=min(level, MAX_LEVELS + 1))
        elif kind == "code":
            yield Piece(kind="code", lines=lines)
        elif kind == "table" and len(rows) > 1:
            yield Piece(kind="table", lines=lines, rows=tuple(row.cells for row in rows))
        elif self._are_points(rows):
            yield from (Piece(kind="item", lines=(line,), level=1) for line in lines)
        else:
            for piece in pieces_of_block(lines):
                yield replace(piece, level=1) if piece.kind == "item" else piece

    def _are_points(self, rows: Sequence[Row]) -> bool:
        """Whether each line of a paragraph begins anew and none is ended: the points of a slide without their signs."""
        begun = all(row.text[:1].isupper() for row in rows) and len(rows) > 1
        running = any(_PAUSES.search(row.text) for row in rows)
        short = max(len(row.text) for row in rows[:-1]) < 0.75 * self._full if begun else False
        return begun and not running and (short or len(rows) > 2)

    def _joined(self, rows: Sequence[Row]) -> Iterator[Line]:
        """The rows' texts, words that were divided at their ends put together again."""
        carried = ""
        for at, row in enumerate(rows):
            text = f"{carried}{row.text}"
            carried = ""
            following = rows[at + 1].text if at + 1 < len(rows) else ""
            divided = _BROKEN.search(text) if following[:1].islower() and not row.mono else None
            if divided:
                text, carried = text[: divided.start()].rstrip(), self._whole(divided[1], following)
            yield Line(row.number, text)

    def _whole(self, start: str, following: str) -> str:
        """The beginning of a divided word, with its hyphen where the text writes it so elsewhere."""
        end = _WORD.match(following)
        hyphened = f"{start}-{end[0] if end else ''}".casefold()
        return f"{start}-" if self._known[hyphened] else start


def _gap(before: Row, row: Row) -> float:
    """How far a row stands below the one before it; negative at a new column or page."""
    return before.y - row.y if before.page == row.page else -1.0

"""A tree of HTML → pieces, in the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import unquote

from lessoncast.lesson import boxes, foreign
from lessoncast.lesson.chrome import chrome, class_names
from lessoncast.lesson.code import language_of
from lessoncast.lesson.marking import Marks
from lessoncast.lesson.mathml import tex_of
from lessoncast.lesson.names import names
from lessoncast.lesson.phrases import Phrases, around
from lessoncast.lesson.pieces import Line, Piece, PieceKind, joined, verbatim
from lessoncast.lesson.soup import NavigableString, Tag
from lessoncast.lesson.spans import span_of
from lessoncast.model import Foreign, LeftOut, Link, Request, Span

_BLOCKS = names(
    "address article body center div dl fieldset figure hgroup hr html main p section tbody tfoot "
    "thead tr"
)
_COMPONENTS = names("note tip warning caution info danger callout admonition alert")
_HEADINGS = [f"h{level}" for level in range(1, 7)]
_SKIPPED = "marked to be skipped"
_SAY, _LANG = "say:", "lang:"
_SILENT = frozenset({"no text", "a formula twice", "a pronunciation aid", "something to operate"})
"""What nobody would miss when it is not heard."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page the text stands that comes next."""

    kind: PieceKind = "paragraph"
    level: int = 0
    number: int | None = None
    aside: str | None = None
    box: int = 0


class Shown(NamedTuple):
    """What a tree shows, what of it is no part of the lesson, how its words are said, what must be said.

    And what of it is in another language, and the tree itself.
    """

    pieces: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...]
    pronunciations: tuple[tuple[str, str], ...]
    requests: tuple[Request, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    tree: Tag | None = None


def walk(root: Tag, *, beside: Tag | None = None) -> Shown:
    """Return what ``root`` shows. Its elements must know their lines, and nest within limits.

    ``beside`` is an element in it that is walked elsewhere.
    """
    walker = _Walker(beside)
    walker.visit(root)
    return walker.finish(root)


class _Walker:
    def __init__(self, beside: Tag | None) -> None:
        self._beside = beside
        self._pieces: list[Piece] = []
        self._left: list[LeftOut] = []
        self._said: dict[str, str] = {}
        self._foreign: list[Foreign] = []
        self._requests: list[Request] = []
        self._phrases = Phrases()
        self._place = _Place()
        self._lists: list[int | None] = []
        self._links: list[Link] = []
        self._marks = Marks()
        self._term = ""
        self._boxes = 0
        self._handlers: dict[str, Callable[[Tag], None]] = {
            "ul": self._list, "ol": self._list, "li": self._item, "dt": self._defined,
            "dd": self._definition, "blockquote": self._quote, "aside": self._aside,
            "lesson-aside": self._aside, "details": self._fold, "summary": self._summary,
            "figcaption": self._caption, "caption": self._caption, "pre": self._code,
            "table": self._table, "lesson-display": self._display, "br": self._break,
            "sub": self._phrases.script, "sup": self._phrases.script, "code": self._verbatim,
            "tt": self._verbatim, "math": self._formula, "lesson-math": self._formula,
            "a": self._link, "input": self._checkbox, "lesson-left": self._left_already, "lesson-note": self._phrases.pass_over, "lesson-picture": self._phrases.pass_over,
            "lesson-skip": self._skip, "lesson-go-on": self._go_on,
            "lesson-say": self._request,
        }  # fmt: skip
        self._handlers |= dict.fromkeys(_HEADINGS, self._heading)
        self._handlers |= dict.fromkeys(_COMPONENTS, self._component)

    def finish(self, root: Tag) -> Shown:
        self._flush()
        said = tuple((word, how) for word, how in self._said.items() if word and how.strip())
        found = (tuple(self._pieces), tuple(self._left), said, tuple(self._requests))
        return Shown(*found, tuple(self._foreign), root)

    def visit(self, tag: Tag) -> None:
        self._phrases.line = tag.sourceline or self._phrases.line
        self._foreign += foreign.noted(tag, str(tag.get("lang") or ""), self._phrases.line)
        self._marks.see(tag)
        if tag is self._beside:
            self._phrases.pass_over(tag)
        elif kind := chrome(tag):
            self._leave_out(tag, kind)
        elif handler := self._handlers.get(tag.name):
            handler(tag)
        elif tag.name in _BLOCKS:
            self._block(tag)
        else:
            self._inline(tag)

    def _children(self, tag: Tag) -> None:
        for child in tag.children:
            if isinstance(child, Tag):
                self.visit(child)
            elif isinstance(child, NavigableString):
                self._phrases.write(str(child))

    def _flush(self) -> None:
        lines, links, self._links = self._phrases.take(), tuple(self._links), []
        marked = self._marks.take()
        self._leave(self._phrases.take_hidden(), _SKIPPED)
        if not lines:
            return
        place, term, self._term = self._place, self._term, ""
        self._pieces.append(
            Piece(
                kind=place.kind,
                lines=lines,
                level=place.level,
                number=place.number,
                term=term,
                aside=place.aside,
                box=place.box,
                links=links,
                marked=marked,
            )
        )
        if place.kind == "item":  # What else the item holds follows as paragraphs.
            self._place = replace(place, kind="paragraph", level=0, number=None)

    def _leave_out(self, tag: Tag, reason: str) -> None:
        text = " ".join((str(tag.get("alt") or "") or tag.get_text(" ")).split())
        if text and reason not in _SILENT:
            span = span_of(tag, self._phrases.line)
            self._left.append(LeftOut(span=span, text=text, reason=reason))
        self._phrases.pass_over(tag)

    def _left_already(self, tag: Tag) -> None:
        """What the reader of a format found to be no text, on the line that it names."""
        named = str(tag.get("start") or "")
        line = int(named) if named.isdecimal() else self._phrases.line
        text = " ".join(tag.get_text().split())
        self._phrases.pass_over(tag)
        if text:
            reason = str(tag.get("title") or "")
            self._left.append(LeftOut(span=Span(line, line), text=text, reason=reason))

    def _leave(self, lines: Sequence[Line], reason: str) -> None:
        if lines:
            span = Span(lines[0].number, lines[-1].number)
            text = joined(line.text for line in lines)
            self._left.append(LeftOut(span=span, text=text, reason=reason))

    def _skip(self, _tag: Tag) -> None:
        self._phrases.hiding = True

    def _go_on(self, _tag: Tag) -> None:
        self._phrases.hiding = False

    def _request(self, tag: Tag) -> None:
        """What listeners shall hear; in a heading it is a part of that, and no sentence."""
        if not self._phrases.hiding and tag.find_parent(_HEADINGS) is None:
            text = " ".join(tag.get_text().split())
            self._requests.append(Request(span=span_of(tag, self._phrases.line), text=text))
        self._children(tag)

    def _inside(self, tag: Tag, place: _Place) -> None:
        self._flush()
        saved, self._place = self._place, place
        self._children(tag)
        self._flush()
        self._place = saved

    def _captured(self, tag: Tag) -> tuple[tuple[Line, ...], tuple[Link, ...]]:
        """Return the text below ``tag``, whatever it is made of, instead of making pieces of it."""
        self._flush()
        self._phrases.line = tag.sourceline or self._phrases.line
        term, self._term = self._term, ""
        first = len(self._pieces)
        self._inside(tag, _Place())
        found = self._pieces[first:]
        del self._pieces[first:]
        self._term = term
        lines = tuple(line for piece in found for line in piece.lines)
        return lines, tuple(link for piece in found for link in piece.links)

    def _append(self, kind: PieceKind, lines: tuple[Line, ...], **more: object) -> None:
        if self._phrases.hiding:
            self._leave(lines, _SKIPPED)
            return
        base = Piece(kind=kind, lines=lines, aside=self._place.aside, box=self._place.box)
        self._pieces.append(replace(base, **more))  # type: ignore[arg-type]

    # ── blocks ────────────────────────────────────────────────────────────────────────────────

    def _block(self, tag: Tag) -> None:
        classes = class_names(tag)
        data_type = str(tag.get("data-type") or "")
        typed = boxes.name_of_type(data_type, classes)
        name = typed or (boxes.name_of_classes(classes) if tag.name in {"div", "section"} else "")
        if self._place.aside is not None and boxes.is_title(classes, data_type):
            lines, _ = self._captured(tag)
            self._term = boxes.title(joined(line.text for line in lines), self._place.aside)
        elif name:
            self._boxed(tag, name)
        else:
            self._flush()
            self._children(tag)
            self._flush()

    def _heading(self, tag: Tag) -> None:
        level = int(tag.name[1])
        lines, links = self._captured(tag)
        if not lines:
            return
        if self._place.aside is None:
            self._append("heading", lines, level=level, links=links)
        else:
            self._term = boxes.title(joined(line.text for line in lines), self._place.aside)

    def _list(self, tag: Tag) -> None:
        self._flush()
        start = str(tag.get("start") or "1")
        ordered = tag.name == "ol"
        self._lists.append((int(start) if start.isdecimal() else 1) if ordered else None)
        self._children(tag)
        self._flush()
        self._lists.pop()

    def _item(self, tag: Tag) -> None:
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        level = len(self._lists) or 1
        self._inside(tag, replace(self._place, kind="item", level=level, number=number))

    def _defined(self, tag: Tag) -> None:
        lines, links = self._captured(tag)
        self._term = joined(line.text for line in lines)
        self._links.extend(links)

    def _definition(self, tag: Tag) -> None:
        level = len(self._lists) + 1
        self._inside(tag, replace(self._place, kind="item", level=level, number=None))

    def _quote(self, tag: Tag) -> None:
        self._flush()
        name = boxes.name_of_quote(tag)
        if name is None:
            self._inside(tag, replace(self._place, kind="quote", level=0, number=None))
        else:
            self._boxed(tag, name)

    def _aside(self, tag: Tag) -> None:
        if tag.name == "lesson-aside":
            self._boxed(tag, str(tag.get("name") or ""), title=str(tag.get("title") or ""))
        else:
            self._boxed(tag, boxes.name_of_classes(class_names(tag)))

    def _component(self, tag: Tag) -> None:
        """``<Callout type="info">`` of MDX."""
        self._boxed(tag, boxes.name_of_classes([str(tag.get("type") or "")]) or tag.name)

    def _fold(self, tag: Tag) -> None:
        self._boxed(tag, "details")

    def _boxed(self, tag: Tag, name: str, *, title: str = "") -> None:
        self._flush()
        self._boxes += 1
        self._term = boxes.title(title, name)
        self._inside(tag, _Place(aside=name, box=self._boxes))
        self._term = ""

    def _summary(self, tag: Tag) -> None:
        lines, links = self._captured(tag)
        if lines:
            self._append("summary", lines, links=links)

    def _caption(self, tag: Tag) -> None:
        self._boxed(tag, "caption")

    def _code(self, tag: Tag) -> None:
        self._flush()
        first = self._phrases.line
        numbered = [Line(first + at, text) for at, text in enumerate(tag.get_text().split("\n"))]
        shown = [at for at, line in enumerate(numbered) if line.text.strip()]
        self._phrases.pass_over(tag)
        if shown:
            lines = tuple(numbered[shown[0] : shown[-1] + 1])
            self._append("code", lines, info=language_of(tag))

    def _display(self, tag: Tag) -> None:
        self._flush()
        self._phrases.write(verbatim(tag.get_text()))
        if lines := self._phrases.take():
            self._append("math", lines)

    # ── tables ────────────────────────────────────────────────────────────────────────────────

    def _table(self, tag: Tag) -> None:
        rows = tag.find_all("tr")
        cells = [[cell for cell in row.children if _is_cell(cell)] for row in rows]
        widest = max(map(len, cells), default=0)
        layout = tag.get("role") == "presentation" or tag.find("table") is not None
        if layout or widest < 2:
            self._block_of(tag)
            return
        self._flush()
        for caption in tag.find_all("caption", recursive=False):
            self.visit(caption)
        found = [[self._captured(cell) for cell in row if isinstance(cell, Tag)] for row in cells]
        found = [row for row in found if any(cell for cell, _ in row)]
        lines = tuple(line for row in found for cell, _ in row for line in cell)
        if lines:
            texts = (tuple(joined(text for _, text in cell) for cell, _ in row) for row in found)
            self._append(
                "table",
                lines,
                rows=tuple(texts),
                links=tuple(link for row in found for _, links in row for link in links),
            )
        self._phrases.pass_over(tag)

    def _block_of(self, tag: Tag) -> None:
        self._flush()
        for child in tag.find_all(["td", "th", "caption"]):
            if child.find(["td", "th"]) is None:
                self._phrases.line = child.sourceline or self._phrases.line
                self._inside(child, self._place)

    # ── within a line ─────────────────────────────────────────────────────────────────────────

    def _inline(self, tag: Tag) -> None:
        before, after = around(tag)
        self._phrases.mark(before)
        self._children(tag)
        self._phrases.mark(after)

    def _link(self, tag: Tag) -> None:
        title = " ".join(tag.get_text().split())
        if title in {"¶", "#", "§", "🔗", "↩", "↩︎"}:
            self._phrases.pass_over(tag)
            return
        url = str(tag.get("href") or "")
        if url.startswith(_SAY):
            self._children(tag)
            self._said[title] = unquote(url.removeprefix(_SAY))
            return
        if url.startswith(_LANG):
            self._foreign += foreign.noted(tag, url.removeprefix(_LANG), self._phrases.line)
            self._children(tag)
            return
        self._inline(tag)
        if not self._phrases.hiding:
            self._links.append(Link(title=title, url=url))

    def _verbatim(self, tag: Tag) -> None:
        self._phrases.write(verbatim(tag.get_text()))

    def _formula(self, tag: Tag) -> None:
        self._phrases.formula(tex_of(tag), tag)

    def _checkbox(self, tag: Tag) -> None:
        self._phrases.mark("[x] " if tag.get("checked") is not None else "[ ] ")

    def _break(self, _tag: Tag) -> None:
        self._phrases.new_line()


def _is_cell(node: object) -> bool:
    return isinstance(node, Tag) and node.name in {"td", "th"}

"""Running text of a tree → parts: words with their lines, emphasis, links, formulas, languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from lessoncast.lesson import boxes
from lessoncast.lesson.article import formulas
from lessoncast.lesson.article.links import Links
from lessoncast.lesson.article.nodes import Node, Part, Words, text_of
from lessoncast.lesson.article.notes import Notes
from lessoncast.lesson.article.pictures import Pictures
from lessoncast.lesson.article.shape import phrasing, within, without_slide_marks
from lessoncast.lesson.article.typed import linked, shown_text
from lessoncast.lesson.chrome import chrome, class_names
from lessoncast.lesson.cleaning import LATEX
from lessoncast.lesson.mathml import tex_of
from lessoncast.lesson.names import names
from lessoncast.lesson.soup import NavigableString, Tag

_SHOWN = frozenset(
    {"a pronunciation aid", "struck out", "footnotes and references", "a caption's label"}
)
"""What is not heard and yet belongs to the text."""
_INLINE = {
    **{name: name for name in names("abbr b bdi cite dfn em i ins kbd mark q ruby rp rt s samp small strong sub sup time u var")},
    "del": "s", "strike": "s", "tt": "code", "code": "code",
}  # fmt: skip
_AS_TYPED = names("code kbd samp tt")
_MARKS_A_PLACE = frozenset({"¶", "#", "§", "🔗"})

_PICTURES = frozenset({"img", "picture"})

Handler = Callable[[Tag], list[Part]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of a lesson before its tree is gone through.

    ``is_gone`` tells of a line whether what stands there is left out. ``headings`` are paragraphs that
    are headings really: the level by line and letters; ``flattened`` the parts of paragraphs that are
    whole pages really, by their first line.
    """

    language: str
    is_gone: Callable[[int], bool]
    headings: dict[tuple[int, str], int] = field(default_factory=dict)
    flattened: dict[int, Sequence[Part]] = field(default_factory=dict)


class Running:
    """Goes through a tree; blocks are the affair of who knows more ``handlers``."""

    def __init__(self, told: Told, links: Links, pictures: Pictures) -> None:
        self._told = told
        self._pictures = pictures
        self._links = links
        self._notes = Notes()
        self._in_note = False
        self._line = 1
        self._pending: list[str] = []
        self._inside = 0
        """How many boxes, items and cells are open, in which a heading heads no section."""
        self._linking = False
        self._verbatim = False
        self._handlers: dict[str, Handler] = {
            "a": self._link, "br": self._break, "wbr": self._break, "input": self._checkbox,
            "math": self._formula, "lesson-math": self._formula, "lesson-left": self._left, "lesson-note": self._note,
            "lesson-say": self._pass_over, "img": self._picture, "picture": self._children, **dict.fromkeys(_INLINE, self._inline),
        }  # fmt: skip

    def visit(self, tag: Tag) -> list[Part]:
        """Return what a tag shows."""
        self._line = tag.sourceline or self._line
        kind = chrome(tag)
        if kind and kind not in _SHOWN and tag.name not in _PICTURES:
            return self._pass_over(tag)
        if anchor := str(tag.get("id") or (tag.name == "a" and tag.get("name")) or ""):
            self._pending.append(anchor)
        heads = self._inside and boxes.is_title(class_names(tag), str(tag.get("data-type") or ""))
        handler = self._box_title if heads else self._handlers.get(tag.name)
        parts = handler(tag) if handler else self._transparent(tag)
        self._mark_language(tag, parts)
        return parts

    def _children(self, tag: Tag) -> list[Part]:
        parts: list[Part] = []
        for child in tag.children:
            if isinstance(child, Tag):
                parts += self.visit(child)
            elif isinstance(child, NavigableString):
                parts += self._words(str(child))
        return without_slide_marks(parts)

    def _words(self, text: str) -> Iterator[Part]:
        """The lines of a text that are not gone, as one."""
        first = self._line
        lines = text.split("\n")
        self._line += len(lines) - 1
        kept = [
            (first + at, line) for at, line in enumerate(lines) if not self._is_gone(first + at)
        ]
        shown = "\n".join(line for _, line in kept)
        if kept and self._verbatim:
            yield Words(shown, kept[0][0])
        elif kept:
            yield from self._with_formulas(shown, kept[0][0])

    def _with_formulas(self, text: str, line: int) -> Iterator[Part]:
        """Text as readers see it, and the formulas in it that no element tells."""
        at = 0
        for found in LATEX.finditer(text) if "\\" in text else ():
            yield from self._shown_words(text[at : found.start()], line + text.count("\n", 0, at))
            yield _formula(found[1] or found[2], line + text.count("\n", 0, found.start()))
            at = found.end()
        yield from self._shown_words(text[at:], line + text.count("\n", 0, at))

    def _shown_words(self, text: str, line: int) -> Iterator[Part]:
        shown = shown_text(text)
        if "://" in shown and not self._linking:
            yield from linked(shown, line)
        elif shown:
            yield Words(shown, line)

    def _is_gone(self, line: int) -> bool:
        return not self._in_note and self._told.is_gone(line)

    def _pass_over(self, tag: Tag) -> list[Part]:
        self._line = (tag.sourceline or self._line) + tag.get_text().count("\n")
        return []

    def _node(self, name: str, children: list[Part], line: int, **attributes: str) -> Node:
        """A block; it takes the ids that were met since the last one."""
        anchors, self._pending = self._pending, []
        return Node(name, children, attributes, line=line, anchors=anchors)

    def _within(self, tag: Tag) -> list[Part]:
        """What stands in a box, an item or a cell."""
        self._inside += 1
        parts = self._children(tag)
        self._inside -= 1
        return parts

    def _mark_language(self, tag: Tag, parts: list[Part]) -> None:
        """Keep ``lang`` and ``dir`` on what came of a tag; an element that is no more has a span for it."""
        marks = {"lang": str(tag.get("lang") or ""), "dir": str(tag.get("dir") or "").lower()}
        if marks["lang"] == self._told.language:
            marks["lang"] = ""
        if tag.name == "html" or not any(marks.values()) or not parts:
            return
        kept = {key: value for key, value in marks.items() if value}
        if (
            all(isinstance(part, Words) or part.is_inline for part in parts)
            and tag.name not in _INLINE
        ):
            parts[:] = [Node("span", list(parts), line=self._line)]
        for part in parts:
            if isinstance(part, Node):
                part.attributes = kept | part.attributes

    def _transparent(self, tag: Tag) -> list[Part]:
        return self._children(tag)

    def _box_title(self, tag: Tag) -> list[Part]:
        return self._children(tag)

    # ── running text ──────────────────────────────────────────────────────────────────────────

    def _inline(self, tag: Tag) -> list[Part]:
        line = self._line
        outer, self._verbatim = self._verbatim, self._verbatim or tag.name in _AS_TYPED
        node = Node(_INLINE[tag.name], self._children(tag), line=line)
        self._verbatim = outer
        if node.name == "abbr" and (title := str(tag.get("title") or "")):
            node.attributes["title"] = title
        return within(node)

    def _link(self, tag: Tag) -> list[Part]:
        line = self._line
        url = str(tag.get("href") or "").strip()
        outer, self._linking = self._linking, True
        parts = self._children(tag)
        self._linking = outer
        if text_of(parts) in _MARKS_A_PLACE:
            return []
        if url.startswith("lang:"):
            return within(Node("span", parts, {"lang": url.removeprefix("lang:")}, line=line))
        attributes = {} if outer else self._links.attributes(url)
        return within(Node("a", phrasing(parts), attributes, line=line)) if attributes else parts

    def _picture(self, tag: Tag) -> list[Part]:
        if self._is_gone(self._line):
            return []
        return self._pictures.show(tag, self._line, linked=self._linking)

    def _note(self, tag: Tag) -> list[Part]:
        gone = self._is_gone(self._line)
        return [] if gone else [self._notes.refer(str(tag.get("start")), self._line)]

    def _left(self, tag: Tag) -> list[Part]:
        """What the reader of a format left out; footnotes are there to be read."""
        line = self._line
        if tag.get("name"):
            named = str(tag.get("start") or "")
            self._line = int(named) if named.isdecimal() else line
            self._in_note = True
            self._notes.add(str(tag.get("name")), phrasing(self._children(tag)), self._line)
            self._in_note = False
        self._line = line
        return self._pass_over(tag)

    def _checkbox(self, tag: Tag) -> list[Part]:
        return [Words("☑ " if tag.get("checked") is not None else "☐ ", self._line)]

    def _break(self, tag: Tag) -> list[Part]:
        return [Node(tag.name, line=self._line)]

    def _formula(self, tag: Tag) -> list[Part]:
        line = self._line
        self._pass_over(tag)
        return self._shown(_formula(tex_of(tag), line))

    def _shown(self, node: Node) -> list[Part]:
        return [] if self._is_gone(node.line) else [node]


def _formula(tex: str, line: int) -> Node:
    return Node("span", formulas.shown(tex, line), {"class": "math"}, line=line)

"""The tree that the reader walked → an article's parts, built anew tag by tag.

What the reader takes for the page around the lesson stays out here too; what only cannot be said,
such as code, formulas and lists of links, is here.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson import boxes
from lessoncast.lesson.article import asides, formulas, tables
from lessoncast.lesson.article.links import Links
from lessoncast.lesson.article.nodes import Node, Part, Words, is_bare, text_of
from lessoncast.lesson.article.pictures import Pictures
from lessoncast.lesson.article.running import Running, Told
from lessoncast.lesson.article.shape import flow, loose, phrasing, trimmed
from lessoncast.lesson.chrome import class_names
from lessoncast.lesson.code import language_of
from lessoncast.lesson.names import names
from lessoncast.lesson.soup import NavigableString, Tag

_COMPONENTS = names("note tip warning caution info danger callout admonition alert")
_CONTAINERS = names("address article body center div fieldset hgroup html main section")
_HEADINGS = [f"h{level}" for level in range(1, 7)]
_TASK_BOX = re.compile(r"\[([ xX])\]\s+")
_OPTIONS = re.compile(r"(?:(?::[a-z][a-z-]*:(?: [^\n]*)?|#\| [^\n]*)(?:\n|\Z))+")
"""What MyST and Quarto say of code at its head."""

_GRID = re.compile(r"\+[-=:+]{3,}\s*\n")
_INCLUDE = re.compile(r"^\s*\{\{#[a-z_]+ [^{}]*\}\}$", re.MULTILINE)


def folded(text: str) -> str:
    """Letters and digits only, to compare what has marks with what has none."""
    return "".join(char for char in text.casefold() if char.isalnum())


def build(root: Tag, told: Told, links: Links, pictures: Pictures) -> list[Part]:
    """Return the blocks that a tree shows."""
    builder = _Builder(told, links, pictures)
    return [*flow(builder.visit(root)), *builder.notes()]


class _Builder(Running):
    def __init__(self, told: Told, links: Links, pictures: Pictures) -> None:
        super().__init__(told, links, pictures)
        self._handlers |= {
            "p": self._paragraph, "ul": self._list, "ol": self._list, "menu": self._list, "li": self._item,
            "dl": self._terms, "dt": self._term, "dd": self._definition, "blockquote": self._quote,
            "aside": self._aside, "lesson-aside": self._aside, "details": self._fold, "summary": self._summary,
            "figure": self._figure, "figcaption": self._caption, "caption": self._caption, "pre": self._code,
            "table": self._table, "lesson-display": self._display, "hr": self._rule,
            "lesson-picture": self._drawn,
        }  # fmt: skip
        self._handlers |= dict.fromkeys(_HEADINGS, self._heading)
        self._handlers |= dict.fromkeys(_COMPONENTS, self._aside)

    def notes(self) -> list[Part]:
        """Return the footnotes of what was visited."""
        return self._notes.section()

    def _transparent(self, tag: Tag) -> list[Part]:
        named = boxes.name_of_type(str(tag.get("data-type") or ""), class_names(tag))
        if named or (tag.name in {"div", "section"} and boxes.name_of_classes(class_names(tag))):
            return self._aside(tag)
        parts = self._children(tag)
        return flow(parts) if tag.name in _CONTAINERS else parts

    # ── blocks ────────────────────────────────────────────────────────────────────────────────

    def _rule(self, _tag: Tag) -> list[Part]:
        return self._shown(self._node("hr", [], self._line))

    def _heading(self, tag: Tag) -> list[Part]:
        return self._headed(trimmed(phrasing(self._children(tag))), int(tag.name[1]), tag)

    def _headed(self, children: list[Part], level: int, tag: Tag) -> list[Part]:
        line = tag.sourceline or self._line
        if self._inside:
            return [self._node("p", [Node("strong", children, line=line)], line)]
        node = self._node("h2", children, line)
        node.level = level
        return [node]

    def _box_title(self, tag: Tag) -> list[Part]:
        return self._headed(trimmed(phrasing(self._children(tag))), 6, tag)

    def _paragraph(self, tag: Tag) -> list[Part]:
        parts = flow(self._children(tag))
        if (
            len(parts) != 1
            or not isinstance(node := parts[0], Node)
            or node.name != "p"
            or self._inside
        ):
            return parts
        if _GRID.match(drawn := _verbatim(tag).strip()):
            code = Node("code", [Words(drawn, node.line)], line=node.line)
            return [self._node("pre", [code], node.line)]
        if caption := _title_of(tag):
            words: list[Part] = [Words(caption, node.line)]
            shown = [_bare_picture(node), Node("figcaption", words, line=node.line)]
            return [self._node("figure", shown, node.line)] if shown[0] is not node else parts
        if level := self._told.headings.get((node.line, folded(text_of(node.children))), 0):
            bare = node.children[0] if len(node.children) == 1 else None
            is_bold = isinstance(bare, Node) and bare.name in {"b", "strong"}
            return self._headed(
                bare.children if is_bold and isinstance(bare, Node) else node.children, level, tag
            )
        if (flattened := self._told.flattened.get(node.line)) is not None:
            return list(flattened)
        node.anchors, self._pending = self._pending, []
        return parts

    def _list(self, tag: Tag) -> list[Part]:
        line = self._line
        items: list[Part] = []
        for part in self._children(tag):
            if isinstance(part, Node) and part.name == "li":
                items.append(part)
            elif items and isinstance(last := items[-1], Node):
                last.children = loose([*last.children, part])
            else:
                items += [Node("li", one, line=line) for one in ([part],) if text_of(one)]
        node = self._node("ol" if tag.name == "ol" else "ul", items, line)
        start = str(tag.get("start") or "")
        if tag.name == "ol" and start.isdecimal() and start != "1":
            node.attributes["start"] = start
        return [node]

    def _item(self, tag: Tag) -> list[Part]:
        line = self._line
        own, self._pending = self._pending, []
        node = Node("li", _with_box(loose(self._within(tag))), line=line, anchors=own)
        return [node] if text_of(node.children) or _has_picture(node) else []

    def _terms(self, tag: Tag) -> list[Part]:
        line = self._line
        parts = [
            one for one in self._children(tag) if isinstance(one, Node) and one.name in {"dt", "dd"}
        ]
        return [self._node("dl", list(parts), line)]

    def _term(self, tag: Tag) -> list[Part]:
        line = self._line
        return [self._node("dt", trimmed(phrasing(self._within(tag))), line)]

    def _definition(self, tag: Tag) -> list[Part]:
        line = self._line
        return [Node("dd", loose(self._within(tag)), line=line)]

    def _quote(self, tag: Tag) -> list[Part]:
        name = boxes.name_of_quote(tag)
        line = self._line
        parts = flow(self._within(tag))
        if name is not None:
            said = asides.is_said(tag)
            return [asides.aside(name, "", parts, line, self._told.language if said else "")]
        return [self._node("blockquote", parts, line)]

    def _aside(self, tag: Tag) -> list[Part]:
        line = self._line
        title = ""
        if tag.name == "lesson-aside":
            name, title = str(tag.get("name") or ""), str(tag.get("title") or "")
        else:
            typed = boxes.name_of_type(str(tag.get("data-type") or ""), class_names(tag))
            classes = (*class_names(tag), *str(tag.get("type") or "").split())
            name = (
                typed
                or boxes.name_of_classes(classes)
                or (tag.name if tag.name in _COMPONENTS else "")
            )
        parts = flow(self._within(tag))
        if name == "caption":
            return asides.captions(parts, line)
        return [asides.aside(name, title, parts, line, self._told.language)]

    def _fold(self, tag: Tag) -> list[Part]:
        line = self._line
        return [asides.fold(self._within(tag), line, self._told.language)]

    def _summary(self, tag: Tag) -> list[Part]:
        line = self._line
        return [Node("summary", trimmed(phrasing(self._children(tag))), line=line)]

    def _figure(self, tag: Tag) -> list[Part]:
        line = self._line
        parts = [_bare_picture(part) for part in flow(self._within(tag))]
        captions = [
            one
            for one in parts
            if isinstance(one, Node) and one.attributes.get("class") == "caption"
        ]
        for caption in captions[1:]:
            parts.remove(caption)
            captions[0].children += [Node("br"), *caption.children]
        if captions:
            captions[0].name, captions[0].attributes = "figcaption", {}
            if parts.index(captions[0]) not in {0, len(parts) - 1}:
                parts.remove(captions[0])
                parts.append(captions[0])
        return [self._node("figure", parts, line)] if parts else []

    def _drawn(self, tag: Tag) -> list[Part]:
        """A picture that is a block of its own, with its caption."""
        line = self._line
        shown = self._picture(tag)
        caption = " ".join(str(tag.get("title") or "").split())
        if shown and caption:
            shown.append(Node("figcaption", [Words(caption, line)], line=line))
        return [self._node("figure", shown, line)] if shown else []

    def _caption(self, tag: Tag) -> list[Part]:
        line = self._line
        return asides.captions(flow(self._within(tag)), line)

    def _code(self, tag: Tag) -> list[Part]:
        line = self._line
        code = _OPTIONS.sub("", _INCLUDE.sub("", _verbatim(tag)).strip("\n")).strip("\n").rstrip()
        self._pass_over(tag)
        if not code.strip():
            return []
        language = language_of(tag).lower()
        attributes = {"class": f"language-{language}"} if language else {}
        first = line + len(tag.get_text()) - len(tag.get_text().lstrip("\n"))
        return self._shown(
            self._node("pre", [Node("code", [Words(code, first)], attributes, line=first)], first)
        )

    def _display(self, tag: Tag) -> list[Part]:
        line = self._line
        tex = tag.get_text()
        self._pass_over(tag)
        line += len(tex) - len(tex.lstrip("\n"))
        return self._shown(self._node("div", formulas.shown(tex, line), line, **{"class": "math"}))

    def _table(self, tag: Tag) -> list[Part]:
        line = self._line
        captions: list[Part] = []
        for caption in tag.find_all("caption", recursive=False):
            captions += self._caption(caption)
        if tables.only_arranges(tag):
            cells = [cell for cell in tag.find_all(["td", "th"]) if cell.find(["td", "th"]) is None]
            parts = [block for cell in cells for block in flow(self.visit_inside(cell))]
            self._pass_over(tag)
            return [*captions, *parts]
        table = tables.table(tag, self._cell, line)
        self._pass_over(tag)
        if table is None:
            return captions
        if captions and isinstance(first := captions[0], Node):
            table.children.insert(0, Node("caption", first.children, line=first.line))
        table.anchors, self._pending = self._pending, []
        return [table]

    def _cell(self, tag: Tag) -> list[Part]:
        parts = loose(self.visit_inside(tag))
        only = parts[0] if len(parts) == 1 else None
        return only.children if isinstance(only, Node) and is_bare(only) else parts

    def visit_inside(self, tag: Tag) -> list[Part]:
        """What a cell holds, whichever element it is."""
        self._line = tag.sourceline or self._line
        return self._within(tag)


def _verbatim(tag: Tag) -> str:
    """The text of a block of code, in which line breaks may be elements."""
    return "".join(
        str(node) if isinstance(node, NavigableString) else "\n"
        for node in tag.descendants
        if isinstance(node, NavigableString) or (isinstance(node, Tag) and node.name == "br")
    )


def _title_of(paragraph: Tag) -> str:
    """The title of a picture that a paragraph begins with."""
    picture = paragraph.find("img")
    return " ".join(str(picture.get("title") or "").split()) if isinstance(picture, Tag) else ""


def _bare_picture(part: Part) -> Part:
    """A picture that is alone in a paragraph, without that."""
    if isinstance(part, Node) and part.name == "p" and len(part.children) == 1:
        only = part.children[0]
        return only if isinstance(only, Node) and only.name == "img" else part
    return part


def _with_box(parts: list[Part]) -> list[Part]:
    """The item of a task list: ``[x] text`` has a box."""
    first = parts[0] if parts else None
    if isinstance(first, Node) and first.name == "p":
        first.children = _with_box(first.children)
    elif isinstance(first, Words) and (found := _TASK_BOX.match(first.text)):
        box = "☐ " if found[1] == " " else "☑ "
        return [Words(box + first.text[found.end() :], first.line), *parts[1:]]
    return parts


def _has_picture(node: Node) -> bool:
    return any(
        isinstance(part, Node) and (part.name == "img" or _has_picture(part))
        for part in node.children
    )

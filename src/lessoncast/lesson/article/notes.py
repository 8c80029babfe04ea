"""Footnotes of Markdown: numbered as they are met, at the end of the article, with a way back."""

from __future__ import annotations

from lessoncast.lesson.article.nodes import Node, Part, Words
from lessoncast.lesson.article.shape import trimmed

_BACK = "↩"


class Notes:
    """Takes references and what they refer to, in whatever order they come."""

    def __init__(self) -> None:
        self._order: list[str] = []
        self._counts: dict[str, int] = {}
        self._texts: dict[str, list[Part]] = {}

    def refer(self, name: str, line: int) -> Node:
        """Return the mark that leads to a note."""
        if name not in self._order:
            self._order.append(name)
        number = self._order.index(name) + 1
        count = self._counts[name] = self._counts.get(name, 0) + 1
        # No id of a heading has two hyphens in a row.
        own = f"a--ref-{number}" + (f"-{count}" if count > 1 else "")
        attributes = {"id": own, "href": f"#a--note-{number}"}
        return Node(
            "sup", [Node("a", [Words(str(number), line)], attributes, line=line)], line=line
        )

    def add(self, name: str, parts: list[Part], line: int) -> None:
        """Take a paragraph of a note."""
        if words := trimmed(parts):
            self._texts.setdefault(name, []).append(Node("p", words, line=line))

    def section(self) -> list[Part]:
        """Return the notes that something refers to; nothing where there are none."""
        items: list[Part] = []
        for number, name in enumerate(self._order, 1):
            paragraphs = self._texts.get(name, [])
            last = paragraphs[-1] if paragraphs else None
            if isinstance(last, Node):
                back = Node(
                    "a", [Words(_BACK, last.line)], {"href": f"#a--ref-{number}"}, line=last.line
                )
                last.children = [*last.children, Words(" ", last.line), back]
            items.append(Node("li", paragraphs, {"id": f"a--note-{number}"}))
        if not items:
            return []
        return [Node("section", [Node("ol", items)], {"class": "footnotes"})]

"""Tables of a page → tables with a head, and cells that say what they head."""

from __future__ import annotations

from collections.abc import Callable

from lessoncast.lesson.article.nodes import Node, Part, shows_something
from lessoncast.lesson.soup import Tag

_MOST_SPANNED = 100
_ALIGNED = {"right": "right", "center": "center"}


def only_arranges(table: Tag) -> bool:
    """Whether a table is there to put things beside each other, as the reader judges it."""
    widest = max((len(_cells(row)) for row in table.find_all("tr")), default=0)
    return table.get("role") == "presentation" or table.find("table") is not None or widest < 2


def table(tag: Tag, cell: Callable[[Tag], list[Part]], line: int) -> Node | None:
    """Return a table whose cells ``cell`` fills; None for one that shows nothing."""
    head: list[Part] = []
    body: list[Part] = []
    for row in tag.find_all("tr"):
        cells = _cells(row)
        heads = not body and (_is_in_head(row) or all(one.name == "th" for one in cells))
        made = Node(
            "tr", [_cell(one, cell(one), heads=heads) for one in cells], line=row.sourceline or line
        )
        if shows_something([made]):
            (head if heads else body).append(made)
    parts: list[Part] = [Node("thead", head)] if head else []
    parts += [Node("tbody", body)] if body else []
    return Node("table", parts, line=line) if parts else None


def _cells(row: Tag) -> list[Tag]:
    return [one for one in row.children if isinstance(one, Tag) and one.name in {"td", "th"}]


def _is_in_head(row: Tag) -> bool:
    return row.parent is not None and row.parent.name == "thead"


def _cell(tag: Tag, children: list[Part], *, heads: bool) -> Node:
    # An empty corner of the head heads nothing.
    is_head = (heads or tag.name == "th") and shows_something(children)
    node = Node("th" if is_head else "td", children, line=tag.sourceline or 0)
    if is_head:
        node.attributes["scope"] = "col" if heads else "row"
    for key in ("colspan", "rowspan"):
        value = str(tag.get(key) or "")
        if value.isdecimal() and 1 < int(value) <= _MOST_SPANNED:
            node.attributes[key] = str(int(value))
    if aligned := _ALIGNED.get(str(tag.get("align") or "").lower()):
        node.attributes["class"] = aligned
    return node

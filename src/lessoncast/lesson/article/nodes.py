"""What an article is made of: elements from one list, words, and the lines that they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from lessoncast.lesson.names import names

INLINE = names(
    "a abbr b bdi br cite code dfn em i img input ins kbd mark math q rp rt ruby s samp small span "
    "strong sub sup time u var wbr"
)
"""Elements of running text."""

EMPTY = names("br hr img wbr")
"""Elements that hold nothing, and show something."""

HEADINGS = ("h2", "h3", "h4", "h5")


class Words(NamedTuple):
    """Text, and the line of the lesson that it begins on."""

    text: str
    line: int


@dataclass(slots=True, eq=False)
class Node:
    """An element. ``level`` is a heading's in the lesson; ``anchors`` are ids that the author gave it."""

    name: str
    children: list[Part] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    line: int = 0
    level: int = 0
    anchors: list[str] = field(default_factory=list)

    @property
    def is_inline(self) -> bool:
        """Whether it belongs to running text."""
        return self.name in INLINE


Part: TypeAlias = Node | Words


def is_bare(node: Node) -> bool:
    """Whether an element is a paragraph, and nothing is said of it."""
    return node.name == "p" and not node.attributes and not node.anchors


def is_inline(part: Part) -> bool:
    """Whether a part belongs to running text."""
    return isinstance(part, Words) or part.is_inline


def nodes(parts: Iterable[Part]) -> Iterator[Node]:
    """Every element in order, the outer one first."""
    for part in parts:
        if isinstance(part, Node):
            yield part
            yield from nodes(part.children)


def text_of(parts: Iterable[Part]) -> str:
    """The words of some parts, white space made single spaces."""
    return " ".join("".join(_texts(parts)).split())


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Words):
            yield part.text
        elif part.name == "br":
            yield " "
        else:
            yield from _texts(part.children)


def shows_something(parts: Iterable[Part]) -> bool:
    """Whether there is a word in it, or something else to be seen."""
    return any(part.text.strip() if isinstance(part, Words) else _shows(part) for part in parts)


def _shows(node: Node) -> bool:
    return node.name in {"img", "hr", "math"} or shows_something(node.children)


def last_line(part: Part) -> int:
    """The line that a part ends on."""
    if isinstance(part, Words):
        return part.line + part.text.rstrip().count("\n")
    return max([part.line, *map(last_line, part.children)])

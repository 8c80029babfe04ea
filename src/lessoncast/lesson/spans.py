"""Which lines of the file an element's text stands on."""

from __future__ import annotations

from lessoncast.lesson.soup import Tag
from lessoncast.model import Span


def span_of(tag: Tag, line: int) -> Span:
    """The lines of the text below ``tag``, which itself is on ``line``."""
    first = last = 0
    for node in tag.descendants:
        if isinstance(node, Tag):
            line = node.sourceline or line
        elif shown := str(node).strip():
            begins = line + str(node).partition(shown)[0].count("\n")
            first, last = first or begins, begins + shown.count("\n")
            line += str(node).count("\n")
    return Span(first or line, last or line)

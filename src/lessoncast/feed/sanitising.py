"""HTML built anew, tag by tag, from a list: nothing else can be in it, whatever was given.

What is written is well nested, its text escaped, its attributes those that the list's own judge
returned. Of elements that are not listed the text stays; of those that run or load it goes, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import TypeAlias

from lessoncast._later import re

Judge: TypeAlias = Callable[[dict[str, str]], Mapping[str, str] | None]
"""Attributes as they were given → those to be written; None where the element is not to be."""


def names(text: str) -> frozenset[str]:
    """Names with spaces between them, as a set."""
    return frozenset(text.split())


_DROPPED_WHOLE = names(
    "script style title template iframe object noscript svg math audio video select textarea"
)
_DEPTH_LIMIT = 40
_ABSOLUTE_LINK = re.compile(r"(?:https?://[^\s/?#]+|mailto:[^\s@]+@)[^\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The list: each element with the judge of its attributes; ``void`` ones have no end."""

    elements: Mapping[str, Judge]
    renamed: Mapping[str, str]
    void: frozenset[str]


def bare(_attributes: dict[str, str]) -> Mapping[str, str]:
    """Judge: no attribute is written."""
    return {}


def is_absolute_link(url: str) -> bool:
    """Whether an address leads to the web or to somebody's mail, and so can be in any page."""
    return _ABSOLUTE_LINK.fullmatch(url) is not None


class Writer(HTMLParser):
    """Writes again what is on the list; of the rest, the text."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(convert_charrefs=True)
        self._rules = rules
        self._out: list[str] = []
        self._open: list[str] = []
        self._dropping = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write it if it is listed and its judge lets it through."""
        if self._dropping or tag in _DROPPED_WHOLE:
            self._dropping = self._dropping or tag
            return
        name = self._rules.renamed.get(tag, tag)
        judge = self._rules.elements.get(name)
        if judge is None or len(self._open) >= _DEPTH_LIMIT:
            return
        # Of an attribute that is given twice the first counts, as in browsers.
        kept = judge({key: value or "" for key, value in reversed(attrs)})
        if kept is not None:
            self._begin(name, kept)

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        told = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
        self._out.append(f"<{name}{told}>")
        if name not in self._rules.void:
            self._open.append(name)

    def handle_endtag(self, tag: str) -> None:
        """Write it, and the ends of what is still open inside, if it was begun."""
        name = self._rules.renamed.get(tag, tag)
        if self._dropping:
            self._dropping = "" if tag == self._dropping else self._dropping
        elif name in self._open:
            while self._end() != name:
                pass

    def _end(self) -> str:
        name = self._open.pop()
        self._out.append(f"</{name}>")
        return name

    def handle_data(self, data: str) -> None:
        """Write text as text."""
        if not self._dropping:
            self._out.append(escape(data, quote=False))

    def result(self) -> str:
        """Everything written, with what is still open closed."""
        while self._open:
            self._end()
        return "".join(self._out).strip()

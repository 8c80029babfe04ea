"""Attribute lists of kramdown around a quotation: ``{: .challenge}`` says what kind of box it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"\s*\{:?\s*\.([\w-]+)[^{}]*\}\s*\Z")


def name_quotes(tokens: Sequence[Token]) -> None:
    """Give each quotation the class that is written before it, behind it or at its end.

    Several at the end are those of quotations in one another, the innermost first.
    """
    still_open: list[Token] = []
    closed: list[Token] = []
    waiting = ""
    for token in tokens:
        if token.type == "blockquote_open":
            _name(token, waiting)
            still_open.append(token)
        elif token.type == "blockquote_close":
            closed = [still_open.pop()]
            continue
        elif token.type == "inline":
            names, waiting = _classes(token.content)
            for quote, name in zip(closed if waiting else still_open[::-1], names, strict=False):
                _name(quote, name)
            closed = []
            continue
        if token.type not in {"paragraph_open", "paragraph_close"}:
            closed, waiting = [], ""


def _classes(text: str) -> tuple[list[str], str]:
    """The classes that a paragraph ends with, and the one that is all of it."""
    lines = text.split("\n")
    found = [
        match[1] for match in takewhile(bool, map(_ATTRIBUTES.match, reversed(lines))) if match
    ]
    return found[::-1], found[0] if len(found) == len(lines) else ""


def _name(quote: Token, name: str) -> None:
    if name and not quote.attrGet("class"):
        quote.attrSet("class", name)

"""Attribute lists of kramdown and Pandoc, as far as they say something to us.

Around a quotation ``{: .challenge}`` says what kind of box it is; behind a word ``{lang=de}`` says
which language that is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from markdown_it.token import Token

from lessoncast._later import re

_EMPHASIS_OPEN, _EMPHASIS_CLOSE = {"em_open", "strong_open"}, {"em_close", "strong_close"}
_LANGUAGE = re.compile(r"\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b")
_OF_LISTING = re.compile(r"language-[\w+-]+|output|error|source")
"""Classes that kramdown reads behind a listing, and not of the quotation that holds it."""
_ATTRIBUTES = re.compile(r"\s*\{:?\s*\.([\w-]+)[^{}]*\}\s*\Z")


def name_quotes(tokens: Sequence[Token]) -> None:
    """Give each quotation the class that is written before it, behind it or at its end.

    Several at the end are those of quotations in one another, the innermost first.
    """
    still_open: list[Token] = []
    closed: list[Token] = []
    waiting = ""
    listed = False  # whether a listing stands right before
    for token in tokens:
        if token.type == "blockquote_open":
            _name(token, waiting)
            still_open.append(token)
        elif token.type == "blockquote_close":
            closed = [still_open.pop()]
            continue
        elif token.type == "inline":
            names, waiting = _classes(token.content)
            if listed and names and _OF_LISTING.fullmatch(names[0]):
                names, waiting = names[1:], ""
            for quote, name in zip(closed if waiting else still_open[::-1], names, strict=False):
                _name(quote, name)
            closed = []
            continue
        if token.type not in {"paragraph_open", "paragraph_close"}:
            closed, waiting = [], ""
            listed = token.type == "fence"


def name_languages(tokens: Sequence[Token]) -> None:
    """Give what is emphasised the language that is written behind it: ``*Zeitgeist*{lang=de}``."""
    still_open: list[Token] = []
    closed: Token | None = None
    for token in tokens:
        if token.type in _EMPHASIS_OPEN:
            still_open.append(token)
        elif token.type in _EMPHASIS_CLOSE and still_open:
            closed = still_open.pop()
            continue
        elif token.type == "attributes" and closed and (named := _LANGUAGE.search(token.content)):
            closed.attrSet("lang", named[1])
        if token.type != "text" or token.content:  # empty ones are left where marks were paired
            closed = None


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

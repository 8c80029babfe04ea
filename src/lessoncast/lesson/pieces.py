"""Pieces: what a page shows in one place, before it is cleaned and judged.

A piece's text still carries marks, single control characters that no input can hold because
``_files`` drops them at reading. They say what the letters alone would not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from lessoncast._later import re
from lessoncast.lesson.soup import Tag
from lessoncast.model import BlockKind, Foreign, LeftOut, Link, Marked, Request, Span

PieceKind: TypeAlias = BlockKind | Literal["summary"]
"""``summary`` is the visible line of a fold; what it hides follows with the same ``box``."""

BOLD, BOLD_END = "\x01", "\x02"
LINK, LINK_END = "\x03", "\x04"
_CODE = {":": "\x05", "[": "\x06", "]": "\x07", "{": "\x08", "-": "\x11", "*": "\x12"}
"""Characters that mean nothing to us in code and formulas, and what hides them there."""
REFERENCE, REFERENCE_END = "\x0e", "\x0f"
"""Around the kind of thing that a cross-reference points to: ``fig``, ``sec``, ``eq`` …"""
DROPPED = "\x10"
"""Something stood here that cannot be said, and its brackets and spaces go with it."""

INNER = "inner:"
"""Begins the name of a picture that lies in the lesson's own file."""

_VERBATIM = str.maketrans(_CODE)
_AS_TYPED = str.maketrans({mark: char for char, mark in _CODE.items()})
_CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
_HYPHEN_WRAP = re.compile(r"(?<=[^\W\d_])-\n(?=(?!(?:and|or|und|oder|et|ou|y|o)\b)[^\W\d_])")
_CJK_WRAP = re.compile(rf"(?<=[{_CJK}])\n(?=[{_CJK}])")


class Line(NamedTuple):
    """A line of the lesson's file, or the part of it that belongs to a piece."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, paragraph, list item … as it stands in the file.

    ``level``, ``number``, ``term`` and ``rows`` are those of a :class:`~lessoncast.model.Block`.
    ``aside`` names the kind of box that it stands in (None: in none), ``box`` tells two boxes from
    each other; ``info`` is a code block's language, ``marked`` what was set apart in or near its text.
    """

    kind: PieceKind
    lines: tuple[Line, ...]
    level: int = 0
    number: int | None = None
    term: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    info: str = ""
    aside: str | None = None
    box: int = 0
    links: tuple[Link, ...] = ()
    marked: tuple[Marked, ...] = ()

    @property
    def span(self) -> Span:
        """Its lines in the file."""
        return Span(self.lines[0].number, self.lines[-1].number)

    @property
    def text(self) -> str:
        """Its lines as one, marks included."""
        return joined(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a reader of one format found; empty means that the file does not say.

    ``tree`` is what the pieces were read from, where that was a tree of HTML; ``pictures`` are those that lie
    in the file itself, by the names that the tree has for them.
    """

    pieces: tuple[Piece, ...]
    tree: Tag | None = None
    left_out: tuple[LeftOut, ...] = ()
    title: str = ""
    language: str = ""
    summary: str = ""
    published: datetime | None = None
    authors: tuple[str, ...] = ()
    minutes: float | None = None
    pronunciations: tuple[tuple[str, str], ...] = ()
    foreign: tuple[Foreign, ...] = ()
    requests: tuple[Request, ...] = ()
    pictures: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    cards_wanted: int | None = None
    questions_wanted: int | None = None


def joined(lines: Iterable[str]) -> str:
    """Undo hard wraps; Chinese and Japanese are written without spaces between words."""
    text = "\n".join(lines)
    if "\n" in text and not text.isascii():
        text = _CJK_WRAP.sub("", text)
    return (_HYPHEN_WRAP.sub("-", text) if "-\n" in text else text).replace("\n", " ")


def verbatim(text: str) -> str:
    """Hide the characters of code or a formula that would mean something in prose."""
    return text.translate(_VERBATIM)


def as_typed(text: str) -> str:
    """Undo :func:`verbatim`."""
    return text.translate(_AS_TYPED)

"""Headings that only their shape gives away: a short line alone, or one all in bold type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.pieces import BOLD, BOLD_END, LINK, Line, Piece

MAX_WORDS = 8
"""A line that is longer is a sentence, whatever it ends with."""

_CARD = re.compile(r"[QA]\d{0,3}:(?:\s|$)|.* :: ")
_BOLD_QUESTION = re.compile(
    rf"\s*{BOLD}(?P<asked>[A-Z][^{BOLD}{BOLD_END}{LINK}:]+\?)\s*{BOLD_END}(?P<rest>.*)", re.DOTALL
)
QUESTION_WORDS = range(3, 17)
_END_MARKS = ".!?:;,…。！？"


def with_bold(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Paragraphs that are one short bold line head what follows, below the heading before them.

    So do the questions of a page that answers several, each in bold type before its answer.
    """
    level = 1
    asks = _asking(pieces)
    for at, piece in enumerate(pieces):
        if piece.kind == "heading":
            level = piece.level
        elif at in asks:
            yield from _parted(piece, min(level + 1, 6))
            continue
        elif piece.aside is None and is_bold_line(piece) and _goes_on(pieces, at):
            yield replace(piece, kind="heading", level=min(level + 1, 6))
            continue
        yield piece


def with_bare(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Short lines alone are headings, the first of all the title; for texts that mark none."""
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if _goes_on(pieces, at) else None
        if following and _heads(piece, following, question=at == 0):
            yield replace(piece, kind="heading", level=2 if at else 1, number=None)
        else:
            yield piece


def is_title(text: str) -> bool:
    """Whether ``text`` could head something: few words, a capital or number first, no end mark.

    The author's cards are as short, and head nothing.
    """
    text = text.strip()
    starts = text[:1].isupper() or text[:1].isdigit() or not text[:1].isascii()
    return (
        starts
        and 0 < len(text.split()) <= MAX_WORDS
        and text[-1] not in _END_MARKS
        and any(char.isalpha() for char in text)
        and not _CARD.match(text)
    )


def _asking(pieces: Sequence[Piece]) -> frozenset[int]:
    """Indexes of the paragraphs that begin with a question in bold type and answer it, or lead to its answer; one alone is none."""
    found = [at for at, piece in enumerate(pieces) if _asks(piece) and _is_answered(pieces, at)]
    return frozenset(found if len(found) > 1 else ())


def _asks(piece: Piece) -> re.Match[str] | None:
    plain_text = piece.kind == "paragraph" and piece.aside is None and not piece.term
    match = _BOLD_QUESTION.match(piece.lines[0].text) if plain_text else None
    return match if match and len(match["asked"].split()) in QUESTION_WORDS else None


def _is_answered(pieces: Sequence[Piece], at: int) -> bool:
    match = _BOLD_QUESTION.match(pieces[at].lines[0].text)
    inside = len(pieces[at].lines) > 1 or (match is not None and match["rest"].strip())
    return bool(inside) or (at + 1 < len(pieces) and pieces[at + 1].kind == "paragraph")


def _parted(piece: Piece, level: int) -> Iterator[Piece]:
    """A question in bold type as a heading, and its answer as the paragraph below it."""
    first, *more = piece.lines
    match = _BOLD_QUESTION.match(first.text)
    if match is None:
        return
    asked = Line(first.number, match["asked"])
    yield replace(piece, kind="heading", level=level, lines=(asked,), links=(), marked=())
    if match["rest"].strip():
        more = [Line(first.number, match["rest"]), *more]
    if more:
        yield replace(piece, lines=tuple(more))


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].kind != "heading"


def is_bold_line(piece: Piece) -> bool:
    """Whether a paragraph is one short line, all of it in bold type."""
    text = piece.text.strip()
    bold = text.startswith(BOLD) and text.endswith(BOLD_END) and text.count(BOLD) == 1
    return (
        bold
        and piece.kind == "paragraph"
        and len(piece.lines) == 1
        and LINK not in text
        and is_title(plain(text))
    )


def _heads(piece: Piece, following: Piece, *, question: bool) -> bool:
    """Whether ``piece`` is one short line, and if it is numbered, no list goes on below it."""
    if len(piece.lines) != 1 or piece.kind not in {"paragraph", "item"} or piece.aside is not None:
        return False
    if piece.kind == "item" and (piece.number is None or following.kind == "item"):
        return False
    text = plain(piece.text)
    return LINK not in piece.text and is_title(text[:-1] if question and text[-1:] == "?" else text)

"""Papers: what one says about itself before and around its text, which is not of the lesson."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.lesson.pieces import Line, Piece
from lessoncast.model import LeftOut

MAX_PIECES_BEFORE = 20
"""Authors, their places, dates; an abstract further down is one of a collection, or a chapter's title."""

_ABSTRACT = re.compile(
    r"(?:abstract|summary|zusammenfassung|resumen|résumé)\b\s*(?:[.:—–-]\s*|$)", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:(?:index terms|key ?words|categories and subject descriptors|general terms|ccs concepts|acm reference format)\b"
    r"|received:? \d|accepted:? \d|published (?:online|in|by)\b|additional supporting information\b|supporting information\b"
    r"|contract grant\b|correspondence(?: concerning .{3,80})?(?: to| should be addressed)?\b.{0,80}@|doi:? ?10\.|https?://(?:dx\.)?doi\.org/"
    r"|issn\b|(?:/c\d+ )?(?:©|copyright)? ?\d{4} (?:wiley|elsevier|springer|acm|ieee|taylor|sage)\b|copyright held by\b"
    r"|(?:permission to make digital or hard copies|abstracting with credit|to copy otherwise)\b|.{3,60}\([\w.+-]+@[\w.-]+\) is )",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:index terms|key ?words|categories and subject descriptors|general terms|ccs concepts|acm reference format)\W*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"references|bibliography|works cited|literature cited|literatur(?:verzeichnis)?|bibliographie|referencias|bibliografía",
    re.IGNORECASE,
)
_BEFORE = "authors and places of a paper"
_MARKS = "what a paper says of itself"


def without_marks(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[LeftOut, ...]]:
    """Return a paper's title and text, and what was left out; other texts come back as they are."""
    begun = _abstract(pieces)
    if not begun:
        return tuple(map(_headed, pieces)), ()
    title = [piece for piece in pieces[:begun] if piece.kind == "heading"][:1]
    kept = list(title)
    left = [_left_out(piece, _BEFORE) for piece in pieces[:begun] if piece not in title]
    labelled = False
    for piece in _unlabelled(pieces[begun:]):
        label = bool(_LABELS.fullmatch(piece.text))
        if label or _ABOUT.match(piece.text) or (labelled and piece.kind != "heading"):
            left.append(_left_out(piece, _MARKS))
        else:
            kept.append(_headed(piece))
        labelled = label
    return tuple(kept), tuple(left)


def _left_out(piece: Piece, reason: str) -> LeftOut:
    return LeftOut(span=piece.span, text=piece.text, reason=reason)


def _abstract(pieces: Sequence[Piece]) -> int:
    """Where a paper's text begins, 0 if this is none."""
    starts = (
        at
        for at, piece in enumerate(pieces[:MAX_PIECES_BEFORE])
        if _ABSTRACT.match(piece.text) and piece.kind in {"heading", "paragraph"}
    )
    return next(starts, 0)


def _unlabelled(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The text from the abstract on, without the word "Abstract"."""
    first = pieces[0]
    line = first.lines[0]
    rest = line.text[_end(line.text) :]
    lines = (
        (Line(line.number, rest[:1].upper() + rest[1:]), *first.lines[1:])
        if rest
        else first.lines[1:]
    )
    if lines:
        yield replace(first, lines=lines)
    yield from pieces[1:]


def _end(text: str) -> int:
    found = _ABSTRACT.match(text)
    return found.end() if found else 0


def _headed(piece: Piece) -> Piece:
    """A line "References" is a heading, however it is set: what follows is no part of the lesson."""
    if piece.kind == "paragraph" and _AFTER.fullmatch(piece.text.strip()):
        return replace(piece, kind="heading", level=2)
    return piece

"""What is left out on the way from a page to a lesson, gathered with the reason."""

from __future__ import annotations

from collections.abc import Iterable

from lessoncast._later import re
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.pieces import Piece, as_typed
from lessoncast.model import LeftOut, Span

_MARKS = re.compile(r"[\x00-\x1f]")


class Leavings:
    """Takes what others drop; gives it back in the order of the lesson."""

    def __init__(self, found: Iterable[LeftOut] = ()) -> None:
        self._found = list(found)

    def add(self, piece: Piece, reason: str) -> None:
        """Take a piece that is dropped whole."""
        self.add_text(piece.span, f"{piece.term} {piece.text}", reason)

    def add_text(self, span: Span, text: str, reason: str) -> None:
        """Take some words."""
        self._found.append(LeftOut(span=span, text=text, reason=reason))

    def in_order(self) -> tuple[LeftOut, ...]:
        """Everything that holds a word, as plain text."""
        shown = (
            LeftOut(span=one.span, text=_shown(one.text), reason=one.reason) for one in self._found
        )
        return tuple(sorted((one for one in shown if one.text), key=lambda one: one.span))


def _shown(text: str) -> str:
    """Plain text; what would leave nothing of it, such as an address, stays as it is."""
    shown = plain(text) or " ".join(_MARKS.sub("", as_typed(text)).split())
    return shown if any(char.isalnum() for char in shown) else ""

"""Where in a paragraph a sentence stands: its few lines of the many that the paragraph has."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from lessoncast.model import Block, Span

MOST_LINES = 8  # of the lesson that one item may rest on
MARGIN_LINES = 1  # by which a place may be wrong: marks and links are gone from the text
_BEGINNING = 30  # characters that tell a sentence from the others of its paragraph


class Places:
    """The paragraphs of a lesson by their lines."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._texts: Mapping[Span, str] = {
            one.span: re.sub(r"\s+", " ", one.text)
            for one in blocks
            if one.span.last > one.span.first
        }

    def of(self, sentence: str, span: Span) -> Span:
        """The lines of a written sentence inside ``span``; all of them where it is not found there."""
        text = self._texts.get(span, "")
        plain = re.sub(r"\s+", " ", sentence).strip()
        start = text.find(plain[:_BEGINNING]) if plain else -1
        if start < 0:
            return span
        per_character = (span.last - span.first + 1) / len(text)
        first = span.first + math.floor(start * per_character)
        last = span.first + math.floor((start + len(plain)) * per_character)
        return _with_margin(Span(first, min(last, span.last)), span)


def _with_margin(found: Span, whole: Span) -> Span:
    """The lines with one more on either side, as long as they are few; of very many the first."""
    first = max(found.first - MARGIN_LINES, whole.first)
    last = min(found.last + MARGIN_LINES, whole.last)
    if last - first < MOST_LINES:
        return Span(first, last)
    return Span(found.first, min(found.last, found.first + MOST_LINES - 1))

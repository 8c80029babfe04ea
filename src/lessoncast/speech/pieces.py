"""Cut a text that is too long for one breath where it hurts least."""

from __future__ import annotations

import re

# From the best place to the worst: between clauses, at a comma or dash, between words.
_BORDERS = (re.compile(r"(?<=[;:])\s+"), re.compile(r"(?<=[,–—])\s+"), re.compile(r"\s+"))


def split_to_length(text: str, limit: int) -> list[str]:
    """Split ``text`` into pieces of at most ``limit`` characters; only white space is lost."""
    rest = text.strip()
    pieces = []
    while len(rest) > limit:
        end = _border(rest, limit)
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*pieces, rest] if rest else pieces


def _border(text: str, limit: int) -> int:
    """Return where to cut: the last clause's end in the second half, else a space, else there."""
    for border in _BORDERS:
        ends = [found.start() for found in border.finditer(text, limit // 2, limit + 1)]
        if ends:
            return ends[-1]
    return limit

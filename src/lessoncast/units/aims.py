"""What the author says that a lesson is for: its learning objectives, which are left out of what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Block, Span
from lessoncast.units.signs import AIMS

_ASIDE = re.compile(r"\s*\([^()]*\)")
_BOXES = frozenset({"objectives", "objective"})
_ABLE = re.compile(
    r"\byou(?:'ll|’ll| will| should) (?:be able to|learn|know|understand)\b[^.]*:$|\bshould be able to:$",
    re.IGNORECASE,
)


def aims_of(blocks: Sequence[Block]) -> dict[str, Span]:
    """Each aim of an English lesson with its lines, in the lesson's order: in a box of objectives, or a list that says so."""
    return {text: block.span for block in _listed(blocks) if (text := _aim(block.text))}


def _listed(blocks: Sequence[Block]) -> Iterator[Block]:
    listing = False
    for block in blocks:
        if block.kind == "aside" and block.info.lower() in _BOXES:
            yield block
        elif block.kind == "item":
            if listing:
                yield block
        elif block.kind == "heading":
            listing = AIMS.fullmatch(block.text.strip(" #*:")) is not None
        else:
            listing = _ABLE.search(block.text.rstrip()) is not None


def _aim(text: str) -> str:
    """An aim as a clause without its end mark; "" for what only leads to the aims."""
    line = " ".join(_ASIDE.sub("", text.replace("’", "'")).split())
    return "" if line.endswith((":", "?")) else line.rstrip(" .;,")

"""Lists of what is good and bad about a thing that only their heading names: ``It opens flat`` below ``Advantages of rope``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english import grammar
from lessoncast.tongue.words import capital

_SIDES = r"(?:advantages?|disadvantages?|pros|cons|benefits?|drawbacks?|downsides?|limitations?|strengths?|weaknesses)"
_OF = re.compile(
    rf"(?:the )?{_SIDES}(?:(?:,| and|, and) {_SIDES})* of (?P<thing>[\w' -]{{3,40}})", re.IGNORECASE
)
_SIDE = re.compile(rf"(?:the )?{_SIDES}", re.IGNORECASE)


def named_in_headings(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, the first item below such a heading with the thing for its ``It``."""
    thing, first = "", False
    for block in blocks:
        if block.kind == "heading":
            title = block.text.strip(" :")
            found = _OF.fullmatch(title)
            thing = found["thing"] if found else thing if _SIDE.fullmatch(title) else ""
            first = bool(thing) and grammar.number(thing) == "singular"
        named = first and block.kind == "item"
        first = first and not named
        yield _named(block, thing) if named else block


def _named(item: Block, thing: str) -> Block:
    """An item with the thing for its ``It``."""
    if item.term or not item.text.startswith("It "):
        return item
    return replace(item, text=f"{capital(thing)} {item.text[3:]}")

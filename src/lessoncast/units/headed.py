"""An item of a list that only names what is listed below it: it leads to that, and is nothing to be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.words import count

TITLE_WORDS = 3  # of an item without a full stop that may name others, though it looks like a sentence: "Shared notes tips"


def headed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each such item as the lead-in of the items below it: ``- Rigs`` above ``  - a sloop has one mast``.

    Not where its list goes on behind them with an item of another kind: nothing tells where they end.
    """
    led = [*blocks]
    for place, block in enumerate(blocks):
        if not _names_others(block):
            continue
        behind = blocks[place + 1 :]
        below = [*takewhile(partial(_is_below, block.level), behind)]
        after = behind[len(below) : len(below) + 1]
        if below and (not after or after[0].kind != "item" or _names_others(after[0])):
            led[place] = replace(block, kind="paragraph", text=f"{block.text.rstrip(' :')}:")
    return led


def _is_below(level: int, block: Block) -> bool:
    return block.kind == "item" and block.level > level


def _names_others(block: Block) -> bool:
    """Whether an item is no sentence, no part of one and no answer, but may be a heading of others."""
    plain = block.text.rstrip(" :")
    bare = block.kind == "item" and not block.term and block.number is None
    ended = plain.endswith((".", "!", "?", ",", ";"))
    title = count(plain) <= TITLE_WORDS and not is_imperative(plain)
    return bare and not ended and (title or not is_sentence(plain))

"""Steps as they are numbered and told: by ``Step 2`` in front, or with what is typed behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_imperative

_STEP = re.compile(r"Step (?P<number>\d{1,2})", re.IGNORECASE)
_LEAST = 3  # words of an order that says something without what is typed


def with_steps(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, where ``**Step 2.** Mend the sail.`` is the second item of a list, and an order goes without the code that carries it out."""
    for block in blocks:
        found = _STEP.fullmatch(block.term) if block.term else None
        if found and block.kind in {"paragraph", "item"}:
            yield replace(block, kind="item", term="", number=int(found["number"]))
        elif block.kind == "item" and (order := _order(block)):
            yield replace(block, term="", text=f"{order}.")
        else:
            yield block


def _order(block: Block) -> str:
    """``Read the files again`` of ``Read the files again: `sudo reload`.``, where nothing but code stands behind it; "" for any other."""
    if not block.marked:
        return ""
    label, told = (block.term, block.text) if block.term else block.text.partition(": ")[::2]
    typed = any(
        mark.how == "code" and mark.text.strip() == told.strip(" .") for mark in block.marked
    )
    return label if typed and label.count(" ") >= _LEAST - 1 and is_imperative(label) else ""

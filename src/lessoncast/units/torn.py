"""Paragraphs that a converter has torn behind a formula, in one again: half a sentence would say something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.model import Block, Span

_STOPS = ",.;:)"
_GOES_ON = re.compile(r"\s*(?:[a-z]|[,.;:)](?:\s|$))")
_FORMULAS = re.compile(r"\s*(?:\$[^$]+\$[.,]?\s*)+")


def mended(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a paragraph that a converter has torn behind a formula in one again."""
    held: Block | None = None
    for block in blocks:
        if held and _is_torn(held, block):
            glue = "" if block.text.lstrip()[:1] in _STOPS else " "
            held = replace(
                held,
                text=f"{held.text.rstrip()}{glue}{block.text.lstrip()}",
                span=Span(held.span.first, block.span.last),
                marked=(*held.marked, *block.marked),
            )
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def _is_torn(block: Block, after: Block) -> bool:
    """Whether a text breaks off with a formula inside of a sentence, and the one behind it goes on."""
    kinds = {"paragraph", block.kind} if block.kind in {"paragraph", "aside", "item"} else set()
    return (
        after.kind in kinds
        and not after.term
        and (block.info == after.info or block.kind == "item")
        and block.text.rstrip().endswith("$")
        and not _FORMULAS.fullmatch(block.text)
        and _GOES_ON.match(after.text) is not None
    )

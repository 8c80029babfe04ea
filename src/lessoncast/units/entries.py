"""Entries of a glossary: what a heading means, said below it without a verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.halves import is_half
from lessoncast.tongue.english.parsed import is_one_noun
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import count
from lessoncast.units.glosses import is_gloss
from lessoncast.units.pieces import clean_heading

LEAST = 3  # words that a gloss has
LONGEST = 4  # words of a heading that may name a thing
_OPENS = re.compile(r"^(?:An?|The|Any|One|Some(?:one|body|thing)) ")
_IS_CASE = re.compile(
    r"(?:When|Where|[A-Z]\w+ing)\b"
)  # "When the crew rows too soon", below "False start"
_GREETS = re.compile(r"(?:Thanks|Thank you|Welcome|Hello|Hi|Great|Sorry)\b")
_IS = re.compile(r"^(?:is|means|refers to) (?=(?:an?|the|any) )", re.IGNORECASE)


def with_entries(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in their order, where the paragraph right below a name that only glosses it is an item labelled so.

    ``a saved change to a file`` below "Commit" is read like ``Commit: a saved change to a file`` in a list.
    """
    named = [*_named(blocks)]
    read_ahead(partial(_entry, block, name) for block, name in named if name)
    return (_entry(block, name) if name else block for block, name in named)


_APART = re.compile(r"(?P<name>[A-Z][^.!?():]{2,40})(?: \([^()]{1,60}\))?\. (?=[A-Z])")


def with_label(block: Block) -> Block:
    """An item whose words in bold are followed by an aside and a dot: ``**Ebb** (bay → sea). The water falls.`` is of "Ebb"."""
    first = block.marked[0] if block.kind == "item" and block.marked and not block.term else None
    found = _APART.match(block.text) if first and first.how == "bold" else None
    if not found or not first or found["name"] != first.text or is_sentence(f"{first.text}."):
        return block
    return replace(block, term=first.text, text=block.text[found.end() :])


def _named(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with the name right above it that it may gloss; "" for all others."""
    name = ""
    for block in blocks:
        glosses = block.kind == "paragraph" and not block.term
        yield block, name if glosses else ""
        is_name = block.kind == "heading" and count(block.text) <= LONGEST
        name = clean_heading(block.text) if is_name else ""


def _entry(block: Block, name: str) -> Block:
    text = _IS.sub("", block.text, count=1)
    first = next(iter(sentences(text, "en")), "").rstrip(".")
    low = _OPENS.sub(lambda found: found[0].lower(), text, count=1)
    if count(first) >= LEAST and _IS_CASE.match(first) and is_half(f"{first}."):
        return replace(block, kind="item", term=name, text=low[:1].lower() + low[1:])
    if count(first) < LEAST or is_sentence(f"{first}.") or _GREETS.match(first):
        return block
    glosses = is_gloss(low[: len(first)]) or is_one_noun(f"{first}.")
    return replace(block, kind="item", term=name, text=low) if glosses else block

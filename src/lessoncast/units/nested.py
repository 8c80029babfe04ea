"""An item of a list that breaks off before the items below it is one sentence with them, where they are few and short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from lessoncast._later import re
from lessoncast.model import Block, Span
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import following, notes

_NAME = re.compile(r"([A-Z][\w'-]*(?: [a-z][\w'-]*){0,2}):")
MOST_BELOW = 12  # items that are looked at below one


def folded(blocks: Iterable[Block], vocabulary: Vocabulary) -> Iterator[Block]:
    """The blocks, those below ``- A pump has three parts:`` in that item; English only.

    What is more than a sentence can hold, or a list of its own, stays where it is.
    """
    every = [*blocks]
    place = 0
    while place < len(every):
        if done := _deeds(every, place) if vocabulary.language == "en" else []:
            yield from done
            place += 1 + len(done)
            continue
        below = _below(every, place) if vocabulary.language == "en" else []
        whole = _with(every[place], below, vocabulary) if below else None
        yield whole or every[place]
        place += 1 + (len(below) if whole else 0)


def _below(blocks: Sequence[Block], place: int) -> list[Block]:
    """The items right below one that waits for them; none where they have items below them, too."""
    block = blocks[place]
    if block.kind != "item" or block.term or not _waits(block.text):
        return []
    behind = blocks[place + 1 : place + 2 + MOST_BELOW]
    below = [*takewhile(lambda one: one.kind == "item" and one.level > block.level, behind)]
    plain = all(one.level == below[0].level and not one.term for one in below)
    return below if plain and 1 < len(below) <= MOST_BELOW else []


def _deeds(blocks: Sequence[Block], place: int) -> list[Block]:
    """What is below ``- Salt:`` where all of it tells what that does: ``draws out water`` is labelled with it."""
    block = blocks[place]
    found = _NAME.fullmatch(block.text) if block.kind == "item" and not block.term else None
    if not found:
        return []
    behind = blocks[place + 1 : place + 2 + MOST_BELOW]
    below = [*takewhile(lambda one: one.kind == "item" and one.level > block.level, behind)]
    if not below or not all(not one.term and _acts(one.text) for one in below):
        return []
    return [replace(one, term=found[1], text=one.text.rstrip(" ;,.")) for one in below]


def _acts(text: str) -> bool:
    """Whether a text begins with what somebody or something does: ``draws out water``."""
    first, _, rest = text.partition(" ")
    forms = {form for _, form in english().verbs.get(first, ())}
    return bool(rest) and first.islower() and "s" in forms and first not in NOUNISH


def _waits(text: str) -> bool:
    return text.rstrip().endswith(":") or following.waits_for_verb(text.rstrip())


def _with(block: Block, below: Sequence[Block], vocabulary: Vocabulary) -> Block | None:
    """An item with those below it as one or two sentences; None where that can't be said."""
    said = notes.joined([*below], block.text.rstrip(" :"), vocabulary)
    if not said:
        return None
    span = Span(block.span.first, below[-1].span.last)
    return replace(block, text=" ".join(one.text for one in said), span=span)

"""What a lesson's blocks will be looked at for, so that the grammar of their sentences is read together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.brackets import opened
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import notes
from lessoncast.units.salvage import sayable
from lessoncast.units.splitting import split_long

BLOCKS = 100  # at once

_RUNNING = frozenset({"paragraph", "quote", "aside"})


def foresee(blocks: Sequence[Block], vocabulary: Vocabulary, language: str) -> None:
    """Have the sentences read that telling some blocks comes to."""
    read_ahead(look for block in blocks for look in _looks(block, vocabulary, language))


def _looks(block: Block, vocabulary: Vocabulary, language: str) -> Iterator[partial[None]]:
    if notes.is_note(block):
        yield partial(_at_item, block, vocabulary, language)
    elif block.kind in _RUNNING:
        yield from (partial(_at_sentence, raw) for raw in sentences(opened(block.text), language))


def _at_sentence(raw: str) -> None:
    said = sayable(raw)
    if said and is_sentence(said):
        for part in split_long(said):
            leans(part)


def _at_item(item: Block, vocabulary: Vocabulary, language: str) -> None:
    kept = notes.kept_sentences(item, language)
    for _ in notes.item_notes(item, kept, vocabulary, noun="", place=0, alike=False):
        pass

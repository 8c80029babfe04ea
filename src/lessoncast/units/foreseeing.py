"""What a lesson's blocks will be looked at for, so that the grammar of their sentences is read together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest

from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.brackets import opened
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import notes
from lessoncast.units.author_questions import own_question
from lessoncast.units.salvage import sayable
from lessoncast.units.sifting import whole_part
from lessoncast.units.splitting import split_long

BLOCKS = 100  # at once
IN_REACH = 800  # items of a list whose sentences, and what rules make of them, are all remembered

_RUNNING = frozenset({"paragraph", "quote", "aside"})


def foreseen(
    blocks: Sequence[Block], vocabulary: Vocabulary
) -> Iterator[tuple[Block, Block | None]]:
    """The blocks, each with the one behind it; the sentences that telling them comes to are read some blocks ahead."""
    for place, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        if not place % BLOCKS:
            here = blocks[place : place + BLOCKS]
            read_ahead(look for one in here for look in _looks(one, vocabulary))
        yield block, after


def in_reach(items: Sequence[Block], vocabulary: Vocabulary) -> Iterator[Block]:
    """The items of a list, one by one; of a very long one, what was read of the first is forgotten when its last is known."""
    if len(items) <= IN_REACH:
        yield from items
    else:
        yield from (item for item, _ in foreseen(items, vocabulary))


def _looks(block: Block, vocabulary: Vocabulary) -> Iterator[partial[None]]:
    if notes.is_note(block):
        yield partial(_at_item, block, vocabulary)
    elif block.kind in _RUNNING:
        told = sentences(opened(block.text), vocabulary.language)
        yield from (partial(_at_sentence, raw, vocabulary) for raw in told)


def _at_sentence(raw: str, vocabulary: Vocabulary) -> None:
    said = sayable(raw)
    if said and is_sentence(said):
        for part in split_long(said):
            leans(whole_part(part, vocabulary.language))


def _at_item(item: Block, vocabulary: Vocabulary) -> None:
    kept = notes.kept_sentences(item, vocabulary.language)
    item, kept, _ = own_question(item, kept)
    for note in notes.item_notes(item, kept, vocabulary, noun="", place=0, alike=False):
        leans(whole_part(note.text, vocabulary.language))

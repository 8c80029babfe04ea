"""Which passages of a long lesson are read for asking: those that promise most, spread over all of it.

Nobody is asked about more than a few dozen sentences, and to read one takes a thousand times as long as to look at its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Lesson
from lessoncast.tongue.words import content_stems, count
from lessoncast.units.lessons import language_of

STRETCH_WORDS = 1_000  # of which a fair share is read, whatever the rest promises
MOST_LISTED = (
    12  # items in a row that are read together; more are notes, and no list to be asked for
)
_LOOKED_AT = frozenset({"code", "math"})
_TOLD = frozenset({"paragraph", "aside", "quote"})
_ENDS = (".", "!", ")", "”", '"')
_HAS_TERM, _OF_HEADING = 4.5, 1.8
_SIGNS = tuple(
    (re.compile(pattern), times)
    for pattern, times in (
        (r"(?:This|That|These|Those|It|They|He|She|Its|Their|Such|Here|But|And|So|Then|Also|However|Both|Another)\b", 0.2),
        (r".*\b(?:I|you|we|your|our|us|my|me)\b", 0.25),
        (r".*\b(?:this|that|these|it|they|them|its|their)\b", 0.6),
        (r".*\b(?:called|known|means?|refers?|defined|stands?)\b", 3.3),
        (r".*\b(?:because|since|therefore|due|causes?|leads?|makes?|prevents?|allows?)\b", 2.7),
        (r"(?:An? |\w+ (?:is|are) ).*\b(?:is|are)\b", 1.6),
        (r".*\d", 0.6),
        (r"(?:\S+ ){0,4}\S+$", 0.45),
    )
)  # fmt: skip
"""What a sentence has, and how many times as often it was asked about than others: of 2,506 in some 150 lessons."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """Blocks that are read together or not at all: a paragraph, and what it leads to or stands beside it."""

    blocks: tuple[Block, ...]
    words: int
    promise: float  # a word


def promising(lesson: Lesson, most_words: int) -> tuple[Block, ...]:
    """The blocks of a lesson; of a longer one in English about ``most_words`` in whole passages, and all headings."""
    blocks = lesson.blocks
    whole = sum(_words(one) for one in blocks if one.kind != "heading")
    if whole <= most_words or language_of(lesson) != "en":
        return blocks
    kept = {id(one) for one in blocks if one.kind == "heading"}
    share, passed, read = most_words / whole, 0, 0
    for stretch in _stretches(blocks):
        passed += sum(one.words for one in stretch)
        for passage in sorted(stretch, key=lambda one: -one.promise):
            if read + passage.words / 2 <= share * passed:
                read += passage.words
                kept.update(map(id, passage.blocks))
    return tuple(one for one in blocks if id(one) in kept)


def _stretches(blocks: Sequence[Block]) -> Iterator[list[_Passage]]:
    """The passages of a lesson, a thousand words at a time."""
    found, words = list[_Passage](), 0
    for passage in _passages(blocks):
        found.append(passage)
        words += passage.words
        if words >= STRETCH_WORDS:
            yield found
            found, words = [], 0
    if found:
        yield found


def _passages(blocks: Sequence[Block]) -> Iterator[_Passage]:
    about = frozenset[str]()
    for is_heading, run in groupby(blocks, key=lambda one: one.kind == "heading"):
        if is_heading:
            about = content_stems(" ".join(one.text for one in run))
        else:
            yield from (_passage(one, about) for one in _together(run))


def _together(run: Iterable[Block]) -> Iterator[list[Block]]:
    """What stands under a heading, passage by passage."""
    found: list[Block] = []
    listed = 0
    for one in run:
        listed = listed + 1 if one.kind == "item" else 0
        begins = one.kind in _TOLD and found and _is_closed(found[-1])
        if begins or listed > MOST_LISTED:
            yield found
            found = []
        found.append(one)
    if found:
        yield found


def _is_closed(block: Block) -> bool:
    """Whether nothing of a block waits for the next one: no question, no lead-in, no label that stands alone."""
    return block.kind not in _TOLD or block.text.endswith(_ENDS)


def _passage(blocks: Sequence[Block], about: frozenset[str]) -> _Passage:
    words = sum(map(_words, blocks))
    return _Passage(
        tuple(blocks), words, sum(_promise(one, about) for one in blocks) / max(words, 1)
    )


def _words(block: Block) -> int:
    """How much there is to read; code is looked at, and takes no time."""
    if block.kind in _LOOKED_AT:
        return 0
    cells = sum(count(cell) for row in block.rows for cell in row)
    return cells or count(block.term) + count(block.text)


def _promise(block: Block, about: frozenset[str]) -> float:
    """How much the sentences of a block promise, where a plain one is worth 1; a table as much as it has rows."""
    terms = [one.text for one in block.marked if one.how not in {"code", "link"}]
    told = (
        0.0
        if block.kind in _LOOKED_AT
        else sum(_promise_of(one, terms, about) for one in sentences(block.text, "en"))
    )
    return len(block.rows) or told * (_HAS_TERM if block.term else 1.0)


def _promise_of(sentence: str, terms: Iterable[str], about: frozenset[str]) -> float:
    promise = 1.0
    for sign, times in _SIGNS:
        if sign.match(sentence):
            promise *= times
    if any(one in sentence for one in terms):
        promise *= _HAS_TERM
    return promise * (_OF_HEADING if about & content_stems(sentence) else 1.0)

"""Labels and letters that only count what they stand before: ``Step 2 - Rinse``, ``b) Ask for the price.``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.parsed import may_order
from lessoncast.tongue.words import count

_LETTER = re.compile(r"([a-h])[).] (?=[A-Z])")
_NUMBER = re.compile(r"(\d{1,2})[.)] (?=[A-Z])")
MOST_STEPS = 20
_COUNTING = re.compile(
    r"(?P<noun>Step|Stage|Phase|Principle|Rule|Habit|Law|Guideline|Tip|Reason|Mistake|Myth) "
    r"(?P<number>\d{1,2}|[IVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)\s*[:.–—-]\s*(?P<rest>\S.*)"
)
_IN_ORDER = frozenset({"Step", "Stage", "Phase"})
LEAST_WORDS = 4  # of what a letter counts and no quiz lets choose from


def uncounted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without what only counts them; steps keep their number."""
    place = 0
    while place < len(blocks):
        run = _lettered(blocks, place) or _numbered(blocks, place)
        if run:
            yield from run
        else:
            yield _without_number(blocks[place])
        place += max(len(run), 1)


def _lettered(blocks: Sequence[Block], place: int) -> list[Block]:
    """Sentences that letters count from "a" on, as items; none where they answer a question, from which one chooses."""
    first = blocks[place].text
    if not first.startswith("a") or not _LETTER.match(first):
        return []
    if place and blocks[place - 1].text.rstrip().endswith("?"):
        return []
    letters = zip("abcdefgh", blocks[place : place + 8], strict=False)
    run = [one for _, one in takewhile(lambda pair: _is_counted(*pair), letters)]
    if len(run) < 2:
        return []
    return [replace(one, kind="item", text=one.text[3:].lstrip()) for one in run]


def _numbered(blocks: Sequence[Block], place: int) -> list[Block]:
    """Paragraphs that count from 1 on, as the numbered items that a picture between them kept from being a list."""
    if not _NUMBER.match(blocks[place].text):
        return []
    run: list[Block] = []
    for number, one in enumerate(blocks[place : place + MOST_STEPS], start=1):
        found = _NUMBER.match(one.text)
        counts = found is not None and int(found[1]) == number and count(one.text) > LEAST_WORDS
        if not counts or found is None or one.kind != "paragraph" or one.term:
            break
        run.append(replace(one, kind="item", text=one.text[found.end() :], number=number))
    return run if len(run) > 1 else []


def _is_counted(letter: str, block: Block) -> bool:
    """Whether a block is a sentence behind this letter."""
    whole = block.text.rstrip().endswith((".", "!")) and count(block.text) > LEAST_WORDS
    counts = block.text.startswith(letter) and _LETTER.match(block.text) is not None
    return counts and whole and block.kind in {"item", "paragraph"} and not block.term


def _without_number(block: Block) -> Block:
    """A block whose label is ``Step 2 - Rinse`` or ``Rule 1: Go slowly`` with what it says."""
    found = _COUNTING.fullmatch(block.term) if block.term else None
    if not found or block.kind not in {"item", "paragraph"}:
        return block
    rest, steps = found["rest"], found["noun"] in _IN_ORDER
    number = int(found["number"]) if steps and found["number"].isdigit() else block.number
    if steps and not is_imperative(f"{rest}.") and may_order(block.text):
        rest = ""  # "Step 1 - Salt. Rub it in.": the order says it
    return replace(block, kind="item", term=rest, number=number)

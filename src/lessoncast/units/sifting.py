"""What of a section's units stays, once all of them are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile, zip_longest

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Span
from lessoncast.tongue.english.authorial import continues
from lessoncast.tongue.english.broken import is_broken
from lessoncast.tongue.english.halves import is_half
from lessoncast.units.headed import headed
from lessoncast.units.pieces import Section, Unit
from lessoncast.units.quotations import credited
from lessoncast.units.signs import AIMS, SETS_TASK, is_reply
from lessoncast.units.torn import mended

_CREDIT = re.compile(
    r"(?:—|–|--|―)\s*(?:[A-ZÀ-Þ][^.!?]{2,60}\.?|@[\w-]{2,40}(?:,.{2,160})?)"
)  # "—Ada Lind, sailor", "— @ada, on boats"
PERSONAL, LEAST_UNITS = 0.5, 3  # what tells less is left out of a section with so many other units
LEAST_WORDS = 25  # or with so many other words


def settle(section: Section) -> None:
    """Leave out of a section what its units do without, and pass over one that sets its reader an exercise."""
    if any(SETS_TASK.match(one.lead or one.source) for one in section.units):
        section.kind = section.kind or "exercise"
    if section.kind == "skip" and _teaches(section):
        section.kind = ""
    section.units = [*_kept_promises(_with_verbs(_impersonal(section.units)))]


LEAST_TAUGHT = 6  # sentences from which a set-up away from a computer is a lesson's own
_SET_UP = re.compile(r"(?:(?:your|the|my|our) )?set-?up", re.IGNORECASE)
_COMPUTER = re.compile(
    r"\b(?:download|install|click|terminal|folders?|files?|browser|accounts?|log ?in|sign up|laptops?|computers?|software|versions?|web|links?|packages?|scripts?|code)\b",
    re.IGNORECASE,
)


def _teaches(section: Section) -> bool:
    """Whether "Your setup" tells of a bench and its tools, and not of programs to install before a lesson."""
    told = section.units if _SET_UP.fullmatch(section.title) else []
    return len(told) >= LEAST_TAUGHT and not any(_COMPUTER.search(one.source) for one in told)


def _impersonal(units: list[Unit]) -> list[Unit]:
    """The units without the author's own person, where enough is left."""
    rest, gone = list[Unit](), False
    for unit in units:
        gone = unit.tells < PERSONAL or (gone and unit.leans)
        rest += [] if gone else [unit]
    enough = len(rest) >= LEAST_UNITS or sum(unit.words for unit in rest) >= LEAST_WORDS
    return rest if enough else units


_LISTED = frozenset({"member", "label"})
_BARE = re.compile(r"(?:Then )?[Tt]here(?:'s| are)(?: also)? |Add to that |And there(?:'s| are) ")


def _with_verbs(units: list[Unit]) -> list[Unit]:
    """The units without things that a list only names, and a verb of ours stands before, where enough else is told.

    Where all is lists, as in a summary, such a thing tells as much as any other.
    """
    rest = [unit for unit in units if not _is_bare(unit)]
    told = sum(unit.role not in _LISTED for unit in rest)
    return rest if told >= LEAST_UNITS else units


def _is_bare(unit: Unit) -> bool:
    """``Then there are spare sails``, where the lesson has an item ``Spare sails``: it says nothing of them."""
    said = unit.role in _LISTED and len(sentences(unit.text, "en")) == 1
    return said and bool(_BARE.match(unit.text)) and " there " not in f" {unit.source.lower()} "


def whole_part(text: str, language: str, *, answers: bool = False) -> str:
    """The sentences of a note, as later rules will split it, up to the first that is half of one: on that the next may lean.

    What ``answers`` a question may begin with a short answer: ``At least two years.``.
    """
    said = sentences(text, language)
    begun = said[: int(answers and len(said) > 1 and is_reply(said[0]))]
    rest = takewhile(lambda one: not (is_half(one) or is_broken(one)), said[len(begun) :])
    whole = [*begun, *rest]
    return " ".join(whole) if len(whole) > len(begun) else ""


def _kept_promises(units: list[Unit]) -> Iterator[Unit]:
    """All units but those that announce what is not said behind them; their question moves on."""
    ask = ""
    for unit, after in zip_longest(units, units[1:]):
        if not unit.announces or (after and _goes_on(after)):
            yield replace(unit, ask=unit.ask or ask) if ask else unit
            ask = ""
        else:
            ask = unit.ask


def _goes_on(after: Unit) -> bool:
    """Whether a unit says what one before it announced, or speaks of somebody whom only that one names."""
    return continues(after.text) or (after.leans and not after.parted)


def _signed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the line that only says who said it behind the words that it is about."""
    waiting: Block | None = None
    for block in blocks:
        own = waiting is not None and waiting.kind == "aside"
        kinds = {"aside"} if own else {"quote", "paragraph"}
        credit = block.kind in kinds and _CREDIT.fullmatch(block.text.strip())
        if waiting and credit:
            span = Span(waiting.span.first, block.span.last)
            text = f"{waiting.text.rstrip()} {block.text.strip()}"
            yield replace(waiting, text=text, span=span, kind="quote")
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = block if block.kind in {"quote", "aside"} else None
        if not waiting:
            yield block
    if waiting:
        yield waiting


def is_testimony(block: Block) -> bool:
    """Whether somebody speaks of himself in a quotation or a box: his words are not the lesson's."""
    singular = re.search(r"\b(?:I|my|me|I've|I'm)\b|\(\.\.\.\)|\[\.\.\.\]", block.text)
    several = re.match(r"[\"“']?(?:We|Our)\b|[^.!?]*\bwe want to\b", block.text)
    if block.kind == "quote":
        return singular is not None or several is not None
    return block.kind == "aside" and singular is not None


def heard(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, whole, quotations with who said them, and what is only shown as such; no aims before the text."""
    return _shown(_signed(_without_aims(headed([*mended(blocks)]))))


def _without_aims(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without a list of aims whose heading also stands over the text proper: that belongs to the heading before."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if block.kind == "heading" and AIMS.fullmatch(block.text.strip(" #*:")):
            below = [*takewhile(lambda one: one.kind != "heading", reversed(kept))]
            listed = [*takewhile(_is_aim, below)]
            if any(one.kind == "item" for one in listed) and below[len(listed) :]:
                del kept[len(kept) - len(listed) :]
                continue
        kept.append(block)
    return kept[::-1]


def _is_aim(block: Block) -> bool:
    return block.kind == "item" or block.text.rstrip().endswith(":")


_FORMULA = re.compile(r"\s*(?:\$[^$]+\$[.,]?\s*)+")


def _shown(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with what only is shown, as a listing is: words that a lead-in points at and nobody is named for, a formula in a box."""
    points = shows = False
    for block in blocks:
        uncredited = block.kind == "quote" and not credited(block.text)[1]
        shows = uncredited and (points or shows)
        points = block.kind != "quote" and block.text.rstrip().endswith(":")
        yield replace(block, kind="math") if shows or _FORMULA.fullmatch(block.text) else block

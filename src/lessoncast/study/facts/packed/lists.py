"""What a sentence of a packed language leads to: the things behind its colon, or in the list below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed.alone import alone_of
from lessoncast.study.facts.packed.data import told_of
from lessoncast.study.facts.packed.deeds import is_order
from lessoncast.study.facts.packed.taken import with_subjects
from lessoncast.study.facts.writing import fact_of, things
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.packs.forms import Filling
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import capital, count, words

LEAST_ITEMS, LEAST_UNCOUNTED, MOST_ITEMS = 2, 3, 7
ITEM_WORDS, ANSWER_WORDS = 7, 32
FIRST_NUMBER = 2
WORTH = 0.84
_PART = re.compile(r"(?<!\?P)<(n|np|things)>")
_JOINT = re.compile(r",?\s+(?:und|et|y|e)\s+(?!.*,)|,\s+|;\s+")
_PAIR = re.compile(r" (?:und|oder|et|ou|y|o) |,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What stands before a list: see ``lists.toml``."""

    lead: re.Pattern[str]
    ask: str
    answer: str = "{items}"
    inline: str = ""
    each: str = ""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A lead with its items, and the lines of both."""

    lead: str
    items: Sequence[str]
    statement: Statement
    inline: bool


@lru_cache(maxsize=8)
def _leads(language: str) -> tuple[tuple[Lead, ...], Mapping[str, int]]:
    """The leads of a language, and its numbers."""
    found = told_of(language, "lists.toml") or {}
    numbers = {one: n for n, one in enumerate(found.get("numbers", "").split(), FIRST_NUMBER)}
    parts = {"n": f"(?i:{'|'.join(numbers)})", "np": found.get("np", ""), "things": found.get("things", "")}  # fmt: skip
    return tuple(
        Lead(
            lead=re.compile(_PART.sub(lambda part: f"(?:{parts[part[1]]})", one["lead"])),
            ask=one["ask"], answer=one.get("answer", "{items}"), inline=one.get("inline", ""),
            each=one.get("each", ""),
        )
        for one in found.get("asks", ())
    ), numbers  # fmt: skip


def packed_lists(material: Material) -> Iterator[Fact]:
    """``Ein Vulkan besteht aus drei Teilen:`` with three items: ``Aus welchen drei Teilen besteht ein Vulkan?``."""
    tongue = packed(material.language)
    if tongue is None or not _leads(material.language)[0]:
        return
    for one in (*_below(material), *_behind_colons(material, tongue)):
        yield from _asked(one, material, tongue)


def _behind_colons(material: Material, tongue: Packed) -> Iterator[_Listed]:
    """Sentences that list short things behind their colon."""
    for one in with_subjects(material.statements, tongue, material.vocabulary):
        lead, colon, rest = one.text.rstrip(".").partition(":")
        listed = colon and rest[:1] == " " and not one.term and not one.leans
        items = _JOINT.split(rest.strip()) if listed and ":" not in rest else []
        if len(items) >= LEAST_ITEMS and not _is_clause(rest.strip(), material):
            yield _Listed(lead.strip(), items, one, inline=True)


def _is_clause(rest: str, material: Material) -> bool:
    """``: Der eine mahlt das Korn``: whether what stands behind a colon begins as a sentence does."""
    tongue, first = packed(material.language), rest.split(maxsplit=1)[0]
    return tongue is not None and first[:1].isupper() and first.lower() in tongue.pack.closed


def _below(material: Material) -> Iterator[_Listed]:
    """Paragraphs that end with a colon, with the items of the list below."""
    blocks = material.lesson.blocks
    for place, block in enumerate(blocks):
        if block.kind != "paragraph" or not block.text.rstrip().endswith(":"):
            continue
        found = [*_items(blocks[place + 1 :])]
        last = found[-1].span.last if found else 0
        near = _near(block, last, material)
        if near is not None and len(found) >= LEAST_ITEMS and last - block.span.last < MOST_LINES:
            lead = sentences(block.text, material.language)[-1].rstrip(" :")
            terms = [one.term for one in found]
            texts = terms if all(terms) else [one.text for one in found] if not any(terms) else []
            lines = Span(max(block.span.last, last - MOST_LINES + 1), last)
            yield _Listed(
                lead, [one.strip(" .,;:") for one in texts], replace(near, span=lines), inline=False
            )


def _items(blocks: Sequence[Block]) -> Iterator[Block]:
    """The list that begins there."""
    for one in blocks:
        if one.kind != "item" or one.level > 1:
            return
        yield one


def _near(block: Block, last: int, material: Material) -> Statement | None:
    """A statement of these lines, else the last above, which tells in which part of the lesson they stand."""
    inside = (one for one in material.statements if block.span.first <= one.span.first <= last)
    above = [one for one in material.statements if one.span.last < block.span.first]
    return next(inside, above[-1] if above else None)


def _asked(listed: _Listed, material: Material, tongue: Packed) -> Iterator[Fact]:
    """The question of the first lead that fits, where the list is one of short things, as many as were counted."""
    alone = alone_of(material.language)
    if not _are_things(listed.items, tongue) or alone is None:
        return
    if alone.points_away(f"{listed.lead}."):
        return
    leads, numbers = _leads(material.language)
    for one in leads:
        if (found := one.lead.fullmatch(listed.lead)) is None:
            continue
        slots = {name: held for name, held in found.groupdict().items() if held}
        told = numbers.get(slots.get("n", "").lower(), 0)
        least = LEAST_UNCOUNTED if not told else LEAST_ITEMS
        if told in {0, len(listed.items)} and least <= len(listed.items) <= MOST_ITEMS:
            yield from _fact(listed, one, slots, material, tongue)
        return


def _are_things(items: Sequence[str], tongue: Packed) -> bool:
    """Whether the items are short, and no questions, orders or clauses."""
    return all(
        1 <= count(one) <= ITEM_WORDS
        and not one.endswith("?")
        and not is_order(one, tongue.pack.language)
        and not any(word.lower() in tongue.pack.verbs for word in words(one)[1:])
        for one in items
    )


def _fact(
    listed: _Listed, lead: Lead, slots: dict[str, str], material: Material, tongue: Packed
) -> Iterator[Fact]:
    low = material.vocabulary.lower_first
    items = [_led(low(one), lead, material, tongue) for one in listed.items]
    joined = "; ".join(items) if any(map(_PAIR.search, items)) else things(items, material.language)
    slots |= {f"{name}_in": low(held) for name, held in slots.items()} | {"items": joined}
    filled = Filling(tongue.pack, slots, material.vocabulary)
    ask = filled.of(lead.ask)
    answer = filled.of(lead.inline if listed.inline and lead.inline else lead.answer)
    alone = alone_of(material.language)
    away = alone is None or alone.points_in_question(ask)
    if ask and answer and not away and count(answer) <= ANSWER_WORDS:
        said = replace(listed.statement, text=f"{listed.lead}: {joined}.", whole="")
        yield fact_of(
            said, kind="asked", subject=ask.rstrip("?. "), value=answer, family=f"listed {listed.statement.span.first}",
            ask=capital(ask), worth=WORTH,
        )  # fmt: skip


def _led(item: str, lead: Lead, material: Material, tongue: Packed) -> str:
    """``les grana`` behind ``se compose de`` → ``des grana``; what has no article stays as it is."""
    first = re.split(r"[ '’]", item)[0].lower()
    if not lead.each or (first not in tongue.pack.determiners and first != "l"):
        return item
    return Filling(tongue.pack, {"item": item}, material.vocabulary).of(f"{lead.each} {{item}}")

"""Whose life a lesson tells: "she" is that person also where a section begins, and is named there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.model import Block

_NAME = r"[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]"
_BEGINS = re.compile(
    rf"({_NAME}(?: (?:[A-Z]\.|de|van|von|da|{_NAME}))* (?P<last>{_NAME}))(?= [a-z(]|,)"
)
_GENDERED = re.compile(r"\b(?:(?P<she>she|her|herself)|he|his|him|himself)\b", re.IGNORECASE)
_LEAST, _MOSTLY = 3, 0.7  # times that "she" is said, and of all that is said of her or him
_LED = r"(?P<lead>(?:At|In|On|By|After|Before|During|Since|From|Until|For) [^,;:.]{2,50}?,? )?"
_FIRST = {
    word: re.compile(rf"{_LED}(?:(?P<who>\b{who}\b)|(?P<whose>\b{whose}\b))(?= [a-zé\d])", re.IGNORECASE)
    for word, who, whose in (("she", "she", "her"), ("he", "he", "his"))
}  # fmt: skip


class Life(NamedTuple):
    """A ``name`` and whether that is "she" or "he"."""

    name: str
    word: str


def named_in_sections(blocks: Sequence[Block], title: str) -> list[Block]:
    """The blocks, where the first sentence below a heading names whom the lesson is about: ``Her father …`` → ``Maas's father …``."""
    life = _life(blocks, title)
    return [*_named(blocks, life)] if life else [*blocks]


def _life(blocks: Sequence[Block], title: str) -> Life | None:
    """Whom the title names, the lesson begins with and nearly all its "she" are; None where that is nobody."""
    told = [one.text for one in blocks if one.kind == "paragraph"]
    found = _BEGINS.match(told[0]) if told else None
    if not found or not re.search(rf"\b{re.escape(found['last'])}\b", title):
        return None
    words = [bool(one["she"]) for one in _GENDERED.finditer(" ".join(told))]
    she = sum(words)
    word, times = ("she", she) if 2 * she > len(words) else ("he", len(words) - she)
    sure = times >= max(_LEAST, _MOSTLY * len(words))
    return Life(_said_as(found[1], found["last"], told), word) if sure else None


def _said_as(whole: str, last: str, told: Iterable[str]) -> str:
    """The last name, where nobody else has it."""
    firsts = {one for text in told for one in re.findall(rf"({_NAME}) {re.escape(last)}\b", text)}
    return last if firsts <= set(whole.split()) else whole


def _named(blocks: Iterable[Block], life: Life) -> Iterator[Block]:
    heading = ""
    for block in blocks:
        first = bool(heading) and block.kind == "paragraph"
        yield replace(block, text=_with_name(block.text, life)) if first else block
        heading = block.text if block.kind == "heading" else ""


def _with_name(text: str, life: Life) -> str:
    """A text that begins with a pronoun, or with when and where and a pronoun, with the name."""
    found = _FIRST[life.word].match(text)
    if not found or re.search(rf"\b{re.escape(life.name)}\b", text[: found.end()]):
        return text
    name = life.name if found["who"] else f"{life.name}'s"
    return f"{found['lead'] or ''}{name}{text[found.end() :]}"

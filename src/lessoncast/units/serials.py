"""Boxes that tell a story in parts through a book: a part whose beginning is in another lesson tells of nobody one knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Block

BEGUN_ELSEWHERE = "it goes on with a story that another lesson began"
_LATER = re.compile(
    r"(?:.{1,40}[:,–-] )?(?:part (?:[2-9]|two|three|four|five|six|ii|iii|iv|vi?)|(?:case )?(?:resolution|follow-up|continued))|.{1,60}\(continued\)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:.{1,40}[:,–-] )?part (?:\d|one|two|three|four|five|six|i)\b", re.IGNORECASE)
_NAME = re.compile(r"\b([A-Z][a-z]+)'s\b")
_PERSON = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


def begun_elsewhere(blocks: Sequence[Block]) -> frozenset[int]:
    """The first lines of what stands in boxes such as ``Part 2`` and ``Resolution`` whose people nobody introduced."""
    lost: list[int] = []
    heard: list[str] = []
    begun = False  # whether a part of the story was told
    for box in _boxes(blocks):
        text = " ".join(block.text for block in box).replace("’", "'")
        title = box[0].term.strip(" .") if box[0].kind == "aside" else ""
        if _LATER.fullmatch(title) and not begun and _tells_of_strangers(text, heard):
            lost += [block.span.first for block in box]
            continue
        begun = begun or _PART.match(title) is not None
        heard.append(text)
    return frozenset(lost)


def _tells_of_strangers(text: str, heard: Sequence[str]) -> bool:
    """Whether a text is about people of whom nothing was heard."""
    names = {*_NAME.findall(text)}
    known = any(re.search(rf"\b{name}\b", one) for name in names for one in heard)
    return not known and bool(names or _PERSON.search(text))


def _boxes(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Titled boxes whole, every other block alone."""
    box: list[Block] = []
    for block in blocks:
        if (
            box
            and box[0].term
            and block.kind == "aside"
            and not block.term
            and block.info == box[0].info
        ):
            box.append(block)
            continue
        if box:
            yield box
        box = [block]
    if box:
        yield box

"""Lessons for tests of the writer, and what is measured on a script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessoncast._sentences import sentences
from lessoncast.model import Block, BlockKind, Direction, Lesson, Script, Span, Turn, Wish
from lessoncast.script import writer
from lessoncast.script.plan import titles
from lessoncast.tongue.phrases import Phrasebook, phrasebook
from lessoncast.tongue.words import Vocabulary, learn
from lessoncast.units.pieces import Section
from lessoncast.units.reading import SectionReader

FIRST_LINE = Span(1, 1)
LEAVES = """\
# Photosynthesis

Photosynthesis is the process by which green plants turn light into chemical energy. It takes place
in the chloroplasts, which hold a green pigment called chlorophyll.

## What plants need

Plants need three things: light, water and carbon dioxide. If the light is too weak, the plant
cannot make enough sugar. When it is very hot, the leaf closes its pores to save water. However, a
closed leaf takes in no carbon dioxide, and the work comes to a halt.

## The two stages

The light reactions capture energy and split water. They release oxygen because water is broken
apart. The Calvin cycle then uses that energy to build sugar from carbon dioxide. For example, a
maple leaf can build enough sugar in one summer to feed the whole twig.

## Why it matters

Almost all life on Earth depends on photosynthesis. Without plants, the air would hold far less
oxygen. In 1779, Jan Ingenhousz discovered that plants release oxygen only in light.

## Summary

Photosynthesis turns light, water and carbon dioxide into sugar and oxygen. It feeds almost every
living thing.
"""


def blocks_of(text: str) -> tuple[Block, ...]:
    """Blocks of a very plain text: headings, paragraphs, ``- items``, ``- Term: gloss``, ``1. steps``."""
    made: list[Block] = []
    line = 1
    for part in text.split("\n\n"):
        height = part.count("\n") + 1
        for number, row in enumerate(part.split("\n") if _is_list(part) else [part]):
            span = Span(line + number, line + (number if _is_list(part) else height - 1))
            made += _block(row.strip("\n"), span)
        line += height + 1
    return tuple(made)


def _is_list(part: str) -> bool:
    return re.match(r"(?:- |\d+\. )", part) is not None


def _block(text: str, span: Span) -> list[Block]:
    if not text.strip():
        return []
    plain = " ".join(text.split())
    if heading := re.match(r"(#+) (.+)", plain):
        return [a_block("heading", heading[2], span, level=len(heading[1]))]
    if item := re.match(r"(?:- |(\d+)\. )(?:([A-Z0-9][^.:;]{0,40}): )?(.+)", plain):
        number = int(item[1]) if item[1] else None
        return [
            Block(kind="item", text=item[3], term=item[2] or "", span=span, level=1, number=number)
        ]
    return [a_block("paragraph", plain, span)]


def a_block(kind: BlockKind, text: str, span: Span = FIRST_LINE, *, level: int = 0) -> Block:
    """A block without anything special."""
    return Block(kind=kind, text=text, span=span, level=level)


def lesson_of(text: str = LEAVES, *, language: str = "en", title: str = "") -> Lesson:
    """A lesson of a very plain text; its first heading is its title."""
    blocks = blocks_of(text)
    if not title and blocks and blocks[0].kind == "heading" and blocks[0].level == 1:
        title, blocks = blocks[0].text, blocks[1:]
    return Lesson(
        slug="leaves", title=title or "A lesson", language=language, blocks=blocks, digest="0" * 64
    )


def english_book() -> Phrasebook:
    """The phrasebook that every test in English uses."""
    book = phrasebook("en")
    assert book is not None
    return book


def vocabulary_of(text: str = LEAVES) -> Vocabulary:
    """What the writer learns from a text."""
    told = [one.text for one in blocks_of(text) if one.kind != "heading"]
    heads = [one.text for one in blocks_of(text) if one.kind == "heading"]
    return learn([said for one in told for said in sentences(one)], heads, "en")


def sections_of(text: str) -> list[Section]:
    """The sections of a text, as the writer reads them."""
    return SectionReader(lesson_of(text), vocabulary_of(text), english_book()).read()


def said_in(text: str) -> list[str]:
    """The text of every unit of a lesson text."""
    return [unit.text for section in sections_of(text) for unit in section.units]


def hosts(script: Script) -> list[str]:
    """What the host says, in order."""
    return [turn.text for turn in script.turns if turn.speaker == "host"]


def experts(script: Script) -> list[str]:
    """What the expert says, in order."""
    return [turn.text for turn in script.turns if turn.speaker == "expert"]


def pauses(script: Script) -> list[Direction]:
    """The stage directions of a script."""
    return [
        part for chapter in script.chapters for part in chapter.parts if isinstance(part, Direction)
    ]


def as_text(script: Script) -> str:
    """A script as a golden file keeps it: titles, turns with lines and moves, pauses."""
    rows = [f"= {script.title} ({script.language})"]
    for chapter in script.chapters:
        rows += ["", f"# {chapter.title}"]
        for part in chapter.parts:
            rows.append(_row(part))
    return "\n".join(rows) + "\n"


def _row(part: Turn | Direction) -> str:
    if isinstance(part, Direction):
        return f"({part.kind} {part.value})"
    lines = f" [{part.source.first}-{part.source.last}]" if part.source else ""
    return f"{part.speaker}/{part.move}: {part.text}{lines}"


def lines_of(lesson: Lesson, span: Span, *, around: int = 0) -> str:
    """All that a lesson says in some lines, labels and table cells included."""
    touched = [
        block
        for block in lesson.blocks
        if block.span.first <= span.last + around and block.span.last >= span.first - around
    ]
    cells = [cell for block in touched for row in block.rows for cell in row]
    return " ".join([*(f"{block.term} {block.text}" for block in touched), *cells])


def title_of(text: str) -> str:
    """The episode's title for a lesson's title."""
    return titles.episode_title(lesson_of("Text.", title=text))


def compose(text: str = LEAVES, *, minutes: float | None = None, language: str = "en") -> Script:
    """The script of a very plain text."""
    return writer.compose(lesson_of(text, language=language), Wish(minutes=minutes))


def openers(said: Sequence[str]) -> list[str]:
    """The first two words of each turn."""
    return [" ".join(text.split()[:2]).lower() for text in said]

"""What cards are made of: a lesson's sentences with their lines, and the parts of it that they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._sentences import sentences
from lessoncast.model import Lesson, Span
from lessoncast.study.named import named
from lessoncast.study.places import Places
from lessoncast.study.simpler import simpler
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import Vocabulary, count
from lessoncast.units.lessons import language_of, reader_of, vocabulary_of
from lessoncast.units.pieces import Section, Unit

PART_WORDS = 120
MOST_LINES = 8  # of the lesson that one item may rest on
_NOT_ASKED = frozenset({"exercise", "skip"})
_PERSONAL = 0.5  # what tells less is about its author
_FIRST_OF = re.compile(
    r"The (?:first|second|third|last) (?:[\w-]+ ){1,3}(?:of|in|that|to) (?!them|these|those|which)"
)  # "The first house of London" is known by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A lesson read for asking: its statements in order, and in how many parts they stand.

    ``clauses`` are the statements and what they say in a plainer sentence besides.
    """

    lesson: Lesson
    language: str
    vocabulary: Vocabulary
    statements: tuple[Statement, ...] = ()
    clauses: tuple[Statement, ...] = ()
    parts: int = 0


def material_of(lesson: Lesson) -> Material:
    """Read a lesson; nothing can be asked in a language that nobody has described."""
    language, vocabulary = language_of(lesson), vocabulary_of(lesson)
    book = phrasebook(language)
    if book is None:
        return Material(lesson=lesson, language=language, vocabulary=vocabulary)
    sections = reader_of(lesson, vocabulary, book).read()
    found = tuple(_statements(sections, Places(lesson.blocks), language))
    told = (*found, *(named(found) if language == "en" else ()))
    plainer = (one for each in told for one in simpler(each)) if language == "en" else ()
    return Material(
        lesson=lesson, language=language, vocabulary=vocabulary, statements=found,
        clauses=(*told, *plainer), parts=len({one.part for one in found}),
    )  # fmt: skip


def _statements(sections: Sequence[Section], places: Places, language: str) -> Iterator[Statement]:
    """The sentences section by section; a long section is cut into parts of about 120 words."""
    part, heading = -1, ""
    for section in sections:
        heading = section.title or heading
        told = PART_WORDS
        for unit in section.units if section.kind not in _NOT_ASKED else ():
            if told >= PART_WORDS:
                part, told = part + 1, 0
            told += unit.words
            placed = replace(unit, span=places.of(unit.source, unit.span))
            if unit.tells >= _PERSONAL and _lines(placed.span) <= MOST_LINES:
                yield from _of(placed, section.kind, heading, part, language)


def _of(unit: Unit, section: str, heading: str, part: int, language: str) -> Iterator[Statement]:
    for place, text in enumerate(sentences(unit.alone or unit.text, language)):
        first = place == 0
        leaning = (unit.leans and not unit.alone) if first else language == "en" and leans(text)
        leaning = leaning and not (language == "en" and _FIRST_OF.match(text))
        if count(text) > 1 and not text.endswith("?"):
            yield Statement(
                text=text, span=unit.span, part=part, role=unit.role, source=unit.source,
                group=unit.group, term=unit.term if first else "", lead=unit.lead,
                heading=heading, section=section, leans=leaning,
            )  # fmt: skip


def _lines(span: Span) -> int:
    return span.last - span.first + 1

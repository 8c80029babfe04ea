"""What cards are made of: a lesson's sentences with their lines, and the parts of it that they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Lesson, Span
from lessoncast.study.concluded import concluded
from lessoncast.study.freed import by_itself, restored, without_asides
from lessoncast.study.meant import meant
from lessoncast.study.named import named
from lessoncast.study.places import MOST_LINES, Places
from lessoncast.study.relatives import told_in_passing
from lessoncast.study.set_apart import SetApart
from lessoncast.study.simpler import simpler
from lessoncast.study.statement import Statement
from lessoncast.study.taken_up import taken_up
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, content_stems, count
from lessoncast.units.lessons import language_of, reader_of, vocabulary_of
from lessoncast.units.pieces import Section, Unit

PART_WORDS = 120
_TASK = "exercise"
_NOT_ASKED = "skip"
_PERSONAL = 0.5  # what tells less is about its author
_FIRST_OF = re.compile(
    r"The (?:first|second|third|last) (?:[\w-]+ ){1,3}(?:of|in|that|to) (?!them|these|those|which)"
)  # "The first house of London" is known by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A lesson read for asking: its statements in order, and in how many parts they stand.

    ``clauses`` are the statements and what they say in a plainer sentence besides; ``tasks`` is what tasks and
    exercises state on the way.
    """

    lesson: Lesson
    language: str
    vocabulary: Vocabulary
    statements: tuple[Statement, ...] = ()
    clauses: tuple[Statement, ...] = ()
    tasks: tuple[Statement, ...] = ()
    parts: int = 0


def material_of(lesson: Lesson, blocks: Sequence[Block] | None = None) -> Material:
    """Read a lesson, or only some of its blocks; nothing can be asked in a language that nobody has described."""
    language, vocabulary = language_of(lesson), vocabulary_of(lesson)
    book = phrasebook(language)
    if book is None:
        return Material(lesson=lesson, language=language, vocabulary=vocabulary)
    in_english = language == "en"
    part = lesson if blocks is None else replace(lesson, blocks=tuple(blocks))
    sections = reader_of(part, vocabulary, book).read()
    places, apart = Places(lesson.blocks), SetApart(lesson.blocks)
    read = tuple(_statements(sections, places, apart, language, lesson.title))
    found = tuple(one for one in read if one.section != _TASK)
    clear = (
        (
            *named(found, lesson.title),
            *meant(found),
            *taken_up(found),
            *concluded(found, vocabulary),
        )
        if in_english
        else ()
    )
    told = (*found, *clear)
    plainer: Iterable[Statement] = ()
    if in_english:
        read_ahead(partial(_plainer, one) for one in told)
        plainer = (one for each in told for one in (*simpler(each), *told_in_passing(each)))
    return Material(
        lesson=lesson, language=language, vocabulary=vocabulary, statements=found,
        clauses=(*told, *plainer), tasks=tuple(one for one in read if one.section == _TASK),
        parts=len({one.part for one in found}),
    )  # fmt: skip


def _plainer(statement: Statement) -> None:
    for _ in (*simpler(statement), *told_in_passing(statement)):
        pass


def _statements(
    sections: Sequence[Section], places: Places, apart: SetApart, language: str, title: str
) -> Iterator[Statement]:
    """The sentences section by section; a long section is cut into parts of about 120 words."""
    part, heading = -1, ""
    before = (-1, "")  # the group of the unit in front, and its last sentence
    for section in sections:
        heading = section.title or heading
        told = PART_WORDS
        ask = section.title if section.title.endswith("?") else ""
        for unit in section.units if section.kind != _NOT_ASKED else ():
            if told >= PART_WORDS:
                part, told = part + 1, 0
            told += unit.words
            placed = replace(unit, span=places.of(unit.source, unit.span), ask=unit.ask or ask)
            ask = ""
            last = before[1] if before[0] == unit.group else ""
            if unit.tells >= _PERSONAL and _lines(placed.span) <= MOST_LINES:
                found = _of(
                    placed, section.kind, heading, part, language=language, before=last, title=title
                )
                yield from (apart.seen(one, unit.span) for one in found)
            before = unit.group, sentences(unit.text, language)[-1]


def _of(
    unit: Unit, section: str, heading: str, part: int, *, language: str, before: str, title: str
) -> Iterator[Statement]:
    """The sentences of a unit; ``before`` is the one in front of it in its paragraph."""
    about = content_stems(f"{title} {heading}") if language == "en" else frozenset[str]()
    for place, said in enumerate(sentences(unit.alone or unit.text, language)):
        first = place == 0
        text, leaning, alone = said, unit.leans and not unit.alone, ""
        if language == "en":
            text = restored(said, unit.source) if first else said
            leaning = (leaning if first else leans(said)) and not _FIRST_OF.match(said)
            alone = by_itself(text, before, about) if leaning else ""
            text, leaning = alone or without_asides(text), leaning and not alone
        before = alone or said
        if count(text) > 1 and not text.endswith("?"):
            yield Statement(
                text=text, span=unit.span, part=part, role=unit.role, source=unit.source,
                group=unit.group, term=unit.term if first else "", lead=unit.lead,
                heading=heading, section=section, leans=leaning, ask=unit.ask if first else "",
            )  # fmt: skip


def _lines(span: Span) -> int:
    return span.last - span.first + 1

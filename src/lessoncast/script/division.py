"""A lesson that is too long for one episode: where it would be divided into parts."""

from __future__ import annotations

from collections import Counter

from lessoncast.model import Lesson, Part, Span
from lessoncast.script.plan import budget
from lessoncast.script.plan.outline import tops
from lessoncast.script.plan.timing import EXPERT_SHARE, WORDS_PLANNED
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import count
from lessoncast.units.lessons import vocabulary_of
from lessoncast.units.reading import SectionReader

PART_MINUTES = 10.0
LONGEST_PART_MINUTES = 15.0
LEAST_TO_DIVIDE = 16.0  # minutes under which a lesson is one episode


def proposed(lesson: Lesson) -> tuple[Part, ...]:
    """The parts, each from one top heading to another, about equally long; none for a short lesson."""
    words = sum(count(block.text) for block in lesson.blocks)
    if words < LEAST_TO_DIVIDE / 2 * WORDS_PLANNED:  # far too little to be worth a closer look
        return ()
    stretches = _told(lesson) if phrasebook(_language(lesson)) else _read(lesson)
    whole = sum(one.minutes for one in stretches)
    wanted = min(round(whole / PART_MINUTES), len(stretches))
    if whole < LEAST_TO_DIVIDE or wanted < 2:
        return ()
    return _joined(stretches, whole / wanted)


def _language(lesson: Lesson) -> str:
    return lesson.language.partition("-")[0].lower()


def _told(lesson: Lesson) -> list[Part]:
    """What the writer could tell under each top heading."""
    book = phrasebook(_language(lesson))
    if book is None:
        return []
    vocabulary = vocabulary_of(lesson)
    sections = SectionReader(lesson, vocabulary, book).read()
    passages = budget.passages_of(sections, vocabulary)
    above = tops((one.section for one in passages), sections)
    whole = Counter[int]()
    for passage in passages:
        whole[above[passage.section]] += passage.words
    words = Counter[int]()
    for passage in passages:
        top = above[passage.section]
        # What would make a part that is far too long is divided below its top heading.
        is_long = whole[top] / EXPERT_SHARE > LONGEST_PART_MINUTES * WORDS_PLANNED
        words[passage.section if is_long else top] += passage.words
    return _stretches(
        lesson,
        [
            (sections[one].span.first, sections[one].title or lesson.title, said / EXPERT_SHARE)
            for one, said in words.items()
        ],
    )


def _read(lesson: Lesson) -> list[Part]:
    """What stands under each top heading, where it is read as it stands."""
    levels = [block.level for block in lesson.blocks if block.kind == "heading"]
    top = min((one for one in levels if levels.count(one) > 1), default=1)
    starts: list[tuple[int, str, float]] = [(1, lesson.title, 0.0)]
    for block in lesson.blocks:
        if block.kind == "heading" and block.level <= top:
            starts.append((block.span.first, block.text, 0.0))
        elif block.kind not in {"heading", "code", "math"}:
            line, title, words = starts[-1]
            starts[-1] = (line, title, words + count(block.text))
    return _stretches(lesson, starts)


def _stretches(lesson: Lesson, starts: list[tuple[int, str, float]]) -> list[Part]:
    """Stretches of lines from one start to the next, with the minutes that their words take."""
    if not starts:
        return []  # nothing of it could be told
    ordered = sorted(starts)
    ends = [*(line - 1 for line, _, _ in ordered[1:]), max(one.span.last for one in lesson.blocks)]
    return [
        Part(title=title, lines=Span(line, max(end, line)), minutes=words / WORDS_PLANNED)
        for (line, title, words), end in zip(ordered, ends, strict=True)
    ]


def _joined(stretches: list[Part], even: float) -> tuple[Part, ...]:
    """Neighbours joined to parts: a border lies where the time told so far is nearest to an even share."""
    parts: list[list[Part]] = [[]]
    told = 0.0
    for one in stretches:
        middle = told + one.minutes / 2
        if parts[-1] and middle >= even * len(parts):
            parts.append([])
        parts[-1].append(one)
        told += one.minutes
    return tuple(
        Part(
            title=held[0].title,
            lines=Span(held[0].lines.first, held[-1].lines.last),
            minutes=sum(one.minutes for one in held),
        )
        for held in parts
    )

"""Every top section of the lesson is heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Lesson
from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue.english.authorial import is_authorial
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import content_stems, count
from lessoncast.units import signs

CONTENT_WORDS = 12  # of sentences, from which a section has something to say
TOLD_BY_WORDS = 0.5  # of its title's content words, where turns name no lines
_UNHEARD = frozenset({"skip", "exercise", "recap"})
_GLOSSARY = "vocabulary"  # passed over where nothing follows it
_PROSE = frozenset({"paragraph", "item", "quote", "aside", "table"})
_FOR_READERS = signs.ASIDE_SKIP | signs.ASIDE_EXERCISE | signs.ASIDE_SOLUTION
_SAYS = re.compile(r"[.!…。！।][\"'”’»)\]]*$")
_ASKS_OR_LEADS = re.compile(r"[?:？：][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class TopSection:
    """A heading of the lesson's top level with all lines under it."""

    title: str
    first: int
    last: int


def top_sections(lesson: Lesson, language: str) -> list[TopSection]:
    """The sections of the top level that have content, without exercises, links, summaries and a glossary at the end."""
    headings = [block for block in lesson.blocks if block.kind == "heading"]
    levels = Counter(block.level for block in headings)
    top = next((level for level in sorted(levels) if levels[level] > 1), 0)
    book = phrasebook(language)
    found: list[tuple[TopSection, str]] = []
    under: list[Block] = []
    head: Block | None = None

    def close() -> None:
        known = book.heading_kind(head.text) if book and head else None
        kind = known.name if known else ""
        words = sum(_telling_words(block, language) for block in under if block.kind in _PROSE)
        if head and under and words >= CONTENT_WORDS and kind not in _UNHEARD:
            last = max(block.span.last for block in under)
            one = TopSection(title=head.text, first=head.span.first, last=last)
            found.append((one, kind))

    for block in lesson.blocks:
        if block.kind == "heading" and block.level <= top:
            close()
            head, under = (block if block.level == top else None), []
        else:
            under.append(block)
    close()
    while found and found[-1][1] == _GLOSSARY:
        found.pop()
    return [section for section, _ in found]


def _telling_words(block: Block, language: str) -> int:
    """The words of a block that say something: no exercise, no question or lead-in, no sentence about the text itself."""
    if block.kind == "table" or block.info.lower() in _FOR_READERS:
        return 0 if block.kind == "aside" else count(block.text)
    whole = block.kind == "paragraph"  # a label is none; an item may do without its stop
    said = (one.strip() for one in sentences(block.text, language))
    told = (one for one in said if not _ASKS_OR_LEADS.search(one))
    told = (one for one in told if not whole or _SAYS.search(one))
    return sum(count(one) for one in told if language != "en" or not is_authorial(one))


def unheard_sections(case: Evidence) -> Iterator[Finding]:
    """Top sections of which no turn says anything."""
    if case.lesson is None:
        return
    spans = [said.turn.source for said in case.turns if said.turn.source]
    told = content_stems(" ".join(said.text for said in case.turns), case.language)
    for section in top_sections(case.lesson, case.language):
        if any(span.first <= section.last and span.last >= section.first for span in spans):
            continue
        named = content_stems(section.title, case.language)
        if not spans and len(named & told) >= TOLD_BY_WORDS * len(named):
            continue
        yield Finding(
            line=None,
            message=f"nothing is heard of “{section.title}” (lesson lines {section.first}-{section.last})",
            hint="let the host ask about it, or give the script more minutes",
        )

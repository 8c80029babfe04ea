"""Titles and topics: what a chapter is called, and how its subject is named inside a sentence."""

from __future__ import annotations

import re

from lessoncast.model import Lesson
from lessoncast.script.plan.passages import Passage
from lessoncast.script.tongue.clauses import (
    bare,
    is_clause,
    is_imperative,
)
from lessoncast.script.tongue.english import NOUNISH, english, ing_form
from lessoncast.script.tongue.seam import packed, tongue_of
from lessoncast.script.tongue.words import Vocabulary, capital, content_stems, count, words
from lessoncast.script.units.pieces import Section, clean_heading, is_speakable

TITLE_WORDS = 6
_SAYS_NOTHING = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "to",
        "of",
        "introduction",
        "intro",
        "overview",
        "chapter",
        "about",
        "getting",
        "started",
        "definition",
        "definitions",
        "vocabulary",
        "key",
        "terms",
        "glossary",
        "summary",
        "conclusion",
        "conclusions",
        "wrapping",
        "up",
        "lesson",
        "short",
        "background",
        "notes",
        "recap",
        "words",
        "know",
        "terminology",
    ]
)
_BOXES = re.compile(
    r"(?:primary source|story behind|case study|example|box|sidebar|profile|in focus|note|spotlight"
    r"|key idea|big idea|did you know|fun fact|multiple perspectives)",
    re.IGNORECASE,
)


def episode_title(lesson: Lesson) -> str:
    """The lesson's title without what says that it is a lesson: "X - Concise Summary" → "X"."""
    title = clean_heading(lesson.title)
    title = title if is_speakable(title) else "This lesson"
    main = re.split(r"\s+[–—|-]\s+|:\s+(?=(?:an?|the)?\s*(?:concise|short|brief|quick)\b)", title)[
        0
    ]
    tail = title[len(main) :].lower()
    told = re.search(
        r"summary|overview|notes|lesson|lecture|tutorial|guide|article|chapter|unit", tail
    )
    return main if told and len(main) > 2 else title


def short_title(heading: str, language: str = "en") -> str:
    """At most six words of a heading, cut where a phrase ends."""
    title = heading.rstrip(".:;, ")
    if count(title) <= TITLE_WORDS:
        return title
    for cut in tongue_of(language).title_cuts:
        parts = re.split(cut, title)
        best = [part for part in parts if 0 < count(part) <= TITLE_WORDS]
        if len(parts) > 1 and best:
            return capital(best[0].rstrip(" ,;:"))
    return " ".join(title.split()[:TITLE_WORDS]).rstrip(" ,;:")


def says_something(heading: str, language: str = "en") -> bool:
    """Whether a heading names more than its place in the text: not "Introduction" alone."""
    if pack := packed(language):
        return pack.says_something(heading)
    return ":" not in heading and any(one not in _SAYS_NOTHING for one in words(heading.lower()))


def heading_of(index: int, sections: list[Section], language: str = "en") -> str:
    """A section's own title; where that says nothing, the title above it."""
    section = sections[index]
    vague = section.kind in {"opening", "vocabulary", "recap"}
    if section.title and (not vague or says_something(section.title, language)):
        return section.title
    for above in reversed(sections[:index]):
        named = above.level < section.level and above.title
        if named and says_something(above.title, language):
            return above.title
    return section.title.partition(":")[2].strip() if section.kind == "opening" else ""


def topic_of(heading: str, vocabulary: Vocabulary) -> str:
    """A heading as the name of a subject inside a sentence; "" for questions and whole clauses."""
    if pack := packed(vocabulary.language):
        return pack.topic(heading, vocabulary)
    parts = re.split(r":\s|\s[–—-]\s", heading)
    short = parts[-1 if _BOXES.match(heading) else 0].strip()
    short = re.sub(r"^What (?:is|are) (.+)\?$", r"\1", short)
    first = bare(short.split()[0]) if short else ""
    closed = (
        english().prepositions | english().subordinators | {"do", "don't", "let's", "is", "are"}
    )
    if "?" in short or '"' in short or count(short) > 7 or first in closed or is_clause(short):
        return ""
    if first not in NOUNISH and is_imperative(short):
        return _gerund(short, vocabulary)
    return vocabulary.lower_title(short)


def _gerund(order: str, vocabulary: Vocabulary) -> str:
    """``Capture and store data`` → ``capturing and storing data``."""
    base, _, rest = order.partition(" ")
    both = re.match(r"and (\w+) (.+)$", rest)
    if both and any(form == "base" for _, form in english().verbs.get(both[1], ())):
        rest = f"and {ing_form(both[1])} {both[2]}"
    return f"{ing_form(base.lower())} {vocabulary.lower_title(rest)}"


def own_title(passages: list[Passage], vocabulary: Vocabulary, used: str) -> str:
    """A subject of the passages that names a thing, weighed by the lesson's terms; "" if none."""
    best, weight = "", 0.0
    for unit in (unit for passage in passages[:4] for unit in passage.units):
        name = tongue_of(vocabulary.language).subject(unit.text, vocabulary)
        stems = [
            vocabulary.weights.get(one, 0.0) for one in content_stems(name, vocabulary.language)
        ]
        worth = sum(stems) / len(stems) if stems else 0.0
        stems_used = content_stems(used, vocabulary.language)
        new = (
            content_stems(name, vocabulary.language) != stems_used
            and name.lower() not in used.lower()
        )
        if name and new and count(name) <= 4 and worth > weight:
            best, weight = capital(name), worth
    return best

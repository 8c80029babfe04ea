"""What a lesson is about: the words of its title and headings, of the terms that it sets apart or explains, and of those that it often says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.persons import first_names
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.words import content_stems, count, stem

OFTEN = 3  # sentences that say a word, from which a listener knows it
RARE = 2  # up to which nobody would miss it
TOP_SHARE, LEAST_TOP = 12, 8  # of its sentences: how many of the words that it says most often
FEW = 12  # sentences, of which all that is said is the point
_HISTORY = 0.3  # of the sentences that tell what was, from which a lesson is a history
_NOTES = 0.3  # of the sentences that explain a label
_NAMING = frozenset({"gloss", "called", "acronym"})
_OR = re.compile(r",? or ")  # "Charge-coupled device, or CCD"
_ONE_OF_MANY = re.compile(
    r"\b(?:an?|one|each|every|any|some|many|several|two|three|these|those|multiple|other|another|different) (?:[\w-]+ ){0,2}?([a-z][\w-]+)\b"
)


@remembered(4096)
def is_past(text: str) -> bool:
    """Whether a sentence tells what was."""
    clause = main_clause(text)
    return clause is not None and clause.tense == "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyWords:
    """Stems by what makes them known: ``own`` are those that the author points out."""

    title: frozenset[str]
    own: frozenset[str]
    terms: frozenset[str]
    phrases: frozenset[frozenset[str]]  # each term whole, by its stems
    top: frozenset[str]
    times: Counter[str]
    several: frozenset[str]  # nouns of which there is more than one
    single: frozenset[str]  # of a heading, and of no noun that there is more than one of
    somebody: frozenset[str]  # first names of those of whom an example tells
    is_history: bool
    is_notes: bool  # a summary, each note of which is a point
    words: int
    headings: dict[str, frozenset[str]] = field(default_factory=dict)


def key_words(material: Material, facts: Sequence[Fact] = ()) -> KeyWords:
    """Those of a lesson, with the terms that its facts name."""
    told = material.statements
    times: Counter[str] = Counter()
    several: Counter[str] = Counter()
    phrases: set[frozenset[str]] = set()
    headings = {one.heading: content_stems(one.heading) for one in told}
    for one in told:
        times.update(content_stems(one.text))
        several.update(stem(found[1]) for found in _ONE_OF_MANY.finditer(one.text.lower()))
        phrases.update(map(content_stems, (*one.terms, one.term, *_OR.split(one.term))))
    terms = frozenset[str]().union(*phrases)
    phrases.update(content_stems(one.subject) for one in facts if one.kind in _NAMING)
    title = content_stems(material.lesson.title)
    most = max(LEAST_TOP, len(told) // TOP_SHARE)
    often = sorted((-seen, one) for one, seen in times.items() if seen > 1)[:most]
    top = frozenset(one for _, one in often) if len(told) >= FEW else frozenset(times)
    past = sum(is_past(one.text) for one in told)
    return KeyWords(
        title=title,
        own=title.union(terms, top, *headings.values()),
        terms=terms,
        phrases=frozenset(phrases) - {frozenset()},
        top=top,
        times=times,
        several=frozenset(several),
        single=frozenset(
            one
            for one in top & title.union(*headings.values())
            if times[one] >= OFTEN and one not in several
        ),
        somebody=frozenset(
            one
            for one in first_names(each.text for each in told)
            if not content_stems(one) & title.union(*headings.values())
        ),
        words=sum(count(one.text) for one in told),
        is_notes=sum(bool(one.term) for one in told) >= _NOTES * len(told),
        is_history=past >= _HISTORY * len(told),
        headings=headings,
    )

"""A sentence with a gap: the one name, figure, year or term in it that a learner should know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.study.facts.english.missing import english_gaps
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, gap, may_be_asked
from lessoncast.study.facts.measured import measured
from lessoncast.study.facts.packed_gaps import signs_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.words import count

__all__ = ["BLANK", "clozes"]

TERM_WORDS = range(1, 4)


def clozes(material: Material, facts: Sequence[Fact] = ()) -> Iterator[Fact]:
    """Gaps for figures, years and the terms that a lesson explains; in English for names as well.

    ``facts`` are what else was found: what they define are the lesson's terms.
    """
    if material.language == "en":
        yield from english_gaps(material, facts)
        return
    terms = _terms(material)
    for statement in material.statements:
        if may_be_asked(statement, material):
            yield from measured(statement, material.language)
            yield from _labelled(statement, terms, material.language)


def _labelled(statement: Statement, terms: Sequence[str], language: str) -> Iterator[Fact]:
    """The sentence without a term that the lesson has as a label."""
    for term in terms if not _talks(statement, language) else ():
        if term in statement.text:
            # labels need not agree with one another, so that they are no choices
            yield from gap(statement, term, "gap name", language=language, worth=0.5)


def _terms(material: Material) -> tuple[str, ...]:
    """The labels of a lesson that are short."""
    labels = dict.fromkeys(one.term for one in material.statements)
    return tuple(one for one in labels if count(one) in TERM_WORDS and len(one) > 3)


def _talks(statement: Statement, language: str) -> bool:
    """Whether a sentence of a packed language speaks to its reader."""
    signs = signs_of(language)
    return signs is not None and signs.talk.search(statement.text) is not None

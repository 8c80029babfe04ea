"""A sentence with a gap: the one name, figure, year or term in it that a learner should know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.study.facts.english.missing import english_gaps
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, may_be_asked
from lessoncast.study.facts.measured import measured
from lessoncast.study.material import Material

__all__ = ["BLANK", "clozes"]


def clozes(material: Material, facts: Sequence[Fact] = ()) -> Iterator[Fact]:
    """Gaps for figures and years; in English for names, and the terms that a lesson explains, as well.

    ``facts`` are what else was found: what they define are the lesson's terms.
    """
    if material.language == "en":
        yield from english_gaps(material, facts)
        return
    for statement in material.statements:
        if may_be_asked(statement, material):
            yield from measured(statement, material.language)

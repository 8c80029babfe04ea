"""``Methods vary by family: ELBO for VAEs; denoising for diffusion``: what goes with what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import count
from lessoncast.units.parts import segments

LEAST_PAIRS = 3
_PAIR = re.compile(r"^(?P<what>[^,:;]{2,40}) for (?P<whom>[^,:;]{2,40})$")


def lists(material: Material) -> Iterator[Fact]:
    """Three pairs or more behind a colon, where one thing is for another."""
    read_ahead(partial(_lead, one) for one in material.statements)
    for statement in material.statements:
        clause, note = _lead(statement)
        noun = noun_phrase(clause) if clause else ""
        if noun and grammar.number(noun) == "plural" and count(noun) <= 4:
            yield from _pairs(statement, note, noun, material)


def _lead(statement: Statement) -> tuple[Clause | None, str]:
    """The clause before a colon, where it is no label and enough stands behind it, and what stands there."""
    lead, _, note = statement.source.partition(": ")
    told = note and not statement.term and len(segments(note)) >= LEAST_PAIRS
    return main_clause(grammar.ended(lead)) if told else None, note


def _pairs(statement: Statement, note: str, noun: str, material: Material) -> Iterator[Fact]:
    said = (spoken(f"{one}.").rstrip(".") for one in segments(note))
    found = [pair for one in said if (pair := _PAIR.match(one))]
    if len(found) < LEAST_PAIRS or len(found) < len(segments(note)):
        return
    low = material.vocabulary.lower_first(noun)
    one = f"{low.rpartition(' ')[0]} {grammar.singular(low.rpartition(' ')[2])}".strip()
    for pair in found:
        what, whom = (material.vocabulary.lower_first(pair[name]) for name in ("what", "whom"))
        yield fact_of(
            statement, kind="pair", subject=whom, value=what, family=f"pair {statement.group}",
            noun=one, worth=0.7,
        )  # fmt: skip

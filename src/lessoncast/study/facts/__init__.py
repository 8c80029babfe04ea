"""Statements → facts: what a lesson says, found before anything is worded.

A file for each kind. A rule may be bold: what cannot be asked well is left to the checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast.study.facts import (
    acronyms,
    clozes,
    events,
    examples,
    labels,
    lists,
    packed,
    packed_gaps,
    tables,
)
from lessoncast.study.facts.english import (
    amounts,
    apposition,
    comparing,
    conditions,
    contrasts,
    definitions,
    doers,
    duties,
    enumerations,
    explanations,
    instead,
    methods,
    naming,
    objects,
    occasions,
    people,
    reasons,
    relations,
    told,
    ways,
    years,
)
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.material import Material

__all__ = ["Fact", "Kind", "facts_of"]

_Rule = Callable[[Material], Iterator[Fact]]
_EVERYWHERE: tuple[_Rule, ...] = (
    acronyms.acronyms, events.events, labels.labels, examples.examples,
)  # fmt: skip
_IN_ENGLISH: tuple[_Rule, ...] = (
    lists.lists, enumerations.enumerations, tables.tables, definitions.definitions, apposition.apposition, years.years, reasons.reasons, conditions.conditions, occasions.occasions, duties.duties, instead.instead, comparing.comparing, people.people, naming.naming, relations.relations, told.told, contrasts.contrasts, ways.ways, amounts.amounts,
    objects.objects, methods.methods, explanations.explanations, doers.doers,
)  # fmt: skip
_ELSEWHERE: tuple[_Rule, ...] = (packed.packed_facts, packed_gaps.packed_gaps)


def facts_of(material: Material) -> tuple[Fact, ...]:
    """All facts of a lesson, in the order of the rules; what is asked has one answer, the first."""
    rules = (*_EVERYWHERE, *(_IN_ENGLISH if material.language == "en" else _ELSEWHERE))
    found: dict[tuple[str, str], Fact] = {}
    for rule in rules:
        for fact in rule(material):
            found.setdefault((fact.kind, (fact.ask or fact.subject).lower()), fact)
    for fact in clozes.clozes(material, tuple(found.values())):
        found.setdefault((fact.kind, fact.ask.lower()), fact)
    return tuple(found.values())

"""Statements → facts: what a lesson says, found before anything is worded.

A file for each kind. A rule may be bold: what cannot be asked well is left to the checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from lessoncast.study.facts import (
    acronyms,
    clozes,
    events,
    examples,
    labels,
    lists,
    tables,
    troubles,
)
from lessoncast.study.facts.english import (
    amounts,
    apposition,
    cases,
    commands,
    comparing,
    contrasts,
    dated,
    definitions,
    enumerations,
    explained,
    explanations,
    growth,
    halves,
    headed,
    in_passing,
    instances,
    meant_by,
    measures,
    named_so,
    naming,
    people,
    proportions,
    reasons,
    set_apart,
    spelled_out,
    termed,
    years,
)
from lessoncast.study.facts.english.species import is_half_a_species, species_in
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.packed.facts import packed_facts
from lessoncast.study.facts.packed.gaps import packed_gaps
from lessoncast.study.facts.packed.gate import opened
from lessoncast.study.facts.packed.lists import packed_lists
from lessoncast.study.facts.packed.tables import packed_tables
from lessoncast.study.facts.trees import by_trees
from lessoncast.study.facts.trees.calling import calling
from lessoncast.study.facts.trees.origins import origins
from lessoncast.study.material import Material
from lessoncast.study.stories import goes_on

__all__ = ["Fact", "Kind", "facts_of"]

KEY_POINT = 0.15  # what a fact of a summary is worth more than another
_RECAP = "recap"
_Rule = Callable[[Material], Iterator[Fact]]
_EVERYWHERE: tuple[_Rule, ...] = (
    acronyms.acronyms, events.events, labels.labels, examples.examples,
)  # fmt: skip
_IN_ENGLISH: tuple[_Rule, ...] = (
    commands.commands, headed.headed, lists.lists, enumerations.enumerations, tables.tables, troubles.troubles, instances.instances, set_apart.set_apart, definitions.definitions, meant_by.meant_by, apposition.apposition, explained.explained, spelled_out.spelled_out, termed.termed, in_passing.in_passing, cases.cases, years.years, dated.dated, reasons.reasons, comparing.comparing, people.people, naming.naming, named_so.named_so, calling, origins, contrasts.contrasts, measures.measures, growth.growth, proportions.proportions, amounts.amounts, explanations.explanations, by_trees, halves.halves,
)  # fmt: skip
_ELSEWHERE: tuple[_Rule, ...] = (packed_lists, packed_tables, packed_facts, packed_gaps)

_NAMING = frozenset({"gloss", "called", "meaning", "acronym"})  # also of what is made up


def facts_of(material: Material) -> tuple[Fact, ...]:
    """All facts of a lesson, in the order of the rules; what is asked has one answer, the first."""
    rules = (*_EVERYWHERE, *(_IN_ENGLISH if material.language == "en" else _ELSEWHERE))
    found: dict[tuple[str, str], Fact] = {}
    made_up = goes_on(material.statements) if material.language == "en" else frozenset()
    species = species_in(one.text for one in material.statements)
    for rule in rules:
        for fact in rule(material):
            if fact.statement in made_up and fact.kind not in _NAMING:
                continue
            if is_half_a_species(fact, species):
                continue
            found.setdefault((fact.kind, (fact.ask or fact.subject).lower()), fact)
    for fact in clozes.clozes(material, tuple(found.values())):
        if is_half_a_species(fact, species):
            continue
        found.setdefault((fact.kind, fact.ask.lower()), fact)
    return tuple(_weighed(opened(found.values(), material), material))


def _weighed(facts: Iterable[Fact], material: Material) -> Iterator[Fact]:
    """What the lesson says again as its key points is worth more than the rest, what it says of its page nothing."""
    empty = {one.whole or one.text for one in material.statements if labels.is_about_page(one)}
    points = {one.whole or one.text for one in material.statements if one.section == _RECAP}
    for fact in facts:
        if fact.statement in empty:
            continue
        more = KEY_POINT if fact.statement in points else 0.0
        yield replace(fact, worth=min(fact.worth + more, 1.0)) if more else fact

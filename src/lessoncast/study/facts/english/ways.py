"""``To keep the crust soft, cover the pot.``: what one should do to get there, and what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

from lessoncast.study.facts.english.clause import clause_of, is_doing, is_order
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative, main_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, count

GOAL_WORDS = range(3, 16)
ORDER_WORDS = range(3, 23)
LEAST_TOLD = 3
_TO = re.compile(r"^To (?P<goal>(?P<verb>[a-z]+) [^,;:]{6,90}), (?P<order>[a-z][^;:]{8,130})\.$")
_HOW_TO = re.compile(r"^How to (?P<goal>[a-z]+ .{3,60})$")
LEAST_STEPS = 2  # behind the first one of a list
_SHOWS = re.compile(
    r"\bsome (?:intuition|idea|sense)\b|, (?:consider|recall|imagine|suppose|look) "
)  # the author shows
_OURS = re.compile(
    r"\b(?:we|our|us|I|my|this|these|those|here|above|below|see|read|it|them|they)\b|[\"“”]"
)

_DENIES = re.compile(r"(?:Never|Do not|Don't|Avoid|Leave)\b")  # behind which nothing comes


def ways(material: Material) -> Iterator[Fact]:
    """Orders with their aim before them, and the steps of a list by the one before."""
    for statement in material.statements:
        if not statement.leans:
            yield from _aimed(statement)
            yield from _serving(statement, material)
    items = _items(material)
    for before, statement in pairwise(material.statements):
        if items.get(statement.span.first, 0) - items.get(before.span.first, 0) == 1:
            yield from _next(before, statement)
    yield from _first_steps(material, items)


def _aimed(statement: Statement) -> Iterator[Fact]:
    found = _TO.match(statement.text)
    if not found or not any(form == "base" for _, form in english().verbs.get(found["verb"], ())):
        return
    order = before_addition(found["order"])
    told = content_stems(order) - content_stems(found["goal"])
    sized = count(found["goal"]) in GOAL_WORDS and count(order) in ORDER_WORDS
    plain = is_imperative(capital(order)) and main_clause(ended(capital(order))) is None
    plain = plain and not _SHOWS.search(f"{found['goal']}, {order}")
    alone = (
        not points_away(found["goal"])
        and not _OURS.search(found["goal"])
        and not _OURS.search(order)
    )
    if sized and plain and alone and len(told) >= LEAST_TOLD:
        yield fact_of(
            statement, kind="advice", subject=f"to {found['goal']}", value=order, family="advice order",
            ask=f"What should you do to {found['goal']}?", worth=0.75,
        )  # fmt: skip


def _serving(statement: Statement, material: Material) -> Iterator[Fact]:
    """``To stay warm, otters fluff their fur`` → ``What do otters do to stay warm?``."""
    found = _TO.match(statement.text)
    clause = clause_of(ended(capital(found["order"]))) if found else None
    if not found or clause is None or clause.lead or clause.tense == "past" or clause.base == "be":
        return
    base = any(form == "base" for _, form in english().verbs.get(found["verb"], ()))
    if (
        base
        and clause.base not in english().modals | {"need", "have"}
        and is_known(noun_phrase(clause), statement, material)
    ):
        who = "they" if clause.number == "plural" else "it"
        act = before_addition(f"{clause.verb} {clause.rest}".rstrip("."))
        subject = inside(noun_phrase(clause), material.vocabulary)
        ask = f"What {grammar.do(clause.number, 'present')} {subject} do to {found['goal']}?"
        yield from made(statement, "asked", ask, f"{who} {act}", family="asked to", worth=0.75)


def _items(material: Material) -> Mapping[int, int]:
    """The items of lists by their lines, counted on in a list: between two lists a number is left out."""
    blocks = enumerate(material.lesson.blocks, start=1)
    return {block.span.first: place for place, block in blocks if block.kind == "item"}


def _first_steps(material: Material, items: Mapping[int, int]) -> Iterator[Fact]:
    """The first step under ``Planting a tree`` or ``How to plant a tree``."""
    steps = [one for one in material.statements if one.role == "step"]
    for _, found in groupby(steps, key=lambda one: (one.group, one.heading)):
        first, *rest = found
        heading = material.vocabulary.lower_title(first.heading)
        how = _HOW_TO.match(first.heading)
        when = f"to {how['goal']}" if how else f"when {heading}" if is_doing(heading) else ""
        sized = count(when) in GOAL_WORDS and len(rest) >= LEAST_STEPS
        opens = items.get(first.span.first, 0) - 1 not in items.values()
        if when and sized and opens and is_order(first.text):
            told = before_addition(first.text.rstrip("."))
            ask = f"What do you do first {when}?"
            yield from made(first, "advice", ask, told, family="advice step", worth=0.75)


def _next(before: Statement, statement: Statement) -> Iterator[Fact]:
    """A step behind another one of its list."""
    steps = before.role == statement.role == "step" and before.group == statement.group
    if (
        not steps
        or before.span == statement.span
        or _DENIES.match(before.text)
        or _OURS.search(f"{before.text} {statement.text}")
    ):
        return
    first, then = before.text.rstrip("."), statement.text.rstrip(".")
    sized = count(first) in GOAL_WORDS and count(then) in ORDER_WORDS
    orders = is_imperative(first) and is_imperative(then) and "," not in first
    if sized and orders and content_stems(then) - content_stems(first):
        ask = f"What do you do after you {first[0].lower()}{first[1:]}?"
        yield fact_of(
            statement, kind="advice", subject=ask.rstrip("?"), value=then, family="advice step",
            ask=ask, worth=0.7,
        )  # fmt: skip

"""Headings of a packed language that ask, and what their sections answer in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed.alone import alone_of
from lessoncast.study.facts.packed.deeds import is_order
from lessoncast.study.facts.packed.talk import talk_of
from lessoncast.study.facts.writing import fact_of, things
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.words import count

_PAIR = re.compile(r" (?:und|oder|et|ou|y|o) ")
ITEMS, ITEM_WORDS = range(2, 7), range(1, 6)
HEADING_WORDS, ANSWER_WORDS = range(3, 19), range(2, 31)


def asked_by_headings(material: Material) -> Iterator[Fact]:
    """``Welche Öfen gibt es?`` over a list of them; ``Braucht ein Ofen Stein?`` over a "no"."""
    for heading, found in groupby(material.statements, lambda one: one.heading):
        alone, talk = alone_of(material.language), talk_of(material.language)
        if alone is None or talk is None or not heading.endswith("?"):
            continue
        if count(heading) not in HEADING_WORDS or alone.points_in_question(heading):
            continue
        section = [*found]
        if re.match(talk.lists, heading):
            yield from _listed(heading, section, material)
        elif re.match(talk.yes, section[0].text) and count(section[0].text) in ANSWER_WORDS:
            yield _fact(section[0], heading, section[0].text.rstrip("."))


def _listed(heading: str, section: Sequence[Statement], material: Material) -> Iterator[Fact]:
    """The labels under a heading, where they are things."""
    found = [one for one in section if one.term]
    labels = [*dict.fromkeys(one.term for one in found)]
    if len(labels) not in ITEMS or len({one.group for one in found}) > 1:
        return
    first, last = found[0].span.first, found[-1].span.last
    short = all(count(one) in ITEM_WORDS and not one.endswith("?") for one in labels)
    deeds = any(is_order(one, material.language) for one in labels)
    if short and not deeds and last - first < MOST_LINES:
        told = replace(found[0], span=Span(first, last))
        items = [material.vocabulary.lower_first(one) for one in labels]
        joined = (
            "; ".join(items) if _PAIR.search(" ".join(items)) else things(items, material.language)
        )
        yield _fact(told, heading, joined, ", ".join(labels))


def _fact(statement: Statement, heading: str, value: str, said: str = "") -> Fact:
    told = replace(statement, whole=f"{heading} {said}.") if said else statement
    return fact_of(
        told, kind="asked", subject=heading.rstrip("?"), value=value, family="asked",
        ask=heading, worth=0.8,
    )  # fmt: skip

"""``In 1995, Ward Hill announced that anybody could edit his pages.``: what somebody said, found or ruled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.telling import is_told_of
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, noun_phrase
from lessoncast.tongue.words import capital

_WHEN = r"(?:In|On|By|During) (?:[\w,]+ ){0,3}(?:1\d{3}|20\d{2})s?"
_LEAD = re.compile(rf"^{_WHEN}$")
_SAID = re.compile(
    rf"^(?:(?P<when>{_WHEN.replace('In|On|By|During', 'in|on|by|during')}) )?that (?P<what>[^;:\"“]{{10,150}})$"
)


def sayings(material: Material) -> Iterator[Fact]:
    """What a named subject told in a clause of its own."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        clause = clause_of(statement.text)
        found = _SAID.match(clause.rest.rstrip(".")) if clause else None
        if not found or clause is None or clause.tense != "past":
            continue
        told = clause.base in listed("saying") and is_told_of(clause, statement, material)
        if not told or (clause.lead and not _LEAD.match(clause.lead)):
            continue
        when = clause.lead or found["when"] or ""
        subject = inside(noun_phrase(clause) or clause.subject, material.vocabulary)
        tail = f" {when[0].lower()}{when[1:]}" if when else ""
        ask = f"What {grammar.do(clause.number, 'past')} {subject} {clause.base}{tail}?"
        what = before_addition(found["what"])
        if is_clause(capital(what)):
            yield from made(
                statement, "object", ask, f"that {what}", family="object said", worth=0.75
            )

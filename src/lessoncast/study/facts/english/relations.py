"""``Rust relies on a borrow checker``, ``sensors can measure heat``: objects behind a preposition, a passive or "can"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.objects import by_itself, is_worth_asking
from lessoncast.study.facts.english.trimming import plain_value
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import known_names
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems

_BETWEEN = r"(?P<adverb>(?:\w+ly|often|also|usually|still|always|now|sometimes|mainly|mostly) )?"
_PASSIVE = re.compile(
    rf"^{_BETWEEN}(?P<done>used (?:to|for)|made (?:of|from)|made up of|composed of|caused by|based on|divided into|built (?:of|from|on)"
    r"|known for|driven by|powered by|determined by|defined by|measured (?:in|by|with)|stored in|written in|produced by|formed by"
    r"|followed by|associated with|derived from|related to|limited by|influenced by|supported by|threatened by|surrounded by)"
    r" (?P<rest>.+)$"
)
_MADE_BY = re.compile(
    r"^(?:first |originally )?(?P<done>created|developed|invented|founded|discovered|designed|introduced|proposed|published|built|launched)"
    r" by (?P<who>[A-Z][\w'-]+(?: (?:[A-Z]\.|de|van|von))?(?: [A-Z][\w'-]+){1,2})\b"
)
_PARTING = frozenset(
    {
        "divide",
        "split",
        "turn",
        "convert",
        "transform",
        "translate",
        "break",
        "cut",
        "change",
        "separate",
    }
)
_INTO = re.compile(r"^(?P<what>(?:an?|the|[a-z]+) ?(?:[\w-]+ ?){0,3}?) into (?P<rest>.+)$")
_CAN = re.compile(rf"^{_BETWEEN}(?P<base>[a-z]+) (?P<rest>.+)$")


def relations(material: Material) -> Iterator[Fact]:
    """What a named subject depends on, is made of, or can do something to."""
    known = known_names(material)
    persons = tuple(sorted(name for name, one in known.items() if one.family == "person"))
    for statement in material.clauses:
        clause = None if statement.leans else clause_of(statement.text)
        plain = clause and not clause.lead and not clause.verb.endswith(("n't", "not"))
        if clause and plain and is_known(noun_phrase(clause), statement, material):
            yield from _asked(clause, statement, material, persons)


def _asked(
    clause: Clause, statement: Statement, material: Material, persons: tuple[str, ...]
) -> Iterator[Fact]:
    subject = inside(noun_phrase(clause), material.vocabulary)
    if clause.base == "be" and (found := _MADE_BY.match(clause.rest)):
        yield fact_of(
            statement, kind="who", subject=subject, value=found["who"], family="person",
            ask=f"Who {found['done']} {subject}?", shape="name", worth=0.85, rivals=persons,
        )  # fmt: skip
        return
    told = _passive(clause) or _able(clause) or _parting(clause) or _bound(clause)
    if told:
        ask = f"What {told.asked.format(subject=subject)}?"
        for fact in _told(ask, told.value, subject, statement):
            yield replace(fact, verb=told.acts, number=clause.number)


class _Told(NamedTuple):
    """A question with a place for its subject, its answer, and the verb before the answer."""

    asked: str
    value: str
    acts: str


def _passive(clause: Clause) -> _Told | None:
    found = _PASSIVE.match(clause.rest.rstrip(".")) if clause.base == "be" else None
    if not found:
        return None
    done = found["done"]
    if done == "used to":
        value = f"to {found['rest']}"
        return _Told(f"{clause.verb} {{subject}} used for", value, f"{clause.verb} used")
    return _Told(f"{clause.verb} {{subject}} {done}", found["rest"], f"{clause.verb} {done}")


def _able(clause: Clause) -> _Told | None:
    may = clause.base in {"can", "could", "must", "should"}
    found = _CAN.match(clause.rest.rstrip(".")) if may else None
    must_have = clause.base in {"must", "should"} and found is not None and found["base"] == "have"
    if not found or not (must_have or _may_be_object(found["base"])):
        return None
    base = found["base"]
    return _Told(f"{clause.verb} {{subject}} {base}", found["rest"], f"{clause.verb} {base}")


def _parting(clause: Clause) -> _Told | None:
    found = _INTO.match(clause.rest.rstrip(".")) if clause.base in _PARTING else None
    if not found:
        return None
    asked = (
        f"{grammar.do(clause.number, clause.tense)} {{subject}} {clause.base} {found['what']} into"
    )
    return _Told(asked, found["rest"], f"{clause.verb} {found['what']} into")


def _bound(clause: Clause) -> _Told | None:
    first, _, after = clause.rest.rstrip(".").partition(" ")
    if f"{clause.base}+{first}" not in listed("bound"):
        return None
    asked = f"{grammar.do(clause.number, clause.tense)} {{subject}} {clause.base} {first}"
    return _Told(asked, after, f"{clause.verb} {first}")


def _may_be_object(base: str) -> bool:
    known = any(form == "base" for _, form in english().verbs.get(base, ()))
    return known and base not in listed("vague") | english().intransitive | {"have", "be", "do"}


def _told(ask: str, rest: str, subject: str, statement: Statement) -> Iterator[Fact]:
    value = by_itself(plain_value(rest))
    purpose = value.startswith("to ") and ask.endswith("used for?")
    told = content_stems(value) - content_stems(subject)
    if value and '"' not in value and (purpose or is_worth_asking(value)) and len(told) >= 2:
        yield fact_of(
            statement,
            kind="object",
            subject=subject,
            value=value,
            family="object of",
            ask=ask,
            worth=0.7,
        )

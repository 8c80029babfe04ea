"""``Rust relies on a borrow checker``, ``sensors can measure heat``: objects behind a preposition, a passive or "can"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.objects import by_itself, is_worth_asking
from lessoncast.study.facts.english.trimming import plain_value
from lessoncast.study.facts.english.words import listed
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material, Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
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
    for statement in material.statements:
        clause = None if statement.leans else main_clause(statement.text)
        plain = clause and not clause.lead and not clause.verb.endswith(("n't", "not"))
        if clause and plain and is_known(noun_phrase(clause), statement, material):
            yield from _asked(clause, statement, material)


def _asked(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    subject = inside(noun_phrase(clause), material.vocabulary)
    rest = clause.rest.rstrip(".")
    first, _, after = rest.partition(" ")
    if clause.base == "be" and (found := _MADE_BY.match(rest)):
        yield fact_of(
            statement, kind="who", subject=subject, value=found["who"], family="person",
            ask=f"Who {found['done']} {subject}?", shape="name", worth=0.85,
        )  # fmt: skip
        return
    if clause.base == "be" and (found := _PASSIVE.match(rest)):
        ask, value = f"What {clause.verb} {subject} {found['done']}?", found["rest"]
        if found["done"] == "used to":
            ask, value = f"What {clause.verb} {subject} used for?", f"to {found['rest']}"
    elif clause.base in {"can", "could", "must", "should"} and (found := _CAN.match(rest)):
        ask, value = f"What {clause.verb} {subject} {found['base']}?", found["rest"]
        must_have = clause.base in {"must", "should"} and found["base"] == "have"
        if not (must_have or _may_be_object(found["base"])):
            return
    elif clause.base in _PARTING and (found := _INTO.match(rest)):
        do = grammar.do(clause.number, clause.tense)
        ask, value = f"What {do} {subject} {clause.base} {found['what']} into?", found["rest"]
    elif f"{clause.base}+{first}" in listed("bound"):
        do = grammar.do(clause.number, clause.tense)
        ask, value = f"What {do} {subject} {clause.base} {first}?", after
    else:
        return
    yield from _told(ask, value, subject, statement)


def _may_be_object(base: str) -> bool:
    known = any(form == "base" for _, form in english().verbs.get(base, ()))
    return known and base not in listed("vague") | english().intransitive | {"have", "be", "do"}


def _told(ask: str, rest: str, subject: str, statement: Statement) -> Iterator[Fact]:
    value = by_itself(plain_value(rest))
    purpose = value.startswith("to ") and ask.endswith("used for?")
    told = content_stems(value) - content_stems(subject)
    if value and (purpose or is_worth_asking(value)) and len(told) >= 2:
        yield fact_of(
            statement,
            kind="object",
            subject=subject,
            value=value,
            family="object of",
            ask=ask,
            worth=0.7,
        )

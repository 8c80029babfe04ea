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
    r"|followed by|associated with|derived from|related to|limited (?:by|to)|influenced by|supported by|threatened by|surrounded by"
    r"|designed (?:to|for)|dependent on|responsible for|equivalent to|synonymous with|suited (?:to|for)|proportional to|connected to|attached to"
    r"|represented (?:by|as)|expressed (?:in|as)|calculated (?:from|as)|characterized by|affected by|controlled by|shaped by|replaced by|filled with"
    r"|lined with|named after|linked to|governed by|covered (?:by|with)|stored as|dedicated to|adapted to|vulnerable to|sensitive to"
    r"|resistant to|rich in|famous for|essential (?:for|to)|suitable for|popular (?:for|with)|measured as|defined as|treated as|made by)"
    r" (?P<rest>.+)$"
)
_IN_ROLE = re.compile(
    r"^(?:\w+ly |first )?(?P<done>created|developed|designed|built|introduced|founded|invented|made)\b.*? as (?P<role>an? (?:alternative|response|answer|successor|reaction|counterweight) to"
    r"|an? (?:replacement|substitute) for) (?P<what>(?:the |an? )?[\w'-]+(?: [\w'-]+){0,3}?)(?:,|$)"
)
_PLACED = re.compile(
    rf"^{_BETWEEN}(?P<done>stored|kept|located|found|held|situated|buried|placed) (?P<where>(?:in|on|at|near|inside|under|between|along) .+)$"
)
_ABLE = re.compile(r"^able to (?P<act>[a-z]+ .+)$")
_ASIDE = re.compile(r", (?:with|to|in|on|by|from|for|at) [^,]+,")
_SIMILAR = re.compile(
    r",? (?:similar to|just like|like|unlike|as opposed to|rather than|instead of)\b.*$"
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
_AND_IS = re.compile(
    r",? (?:and|but|or) (?=is\b|are\b|was\b|were\b|can\b|\w+(?:ed|s) (?:the|an?)\b)"
)
LEAST_PLACE = 1
_NO_PLACE = re.compile(
    r"\b(?:way|order|case|form|time|example|practice|general|particular|turn|mind|place|terms)s?\b|\d{4}|\bon (?:top|average)\b"
)
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
    if clause.base == "be" and (role := _IN_ROLE.search(clause.rest.rstrip("."))):
        ask = f"What {clause.verb} {subject} {role['done']} as {role['role']}?"
        yield fact_of(
            statement, kind="object", subject=subject, value=role["what"], family="object role", ask=ask,
            number=clause.number, worth=0.75, rivals=_named_beside(role["what"], statement, material),
        )  # fmt: skip
    found = _PLACED.match(clause.rest.rstrip(".")) if clause.base == "be" else None
    if found:
        yield from _placed(clause, found, subject, statement)
        return
    told = (
        _passive(clause) or _able(clause) or _parting(clause) or _bound(clause) or _involved(clause)
    )
    if told:
        ask = f"What {told.asked.format(subject=subject)}?"
        for fact in _told(ask, told.value, subject, statement):
            yield replace(fact, verb=told.acts, number=clause.number)


def _named_beside(name: str, statement: Statement, material: Material) -> tuple[str, ...]:
    """Other names that are set apart as terms, which are no answer as the sentence has none of them."""
    told = (term for one in material.statements for term in one.terms if name[:1].isupper())
    return tuple(
        one for one in dict.fromkeys(told) if one[:1].isupper() and one not in statement.text
    )


def _placed(
    clause: Clause, found: re.Match[str], subject: str, statement: Statement
) -> Iterator[Fact]:
    """``Literals are stored in the binary`` → ``Where are literals stored?``."""
    where = plain_value(_AND_IS.split(_SIMILAR.sub("", found["where"]))[0])
    if len(content_stems(where) - content_stems(subject)) >= LEAST_PLACE and not _NO_PLACE.search(
        where
    ):
        yield fact_of(
            statement, kind="place", subject=subject, value=where, family="place told",
            ask=f"Where {clause.verb} {subject} {found['done']}?", worth=0.7,
        )  # fmt: skip


class _Told(NamedTuple):
    """A question with a place for its subject, its answer, and the verb before the answer."""

    asked: str
    value: str
    acts: str


def _passive(clause: Clause) -> _Told | None:
    found = _PASSIVE.match(clause.rest.rstrip(".")) if clause.base == "be" else None
    if not found:
        return None
    done, rest = found["done"], _SIMILAR.sub("", found["rest"])
    if done == "designed to":
        return _Told(f"{clause.verb} {{subject}} designed to do", rest, "")
    if done == "used to":
        value = f"to {rest}"
        return _Told(f"{clause.verb} {{subject}} used for", value, f"{clause.verb} used")
    return _Told(f"{clause.verb} {{subject}} {done}", rest, f"{clause.verb} {done}")


def _able(clause: Clause) -> _Told | None:
    able = _ABLE.match(_ASIDE.sub("", clause.rest).rstrip(".")) if clause.base == "be" else None
    if able:
        return _Told(f"{clause.verb} {{subject}} able to do", able["act"], "")
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


def _involved(clause: Clause) -> _Told | None:
    """``Sampling involves reading a voltage`` → ``What does sampling involve?``."""
    if clause.base != "involve" or not re.match(r"[a-z]+ing\b", clause.rest):
        return None
    do = grammar.do(clause.number, clause.tense)
    rest = re.split(r", (?=[A-Z\w]+ (?:involves?|is|are)\b)", clause.rest)[0]
    return _Told(f"{do} {{subject}} involve", rest, "")


def _may_be_object(base: str) -> bool:
    known = any(form == "base" for _, form in english().verbs.get(base, ()))
    return known and base not in listed("vague") | english().intransitive | {"have", "be", "do"}


def _told(ask: str, rest: str, subject: str, statement: Statement) -> Iterator[Fact]:
    value = by_itself(plain_value(rest.partition(" and then ")[0]))
    purpose = value.startswith("to ") and ask.endswith("used for?")
    purpose = purpose or ask.endswith((" do?", " involve?"))
    told = content_stems(value) - content_stems(subject)
    if value and '"' not in value and (purpose or is_worth_asking(value)) and len(told) >= 2:
        yield fact_of(
            statement,
            kind="object",
            subject=subject,
            value=value,
            family="object act" if ask.endswith((" do?", " involve?")) else "object of",
            ask=ask,
            worth=0.7,
        )

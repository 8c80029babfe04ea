"""``Arabica grows on hills, whereas robusta grows in plains.``: how two things differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import without_own
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause, noun_phrase
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.words import capital, content_stems, count

ANSWER_WORDS = range(6, 31)
_PAIR = re.compile(
    r"^(?P<one>[^,;:]{8,110}),? (?P<joins>whereas|while|but) (?P<other>[^;:]{8,110})\.$"
)
_WHILE = re.compile(
    r"^(?P<joins>While|Whereas) (?P<one>[^,;:]{8,110}), (?:in (?:many|most|some) cases |in contrast |usually |often )?(?P<other>[^;:]{8,110})\.$"
)
_UNLIKE = re.compile(
    r"^(?:Unlike|In contrast to|In contrast with|Compared (?:to|with)) (?:with |in )?(?P<other>[^,;:]{3,50}), (?P<told>[^;:]{10,140})\.$"
)
OTHER_WORDS = range(1, 6)
LEAST_TOLD = 2
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:ha[sd]|have|'ve) (?:\w+ly |already )?\w+(?:ed|en|wn|ne)\b|\b(?:once|twice)\b|\b(?:is|are|was|were) \w+ing\b"
)  # "while the earth turns once, the moon has moved on": at the same time, and no contrast
_LIST = re.compile(r" and ")


def contrasts(material: Material) -> Iterator[Fact]:
    """Two things that differ, as a sentence says of both or of the one only."""
    yield from _of_both(material)
    yield from _set_beside(material)
    for statement in material.clauses:
        yield from _unlike(statement, material)


def _unlike(statement: Statement, material: Material) -> Iterator[Fact]:
    """``Unlike frogs, toads have a dry skin`` → ``How do toads differ from frogs?``."""
    found = None if statement.leans else _UNLIKE.match(statement.text)
    clause = clause_of(grammar.ended(capital(found["told"]))) if found else None
    if not found or not clause or clause.lead or not _is_named(found["other"]):
        return
    name = noun_phrase(clause)
    told = content_stems(found["told"]) - content_stems(f"{name} {found['other']}")
    plain = re.sub(
        r"\b(?:it|its|they|their|them|you|your)\b", "", f"{found['told']} {found['other']}"
    )
    if is_known(name, statement, material) and not points_away(plain) and len(told) >= LEAST_TOLD:
        subject = inside(name, material.vocabulary)
        do = grammar.do(clause.number, "present")
        said = before_addition(found["told"])
        yield fact_of(
            statement, kind="contrast", subject=f"{subject} {found['other']}", value=said,
            family="contrast", ask=f"How {do} {subject} differ from {found['other']}?", worth=0.75,
        )  # fmt: skip


def _set_beside(material: Material) -> Iterator[Fact]:
    """``Soda lye gives a hard soap; potash lye gives a soft one``: two of a kind that do the same to something else."""
    for first, second in pairwise(material.statements):
        if first.leans or second.leans or first.group != second.group or first.term or second.term:
            continue
        one, other = (clause_of(each.text) for each in (first, second))
        if one is None or other is None or not _is_same_deed(one, other):
            continue
        names = [noun_phrase(each) for each in (one, other)]
        known = all(
            is_known(name, each, material)
            for name, each in zip(names, (first, second), strict=True)
        )
        said = f"{first.text.rstrip('.')}, while {material.vocabulary.lower_first(second.text.rstrip('.'))}"
        plain = not points_away(first.text) and not points_away(without_own(second.text))
        if known and plain and _are_of_kind(*names) and count(said) in ANSWER_WORDS:
            lines = Span(first.span.first, second.span.last)
            both = replace(first, text=f"{first.text} {second.text}", span=lines, whole="")
            yield _differ(both, names, said, one.number, material)


def _is_same_deed(one: Clause, other: Clause) -> bool:
    """Whether two clauses have one verb and no lead, and each says of it what the other does not."""
    told, said = content_stems(one.rest), content_stems(other.rest)
    return (
        one.base == other.base != "have"
        and not (told <= said or said <= told)
        and (one.tense, one.number) == (other.tense, other.number) == ("present", other.number)
        and not (one.lead or other.lead)
    )


def _are_of_kind(one: str, other: str) -> bool:
    """``soda lye``, ``potash lye``: two of a kind that the same noun names."""
    first, second = (name.lower().rsplit(maxsplit=1) for name in (one, other))
    pair = min(len(first), len(second)) > 1
    return pair and first[-1] == second[-1] and first[0] != second[0]


def _differ(
    statement: Statement, names: list[str], said: str, number: Number, material: Material
) -> Fact:
    subjects = [inside(name, material.vocabulary) for name in names]
    do = grammar.do(number, "present")
    return fact_of(
        statement, kind="contrast", subject=" ".join(subjects), value=said, family="contrast",
        ask=f"How {do} {subjects[0]} differ from {subjects[1]}?", worth=0.75,
    )  # fmt: skip


def _said(found: re.Match[str], statement: Statement) -> str:
    """Both clauses; the word between them stands there also where it opened the sentence."""
    if found["joins"].islower():
        return statement.text.rstrip(".")
    return f"{found['one']}, while {found['other']}"


def _is_named(other: str) -> bool:
    """Whether what is compared with is told in a few words, and not by a clause."""
    return count(other) in OTHER_WORDS and not points_away(other) and not is_clause(other)


def _of_both(material: Material) -> Iterator[Fact]:
    """Two things of which a sentence says the same kind of thing, differently."""
    for statement in material.statements:
        found = (
            None if statement.leans else _PAIR.match(statement.text) or _WHILE.match(statement.text)
        )
        if not found or count(statement.text) not in ANSWER_WORDS:
            continue
        one = clause_of(grammar.ended(capital(found["one"])))
        other = clause_of(grammar.ended(capital(found["other"])))
        if one is None or other is None or one.lead or other.lead:
            continue
        subjects = [noun_phrase(clause) for clause in (one, other)]
        apart = content_stems(subjects[0]) != content_stems(subjects[1])
        apart = apart and not content_stems(subjects[1]) <= content_stems(found["one"])
        alike = one.base == other.base or one.base != "be" != other.base
        alike = (alike or found["joins"] == "whereas") and one.number == other.number
        at_once = found["joins"].lower() == "while" and _GOES_ON.search(statement.text)
        alike = (
            alike and not at_once and len({bool(_ARTICLE.match(name)) for name in subjects}) == 1
        )
        known = all(is_known(name, statement, material) for name in subjects)
        if (
            apart
            and alike
            and known
            and not points_away(found["one"])
            and not points_away(without_own(found["other"]))
        ):
            yield _differ(statement, subjects, _said(found, statement), one.number, material)

"""``Marshall ruled that …``: who did something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.trimming import plain_value
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import known_names
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

DEED_WORDS = range(3, 16)
LEAST_STEMS = 3
_FULL = re.compile(r"[A-Z][a-zà-ÿ]+(?: [A-Z]\.)? [A-Z][\w'-]+")
_INNER = frozenset(
    [
        "mean",
        "be",
        "have",
        "say",
        "see",
        "believe",
        "think",
        "know",
        "feel",
        "want",
        "argue",
        "seem",
        "become",
    ]
)  # what nobody can be told by


def people(material: Material) -> Iterator[Fact]:
    """What the people whom a lesson names did."""
    persons = {name for name, one in known_names(material).items() if one.family == "person"}
    for statement in material.clauses:
        clause = None if statement.leans else clause_of(statement.text)
        if not clause or not _is_of(clause.subject, persons) or clause.verb.endswith("n't"):
            continue
        deed = plain_value(clause.rest)
        told = content_stems(deed) - content_stems(clause.subject)
        telling = count(deed) in DEED_WORDS and len(told) >= LEAST_STEMS
        when = f" {clause.lead[0].lower()}{clause.lead[1:]}" if clause.lead[:3] == "In " else ""
        dated = clause.tense == "past" or bool(when)  # a chronicle in the present tense
        if telling and dated and clause.base not in _INNER and (when or not clause.lead):
            told_so = clause.tense == "past" or clause.base not in english().participles
            verb = clause.verb if told_so else grammar.agree(clause.base, "singular")
            yield fact_of(
                statement, kind="who", subject=deed, value=clause.subject, family="person",
                ask=f"Who {verb} {deed}{when}?", shape="name", worth=0.7,
                rivals=tuple(sorted(persons - {clause.subject})),
            )  # fmt: skip


def _is_of(subject: str, persons: set[str]) -> bool:
    """Whether a subject is people by their names: one, two, or one with others."""
    parts = re.split(
        r" and (?!his\b|her\b|their\b)", re.sub(r" and (?:his|her|their) [a-z]+s$", "", subject)
    )
    return all(part in persons or (_FULL.fullmatch(part) and len(parts) > 1) for part in parts)

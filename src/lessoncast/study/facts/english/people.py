"""``Marshall ruled that …``: who did something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from lessoncast._later import re
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.trimming import plain_value, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import Known, known_names
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_person, told_people
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import between
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
        "need",
    ]
)  # what nobody can be told by


_ADDED = re.compile(r", (?:an?|the) (?!.*, (?:and|or) )")  # "Emma, a novel on …"
_OF_THAT = re.compile(r"\b(?:of|with|in|for|by|from|to|on|at) that [a-z]")
_IN_ORDER = re.compile(r"the (?:next|other|same|last) [a-z]+(?! of\b)")
_TIME = re.compile(
    r"(?:[\w-]+ )?(?:days?|weeks?|months?|years?|hours?) (?:early|late|later|before|after)\b"
)
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ]\.|de|van|von|da|del|di|la|[A-ZÀ-Þ][\w'’-]+))*? [A-ZÀ-Þ][\w'’-]*[a-zà-ÿ]"
_TOLD = re.compile(
    rf"^(?P<before>(?:(?:[Tt]he|[Aa]n?) )?(?:[\w-]+ ){{0,4}}?)(?P<name>{_NAME})(?P<from> of [A-Z][\w'-]+)?$"
)
_OF_ONE = re.compile(r"^(?:He|She|His|Her) \w|^(?:In|By) \d{4},? (?:he|she|his|her)\b")
_GLOSSED = re.compile(rf"(?:^|[,;] )(?P<name>{_NAME}), (?P<gloss>(?:an?|the) [^,;:]+)[,.]")


def people(material: Material) -> Iterator[Fact]:
    """What the people whom a lesson names did."""
    persons = persons_of(material)
    for statement in material.clauses:
        clause = None if statement.leans else clause_of(statement.text)
        if not clause or not _is_of(clause.subject, persons) or clause.verb.endswith("n't"):
            continue
        deed = _ADDED.split(plain_value(clause.rest))[0]
        told = content_stems(deed) - content_stems(clause.subject)
        telling = (
            count(deed) in DEED_WORDS
            and len(told) >= LEAST_STEMS
            and not _TIME.match(deed)
            and not _OF_THAT.search(deed)
            and not _IN_ORDER.match(deed)
        )
        when = f" {clause.lead[0].lower()}{clause.lead[1:]}" if clause.lead[:3] == "In " else ""
        dated = clause.tense == "past" or bool(when)  # a chronicle in the present tense
        first = "first " if between(statement.text, clause) == "first" else ""
        acts = clause.base not in _INNER or (first and clause.base in {"see", "say", "argue"})
        if telling and dated and acts and (when or not clause.lead):
            participle = english().participles.get(clause.base, clause.base)
            told_so = clause.tense == "past" or participle == clause.base  # "let" is its own past
            verb = clause.verb if told_so else grammar.agree(clause.base, "singular")
            who = _name_of(clause.subject)
            yield fact_of(
                statement, kind="who", subject=deed, value=who, family="person",
                ask=f"Who {first}{verb} {deed}{when}?", shape="name", worth=0.7,
                rivals=tuple(sorted(one for one in persons if not set(one.split()) & set(who.split()))),
            )  # fmt: skip


def _name_of(subject: str) -> str:
    """``the Swiss engineer Aimé Argand`` → ``Aimé Argand``; offices stay."""
    found = _TOLD.match(subject) if " and " not in subject else None
    plain = found is not None and re.search(r"\b[a-z]+ $|^(?:The|An?) ", found["before"])
    return f"{found['name']}{found['from'] or ''}" if found and plain else subject


def persons_of(material: Material) -> frozenset[str]:
    """The full names of a lesson's people: by what they do, by what is said of them, and by "he" and "she"."""
    texts = [one.text for one in material.statements]
    found = {name for name, one in known_names(material).items() if one.family == "person"}
    found |= told_people(texts)
    for text in texts:
        glossed = _GLOSSED.search(text)
        if glossed and is_person(glossed["name"], glossed["gloss"]):
            found.add(glossed["name"])
    for before, behind in pairwise(texts):
        clause = clause_of(before) if _OF_ONE.match(behind) else None
        name = _TOLD.match(clause.subject) if clause else None
        if name and not set(name["name"].split()) & listed("no_person"):
            found.add(name["name"])
    known = known_names(material)
    return frozenset(one for one in found if not _is_thing(one, known))


def _is_thing(name: str, known: Mapping[str, Known]) -> bool:
    """Whether a name is that of a place or a body: it has an article, or "in" before it."""
    family = known[name].family if name in known else ""
    if set(name.split()) & listed("no_person") or family.startswith(("the", "place", "many")):
        return True
    return re.match(r"(?:The|A) |[A-Z]\w+ [A-Z]\w+(?:ans|ists|ers|ists)$", name) is not None


def _is_of(subject: str, persons: frozenset[str]) -> bool:
    """Whether a subject is people by their names: one, two, or one with others."""
    parts = re.split(
        r" and (?!his\b|her\b|their\b)", re.sub(r" and (?:his|her|their) [a-z]+s$", "", subject)
    )
    if all(part in persons or (_FULL.fullmatch(part) and len(parts) > 1) for part in parts):
        return True
    found = _TOLD.match(subject)
    return found is not None and found["name"] in persons and not points_away(found["before"])

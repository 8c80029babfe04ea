"""One sentence as the rules see it: its main clause, what stands before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from lessoncast.script.tongue.english.clauses import (
    Clause,
    bare,
    is_clause,
    is_imperative,
    main_clause,
    noun_phrase,
)
from lessoncast.script.tongue.english.lexis import NOUNISH, english
from lessoncast.script.tongue.english.questions.inversion import between
from lessoncast.script.tongue.words import Vocabulary, capital

_SPOKEN = (
    (re.compile(r"^(It|That|There|He|She)'s (?=\w)"), r"\1 is "),
    (re.compile(r"^(We|You|They)'re (?=\w)"), r"\1 are "),
    (re.compile(r"^(I|We|You|They)'ve (?=\w)"), r"\1 have "),
)
DENIES = re.compile(
    r"\b(?:rarely|seldom|hardly|barely|scarcely|never|only|not|no|little|few|nor|neither)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"^(?:Imagine|Suppose|Say|Consider|Picture|Think|Take|Note|Remember|Let)\b")
_PRONOUNS = frozenset({"we", "you", "they", "it", "i", "he", "she", "this", "these", "those"})
_ACTS = re.compile(
    r" (?:gets|gives|takes|makes|goes|becomes|keeps|lets|sees|comes|knows|thinks|says|finds|tells|asks|brings|sends|is|are)\b"
)
_CONNECTIVE = re.compile(
    r"^(?:However|But|Yet|Still|And|So|Also|Thus|Therefore|Hence|Consequently|Moreover|Furthermore|In addition"
    r"|Additionally|In fact|Indeed|As a result|Unfortunately|Luckily|Fortunately|Nonetheless|Nevertheless"
    r"|For example|For instance|In other words|In general|Instead|Of course|On the other hand|In contrast"
    r"|By contrast|Conversely|Similarly|Likewise|Finally|Accordingly|Again|Then)(?:, | (?!to\b|of\b|that\b))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A sentence and its neighbours; ``subject`` is the main clause's as it stands inside a question."""

    sentence: str
    plain: str
    clause: Clause | None
    np: str
    subject: str
    vocabulary: Vocabulary
    previous: str = ""
    following: str = ""


def see(sentence: str, vocabulary: Vocabulary, previous: str = "", following: str = "") -> Sight:
    """Look at a sentence; its opening connective is not part of ``plain``."""
    plain = without_connective(sentence)
    for pattern, full in _SPOKEN:
        plain = pattern.sub(full, plain)
    clause = _clause(plain)
    np = noun_phrase(clause) if clause else ""
    subject = vocabulary.lower_first(np or clause.subject) if clause else ""
    return Sight(
        sentence=sentence, plain=plain, clause=clause, np=np, subject=subject,
        vocabulary=vocabulary, previous=previous, following=following,
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _clause(plain: str) -> Clause | None:
    """The main clause, where nothing tells that it was misread."""
    clause = main_clause(plain)
    if clause is None or _opens_otherwise(plain) or _is_misread(clause, plain):
        return None
    if clause.verb.endswith("ed") and clause.verb not in english().verbs:
        return replace(clause, tense="past")
    return clause


def _opens_otherwise(plain: str) -> bool:
    """``Imagine you are standing …``, ``Using tools made of steel, they …``: no subject comes first."""
    if _SUPPOSED.match(plain):
        return True
    if is_imperative(plain) and bare(plain.split(maxsplit=1)[0]) not in NOUNISH:
        return True
    gerund = re.match(r"[A-Z][a-z]+ing\b.*?, ", plain)
    return gerund is not None and _begins_clause(plain.partition(", ")[2])


def _is_misread(clause: Clause, plain: str) -> bool:
    """More than a subject stands before the verb, or the verb may be a name in a list."""
    last = bare(clause.subject.split()[-1])
    if re.search(rf"\b{re.escape(clause.verb)},", plain) or _ACTS.search(clause.subject):
        return True
    if _is_s_form(last) and _is_participle(clause.verb):
        return True  # "The shop offers paid versions"
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    if first in {"is", "are", "was", "were"} or DENIES.search(between(plain, clause)):
        return True
    if re.match(
        r"(?:nobody|no one|nothing|none|no|neither|few|little)\b", clause.subject, re.IGNORECASE
    ):
        return True  # "A test with an equals sign is …", "You rarely make …"
    return " " in clause.subject and last in _PRONOUNS


def _is_s_form(word: str) -> bool:
    return "s" in {form for _, form in english().verbs.get(word, ())}


def _is_participle(word: str) -> bool:
    return "participle" in {form for _, form in english().verbs.get(word, ())}


def _begins_clause(text: str) -> bool:
    first = bare(text.split(maxsplit=1)[0]) if text else ""
    return first not in english().subordinators | english().conjunctions and is_clause(text)


def without_connective(sentence: str) -> str:
    """A sentence without the word that ties it to the one before: ``However, it …`` → ``It …``."""
    return capital(_CONNECTIVE.sub("", sentence, count=1))

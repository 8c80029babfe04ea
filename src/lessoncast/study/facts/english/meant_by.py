"""What is meant by a term, told in another way than by a kind of thing: ``Role strain is when two duties clash``, ``The term “keel” is used to describe …``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.words import capital, content_stems, count

CASE_WORDS, USE_WORDS = range(6, 25), range(3, 22)
LEAST_TOLD = 3  # content words of a meaning beside its term
_CASE = re.compile(
    r"^(?P<term>(?:An? )?[A-Z]?[\w’'-]+(?: [\w’'-]+){0,3}) (?:is|occurs|happens|arises) (?P<case>(?:when|where) [^;:]+)\.$"
)
_USED = re.compile(
    r"^(?:The (?:term|word|phrase|expression) )?[\"“‘']?(?P<term>[A-Za-z][\w’-]*(?: [A-Za-z][\w’-]*){0,3})[\"”’']?"
    r" (?P<verb>is|are) (?:\w+ly |often |sometimes |also )?(?:an? (?:\w+ )?term )?used to (?P<to>define|describe|refer to|denote|mean) (?P<gloss>[^;:]+)\.$"
)
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_ANY_WORD = frozenset({"term", "word", "name", "phrase", "it", "this", "that"})


def meant_by(material: Material) -> Iterator[Fact]:
    """When a term holds, and what it is used to describe."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "question", "row"}:
            continue
        yield from _case(statement)
        yield from _use(statement)


def _case(statement: Statement) -> Iterator[Fact]:
    """``Role strain is when two duties clash`` → ``What is meant by “role strain”?``."""
    found = _CASE.match(yours(statement.text))
    if not found or not _is_to_know(found["term"], statement):
        return
    term, case = _name(found["term"]), before_addition(found["case"])
    told = content_stems(case) - content_stems(term)
    clause = is_clause(capital(case.partition(" ")[2]))
    if (
        is_subject(found["term"])
        and clause
        and count(case) in CASE_WORDS
        and len(told) >= LEAST_TOLD
    ):
        ask = f"What is meant by “{term}”?"
        yield from _made(statement, ask, case, term, "meaning case")


def _is_to_know(term: str, statement: Statement) -> bool:
    """Whether the author explains a term, set it apart or heads a section with it: ``the final stage is when …`` is any."""
    own = content_stems(term)
    known = (statement.term, *statement.terms, statement.heading)
    return any(own == content_stems(one) for one in known if one)


def _use(statement: Statement) -> Iterator[Fact]:
    """``The term “keel” is used to describe …`` → ``What is the term “keel” used to describe?``."""
    found = _USED.match(statement.text)
    if not found or found["term"].lower() in _ANY_WORD or " term" not in statement.text.lower():
        return
    term, gloss = found["term"], before_addition(found["gloss"])
    told = content_stems(gloss) - content_stems(term)
    if count(gloss) in USE_WORDS and len(told) >= LEAST_TOLD and is_subject(_ARTICLE.sub("", term)):
        ask = f"What is the term “{_name(term)}” used to {found['to']}?"
        yield from _made(statement, ask, gloss, _name(term), "meaning use")


def _name(term: str) -> str:
    """A term as it stands in the middle of a sentence: a name keeps its capitals."""
    bare = _ARTICLE.sub("", term)
    first, _, rest = bare.partition(" ")
    named = first[1:].lower() != first[1:] or rest != rest.lower()
    return bare if named else f"{first.lower()} {rest}".strip()


def _made(statement: Statement, ask: str, value: str, term: str, family: str) -> Iterator[Fact]:
    """The fact, where its answer is sound; around a quoted term no other words are needed."""
    plain = ask.replace("“", "").replace("”", "")
    for one in made(statement, "meaning", plain, value, family=family, worth=0.85, least=1):
        yield replace(one, ask=ask, subject=term)

"""``Physicists call this *stick-slip motion*.``, ``The French call it *l'âme*.``: what people call what was told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lessoncast.study.facts.english.beside import placed_thing
from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.standing import stands
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count
from lessoncast.units import antecedents

CASE_WORDS = range(5, 26)
_CALL = re.compile(
    r"^(?P<who>The [A-Z][a-z]+|[A-Z][a-z]{3,}s|People|We) (?:\w+ly |often |also |now |sometimes )?call (?P<what>this|it) (?P<name>[^,;:()]{3,40})(?P<more>, (?:an?|the) [^,;:]+)?\.$"
)
_GOES_ON = re.compile(
    r"(?:ing|tion|sion|ment|ance|ence|ism|sis|ity|age)$"
)  # what is the name of something that happens
_LED = re.compile(
    r"^(?:With|In|Under|By|On) [a-z]+ (?=(?:the|an?) [a-z])"
)  # "With rosin the hair …"
_ONE_CLAUSE = re.compile(r"[;:\"“”()]|, (?:and|but|so|or|while|whereas|although|which|who) ")


def calling(material: Material) -> Iterator[Fact]:
    """The names that people give to what the sentence before tells, or to what it is about."""
    for before, statement in pairwise(material.statements):
        found = _CALL.match(statement.text) if before.group == statement.group else None
        name = _set_apart(found["name"], statement) if found else ""
        if not found or not name:
            continue
        who = material.vocabulary.lower_first(found["who"])
        who = "you" if who in {"We", "we"} else who
        told = _case(before, name, material) if found["what"] == "this" else _thing(before, name)
        if told:
            whole = "it when " if found["what"] == "this" else ""
            yield fact_of(
                statement, kind="called", subject=name, value=told, family="terms", shape="name",
                ask=f"What do {who} call {whole}{told}?", worth=0.85,
            )  # fmt: skip


def _set_apart(name: str, statement: Statement) -> str:
    """A name as its author set it apart, without an article: with one it may be that of a thing just told of."""
    plain = name.strip("\"'“”")
    return plain if any(plain == one.replace("’", "'") for one in statement.terms) else ""


def _case(before: Statement, name: str, material: Material) -> str:
    """The clause before, of which a word for something that goes on is the name; "" where it can't be asked about."""
    text = before.text.rstrip(".")
    process = _GOES_ON.search(name.lower()) is not None
    alone = not before.leans and count(text) in CASE_WORDS and stands(before)
    if not process or not alone or _ONE_CLAUSE.search(text) or not is_clause(text):
        return ""
    if bare(text.split(maxsplit=1)[0]) in english().subordinators:
        return ""
    told = material.vocabulary.lower_first(_LED.sub("", text))
    return "" if content_stems(name) <= content_stems(told) else told


def _thing(before: Statement, name: str) -> str:
    """The one thing that "it" can stand for: what stands somewhere, or the subject; "" where that isn't sure."""
    said = placed_thing(before.text)
    if not said:
        ending = f" is called {name}."
        told = antecedents.named(f"It{ending}", before.text)
        said = told.removesuffix(ending)
        said = f"{said[0].lower()}{said[1:]}" if re.match(r"(?:The|An?) ", said) else said
    return (
        said if said and is_subject(said) and not content_stems(name) & content_stems(said) else ""
    )

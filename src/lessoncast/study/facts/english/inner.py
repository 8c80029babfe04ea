"""What a sentence tells beside its claim: since when it holds, and what makes something possible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, count

ACT_WORDS = range(3, 16)
LEAST_TOLD = 3  # content words of what is made possible
_SINCE = re.compile(
    r"^(?P<who>[A-Z][^;:]{2,60}?) (?P<have>has|have) (?P<been>(?:been|existed|lasted|had|held) ?[^,;:]{0,60}?) (?P<since>since (?P<when>[^,;:]{4,40}?))(?:,? and .*)?\.$"
)
_LIKE = re.compile(r",? (?:like|such as) .*$")
_TIME = re.compile(r"\d{2}|(?:antiquity|the (?:beginning|end|start|Middle Ages|war)\b)")
_ENABLES = re.compile(
    r"\b(?P<thing>(?:[a-z-]+ ){1,3}[a-z-]+),? (?:that|which) (?P<make>makes?|allows?|enables?) (?P<act>(?:it possible )?(?P<whom>for [a-z ]{3,40}? )?to (?P<verb>[a-z]+) [^;:]{6,90})"
)
_SAME = re.compile(r"\bthe same (?=[a-z])")


def inner(material: Material) -> Iterator[Fact]:
    """Since when something holds, and the things of which a sentence says on the way what they make possible."""
    for statement in material.clauses:
        if not statement.leans:
            yield from _since(statement, material)
    for statement in material.statements:
        yield from _possible(statement)


def _since(statement: Statement, material: Material) -> Iterator[Fact]:
    """``Tools like Lathe have been around since the 1980s`` → ``Since when have tools like Lathe been around?``."""
    found = _SINCE.match(statement.text)
    if not found or not _TIME.search(found["when"]) or is_clause(capital(found["when"])):
        return
    who = material.vocabulary.lower_first(found["who"])
    if is_subject(_LIKE.sub("", found["who"])) and not points_away(f"{who} {found['been']}"):
        yield fact_of(
            statement, kind="time", subject=who, value=found["since"], family="time since",
            ask=f"Since when {found['have']} {who} {found['been']}?", worth=0.7,
        )  # fmt: skip


def _possible(statement: Statement) -> Iterator[Fact]:
    """``… merging tools that make it possible for authors to …`` → ``What makes it possible for authors to …?``."""
    found = _ENABLES.search(statement.text)
    thing = _thing(found["thing"]) if found else ""
    if not found or not thing:
        return
    act = before_addition(found["act"].rstrip("."))
    aims = any(form == "base" for _, form in english().verbs.get(found["verb"], ()))
    many = grammar.number(thing) == "plural"
    agrees = many != found["make"].endswith("s")
    told = content_stems(act) - content_stems(thing)
    alone = not points_away(_SAME.sub("", act.removeprefix("it possible "))) and agrees and aims
    if alone and count(act) in ACT_WORDS and len(told) >= LEAST_TOLD:
        verb = found["make"] if found["make"].endswith("s") else f"{found['make']}s"
        yield fact_of(
            statement, kind="agent", subject=f"what {verb} {act}", value=thing, family="agent possible",
            ask=f"What {verb} {act}?", worth=0.75,
        )  # fmt: skip


def _thing(text: str) -> str:
    """The noun phrase at the end of a text, of two words or more; "" where its beginning is not sure."""
    known = english()
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.subordinators
    words = text.split()
    for place in range(len(words) - 1, -1, -1):
        low = bare(words[place])
        acts = low in known.verbs and low not in known.noun_verbs and not low.endswith("ing")
        edge = low in closed | known.determiners | known.pronouns | {"to"}
        if edge or (acts and place < len(words) - 1):
            article = low in {"a", "an", "the"}
            thing = " ".join(words[place:] if article else words[place + 1 :])
            return thing if count(thing) >= 2 + article and is_subject(thing) else ""
    return ""

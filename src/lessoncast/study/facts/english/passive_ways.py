"""``Depth is measured using a line``, ``Salt should be kept in jars``: how and where something is done, by whoever does it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems

LEAST_MEANS = 1  # content words
_MEANS = r"(?P<means>(?:using|via|by means of|with the help of|by using|by [a-z]+ing|through) [^;:]{4,120})"
_DONE = re.compile(
    rf"^(?:(?:usually|often|commonly|typically|normally|best) )?(?P<done>[a-z]+(?:ed|n|t|d))(?P<of> (?:to|from|into|between|in) [^,;:]{{3,40}}?)?,? {_MEANS}$"
)
_SHOULD = re.compile(
    r"^be (?P<done>[a-z]+(?:ed|n|t|d))(?P<up> (?:out|off|up|down|away|back))? (?P<where>(?:in|on|at|as|inside|within|near|between|under|behind|before|after|once|twice|every|for|with|from|by|only) [^,;:]{3,90})$"
)
_AS = re.compile(r",? ((?:because|since|as(?= (?:it|they|this|the|an?)\b)|so that) )")
_LASTS = re.compile(
    r"for (?:at least |at most |about |up to )?[\w-]+(?: (?:to|or) [\w-]+)? (?:second|minute|hour|day|night|week|month|year)s?$"
)
_KINDS: Mapping[str, Kind] = {
    "Where": "place",
    "When": "occasion",
    "How long": "occasion",
    "How often": "occasion",
    "How": "manner",
}
_NOT_SHOULD = re.compile(r"^not (?P<rest>be .+)$")
_MODALS = frozenset({"can", "could", "may", "must", "should"})
_TIED = re.compile(
    r"^(?:based|known|called|made|used|due|called|given|said|involved|interested|related|considered|seen|treated)$"
)


def passive_ways(material: Material) -> Iterator[Fact]:
    """Means and places of a deed whose doer is nobody in particular."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        clause = main_clause(yours(statement.text))
        if clause and not clause.lead and is_known(noun_phrase(clause), statement, material):
            yield from _by_means(clause, statement, material)
            yield from _required(clause, statement, material)


def _by_means(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Depth is measured using a line`` → ``How is depth measured?``."""
    rest = clause.rest.rstrip(".")
    if clause.verb in _MODALS and rest.startswith("be "):
        verb, be, rest = clause.verb, " be", rest.removeprefix("be ")
    elif clause.verb in {"is", "are", "was", "were"}:
        verb, be = clause.verb, ""
    else:
        return
    found = _DONE.match(rest)
    if not found or not _is_participle(found["done"]) or _TIED.match(found["done"]):
        return
    subject = inside(noun_phrase(clause), material.vocabulary)
    ask = f"How {verb} {subject}{be} {found['done']}{found['of'] or ''}?"
    means = before_addition(found["means"])
    if len(content_stems(means) - content_stems(ask)) >= LEAST_MEANS:
        yield from made(
            statement, "manner", ask, means, family=f"manner {means.split()[0]}", worth=0.8
        )


def _required(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Salt should be kept in dry jars`` → ``Where should salt be kept?``."""
    modal = clause.verb.removesuffix("n't")
    rest = clause.rest.rstrip(".")
    denied = _NOT_SHOULD.match(rest)
    never = " not" if denied or clause.verb.endswith("n't") else ""
    told, _, why = _AS.sub(r"|\1", denied["rest"] if denied else rest, count=1).partition("|")
    found = _SHOULD.match(told)
    if modal not in {"should", "must"} or not found or not _is_participle(found["done"]):
        return
    if why:
        subject = inside(noun_phrase(clause), material.vocabulary)
        ask = f"Why {modal} {subject}{never} {told}?"
        yield from made(
            statement,
            "reason",
            ask,
            before_addition(why),
            family=f"reason {why.split()[0]}",
            worth=0.85,
        )
    word = _word_for(found["where"], found["done"])
    if word:
        subject = inside(noun_phrase(clause), material.vocabulary)
        ask = f"{word} {modal} {subject}{never} be {found['done']}{found['up'] or ''}?"
        yield from made(
            statement,
            _KINDS[word],
            ask,
            before_addition(found["where"]),
            family=f"required {word}",
        )


def _word_for(where: str, done: str) -> str:
    """What a phrase with this preposition is asked for by; "" where that is not sure."""
    first = where.split(maxsplit=1)[0]
    if first == "for":
        return "How long" if _LASTS.match(where) else ""
    if first in {"once", "twice", "every"}:
        return "How often"
    if first in {"before", "after", "only"}:
        return "When"
    places = {base for base, _ in english().verbs.get(done, ())} & listed("placing")
    if first in {"in", "on", "at", "inside", "within", "near", "between", "under", "behind"}:
        return "Where" if places else ""
    return "How" if first in {"as", "with", "by"} else ""


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or any(
        form == "participle" for _, form in english().verbs.get(word, ())
    )

"""Wrong answers from the lesson's own grammar: phrases that tell the same of other things, each of them whole.

What a sentence tells of anything that the question names is no wrong answer to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_unnamed, tells
from lessoncast.study.facts.trees.doers import is_somebody
from lessoncast.study.facts.trees.gerunds import activity, is_activity
from lessoncast.study.facts.trees.orders import deed_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import leans
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import ing_form
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Part, Role
from lessoncast.tongue.words import content_stems, count

SURE = 0.6  # how likely the head of a phrase must be
WORDS = range(2, 14)
AWAY = 4  # words by which a wrong answer may be longer or shorter
MOST = 12  # of them, the nearest in length
_KINDS = frozenset({"reason", "manner", "occasion", "object", "who", "method"})
_OPENED: tuple[Role, ...] = ("reason", "purpose", "means", "condition", "time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase as an answer would have it, what it could answer by its ``key``, and the stems of its sentence."""

    key: str
    text: str
    told: frozenset[str]


def with_rivals(facts: Iterable[Fact], sights: Iterable[Sight]) -> Iterator[Fact]:
    """The facts, each with the phrases that could stand for its value and are wrong."""
    phrases: dict[str, list[Phrase]] = {}
    title = frozenset[str]()
    for sight in sights:
        title = sight.title
        for one in _phrases(sight):
            phrases.setdefault(one.key, []).append(one)
    for fact in facts:
        if fact.kind not in _KINDS:
            yield fact
            continue
        near = [one for key in _keys(fact) for one in phrases.get(key, ())]
        yield replace(fact, rivals=tuple(_wrong(fact, near, title)))


def _wrong(fact: Fact, near: Iterable[Phrase], title: frozenset[str]) -> Iterator[str]:
    """The nearest in length of those whose sentence tells of something else."""
    named = content_stems(fact.ask) - title
    right = content_stems(fact.value)
    size = count(fact.value)
    apart = {
        one.text: abs(count(one.text) - size)
        for one in near
        if not one.told & named and not content_stems(one.text) & right
    }
    ranked = sorted(apart, key=lambda text: (apart[text], text))
    yield from [one for one in ranked if apart[one] <= AWAY][:MOST]


def _keys(fact: Fact) -> tuple[str, ...]:
    """What could answer the question as well, by its first words."""
    low = fact.value.lower()
    if fact.kind == "who":
        return ("who",)
    if fact.kind == "method":
        return (fact.family,)
    if fact.kind == "object":
        return (_noun_key(fact.value),)
    first = next(
        (
            one
            for one in ("because", "to", "by", "when", "if", "once", "before", "after")
            if low.startswith(f"{one} ")
        ),
        "",
    )
    return (first,) if first else ()


def _noun_key(text: str) -> str:
    first = text.split(maxsplit=1)[0].lower()
    article = first if first in {"a", "an", "the"} else "bare"
    return f"noun {grammar.number(text)} {article.replace('an', 'a')}"


def _phrases(sight: Sight) -> Iterator[Phrase]:
    clause = sight.clause
    told = content_stems(sight.statement.text)
    for key, text in (*_opened(clause), *_deeds(sight), *_nouns(sight)):
        if count(text) in WORDS and ":" not in text and not leans(text) and not _has_pronoun(text):
            yield Phrase(key=key, text=text, told=told)
    if clause.subject and is_somebody(sight):
        yield Phrase(key="who", text=clause.said(clause.subject), told=told)


def _opened(clause: Clause) -> Iterator[tuple[str, str]]:
    """Reasons, purposes, means and conditions as they are."""
    for part in clause.within(*_OPENED):
        if clause.tree.words[part.head].relation == "advcl" and _is_whole(clause, part):
            yield part.opener, clause.said(part.places)


def _deeds(sight: Sight) -> Iterator[tuple[str, str]]:
    """What is done to something, as a purpose and as a means: ``to lift heavy barges``, ``by lifting …``."""
    clause = sight.clause
    verb = clause.tree.words[clause.head]
    plain = tells(sight) and not is_activity(clause)
    plain = plain and not (clause.is_passive or clause.is_copula or clause.is_negated)
    objects = [
        part for part in clause.of("object") if part.head > clause.head and _is_whole(clause, part)
    ]
    base = base_of(verb.text, verb.tag)
    if plain and base and len(objects) == 1 and base not in listed("empty"):
        places = tuple(one for part in clause.of("particle", "object") for one in part.places)
        done = clause.said(places)
        yield "to", f"to {base} {done}"
        yield "by", f"by {ing_form(base)} {done}"
        if deed_of(clause):
            yield "method order", f"{base} {done}"
            yield "activity", f"{ing_form(base)} {done}"
    if is_activity(clause):
        yield "activity", activity(clause)


def _nouns(sight: Sight) -> Iterator[tuple[str, str]]:
    """Objects of the lesson's verbs."""
    clause = sight.clause
    for part in clause.of("object"):
        tag = clause.tree.words[part.head].tag
        first = clause.tree.words[part.places[0]]
        plain = first.tag not in ("RB", "IN", "JJR", "CC", "PDT", "WDT", "VBG")
        plain = plain and first.text.lower() not in listed("quantities") | listed("nobody")
        if not plain or clause.points:
            continue
        if (
            tag in ("NN", "NNS", "NNP", "NNPS")
            and _is_whole(clause, part)
            and not is_unnamed(sight, part.head)
        ):
            text = clause.said(part.places)
            yield _noun_key(text), text


def _is_whole(clause: Clause, part: Part) -> bool:
    return clause.tree.is_unbroken(part.places) and clause.tree.words[part.head].sure >= SURE


def _has_pronoun(text: str) -> bool:
    return any(word.lower().strip(",.") in listed("pronouns") for word in text.split())

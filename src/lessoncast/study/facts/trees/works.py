"""What a term does: ``A pull request allows developers to submit code`` tells what it is for, where no sentence says what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast.study.facts.english.known_terms import KnownTerms
from lessoncast.study.facts.english.trimming import before_addition, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_human, tells, verb_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import SURE, is_certain, leans
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.tongue.english import grammar
from lessoncast.tongue.words import content_stems, count

VALUE_WORDS = range(3, 21)
SUBJECT_WORDS = 4
LEAST_TOLD = 3  # content words of what a term does
MOST_TOLD = 2  # deeds of a term, of which the first may be asked for
_PRONOUNS = frozenset({"it", "they", "them", "this", "these", "that"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a clause tells that a term does, in its own words."""

    sight: Sight
    subject: str
    value: str


def works(seen: Sequence[Sight], material: Material) -> Iterator[Fact]:
    """``What does a pull request do?``, asked of what the lesson sets apart or has for a heading."""
    known = KnownTerms(material, ())
    deeds: dict[frozenset[str], list[Deed]] = {}
    for sight in seen:
        for one in _deeds(sight, known):
            deeds.setdefault(content_stems(one.subject), []).append(one)
    for told in deeds.values():
        if len({one.value for one in told}) <= MOST_TOLD:
            yield _fact(told[0])


def _deeds(sight: Sight, known: KnownTerms) -> Iterator[Deed]:
    clause = sight.clause
    if not _does(sight) or sight.statement.leans or sight.statement.term:
        return
    subject = sight.vocabulary.lower_first(clause.said(clause.subject))
    code = subject.lower() in {one.lower() for one in sight.statement.code}
    first = subject.partition(" ")[0].lower()
    if (
        first == "the"
        or first in listed("quantities")
        or count(subject) > SUBJECT_WORDS
        or not (code or known.names(subject))
    ):
        return
    if content_stems(subject) <= sight.title:
        return  # which does all that the lesson tells
    behind = tuple(one for one in clause.places if one > clause.finite)
    value = before_addition(clause.said(behind).strip(" .,;:"))
    told = content_stems(value) - content_stems(subject)
    alone = not leans(value) and not _PRONOUNS & {*value.lower().split()} and ":" not in value
    if alone and whole(value) and count(value) in VALUE_WORDS and len(told) >= LEAST_TOLD:
        yield Deed(sight=sight, subject=subject, value=value)


def _does(sight: Sight) -> bool:
    """Whether a clause begins with a thing, and says what that does by itself, and always."""
    clause = sight.clause
    begins = bool(clause.subject) and clause.subject == clause.places[: len(clause.subject)]
    plain = begins and clause.finite == clause.head and tells(sight)
    plain = plain and not (clause.is_past or clause.is_negated or clause.is_copula or clause.points)
    does = plain and verb_of(clause) not in listed("empty") | listed("open") | listed(
        "no_deeds"
    ) | {""}
    return does and not is_human(clause, clause.subject_head) and is_certain(clause, (), SURE)


def _fact(one: Deed) -> Fact:
    clause = one.sight.clause
    verb = clause.tree.words[clause.finite].text
    return fact_of(
        one.sight.statement, kind="deed", subject=one.subject, value=one.value, family="deed of a term",
        number=grammar.number(one.subject), verb=verb, noun=verb_of(clause), worth=0.8,
    )  # fmt: skip

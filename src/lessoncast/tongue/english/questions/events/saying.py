"""What someone says, what something can do to its object, what it set off, what it is worked upon by."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import happened, past_of
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, count

_SAYING = listed("saying")
_STIRRING = listed("stirring")
_DATED = re.compile(
    r"^((?:In|On|By|During) (?:the (?:early |late |mid-)?)?(?:(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|spring|summer|autumn|fall|winter)(?: \d{1,2}(?:[-–]\d{1,2})?,)? )?(?:of )?(?:1[0-9]{3}|20[0-9]{2})s?),? (.+)$"
)
_EXPLAINING = frozenset({"offer", "give", "propose", "suggest", "have", "name"})
_EXPLAINED = re.compile(
    r"^(?:an?|one|two|three|several) (?:\w+ ){0,2}(?:reasons?|explanations?)(?: for (?:this|that|it))?\.?$"
)
_COUNTS = re.compile(
    r"(?:(?:an estimated|about|around|almost|nearly|up to|roughly|approximately|over|more than|at least) )?(?:\d|millions|thousands|billions|hundreds)"
)  # how many are affected, and no effect on them
_BY_THING = re.compile(
    r"^(?:\w+ly |often |usually |typically )?(\w+) by (?!\w+ing\b|hand\b)((?:(?:an?|the) )?(?!(?:an?|the)\b)\w+)"
)


def sayings(sight: Sight) -> Iterator[Proposal]:
    """Questions for what is claimed, done to an object, set off, or done by a thing."""
    yield from _dates(sight)
    clause = sight.clause
    if clause is None or not sight.np or count(sight.subject) > 5 or clause.lead:
        return
    if clause.base in _EXPLAINING and _EXPLAINED.match(clause.rest) and sight.following:
        auxiliary = grammar.do(clause.number, clause.tense)
        ask = asked(f"How {auxiliary} {sight.subject} explain that")
        yield Proposal(ask=ask, worth=76, deep=True)
    elif clause.base in _SAYING:
        yield from _claims(sight, clause)
    elif clause.base in english().modals:
        yield from _able(sight, clause)
    elif clause.base in _STIRRING and has_object(clause) and not _COUNTS.match(clause.rest):
        yield Proposal(
            form="ask.effect",
            np=sight.subject,
            number=clause.number,
            tense=clause.tense,
            worth=66,
            deep=True,
        )
    elif clause.verb in BE:
        yield from _by_things(sight, clause)


def has_object(clause: Clause) -> bool:
    """Whether a thing is worked upon: ``pushed the South``, not ``ends when``."""
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    known = english()
    closed = known.prepositions | known.adverbs | known.subordinators | known.conjunctions
    return bool(first) and first not in closed and not first.endswith("ly")


def _claims(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The law assumes that …`` → ``What does the law assume?``."""
    if (found := _FOUND.match(clause.rest)) and _INQUIRY.search(sight.subject):
        happens = "happens" if clause.tense == "present" or "will " in clause.rest else "happened"
        yield Proposal(ask=asked(f"What {happens} {found[1]}"), worth=76, deep=True)
    if re.match(r"(?:that|how|why|whether)\b", clause.rest):
        auxiliary = grammar.do(clause.number, clause.tense)
        verb = "insist on" if clause.base == "insist" else clause.base
        yield Proposal(ask=asked(f"What {auxiliary} {sight.subject} {verb}"), worth=70)


_FOUND = re.compile(
    r"that ((?:when|if) (?!(?:it|they|he|she|we|you|I|this|that|these|those)\b)[^,;:]{8,60}), (?!(?:that|which|who|it is|it's|there)\b)[^;:]{10,}$"
)
_INQUIRY = re.compile(r"\b(?:tests?|stud(?:y|ies)|research|experiments?|surveys?|evidence)$")


def _able(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The sensor can send a name to …`` → ``What can the sensor send?``."""
    words = [bare(word) for word in clause.rest.split()]
    if clause.verb not in {"can", "could", "must", "should"} or len(words) < 6:
        return
    takes = words[0] in english().object_verbs and words[1] in english().determiners - {
        "that",
        "this",
        "these",
    }
    if takes:
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} {words[0]}"), worth=60)


def _by_things(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The lock is fed by a spring in …`` → ``What is the lock fed by?``."""
    found = _BY_THING.match(clause.rest)
    if (
        found
        and found[2].rpartition(" ")[2][:1].islower()
        and past_of(found[1])
        and count(clause.rest) >= 5
    ):
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} {found[1]} by"), worth=60)


def _dates(sight: Sight) -> Iterator[Proposal]:
    """``In June 1858, a lawyer named …`` → ``What happened in June 1858?``."""
    found = _DATED.match(sight.plain)
    if not found or (sight.clause is not None and re.search(r"\d{4}", sight.clause.lead)):
        return
    when = sight.vocabulary.lower_first(found[1])
    yield happened(when, main_clause(capital(found[2])), 55)

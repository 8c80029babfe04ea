"""Where and when: the phrase that tells it of what is so at any time.

What happened once, at a place or date with a name, is asked by the rules on dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.trees.about import is_human, is_unnamed, verb_of
from lessoncast.study.facts.trees.complements import is_plain, is_term
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.persons import is_of_people
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Part

TOLD, TOLD_OF_TERM = 3, 2  # content words of a question; of one about a term of the lesson
SURE = 0.6  # how likely the phrase must hang on the verb
_NO_LONGER = re.compile(r"\b(?:no|any) longer\b")  # where it is not
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_VERBS = ("VBZ", "VBP", "VBD", "VBN")
_MANY = ("NNS", "NNP", "NNPS")


def wheres(sight: Sight) -> Iterator[Fact]:
    """``Barnacles live on the hulls of ships`` → where do barnacles live."""
    clause = sight.clause
    deed = clause.tree.words[clause.head].text.lower() if clause.is_passive else verb_of(clause)
    if deed not in listed("is_put" if clause.is_passive else "is_there") or not _is_lasting(sight):
        return
    for part in clause.of("other"):
        if part.opener in listed("at_places") and _is_place(sight, part):
            whole = _with_nearer(sight, part)
            yield from _told(sight, whole, "site", "Where", sure_of=part)
            return


def whens(sight: Sight) -> Iterator[Fact]:
    """``Barges come up the river at the beginning of May`` → when do they."""
    if not _is_lasting(sight):
        return
    for part in sight.clause.of("time", "other"):
        if part.opener in listed("at_times") and _is_time(sight.clause, part):
            yield from _told(sight, part, "time", "When")


def _with_nearer(sight: Sight, part: Part) -> Part:
    """``in dry holes under the roots``, ``in Egypt, south of the delta``: a place, and what tells it more nearly."""
    clause = sight.clause
    behind = [one for one in clause.parts if one.places[0] > part.head]
    near = all(
        (one.opener in listed("at_places") and _is_place(sight, one)) or _is_bearing(clause, one)
        for one in behind
    )
    places = tuple(one for one in clause.places if one >= part.places[0])
    return replace(part, places=places) if behind and near and part.head > clause.head else part


def _is_bearing(clause: Clause, part: Part) -> bool:
    head = clause.tree.words[part.head].text.lower()
    return part.role == "adverb" and head in listed("bearings") and len(part.places) > 1


def _told(
    sight: Sight, part: Part, kind: Kind, word: str, *, sure_of: Part | None = None
) -> Iterator[Fact]:
    """The question for a phrase behind the verb that ends its clause, or in front of the subject."""
    clause = sight.clause
    leads = part.places[0] == clause.places[0] and part.head < clause.finite
    ends = part.head > clause.head and part.places[-1] == clause.places[-1]
    sure = clause.tree.words[part.head].sure >= SURE and clause.tree.is_unbroken(part.places)
    words = clause.tree.words
    joined = any(words[one].relation == "conj" and words[one].tag in _VERBS for one in part.places)
    second = any(words[one].tag == "CC" and words[one].text.lower() == "but" for one in part.places)
    if not sure or joined or second or not (leads or ends):
        return
    yield from facts(
        sight, kind, asked(clause, word, part.places, sight.vocabulary), clause.said(part.places),
        answer=(sure_of or part).places, family=f"{kind} {part.opener}", worth=0.7, least=TOLD_OF_TERM if is_term(sight) else TOLD,
        sure=SURE,
    )  # fmt: skip


def _is_lasting(sight: Sight) -> bool:
    """Whether a clause tells what is always so of several things, or of one that the lesson is about."""
    clause = sight.clause
    if clause.is_past or clause.is_copula or not is_plain(sight, first=False):
        return False
    words = clause.tree.words
    if _NO_LONGER.search(clause.said(clause.places)):
        return False
    perfect = any(words[one].text.lower() in {"has", "have"} for one in clause.helpers)
    bare = words[clause.subject_head].tag in _MANY or clause.subject[0] == clause.subject_head
    return not perfect and (bare or is_term(sight)) and not clause.goes_on


def _is_place(sight: Sight, part: Part) -> bool:
    """Whether a phrase names a thing that others can be in or on: no manner, no number, nobody."""
    clause = sight.clause
    head = clause.tree.words[part.head]
    noun = head.text.lower()
    plain = head.tag in _NOUNS and noun.removesuffix("s") not in listed("no_places")
    nobody = is_human(clause, part.head) or is_of_people(clause.said(part.places))
    return plain and not nobody and not is_unnamed(sight, part.head) and not _is_time(clause, part)


def _is_time(clause: Clause, part: Part) -> bool:
    """Whether a phrase names a part of the day or of the year, or the beginning or end of one."""
    words = clause.tree.words
    heads = (part.head, *clause.tree.under(part.head, "nmod"))
    named = any(words[one].text.lower().removesuffix("s") in listed("times") for one in heads)
    counted = any(words[one].tag == "CD" for one in part.places)
    return named and not counted

"""What and who: the subject, the object or the noun behind "is", asked for with all the rest of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import facts
from lessoncast.study.facts.trees.turning import asked, base_of, doing
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.persons import is_agent, is_of_people
from lessoncast.tongue.english import grammar
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Part, Places
from lessoncast.tongue.words import count

TOLD = 4  # content words of a question for a thing
TOLD_OF_THING = 6  # and of one for whatever does it, where no name or year is in it
SUBJECT_WORDS, NAME_WORDS = 8, 3
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_NAMES = re.compile(r"(?<!^)\b[A-Z][a-z]{2,}|\b(?:1\d|20)\d\d\b")


def _adds(clause: Clause) -> bool:
    """``and even makes planks heavier``: what is said on top of something."""
    words = clause.tree.words
    return any(
        words[one].text.lower() in listed("adding")
        for one in clause.tree.under(clause.head, "advmod")
    )


def _is_chronicle(sight: Sight) -> bool:
    """``In 1902, the club designs a railway``: what was, told as if it were."""
    clause = sight.clause
    dated = any(_YEAR.search(clause.said(part.places)) for part in clause.of("time"))
    return (
        dated
        and clause.tree.words[clause.finite].tag in ("VBZ", "VBP")
        and clause.finite == clause.head
    )


def objects(sight: Sight) -> Iterator[Fact]:
    """``keeps water out of a hull`` → what does it keep out of a hull."""
    clause = sight.clause
    if (
        clause.goes_on
        or _adds(clause)
        or _is_chronicle(sight)
        or clause.is_order
        or clause.is_copula
        or clause.said(clause.subject).lower() in listed("anybody")
    ):
        return
    if base_of(clause.tree.words[clause.head].text, clause.tree.words[clause.head].tag) in listed(
        "empty"
    ):
        return
    for part in clause.of("object", "complement", "other"):
        strand = part.opener if part.role == "other" else ""
        if (
            not _is_whole(clause, part.places)
            or not _may_be_asked(clause, part)
            or _is_cut(clause, part)
        ):
            continue
        ask = asked(clause, "What", part.places, sight.vocabulary)
        ask = ask.replace("?", f" {strand}?") if strand else ask
        value = _without_opener(clause, part)
        if is_of_people(value) or _is_loose(sight, part.head) or value.lower() in listed("light"):
            continue
        family = (
            "object said" if part.role == "complement" else f"object tree {grammar.number(value)}"
        )
        yield from facts(
            sight, "object", ask, value, answer=part.places, family=family, worth=0.7, least=TOLD
        )


def _may_be_asked(clause: Clause, part: Part) -> bool:
    """Whether "what" can ask for it: a noun, what is said, or the noun behind a preposition right at the end."""
    if any(one.role == "complement" and one.head > part.head for one in clause.parts):
        return False  # "allows [boats] to climb"
    if part.role == "complement":
        return part.opener == "that"
    if clause.tree.words[part.head].tag not in ("NN", "NNS", "NNP", "NNPS", "VBG"):
        return False
    if part.role == "object":
        return True
    near = [one for one in clause.parts if clause.head < one.head < part.head]
    plain = all(one.role in ("object", "particle", "adverb") for one in near)
    first = min([*clause.subject, clause.finite]) == clause.places[0]
    last = part.places[-1] == clause.places[-1]
    return (
        part.opener in listed("stranded") and plain and first and last and part.head > clause.head
    )


def _is_cut(clause: Clause, part: Part) -> bool:
    """Whether the word in front may belong to the phrase: ``context word`` before ``vectors``."""
    before = part.places[0] - 1
    told = any(before in one.places and one.role == "object" for one in clause.parts)
    tags = ("NN", "NNS", "NNP", "JJ", "DT", "PRP$", "CD")
    return (
        before in clause.places
        and clause.tree.words[before].tag in tags
        and not (told and part.role == "other")
    )


def subjects(sight: Sight) -> Iterator[Fact]:
    """``The old tar keeps water out`` → what keeps water out."""
    clause = sight.clause
    if (
        clause.goes_on
        or _adds(clause)
        or _is_chronicle(sight)
        or clause.is_order
        or not _is_whole(clause, clause.subject)
        or count(clause.said(clause.subject)) > SUBJECT_WORDS
    ):
        return
    words = clause.tree.words
    head = next(one for one in clause.subject if words[one].head not in clause.subject)
    if words[head].relation == "expl" or words[head].tag in ("PRP", "DT", "WP", "EX", "CD", "WDT"):
        return
    if words[clause.subject[0]].text.lower() in listed("quantities"):
        return
    told = doing(clause, sight.vocabulary)
    subject = sight.vocabulary.lower_first(clause.said(clause.subject))
    who = _is_person(sight, clause, head)
    if (
        not told
        or (_is_human(clause, head) and not who)
        or _is_loose(sight, head)
        or told.startswith("is what ")
    ):
        return
    if clause.is_copula and _is_human(clause, clause.head) and not who:
        return
    if not who and base_of(words[clause.head].text, words[clause.head].tag) in listed("says"):
        return
    least = TOLD if who or _NAMES.search(told) else TOLD_OF_THING
    tense = "past" if clause.is_past else "present"
    number = grammar.number(subject)
    yield from facts(
        sight, "who" if who else "doer", f"{'Who' if who else 'What'} {told}?", subject, answer=clause.subject,
        family="who/person" if who else f"doer {number} {tense} {'be' if clause.is_copula else 'do'}",
        worth=0.7, least=least, number=number, subject="" if who else subject, said="" if who else told,
    )  # fmt: skip


def _is_person(sight: Sight, clause: Clause, head: int) -> bool:
    """Whether a name is somebody's: the lesson tells so, or it did, says or thinks something."""
    words = clause.tree.words
    name = sight.vocabulary.lower_first(clause.said(clause.subject))
    if (
        words[clause.subject[0]].tag == "DT"
        or words[head].tag not in ("NNP", "NNPS")
        or not name[1:2].islower()
    ):
        return False
    says = base_of(words[clause.head].text, words[clause.head].tag) in listed("says")
    did = clause.is_past and not clause.is_passive and not clause.is_copula
    known = name in sight.people or any(one.endswith(f" {name}") for one in sight.people)
    return known or ((says or did) and count(name) <= NAME_WORDS)


def _is_human(clause: Clause, head: int) -> bool:
    """Whether a noun is of people, or of a group of them: ``a group of farmers``."""
    tree = clause.tree
    heads = [head, *tree.under(head, "nmod", "conj")]
    return any(
        is_agent(tree.words[one].text) or is_of_people(tree.words[one].text) for one in heads
    )


def _is_loose(sight: Sight, head: int) -> bool:
    """``the document``: a thing with "the", of which nothing tells which it is, is no answer."""
    tree = sight.clause.tree
    beside = [tree.words[one] for one in tree.under(head)]
    the = any(one.relation == "det" and one.text.lower() != "a" for one in beside)
    return the and len(beside) == 1 and tree.words[head].tag != "NNP"


def kinds(sight: Sight) -> Iterator[Fact]:
    """``The aim of a levee is to hold a river back`` → what is the aim of a levee."""
    clause = sight.clause
    if not clause.is_copula or clause.is_negated or not clause.subject:
        return
    words = clause.tree.words
    head = next(one for one in clause.subject if words[one].head not in clause.subject)
    which = [words[one].relation for one in clause.tree.under(head)]
    the = words[clause.subject[0]].text.lower() == "the"
    if (
        not the
        or not {"nmod", "acl", "acl:relcl"} & {*which}
        or words[clause.head].tag not in ("NN", "NNS", "VB", "NNP", "NNPS", "VBG")
    ):
        return
    places = tuple(one for one in clause.places if one not in {*clause.subject, *clause.helpers})
    ask = asked(clause, "What", places, sight.vocabulary)
    yield from facts(
        sight, "asked", ask, clause.said(places), answer=(), family="asked", worth=0.8, least=2
    )


def _is_whole(clause: Clause, places: Places) -> bool:
    """Whether a phrase stands in one piece, and all of it is said."""
    return clause.tree.is_unbroken(places)


def _without_opener(clause: Clause, part: Part) -> str:
    """A phrase without its preposition: ``on the wind`` → ``the wind``."""
    if part.role != "other":
        return clause.said(part.places)
    return clause.said(part.places[len(part.opener.split()) :])

"""What follows from what, what a thing lets one do, and what a term involves."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast.study.facts.english.explanations import is_aim
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import tells, verb_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import SURE, facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees.clause import Clause, result_of
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import content_stems

_FOR_IT = {"it": ("VBZ", "VBD", "MD"), "they": ("VBP", "VBD", "MD")}
LEAST_LET = 3  # content words of what a thing lets one do
LEAST_WHOM = 4  # of a question for what it lets somebody do, who has to be named
TELLING_LET, TELLING_WHOM = 12.0, 16.0  # bits of the same in fewer words
LEAST_SEEKS = 2  # of a question for what something is there to do
LEAST_TERM = 2  # of a question for what a term involves


def causes(sight: Sight) -> Iterator[Fact]:
    """``Tar repels water, so it keeps a hull dry`` → why does tar keep a hull dry? ``Because it repels water``."""
    clause = sight.clause
    result = result_of(clause)
    if result is None or clause.is_order or not result.subject or _has_more(result):
        return
    if verb_of(result) == "go":
        return  # "so the legend goes"
    subject, reason = _named(clause, result)
    if is_aim(reason, result.said(result.places)):
        return
    ask = asked(result, "Why", (), sight.vocabulary, subject=subject)
    reason = sight.vocabulary.lower_first(reason)
    yield from facts(
        sight, "reason", ask, f"because {reason}", answer=(), family="reason because", worth=0.85,
    )  # fmt: skip


def _named(clause: Clause, result: Clause) -> tuple[str, str]:
    """The subject of the result, named, and the reason with the pronoun in its place."""
    own = result.said(result.subject)
    tags = _FOR_IT.get(own.lower())
    told = clause.said(clause.places)
    if not tags or clause.tree.words[clause.finite].tag not in tags:
        return own, told
    subject = clause.said(clause.subject)
    rest = tuple(one for one in clause.places if one not in clause.subject)
    near = rest[0] == clause.finite or clause.tree.words[rest[0]].relation == "advmod"
    plain = near and clause.subject[0] == clause.places[0]
    return (subject, f"{own.lower()} {clause.said(rest)}") if plain else (own, told)


def _has_more(clause: Clause) -> bool:
    """Whether it has a second verb, which may be told besides."""
    return any(one in clause.places for one in clause.tree.under(clause.head, "conj"))


def lets(sight: Sight) -> Iterator[Fact]:
    """``allows farmers to foresee the harvest`` → what does it allow farmers to do?."""
    clause = sight.clause
    if not _is_plain(sight, led=True) or verb_of(clause) not in listed("lets"):
        return
    for part in clause.of("complement", "purpose"):
        told = clause.said(
            tuple(
                one
                for one in part.places
                if clause.tree.words[one].relation != "mark" or one > part.head
            )
        )
        whom = [one for one in clause.of("object") if one.head < part.head]
        ends = part.places[-1] == clause.places[-1]
        news = len(content_stems(told)) >= LEAST_LET or told_by(told) >= TELLING_LET
        if whom and ends and clause.tree.words[part.head].tag == "VB" and news:
            lead = tuple(one for one in clause.places if one < clause.subject[0])
            ask = asked(clause, "What", (*lead, *part.places), sight.vocabulary)
            to = "to do" if part.opener == "to" else "do"
            led = sight.vocabulary.lower_first(clause.said(lead).strip(" ,"))
            yield from facts(
                sight, "object", ask.replace("?", f" {to} {led}".rstrip() + "?"), told, answer=part.places, family="object lets", worth=0.65, sure=SURE, least=LEAST_WHOM - (clause.said(whom[0].places).lower() == "you"),
                telling=TELLING_WHOM,
            )  # fmt: skip


def seeks(sight: Sight) -> Iterator[Fact]:
    """``Weirs serve to hold the river back`` → what do weirs serve to do?."""
    clause = sight.clause
    if not _is_plain(sight, passive=True) or any(clause.of("object")):
        return
    verb = clause.tree.words[clause.head].text.lower() if clause.is_passive else verb_of(clause)
    if verb not in listed("meant_to" if clause.is_passive else "seeks_to"):
        return
    for part in clause.of("complement", "purpose"):
        told = clause.said(tuple(one for one in part.places if one >= part.head))
        plain = part.opener == "to" and clause.tree.words[part.head].tag == "VB"
        if plain and part.places[-1] == clause.places[-1] and part.places[0] == clause.head + 1:
            ask = asked(clause, "What", part.places, sight.vocabulary)
            yield from facts(
                sight, "object", ask.replace("?", " to do?"), told, answer=part.places, family="object seeks",
                worth=0.7, sure=SURE, least=LEAST_SEEKS,
            )  # fmt: skip


def involves(sight: Sight) -> Iterator[Fact]:
    """``Caulking involves driving oakum into seams`` → what does caulking involve?."""
    clause = sight.clause
    if not _is_plain(sight) or clause.is_past or verb_of(clause) not in listed("involves"):
        return
    for part in clause.of("complement", "object"):
        if part.opener or part.places[-1] != clause.places[-1]:
            continue
        ask = asked(clause, "What", part.places, sight.vocabulary)
        yield from facts(
            sight, "object", ask, clause.said(part.places), answer=part.places, family="object involves",
            worth=0.7, least=LEAST_TERM,
        )  # fmt: skip


def _is_plain(sight: Sight, *, passive: bool = False, led: bool = False) -> bool:
    """Whether a clause begins with its subject, or may be ``led`` in by a phrase, and says what is so."""
    clause = sight.clause
    if not clause.subject:
        return False
    begins = clause.subject[0] == clause.places[0] or (led and _is_led(clause))
    active = passive or not clause.is_passive
    return begins and tells(sight) and active and not clause.is_negated


def _is_led(clause: Clause) -> bool:
    """``In the evening, …``: whether one phrase stands in front, which can as well stand behind."""
    first = clause.subject[0]
    before = [one for one in clause.parts if one.places[0] < first]
    return len(before) == 1 and bool(before[0].opener) and before[0].places[0] == 0

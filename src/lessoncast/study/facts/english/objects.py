"""``Large models require distributed GPUs.``: what a named subject does something to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.asking import holds_verb
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.trimming import plain_value, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import alike, listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.words import content_stems, count

OBJECT_WORDS = range(1, 15)
LEAST_STEMS = 2
_TIME = re.compile(
    r"(?:In|By|Before|After|During|Between|Since|Until) (?:the |\d)[\w' -]{2,40}$|In \d{4}$"
)
_WIDE = re.compile(
    r"\b(?:approach|way|thing|kind|sort|example|role|part|job|problem|difference|reason|idea|step|skill|story|picture|view|look|chance"
    r"|lot|sense|decision|task|choice|effort|attempt|impact)(?:e?s)?$"
    r"|\bmore \w+$|\b(?:possible|impossible|easier|easy|hard|harder|sure|sense|clear|better|worse|faster|difference|use|way)\b|\bkind of\b|\bthings\b| into | differently\b|\bvery \w+ly\b| (?:very |more |so )?(?!only|early|family|supply|assembly|july)[a-z]{3,}ly\b(?! \w)"
    r"|\b(?:first|second|third|last) \w+$|\b(?:range|variety|number|lot|lots|kinds|sorts|types) of (?:different )?(?:purposes|things|ways|reasons|applications|uses|tasks|situations|areas|fields|topics)\b"
)  # leaves open what it is
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d{2}\b")
_WHEN = re.compile(
    r" (?:in|since|until|around|about) (?:(?:early|late|mid) )?(?:the )?(?:1\d{3}|20\d{2}|\d{3}(?= |$))s?\b"
)
_TELLS_YOU = re.compile(
    r"\b(?:that|which) (?:let|help|allow|tell|show|enable|warn|remind)s? you\b"
)  # of whoever uses it
_LONG_AFTER = re.compile(r", (?:long|even|right|just|shortly) (?:before|after) .*$")
_BY_WHAT = re.compile(r",? (?:based on|so that|whenever|every time) ")
_RECORD = re.compile(
    r"^(?P<what>an? (?:[a-z-]+ ){0,2}(?:record|list|log|history|copy|count|account|archive|register|index|catalogue|catalog|inventory|tally|backup|snapshot)) of (?P<of>.+)$"
)
_PARTICLE = re.compile(r"^(?:off|out|up|down|away|apart|back|on|over)\b")


def objects(material: Material) -> Iterator[Fact]:
    """Short sentences of which a named subject does one thing to one thing."""
    for statement in material.clauses:
        clause = None if statement.leans else clause_of(yours(statement.text) or statement.text)
        if clause and is_known(noun_phrase(clause), statement, material):
            if _is_plain(clause):
                yield from _asked(clause, statement, material)
            elif clause.base == "keep" and not clause.lead:
                yield from _kept(clause, statement, material)


def _kept(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A ledger keeps a daily record of all sales`` → ``What does a ledger keep a daily record of?``."""
    found = _RECORD.match(plain_value(clause.rest))
    value = _BY_WHAT.split(by_itself(found["of"]))[0] if found else ""
    subject = inside(noun_phrase(clause), material.vocabulary)
    told = content_stems(value) - content_stems(subject)
    plain = (
        not clause.verb.endswith("n't")
        and is_worth_asking(value.removeprefix("all "))
        and len(told) >= LEAST_STEMS
    )
    if found and plain and not points_away(value):
        do = grammar.do(clause.number, clause.tense)
        yield fact_of(
            statement, kind="object", subject=subject, value=value, family="object keep of",
            ask=f"What {do} {subject} keep {found['what']} of?", number=clause.number, worth=0.75,
        )  # fmt: skip


def _is_plain(clause: Clause) -> bool:
    """Whether a clause tells by its verb what is done, under a time at most."""
    known = english()
    acts = listed("telling") | known.object_verbs
    sure = clause.tense == "past" or (clause.number == "singular" and clause.verb.endswith("s"))
    if sure and clause.base in known.participles:
        acts |= {clause.base} - known.intransitive
    timed = not clause.lead or (_TIME.match(clause.lead) and not points_away(clause.lead))
    plain = (
        not clause.verb.endswith("n't")
        and not holds_verb(clause)
        and not _PARTICLE.match(clause.rest)
    )
    return bool(timed) and plain and clause.base in acts - listed("vague") - known.modals


def _asked(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    if clause.base in _ENABLING:
        yield from _enabled(clause, statement, material)
        return
    value = by_itself(_plain(clause.rest))
    subject = inside(noun_phrase(clause), material.vocabulary)
    told = content_stems(value) - content_stems(subject)
    if is_worth_asking(value) and len(told) >= LEAST_STEMS:
        do = grammar.do(clause.number, clause.tense)
        when = f" {clause.lead[0].lower()}{clause.lead[1:]}" if clause.lead else ""
        do = "did" if _YEAR.search(when) else do  # a chronicle in the present tense
        yield fact_of(
            statement, kind="object", subject=subject, value=value, family=f"object {alike(clause.base)}",
            ask=f"What {do} {subject} {clause.base}{when}?", number=clause.number,
            verb="" if when else clause.verb,
            worth=0.65,
        )  # fmt: skip


def _plain(rest: str) -> str:
    """An object up to where its sentence adds something; a loop "that lets you know" lets anybody."""
    if not _TELLS_YOU.search(rest) or "_" in rest:
        return plain_value(rest)
    return plain_value(_YOU.sub(r"\g<0>_", _LONG_AFTER.sub("", rest))).replace("_", "")


_ENABLING = frozenset({"allow", "enable", "help", "let"})
_WHOM = r"^(?P<whom>(?!one\b)[a-z][\w' -]{2,30}?)"
_YOU = re.compile(r"\byour?\b")  # whoever learns it
_TO_DO = re.compile(rf"{_WHOM} (?P<to>to )(?P<act>[a-z]+ .+)$")
_DO = re.compile(rf"{_WHOM}(?P<to>) (?P<act>[a-z]+ .+)$")


def _enabled(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A lock lets boats climb a hill`` → ``What does a lock let boats do?``."""
    form = _DO if clause.base == "let" else _TO_DO
    rest = plain_value(_YOU.sub(r"\g<0>_", clause.rest))
    found = form.match(rest.replace("_", ""))
    if not found or not _is_base(found["act"]):
        return
    subject = inside(noun_phrase(clause), material.vocabulary)
    do, to = grammar.do(clause.number, clause.tense), found["to"]
    yield fact_of(
        statement, kind="object", subject=subject, value=found["act"], family=f"object {clause.base}",
        ask=f"What {do} {subject} {clause.base} {found['whom']} {to}do?", number=clause.number, worth=0.75,
    )  # fmt: skip


def _is_base(act: str) -> bool:
    return any(form == "base" for _, form in english().verbs.get(act.split(maxsplit=1)[0], ()))


def by_itself(value: str) -> str:
    """An object without how it is done: ``the data by adding a date``."""
    value = value.partition(" and then ")[0].rstrip(",")
    value = re.split(r",? and (?=(?:some|many|most|others|both) )", value)[0]
    value = _up_to_deed(value)
    value = _WHEN.split(value)[0]
    value = re.split(r" with (?=[\w ]+, an? )", value)[0]  # "cells with perforin, a protein that …"
    value = re.split(r", (?=\w+ed (?!by\b|in\b|with\b|from\b))", value)[0]
    value = re.split(r" (?:by|when|while|without|after|before) \w+ing\b", value)[0]
    for found in re.finditer(r"(\w+) and (\w+)(?: (\w+)|$)", value):
        if re.search(r"\b(?:that|which|who)\b", value[: found.start()]):
            break  # "a machine that sliced and wrapped loaves"
        one, other = (_forms(found[place]) for place in (1, 2))
        is_past = "past" in other and not one & {"past", "participle"}
        if is_past or _is_second_verb(found[2], found[3] or ""):
            return value[
                : found.end(1)
            ]  # "images and launched research", "sugar and gives off gas"
    return value


def _up_to_deed(value: str) -> str:
    """``a club, held contests`` → ``a club``: another deed in a list of them."""
    for found in re.finditer(r", (\w+) (\w+)", value):
        if _forms(found[1]) == {"past", "participle"} and not found[1].endswith("ed"):
            return value[: found.start()]
    return value


def _is_second_verb(word: str, after: str) -> bool:
    """Whether a word tells what else is done: ``gives``, but not ``stems``, unless it is ``stems the flow``."""
    known = english()
    bases = {base for base, form in known.verbs.get(word.lower(), ()) if form == "s"}
    is_noun = bool(bases & (known.noun_verbs | NOUNISH))
    return bool(bases) and (not is_noun or after in known.determiners)


def _forms(word: str) -> set[str]:
    return {form for _, form in english().verbs.get(word.lower(), ())}


def is_worth_asking(value: str) -> bool:
    """Whether an object is a thing that can be told in a few words."""
    is_thing = bool(value) and _opens_as_thing(value) and not is_clause(_TELLS_YOU.split(value)[0])
    return is_thing and count(value) in OBJECT_WORDS


def _opens_as_thing(value: str) -> bool:
    known, first = english(), bare(value.split(maxsplit=1)[0])
    closed = known.prepositions | known.conjunctions | known.subordinators | known.auxiliaries
    forms = {form for _, form in known.verbs.get(first, ())}
    names = grammar.singular(first) in known.noun_verbs | NOUNISH
    acts = (
        "ing" in forms
        or ("s" in forms and not names)
        or ("past" in forms and re.match(r"\w+(?:,| and)(?=\s)", value) is not None)
        or re.match(r"\w+ed,", value) is not None
    )
    return (
        not acts
        and not _WIDE.search(value)
        and first
        not in closed
        | listed("some")
        | {"to", "not", "no", "home", "side", "something", "nothing", "everything", "anything"}
        and not first.endswith("ly")
    )

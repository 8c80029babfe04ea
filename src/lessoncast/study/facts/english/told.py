"""What is told of a named subject: what became of it, where, when and why.

The question turns the sentence round; what it leaves out is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.trimming import before_addition, points_away, whole
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.english.questions.inversion import between
from lessoncast.tongue.words import capital, content_stems, count

ASKED_WORDS = range(4, 20)
ANSWER_WORDS = range(1, 23)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATED = re.compile(
    rf"^(?P<when>On {_MONTH} \d{{1,2}}(?:, \d{{4}})?|In (?:the (?:spring|summer|autumn|fall|winter) of|{_MONTH}) \d{{4}}|In \d{{4}}),? (?P<rest>.+)$"
)
_PLACE = re.compile(
    r"^(?P<where>(?:through|along|in|at|near|across|between|under|beside|beneath|around) (?:the|an?|[A-Z])[^,;:]*)"
)
_BECAME = frozenset(
    [
        "grow",
        "fall",
        "rise",
        "become",
        "disappear",
        "collapse",
        "double",
        "lose",
        "shrink",
        "decline",
        "die",
        "spread",
    ]
)
_URGING = frozenset(
    {"cause", "require", "need", "encourage", "challenge", "help", "enable", "protect", "want"}
)
_DONE_TO = frozenset(
    [
        "create",
        "found",
        "build",
        "design",
        "make",
        "form",
        "establish",
        "introduce",
        "invent",
        "develop",
        "pass",
        "launch",
        "organize",
        "adopt",
        "hire",
        "ban",
        "buy",
        "raise",
        "sign",
        "dig",
        "impose",
        "use",
        "invade",
        "seize",
        "print",
        "publish",
        "fortify",
        "close",
        "stage",
    ]
)
_LED = re.compile(r"(?:In|On|By|During) .*\b(?:1\d{3}|20\d{2})s?$")
_OBJECT = re.compile(r"\b(?:it|them|him|her)\b")
_AIM = re.compile(r"^(?P<what>[^,;:]{3,60}?) to (?P<aim>(?P<verb>[a-z]+)\b[^;:]*)$")
_MADE = re.compile(
    r"^(?:\w+ly )?(?:created|founded|built|designed|made|formed|established|written|introduced|invented|developed|passed|sent|launched"
    r"|organized|set up|adopted|hired|chosen|kept|cooled|heated|treated|added)\b"
)
_TO_DO = re.compile(r",? (?P<aim>to (?P<verb>[a-z]+) [^;:]+)$")
_OF_ANOTHER = re.compile(r"\b(?:that|which|who|where|when|and|but|or)\b")
_NO_PLACE = re.compile(r"\b(?:order|way|time|sequence|case|fashion|manner|form|turn)s?\b")
_THEN = re.compile(rf" (?:in|on|during|since|until) (?=(?:the )?(?:early |late )?(?:{_MONTH}|\d))")
_IN_TIME = re.compile(
    r"^in (?:the )?(?:\d|early|late|mid|spring|summer|autumn|winter|first|last|end|" + _MONTH + ")"
)


def told(material: Material) -> Iterator[Fact]:
    """Every question of this kind that a sentence answers by itself."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        yield from _dated(statement, material)
        yield from _became(statement, material)
        clause = main_clause(statement.text)
        if clause and not clause.lead and is_known(noun_phrase(clause), statement, material):
            for rule in _RULES:
                yield from rule(clause, statement, material)
        elif (
            clause
            and _LED.match(clause.lead)
            and is_known(noun_phrase(clause), statement, material)
        ):
            yield from _purpose(replace(clause, lead=""), statement, material)


def _made(statement: Statement, kind: Kind, ask: str, answer: str, worth: float) -> Iterator[Fact]:
    """The fact, where question and answer can be understood by themselves."""
    value = answer.strip(" .,")
    if "_" in ask or _TWO.search(ask):
        return
    news = content_stems(value) - content_stems(ask)
    sized = count(ask) in ASKED_WORDS and count(value) in ANSWER_WORDS and lint.balanced(value)
    alone = not points_away(ask.rstrip("?")) and not _OF_US.search(ask) and not _OURS.search(value)
    number = re.search(r"\d", value) is not None
    ends = kind == "time" or whole(value)
    if sized and alone and (news or number) and ends and not lint.debris(ask):
        yield fact_of(
            statement,
            kind=kind,
            subject=ask.rstrip("?"),
            value=value,
            family=f"{kind} told",
            ask=ask,
            worth=worth,
        )


_TWO = re.compile(r", and .* (?:will|is|are|was|were|can|has|have)\b")
_OURS = re.compile(r"\b(?:we|our|us|I|my|this|these|those|above|below)\b|[\"“”]", re.IGNORECASE)
_OF_US = re.compile(
    r"\b(?:we|our|us|I|my|this|these|those|he|she|his|her|him|above|below|one)\b|[\"“”]",
    re.IGNORECASE,
)


def _turned(text: str, clause: Clause, rest: str, material: Material) -> str:
    """A clause in the order of a question; "" where an adverb such as "never" would be lost."""
    return "" if between(capital(text), clause) else turned(clause, material.vocabulary, rest)


def _dated(statement: Statement, material: Material) -> Iterator[Fact]:
    """``On May 4, 1825, the boat left Buffalo`` → ``When did the boat leave Buffalo?``."""
    found = _DATED.match(statement.text)
    clause = main_clause(capital(found["rest"])) if found else None
    if (
        not found
        or not clause
        or clause.lead
        or not is_known(noun_phrase(clause), statement, material)
    ):
        return
    if re.fullmatch(r"In \d{4}", found["when"]):
        return  # asked for as the year
    rest = before_addition(re.split(r", | with the | and (?=\w+ed\b)", clause.rest)[0].strip(" .,"))
    asked = _turned(found["rest"], clause, rest, material)
    if asked and clause.verb not in {"is", "are"} and whole(rest):
        ask = re.sub(r"^(?:does|do) ", "did ", asked)
        yield from _made(statement, "time", f"When {ask}?", found["when"], 0.8)


def _became(statement: Statement, material: Material) -> Iterator[Fact]:
    """``The cost fell to ten dollars`` → ``What happened to the cost?``."""
    asks = [one.ask for one in proposals(statement.text, material.vocabulary)]
    ask = next((one for one in asks if one.startswith("What happened to ")), "")
    tokens = statement.text.rstrip(".").split() if ask else []
    verbs = (at for at, one in enumerate(tokens) if at and _BECAME & _bases(bare(one)))
    place = next(verbs, 0)
    if place and place + 1 < len(tokens):
        plural = grammar.number(ask.removeprefix("What happened to ").rstrip("?")) == "plural"
        rest = before_addition(" ".join(tokens[place:]))
        yield from _made(statement, "outcome", ask, f"{'they' if plural else 'it'} {rest}", 0.7)


def _bases(word: str) -> set[str]:
    return {base for base, form in english().verbs.get(word, ()) if form == "past"}


def _where(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The canal ran through the hills`` → ``Where did the canal run?``."""
    found = _PLACE.match(clause.rest.rstrip("."))
    forms = {form for _, form in english().verbs.get(clause.verb, ())}
    sure = not {"base", "past"} <= forms  # "spread" is of today and of then
    known = sure and clause.base in listed("placed")
    if (
        found
        and known
        and not _NO_PLACE.search(found["where"])
        and not _IN_TIME.match(found["where"])
    ):
        subject = inside(noun_phrase(clause), material.vocabulary)
        do = grammar.do(clause.number, clause.tense)
        where = re.split(r" and (?=\w+(?:ed|s)\b)", found["where"])[0]
        where = _THEN.split(where)[0]
        yield from _made(statement, "place", f"Where {do} {subject} {clause.base}?", where, 0.7)


def _aiming(clause: Clause) -> frozenset[str]:
    """The verbs behind whose object "to" tells an aim; of what was done, those of making and deciding."""
    return _DONE_TO if clause.tense == "past" else (listed("telling") | {"use"}) - _URGING


def _purpose(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Bees make honey to live through the winter`` → ``Why do bees make honey?``."""
    found = _AIM.match(clause.rest.rstrip("."))
    if not found or clause.base not in _aiming(clause):
        return
    if clause.tense == "past" and _OBJECT.search(before_addition(found["aim"])):
        return  # "built a weir to hold it"
    aims = any(form == "base" for _, form in english().verbs.get(found["verb"], ()))
    aims = aims and count(found["aim"]) > 1 and " from " not in found["what"]
    tied = bare(found["what"].rsplit(maxsplit=1)[-1]) in listed("before_to")
    if aims and not tied and whole(found["what"]) and " that" not in found["what"]:
        asked = _turned(statement.text, clause, found["what"], material)
        yield from _made(
            statement,
            "reason",
            f"Why {asked}?" if asked else "",
            f"to {before_addition(found['aim'])}",
            0.8,
        )


def _made_to(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The Confederacy was created to preserve slavery`` → ``Why was the Confederacy created?``."""
    found = _MADE.match(clause.rest) if clause.base == "be" else None
    aim = _aim(clause, found.end()) if found else ""
    if found and aim:
        subject = inside(noun_phrase(clause), material.vocabulary)
        ask = f"Why {clause.verb} {subject} {found[0]}?"
        yield from _made(statement, "reason", ask, before_addition(aim), 0.8)


def _aim(clause: Clause, start: int) -> str:
    """What something is made to do; what was made, behind by whom, where and as what. "" where that is another's aim."""
    rest = clause.rest.rstrip(".")
    for found in re.finditer(r",? to [a-z]+ ", rest[start:]):
        between = rest[start : start + found.start()]
        told = _TO_DO.match(rest[start + found.start() :])
        bases = english().verbs.get(told["verb"], ()) if told else ()
        near = not between or clause.tense == "past"
        sure = near and any(form == "base" for _, form in bases)
        if told and sure and not _OF_ANOTHER.search(between):
            tied = bare(between.rsplit(maxsplit=1)[-1]) in listed("before_to") if between else False
            return "" if tied else told["aim"]
    return ""


def _willing(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The government refused to pay`` → ``What did the government refuse to do?``."""
    found = re.match(r"^to (?P<act>[a-z]+\b.*)$", before_addition(clause.rest.rstrip(".")))
    if found and clause.base in listed("willing"):
        subject = inside(noun_phrase(clause), material.vocabulary)
        do = grammar.do(clause.number, clause.tense)
        act = re.split(r", and (?=(?:the|an?|it|they) )", found["act"])[0]
        yield from _made(
            statement, "object", f"What {do} {subject} {clause.base} to do?", act, 0.65
        )


def _must(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``An offer must be definite`` → ``What must an offer be?``."""
    found = re.match(
        r"^be (?P<what>(?!able|either|so |too |as |used|done|made|seen|taken|the case)[^;:]+)$",
        clause.rest.rstrip("."),
    )
    if found and clause.base in {"must", "may", "should"}:
        subject = inside(noun_phrase(clause), material.vocabulary)
        what = before_addition(found["what"])
        if clause.base == "may" and not re.search(r",| or ", what):
            return
        if not what.split()[0].endswith("ed") and not any(
            form == "participle" for _, form in english().verbs.get(what.split()[0].lower(), ())
        ):
            yield from _made(statement, "object", f"What {clause.verb} {subject} be?", what, 0.7)


_RULES: tuple[Callable[[Clause, Statement, Material], Iterator[Fact]], ...] = (
    _purpose,
    _made_to,
    _where,
    _willing,
    _must,
)

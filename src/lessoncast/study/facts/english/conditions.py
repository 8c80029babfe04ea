"""``When the gate is closed, the water rises.``: what happens then, and what one can or should do then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lessoncast.study.facts.english.clause import clause_of, is_doing, is_order, may_be_clause
from lessoncast.study.facts.english.sound import made, without_own
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.kinds import Tense
from lessoncast.tongue.words import capital, content_stems, count

CONDITION_WORDS = range(3, 19)
ANSWER_WORDS = range(3, 23)
LEAST_TOLD = 2
_WORD = r"(?P<word>If|When|Once|As soon as|Whenever|Every time|Unless|After|Before)"
_IF = re.compile(rf"^{_WORD} (?P<when>[^,]{{8,110}}), (?P<then>(?:then )?[^;:]{{8,140}})\.$")
_WITHOUT_COMMA = re.compile(
    rf"^{_WORD} (?P<when>[^,]{{8,90}}?),? (?P<then>(?:it|they|you)(?:'ll| will| can't| cannot| won't| lose| get| have to| must| need to| can| should) [^;:]{{6,110}})\.$"
)
_BEHIND = re.compile(
    r", (?:but|and|so) (?=(?:if|when|once|as soon as|whenever|unless|after) [^,]{8,110},? [a-z])"
)
_PERSONAL = re.compile(
    r"\b(?:I|my|our|us|let's|this|these|those|here|(?:above|below)(?! (?:it|them|the|an?|its|\d)\b)|he|she|his|her)\b|[\"“”]"
)
_PLACED = re.compile(
    r"\b(?:first|last|next|previous|other) (?:one|two|three|four|five|few|line|statement|example)s?\b"
)  # of a listing
_WISH = re.compile(
    r"\b(?:want|need|would like|wish|prefer|trying|then|now|look|looking|interested)\b"
)
_SYMBOL = re.compile(r"(?<![\w'’-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])")
_YOU_MAY = re.compile(
    r"^you(?P<may> can| could| should| must| may| might| need to| have to) (?:also |then |always |probably |often |sometimes |still )?(?P<act>[a-z]+ .+)$"
)
_SURE = re.compile(
    r"^you can be (?:quite |fairly )?(?:sure|confident|certain) (?:that )?(?P<what>[^;:]{8,110})$"
)
_WIDE = re.compile(
    r"(?:be|have|see|find|know|want|notice|need|get|think|do|understand|feel|agree|say|ask yourself|wonder|learn|remember|expect|come|read|not)\b"
)
_ANOTHER = re.compile(r", [a-z]+ (?:may|can|will|might|is|are)\b")
_GOES_ON = re.compile(r", or (?:\w+ )?don't\b|, you (?:have|need|must|can|should|may)\b")
_TWICE = re.compile(r"\byou\b.*\byou (?:need|must|should|can|have to)\b")  # a comma is missing
_LEANS = re.compile(
    r"(?i)^(?:so (?:do|does|did|is|are|can|will)|it|it'll|it's|they|this|that|these|we|you)\b"
)
_SAME = re.compile(r"^(?P<who>it|they)(?:'ll|'s|'re)? ")
_TO_YOU = re.compile(
    r"^you(?:'ll| will)? (?:lose|get an? (?:\w+ ){0,2}(?:error|warning|message)|no longer|risk|waste|end up|pay)\b|^you (?:can't|cannot|won't|can no longer|wouldn't)\b"
)
_CONTRACTED = re.compile(r"(?<=[a-z])['’]ll ")
_ANYONE = re.compile(r"(?:an?|some|any|every)(?: |one |body )")
_NO_ONE = re.compile(r"\b(?:there|it) (?:is|are|was|were|may be|might be|can be|'s)\b")


_FORBIDS = re.compile(r"(?:[Dd]on't|[Dd]o not|[Nn]ever) (?=[a-z])")


class _Case(NamedTuple):
    """A condition, its word, and what follows from it."""

    word: str
    when: str
    then: str


def conditions(material: Material) -> Iterator[Fact]:
    """Sentences of a condition and what follows from it."""
    for statement in material.clauses:
        text = "" if statement.leans else yours(statement.text)
        if not text or _PERSONAL.search(text) or _PLACED.search(text):
            continue
        for case in _cases(text, material):
            yield from _possible(statement, case)
            ask = _asked(case)
            if ask:
                advises = ask.startswith("What should")
                kind: Kind = "advice" if advises else "outcome"
                told = case.then
                if advises and (forbids := _FORBIDS.match(told)):
                    ask = ask.replace("What should you do", "What should you not do")
                    told = told[forbids.end() :]
                yield fact_of(
                    statement, kind=kind, subject=ask.rstrip("?"), value=told,
                    family="advice order" if advises else kind, ask=ask, worth=0.65,
                )  # fmt: skip


def _cases(text: str, material: Material) -> Iterator[_Case]:
    """The condition that a sentence begins with, or that stands behind its first clause."""
    behind = _BEHIND.search(text)
    told = [text, *([capital(text[behind.end() :])] if behind else [])]
    for one in told:
        found = _IF.match(one) or _WITHOUT_COMMA.match(one)
        if found:
            yield _Case(
                found["word"].lower(),
                material.vocabulary.lower_first(found["when"]),
                before_addition(re.sub(r"^then ", "", found["then"])),
            )
            return


def _possible(statement: Statement, case: _Case) -> Iterator[Fact]:
    """``If the dough sticks, you can add flour`` → ``What can you do if the dough sticks?``."""
    word, when, then = case
    sure = _SURE.match(then)
    if sure and _is_told(when, then):
        yield from made(
            statement,
            "advice",
            f"What can you be sure of {word} {when}?",
            f"that {sure['what']}",
            family="advice sure",
        )
    you = _YOU_MAY.match(then)
    if not you or _WIDE.match(you["act"]) or _WISH.search(when):
        return
    act = before_addition(you["act"])
    may = {"need to": "should", "have to": "must", "may": "can", "might": "can"}.get(
        you["may"].strip(), you["may"].strip()
    )
    told = content_stems(act) - content_stems(when)
    sized = (
        count(when) in CONDITION_WORDS and count(act) in ANSWER_WORDS and len(told) >= LEAST_TOLD
    )
    plain = re.sub(r"\b(?:you|your|it|its|they|them|their)\b", "", act)
    alone = not _LEANS.match(when.replace("you", "one")) and not points_away(without_own(when))
    whole = (
        len(content_stems(when)) >= LEAST_TOLD
        and (may_be_clause(when) or is_doing(when))
        and not _SYMBOL.search(f"{when} {act}")
    )
    if sized and alone and whole and not points_away(plain):
        ask = f"What {may} you do {word} {when}?"
        yield fact_of(
            statement, kind="advice", subject=ask.rstrip("?"), value=act, family="advice order", ask=ask,
            worth=0.75,
        )  # fmt: skip


def _asked(case: _Case) -> str:
    """The question that the second half answers; "" for one that cannot be understood alone."""
    word, when, then = case
    if not _is_told(when, then):
        return ""
    clause = main_clause(ended(capital(_CONTRACTED.sub(" will ", then))))
    if is_order(then):
        # not a list of conditions, with what follows at its end
        return (
            ""
            if _ANOTHER.search(then) or _GOES_ON.search(then)
            else f"What should you do {word} {when}?"
        )
    if not may_be_clause(when) or _WISH.search(when) or _SYMBOL.search(f"{when} {then}"):
        return ""
    if when.startswith("that ") or word == "before" or _NO_ONE.match(then):
        return ""
    if clause is None or clause.lead or not _is_known(when, then):
        return ""
    return _outcome(word, when, then, clause.tense)


def _is_told(when: str, then: str) -> bool:
    """Whether a condition can be understood by itself, and what follows is news."""
    to_you = _TO_YOU.match(then) is not None
    told = content_stems(then) - content_stems(when)
    sized = count(when) in CONDITION_WORDS and count(then) in ANSWER_WORDS
    enough = len(told) >= (1 if to_you else LEAST_TOLD)
    told_when = len(content_stems(when)) >= LEAST_TOLD  # not "if you have time"
    alone = not _LEANS.match(when.replace("you ", "one ")) and not points_away(without_own(when))
    clear = may_be_clause(when) or (is_doing(when) and is_order(then))
    talks = _TWICE.search(when) or re.search(
        r"^[Yy]ou want\b|\bas before\b|\b[Tt]he rest of (?:this|the|our) (?:book|chapter|lesson|section|course)\b|\b(?:suggestions|advice|tips|book|chapter)\b|^[Mm]aybe\b",
        then,
    )
    return sized and enough and told_when and alone and clear and not talks


def _is_known(when: str, then: str) -> bool:
    """Whether it is told of something named: by itself, or as the condition's own "it"."""
    same = _SAME.match(then)
    if same:
        before = clause_of(ended(capital(when)))
        if re.match(r"(?:you|we|it|they|there)\b", when):
            return False
        if same["who"] == "they" and (_ANYONE.match(when) or before is None):
            return True
        if before is None:
            return re.match(r"an? ", when) is not None
        return (same["who"] == "they") == (before.number == "plural")
    return not _LEANS.match(then) or _TO_YOU.match(then) is not None


def _outcome(word: str, when: str, then: str, tense: Tense) -> str:
    past = re.search(r"\b(?:was|were|had|did)\b", f"{when} {then}") is not None
    now = re.search(r"\b(?:will|is|are|can|does|do)\b|'ll\b", f"{when} {then}") is not None
    modal = re.search(r"\b(?:would|could|might|may)(?:n't)?\b", then)
    if modal and modal[0].startswith("would") and word in {"if", "unless"} and not now:
        return f"What would happen {word} {when}?"
    before = clause_of(ended(capital(when)))
    if modal and modal[0] in {"might", "may"} and before and before.tense == "past":
        return ""
    if modal and modal[0] in {"might", "may"} and not past:
        return f"What may happen {word} {when}?"
    if modal or (past and now) or "must have" in then or (tense == "past" and not past):
        return ""
    return f"What {'happened' if past else 'happens'} {word} {when}?"

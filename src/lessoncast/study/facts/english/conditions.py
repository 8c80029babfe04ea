"""``When the gate is closed, the water rises.``: what happens then, and what one should do then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.words import capital, content_stems, count

CONDITION_WORDS = range(3, 19)
ANSWER_WORDS = range(3, 23)
LEAST_TOLD = 2
_IF = re.compile(
    r"^(?P<word>If|When|Once) (?P<when>[^,]{8,110}), (?P<then>(?:then )?[^;:]{8,140})\.$"
)
_PERSONAL = re.compile(
    r"\b(?:I|my|our|us|let's|this|these|those|here|above|below|he|she|his|her)\b|[\"“”]"
)
_WISH = re.compile(
    r"\b(?:want|need|would like|wish|prefer|trying|then|again|now|look|looking|interested)\b"
)
_SYMBOL = re.compile(r"(?<![\w'’-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])")
_YOU_MAY = re.compile(
    r"^you(?P<may> can| could| should| must| may| might| need to| have to) (?:also |then |always |probably |often |still )?(?P<act>[a-z]+ .+)$"
)
_WIDE = re.compile(
    r"(?:be|have|see|find|know|want|notice|need|get|think|do|understand|feel|agree|say|ask yourself|wonder|learn|remember|expect|come|read|not)\b"
)
_ANOTHER = re.compile(r", [a-z]+ (?:may|can|will|might|is|are)\b")
_TWICE = re.compile(r"\byou\b.*\byou (?:need|must|should|can|have to)\b")  # a comma is missing
_LEANS = re.compile(
    r"(?i)^(?:so (?:do|does|did|is|are|can|will)|it|it'll|it's|they|this|that|these|we|you)\b"
)


def conditions(material: Material) -> Iterator[Fact]:
    """Sentences of a condition and what follows from it."""
    for statement in material.clauses:
        text = "" if statement.leans else yours(statement.text)
        found = _IF.match(text)
        if found and not _PERSONAL.search(text):
            yield from _possible(statement, found)
            when = material.vocabulary.lower_first(found["when"])
            then = before_addition(re.sub(r"^then ", "", found["then"]))
            ask = _asked(found["word"].lower(), when, then)
            if ask:
                kind: Kind = "advice" if ask.startswith("What should") else "outcome"
                yield fact_of(
                    statement, kind=kind, subject=ask.rstrip("?"), value=then,
                    family="advice order" if kind == "advice" else kind, ask=ask, worth=0.65,
                )  # fmt: skip


def _possible(statement: Statement, found: re.Match[str]) -> Iterator[Fact]:
    """``If the dough sticks, you can add flour`` → ``What can you do if the dough sticks?``."""
    you = _YOU_MAY.match(found["then"])
    if not you or _WIDE.match(you["act"]) or _WISH.search(found["when"]):
        return
    when = f"{found['when'][0].lower()}{found['when'][1:]}"
    act = before_addition(you["act"])
    may = {"need to": "should", "have to": "must", "may": "can", "might": "can"}.get(
        you["may"].strip(), you["may"].strip()
    )
    told = content_stems(act) - content_stems(when)
    sized = (
        count(when) in CONDITION_WORDS and count(act) in ANSWER_WORDS and len(told) >= LEAST_TOLD
    )
    plain = re.sub(r"\b(?:you|your|it|its|them|their)\b", "", act)
    alone = not _LEANS.match(when.replace("you", "one")) and not points_away(
        re.sub(r"\b(?:you|your)\b", "", when)
    )
    whole = (
        len(content_stems(when)) >= LEAST_TOLD
        and is_clause(capital(when))
        and not _SYMBOL.search(f"{when} {act}")
    )
    if sized and alone and whole and not points_away(plain):
        ask = f"What {may} you do {found['word'].lower()} {when}?"
        yield fact_of(
            statement, kind="advice", subject=ask.rstrip("?"), value=act, family="advice order", ask=ask,
            worth=0.75,
        )  # fmt: skip


def _asked(word: str, when: str, then: str) -> str:
    """The question that the second half answers; "" for one that cannot be understood alone."""
    told = content_stems(then) - content_stems(when)
    sized = (
        count(when) in CONDITION_WORDS and count(then) in ANSWER_WORDS and len(told) >= LEAST_TOLD
    )
    told_when = len(content_stems(when)) >= LEAST_TOLD  # not "if you have time"
    alone = (
        told_when
        and not _LEANS.match(when.replace("you ", "one "))
        and not points_away(re.sub(r"\b(?:you|your|we)\b", "", when))
    )
    if not sized or not alone or not is_clause(capital(when)):
        return ""
    if _TWICE.search(when) or re.search(
        r"^[Yy]ou want\b|\bas before\b|\b[Tt]he rest\b|\b(?:suggestions|advice|tips|book|chapter)\b|^[Mm]aybe\b",
        then,
    ):
        return ""
    clause = main_clause(ended(then))
    if (
        is_imperative(ended(then)) and clause is None
    ):  # not a list of conditions, with what follows at its end
        return "" if _ANOTHER.search(then) else f"What should you do {word} {when}?"
    if _WISH.search(when) or _SYMBOL.search(f"{when} {then}") or when.startswith("that "):
        return ""
    past = re.search(r"\b(?:was|were|had|did)\b", f"{when} {then}") is not None
    mixed = past and re.search(r"\b(?:will|is|are|can|does|do)\b", f"{when} {then}") is not None
    modal = mixed or re.search(r"\b(?:would|could)\b", then) is not None
    if clause is None or modal or _LEANS.match(then) or (clause.tense == "past" and not past):
        return ""
    return f"What {'happened' if past else 'happens'} {word} {when}?"

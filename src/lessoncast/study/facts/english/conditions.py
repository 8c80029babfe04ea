"""``When the gate is closed, the water rises.``: what happens then, and what one should do then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
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
_LEANS = re.compile(r"(?i)^(?:it|it'll|it's|they|this|that|these|we|you)\b")


def conditions(material: Material) -> Iterator[Fact]:
    """Sentences of a condition and what follows from it."""
    for statement in material.clauses:
        found = None if statement.leans else _IF.match(statement.text)
        if found and not _PERSONAL.search(statement.text):
            when = material.vocabulary.lower_first(found["when"])
            then = before_addition(re.sub(r"^then ", "", found["then"]))
            ask = _asked(found["word"].lower(), when, then)
            if ask:
                kind: Kind = "advice" if ask.startswith("What should") else "outcome"
                yield fact_of(
                    statement, kind=kind, subject=ask.rstrip("?"), value=then,
                    family="advice order" if kind == "advice" else kind, ask=ask, worth=0.65,
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
    if re.search(
        r"^[Yy]ou want\b|\bas before\b|\b[Tt]he rest\b|\b(?:suggestions|advice|tips|book|chapter)\b|^[Mm]aybe\b",
        then,
    ):
        return ""
    clause = main_clause(ended(then))
    if is_imperative(ended(then)) and clause is None:
        return f"What should you do {word} {when}?"
    if _WISH.search(when) or _SYMBOL.search(f"{when} {then}") or when.startswith("that "):
        return ""
    past = re.search(r"\b(?:was|were|had|did)\b", f"{when} {then}") is not None
    modal = re.search(r"\b(?:would|could)\b", then) is not None
    if clause is None or modal or _LEANS.match(then) or (clause.tense == "past" and not past):
        return ""
    return f"What {'happened' if past else 'happens'} {word} {when}?"

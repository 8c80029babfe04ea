"""``A lock has two gates. This allows …``, ``…, which leads to …``: what follows from what a sentence has just said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lessoncast.model import Span
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import clause_of, may_be_clause
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.sound import made, without_own
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, count

CAUSE_WORDS = range(3, 17)
LEAST_CAUSE = 2  # content words
_THIS = re.compile(
    r"^(?P<this>This|That|It) (?:in turn |also |then |usually |often )?(?P<told>(?:means|allows|lets|enables|helps|leads to|results in|causes|can|may|could|might|is (?:called|known as|referred to as|because|why))\b.+)\.$"
)
_IS = re.compile(r"^(This|That|It)['’]s ")
_INSIDE = re.compile(
    r"^(?P<cause>[^;:]{12,110}?)(?:, and this|, which|, thus|, thereby|,) (?P<told>(?:means|allows|allowing|enables|enabling|lets|letting|leads to|leading to|results in|resulting in|causes|causing|is (?:called|known as|referred to as)|can (?:lead to|cause|result in))\b[^;:]+)\.$"
)
_MEANS = re.compile(r"^means (?:that )?(?P<told>[^;:]{8,140})$")
_LETS = re.compile(
    r"^(?:can )?(?:allows?|enables?|allowing|enabling|helps?|lets?|letting) (?P<whom>you|us|people|users|(?:an?|the|each|many|multiple|several|other) [\w -]{2,36}?|[a-z]+s)(?P<to> to)? (?P<act>[a-z]+ .+)$"
)
_LEADS = re.compile(
    r"^(?:(?P<may>can|may|could|might) )?(?P<verb>leads? to|leading to|results? in|resulting in|causes?|causing) (?P<told>[^;:]{4,130})$"
)
_CALLED = re.compile(
    r"^is (?:commonly |usually |often |also )?(?:called|known as|referred to as) (?P<name>(?:an? |the )?[\w'’ -]{3,50}?)(?:,.*| (?:and|because|since|as|which|in|by) .*)?$"
)
_BECAUSE = re.compile(r"^is because (?:of )?(?P<why>[^;:]{8,130})$")
_WHY = re.compile(r"^is why (?P<effect>[^;:]{8,110})$")
_MAYBE = re.compile(r"\b(?:can|could|may|might|would|should|will)\b")
_NO_CAUSE = re.compile(
    r"^(?:If|When|Unless|Once|While|Although|Because|Since|There|Here|For|To|It|You|Suppose|Imagine|Consider|Try|Let|Note|Remember|Some|Many|Each|Both|One|Two|Another|Other|These|This|They)\b"
)


def followed(material: Material) -> Iterator[Fact]:
    """Consequences and names of what was said before: in front of the comma, or in the sentence before."""
    for statement in material.statements:
        found = None if statement.leans else _INSIDE.match(yours(statement.text))
        if found:
            yield from _facts(found["cause"], found["told"], statement, material)
    for before, statement in pairwise(material.statements):
        said = _IS.sub(r"\1 is ", yours(statement.text)) if _belongs(before, statement) else ""
        found = _THIS.match(said)
        if found and (found["this"] != "It" or found["told"].startswith("is c")):
            cause = yours(before.text).rstrip(".")
            yield from _facts(cause, found["told"], _together(before, statement), material)


def _belongs(before: Statement, statement: Statement) -> bool:
    """Whether the second goes on in the paragraph of the first, which stands by itself."""
    lines = statement.span.last - before.span.first
    near = before.group == statement.group and lines < MOST_LINES
    return near and statement.leans and not before.leans and before.role not in {"example", "quote"}


def _together(before: Statement, statement: Statement) -> Statement:
    return replace(
        statement, text=f"{before.text} {statement.text}", whole="",
        span=Span(before.span.first, statement.span.last),
    )  # fmt: skip


def _facts(cause: str, told: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """The question that what follows answers, with its cause in the question."""
    if not _is_told(cause, statement, material):
        return
    low = material.vocabulary.lower_first(cause)
    for rule in (_meant, _let, _led, _called):
        yield from rule(low, told, statement)
    yield from _reason(cause, told, statement, material)


def _is_told(cause: str, statement: Statement, material: Material) -> bool:
    """Whether the cause is one short clause that can be understood by itself."""
    clause = clause_of(ended(cause))
    if _NO_CAUSE.match(cause) or _MAYBE.search(cause) or not (clause or may_be_clause(cause)):
        return False
    if clause and (clause.lead or not is_known(noun_phrase(clause), statement, material)):
        return False
    plain = "," not in cause and count(cause) in CAUSE_WORDS and not points_away(without_own(cause))
    return plain and len(content_stems(cause)) >= LEAST_CAUSE


def _meant(cause: str, told: str, statement: Statement) -> Iterator[Fact]:
    """``Gold is inert. This means …`` → ``What does it mean that gold is inert?``."""
    found = _MEANS.match(told)
    if found and may_be_clause(found["told"]):
        ask = f"What does it mean that {cause}?"
        yield from made(
            statement,
            "asked",
            ask,
            before_addition(found["told"]),
            family="asked meant",
            worth=0.75,
        )


def _let(cause: str, told: str, statement: Statement) -> Iterator[Fact]:
    """``…, allowing farmers to water less`` → ``What can farmers do because …?``."""
    found = _LETS.match(told)
    forms = english().verbs.get(found["act"].split()[0], ()) if found else ()
    if found and (found["to"] or any(form == "base" for _, form in forms)):
        whom = re.sub(r"^us$", "you", found["whom"])
        ask = f"What can {whom} do because {cause}?"
        yield from made(
            statement,
            "outcome",
            ask,
            before_addition(found["act"]),
            family="outcome let",
            worth=0.75,
        )


def _led(cause: str, told: str, statement: Statement) -> Iterator[Fact]:
    """``… This can lead to rust`` → ``What can it lead to if …?``."""
    found = _LEADS.match(told)
    if found:
        verb = "cause" if found["verb"].startswith("caus") else "lead to"
        may = {"could": "can", "might": "may"}.get(found["may"] or "", found["may"] or "")
        ask = f"What {may} it {verb} if {cause}?" if may else f"What does it {verb} when {cause}?"
        yield from made(
            statement, "asked", ask, before_addition(found["told"]), family="asked led", worth=0.75
        )


def _called(cause: str, told: str, statement: Statement) -> Iterator[Fact]:
    """``Bits are sent one by one, and this is known as …`` → ``What is it called when …?``."""
    found = _CALLED.match(told)
    if found:
        ask = f"What is it called when {cause}?"
        yield from made(statement, "asked", ask, found["name"], family="asked called", worth=0.85)


def _reason(cause: str, told: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Ice floats. This is because …`` → ``Why does ice float?``; ``That is why …`` the other way round."""
    because, why = _BECAUSE.match(told), _WHY.match(told)
    effect = cause if because else why["effect"] if why else ""
    clause = clause_of(ended(capital(effect))) if effect else None
    if clause is None or clause.lead or not is_known(noun_phrase(clause), statement, material):
        return
    asked = turned(clause, material.vocabulary, clause.rest.rstrip("."))
    reason = because["why"] if because else material.vocabulary.lower_first(cause)
    value = f"because {before_addition(reason)}"
    yield from made(
        statement,
        "reason",
        f"Why {asked}?" if asked else "",
        value,
        family="reason because",
        worth=0.85,
    )

"""Sentences that come back to what the one before named: ``the shape of that motion``, ``If it is pressed too hard``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.fully_named import fully_named
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.words import capital, content_stems

REACH = 6  # sentences in which a term stays in mind
_POINTS = re.compile(
    r"(?<= )(?:that|this) (?P<noun>[a-z-]{3,})(?= (?:in|on|at|by|with|for|of|from|to|is|was|can)\b|[.,;])"
)
_CASE = re.compile(r"^(?P<word>If|When|Once|Unless) (?P<when>[^,]{8,90}), ")
_SAME = re.compile(
    r"^(?P<word>If|When|Once|Unless) (?P<who>it|they)(?P<is>'s|'re| is| are) (?P<so>[^,]{4,80}), (?!it\b|they\b)"
)


def taken_up(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The sentences with the noun itself: the term that was set apart before, what the other case is told of, what was named in full."""
    for place, statement in enumerate(statements):
        other = _other_case(statement, statements[place - 1]) if place else ""
        other = other or (_fully_named(statement, statements[place - 1]) if place else "")
        if other:
            yield replace(statement, text=other, leans=False)
        points = list(_POINTS.finditer(statement.text))
        near = statements[max(place - REACH, 0) : place]
        term = _term(points[0]["noun"], near) if len(points) == 1 else ""
        if term:
            found = points[0]
            text = f"{statement.text[: found.start()]}{term}{statement.text[found.end() :]}"
            yield replace(statement, text=text, leans=leans(text))


def _other_case(statement: Statement, before: Statement) -> str:
    """``If it is pressed too hard, …`` behind ``If the bow is pressed too lightly, …``, with the bow; "" elsewhere."""
    found, other = _SAME.match(statement.text), _CASE.match(before.text)
    if not found or not other or before.group != statement.group or before.leans:
        return ""
    clause = main_clause(ended(capital(other["when"])))
    same = clause is not None and content_stems(clause.rest) & content_stems(found["so"])
    if clause is None or not same or clause.base != "be" or found["word"] != other["word"]:
        return ""
    name, many = noun_phrase(clause), found["who"] == "they"
    if not name or many != (clause.number == "plural") or leans(f"{clause.subject} is."):
        return ""
    verb = "are" if many else "is"
    rest = statement.text[found.end("is") :]
    return f"{found['word']} {other['when'][: len(name)]} {verb}{rest}"


def _fully_named(statement: Statement, before: Statement) -> str:
    """``These mechanisms act on the kidney`` behind ``Hormonal mechanisms …``, with "Hormonal"; "" where that is not sure."""
    near = before.group == statement.group and not before.leans
    return fully_named(statement.text, before.text) if statement.leans and near else ""


def _term(noun: str, near: Sequence[Statement]) -> str:
    """The last term before that ends on a noun, with the article that it needs; "" where another one could be meant."""
    for one in reversed(near):
        ending = [term for term in one.terms if term.lower().endswith(f" {noun}")]
        if ending:
            return _with_article(ending[0], one.text) if len(ending) == 1 else ""
        if noun in one.text and re.search(rf"\b{noun}\b", one.text):
            return ""
    return ""


def _with_article(term: str, text: str) -> str:
    """``call this stick-slip motion``: without an article; ``a standing wave``: the one."""
    low = term if term[1:2].isupper() else f"{term[0].lower()}{term[1:]}"
    bare = re.search(
        rf"\b(?:call|calls|called|as|is) (?:this |it |that )?{re.escape(term)}\b", text
    )
    return low if bare else f"the {low}"

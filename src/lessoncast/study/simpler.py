"""Plainer sentences that an English one contains: each of two clauses, and the one without what is set between commas.

What they say is said by the whole sentence, so that they can be asked about in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.english.wholeness import begins_with_verb
from lessoncast.tongue.words import capital, count

LEAST_WORDS = 4
_DATED = re.compile(
    r"^(?P<when>In (?:AD )?\d{3,4}(?: BCE?)?|On \d{1,2} [A-Z][a-z]+ \d{4}|Today|By \d{4}) (?P<rest>[A-Za-z].+)$"
)
BETWEEN = re.compile(
    r"^(?P<subject>[^,;:]{3,60}), (?P<gloss>(?:an?|the|one of|who|which|also|once|then|known|called|now)\b[^;:]{3,110}?), (?P<rest>[a-z][^;]+)$"
)
_JOINT = re.compile(r", (?:and|but|whereas|while|though|although) (?!not\b|also\b|then\b)|; ")
_SUBORDINATE = frozenset(
    ["if", "when", "once", "unless", "although", "though", "while", "because", "since", "as", "after", "before", "until"]
)  # fmt: skip


def simpler(statement: Statement) -> Iterator[Statement]:
    """The plainer sentences, without the one itself."""
    if statement.term or statement.leans or '"' in statement.text or "“" in statement.text:
        return
    for text in dict.fromkeys(_all(statement.text)):
        if text != statement.text and count(text) >= LEAST_WORDS:
            yield replace(
                statement, text=text, whole=statement.text, leans=leans(text), role="plain"
            )


def _all(text: str) -> Iterator[str]:
    plain = _with_comma(_without_insertion(text))
    yield plain
    for part in _clauses(plain):
        yield _with_comma(_without_insertion(part))


def _with_comma(text: str) -> str:
    """``In 1791 the chemist …`` → ``In 1791, the chemist …``."""
    found = _DATED.match(text)
    if found and is_clause(capital(found["rest"])):
        return f"{found['when']}, {found['rest']}"
    return text


def _without_insertion(text: str) -> str:
    """``Roselius, a merchant from Bremen, patented it.`` → ``Roselius patented it.``."""
    found = BETWEEN.match(text)
    if not found or not begins_with_verb(found["rest"]):
        return text
    said = f"{found['subject']} {found['rest']}"
    clause = main_clause(said)
    return said if clause and clause.subject == found["subject"] else text


def _clauses(text: str) -> Iterator[str]:
    """The two clauses of a sentence, each with its own subject; a lead is that of both."""
    first = bare(text.split(maxsplit=1)[0])
    for found in _JOINT.finditer(text):
        one, other = text[: found.start()], text[found.end() :]
        if first in _SUBORDINATE or not (is_clause(one) and is_clause(capital(other))):
            continue
        before, after = main_clause(ended(one)), main_clause(ended(capital(other)))
        if before is None or after is None or not noun_phrase(after):
            continue
        if one.count(", ") > 1 and found[0].startswith(", and"):
            return  # the last of a list: "types, functions, and methods"
        yield ended(one)
        if not before.lead and not _is_object(after.subject, one):
            yield ended(capital(other))
        return


def _is_object(subject: str, before: str) -> bool:
    """Whether a subject may belong to what is before it: a list goes on, and no clause begins."""
    return bare(subject.split(maxsplit=1)[0]) in english().pronouns or before.count(", ") > 1

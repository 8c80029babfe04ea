"""Of which subjects a lesson can ask what happened to them: more than those that it could define."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import Clause, noun_phrase

_NAMED = re.compile(r"(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){1,4}(?:named|called) (?:[A-Z][\w'-]+ ?){1,3}$")
_FIRST = re.compile(
    r"[Tt]he (?:first|last|oldest|youngest|largest|smallest|second|third) (?:[\w-]+ ){1,3}(?:in|of|on) (?:the )?[A-Z]"
)
_PLACED = re.compile(
    r"[Tt]he (?!first\b|last\b|same\b|other\b|next\b)(?:[a-z-]+ ){1,3}(?:at|of|in|on|near) (?:the )?[A-Z]"
)  # "the flight at Caen Hill"
_EACH = re.compile(r"[Ee](?:ach|very) (?P<noun>[a-z-]+)$")
_SHARE = re.compile(r"(?:[Mm]ost|[Mm]any|[Aa]lmost all|[Nn]early all) (?=[a-z])")


def is_told_of(clause: Clause, statement: Statement, material: Material) -> bool:
    """Whether it's clear of whom or what a clause tells, be it most of many, or one with a name."""
    subject = clause.subject
    share = _SHARE.match(subject)
    if share:
        return is_known(subject[share.end() :], statement, material)
    noun = noun_phrase(clause)
    if is_known(noun, statement, material):
        return True
    each = _EACH.match(subject)
    if each:
        return is_known(f"the {each['noun']}", statement, material)
    placed = _PLACED.match(subject) is not None and not points_away(subject)
    return placed or (not points_away(noun) and any(one.match(noun) for one in (_NAMED, _FIRST)))

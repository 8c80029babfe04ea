"""Sentences on a person whom only the one before them names: ``She lined it with paper.``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.study.acting import acting
from lessoncast.study.persons import told_people
from lessoncast.study.simpler import plainly
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.roles import leans

_OPENS = re.compile(
    r"^(?P<lead>(?:In (?:\w+ )?\d{4},? |Later,? |Then |There,? )?)(?P<who>He|he|She|she|His|his|Her|her) (?=\w)"
)
_NAME = re.compile(
    r"(?<![\w'])[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ]\.| (?:de |van |von |da )?[A-ZÀ-Þ][\w'-]+)+"
)


def named(statements: Sequence[Statement], title: str = "") -> Iterator[Statement]:
    """The sentences with the name instead of the pronoun, where one person only can be meant.

    In a life of somebody whom the ``title`` names, that is the one unless another person was named last.
    """
    people = told_people(one.text for one in statements)
    star = next((one for one in sorted(people) if one in title), "")
    sex = _sex_of(star, statements)
    who, group, before = star, -1, ""
    for statement in statements:
        found = _OPENS.match(statement.text)
        if statement.group != group:
            who, group, before = star, statement.group, ""
        if found and not (who or star):
            who = acting(plainly(before))
        before = statement.text
        held = {one[0] for one in _NAME.finditer(statement.text)}
        own = found is not None and _SEX[found["who"].lower()] == sex
        if found and who and own == (who == star and bool(star)):
            name = f"{who}'s" if found["who"].lower() in {"his", "her"} else who
            text = f"{found['lead']}{name} {statement.text[found.end() :]}"
            if not leans(text):
                yield replace(statement, text=text, leans=False)
            who = "" if held else who  # "Her sister Ada Berg …": who is meant next?
            continue
        known = held & people
        who = known.pop() if len(held) == len(known) == 1 else star if not held else ""


def _sex_of(star: str, statements: Sequence[Statement]) -> str:
    """Whether somebody is "she" or "he", as the sentence behind the first on her tells; "" where none does."""
    for before, statement in pairwise(statements) if star else ():
        found = _OPENS.match(statement.text)
        if found and before.text.startswith(star):
            return _SEX[found["who"].lower()]
    return ""


_SEX = {"he": "he", "his": "he", "she": "she", "her": "she"}

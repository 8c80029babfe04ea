"""Sentences on a person whom only the one before them names: ``She lined it with paper.``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast.study.persons import told_people
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.roles import leans

_OPENS = re.compile(
    r"^(?P<lead>(?:In (?:\w+ )?\d{4},? |Later,? |Then |There,? )?)(?P<who>He|he|She|she|His|his|Her|her) (?=\w)"
)
_NAME = re.compile(
    r"(?<![\w'])[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ]\.| (?:de |van |von |da )?[A-ZÀ-Þ][\w'-]+)+"
)


def named(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The sentences with the name instead of the pronoun, where one person only can be meant."""
    people = told_people(one.text for one in statements)
    who, group = "", -1
    for statement in statements:
        found = _OPENS.match(statement.text)
        if statement.group != group:
            who, group = "", statement.group
        if found and who:
            name = f"{who}'s" if found["who"].lower() in {"his", "her"} else who
            text = f"{found['lead']}{name} {statement.text[found.end() :]}"
            if not leans(text):
                yield replace(statement, text=text, leans=False)
            continue
        held = {one[0] for one in _NAME.finditer(statement.text)}
        known = held & people
        who = known.pop() if len(held) == len(known) == 1 else ""

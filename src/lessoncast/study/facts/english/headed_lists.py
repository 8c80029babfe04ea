"""``There are three kinds of river channel:`` with a list below it: its items are told in one sentence, as behind a colon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.writing import things
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.words import count

ITEMS = range(2, 6)
NAME_WORDS = range(1, 6)
_IN_LISTS = frozenset({"member", "label"})
_COUNTS = re.compile(r"\b(?P<number>two|three|four|five)\b")
_ONE_OF = re.compile(r"(?:One|Another|The (?:first|second|last|other)) ")  # "Another part is …"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def headed_lists(material: Material) -> Iterator[Statement]:
    """The sentence of each list whose head says how many things it names."""
    for (_, lead), members in groupby(material.statements, key=lambda one: (one.group, one.lead)):
        counted = _COUNTS.search(lead)
        if not counted or leans(f"{lead}."):
            continue
        items = {one.span: one for one in reversed([*members]) if one.role in _IN_LISTS}
        told = sorted(items.values(), key=lambda one: one.span.first)
        names = [*dict.fromkeys(map(_name, told))]
        number = _NUMBERS[counted["number"]]
        lines = Span(told[0].span.first, told[-1].span.last) if told else Span(1, 1)
        if len(names) == number in ITEMS and all(names) and lines.last - lines.first < MOST_LINES:
            low = [material.vocabulary.lower_first(one) for one in names]
            yield replace(
                told[0], text=f"{lead}: {things(low, material.language)}.", span=lines, role="plain",
                term="", lead="", leans=False, ask="",
            )  # fmt: skip


def _name(one: Statement) -> str:
    """What an item names: its label, all of it where it is short, or what its sentence is of; "" where it names nothing."""
    clause = main_clause(one.text)
    if one.term or clause is None:
        name = one.term or one.text.rstrip(".")
    else:
        name = "" if clause.lead else noun_phrase(clause)
    return name if count(name) in NAME_WORDS and not _ONE_OF.match(name) else ""

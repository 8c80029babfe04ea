"""``Flows: invertible mappings (RealNVP, Glow)``: names in brackets are examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import as_written, fact_of, listed_things, raw_note, things
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.words import count
from lessoncast.units.dates import is_date

NAME_WORDS = range(1, 4)
OF_WORDS = range(1, 5)
_BRACKETS = re.compile(
    r"\((?P<lead>e\.g\.,? |z\. ?B\. |p\. ?ej\.,? |p\. ?ex\.,? )?(?P<items>[^()]+)\)"
)
_JOINED = re.compile(r"^(?:and|or|und|oder|et|ou|y|o) ")


def examples(material: Material) -> Iterator[Fact]:
    """The examples of a label, of what a date stands for, or of the last thing in a list."""
    for statement in material.statements:
        note = raw_note(statement).split("; ")[0] if ": " in statement.source else ""
        for found in _BRACKETS.finditer(note):
            items = [_JOINED.sub("", one.strip()) for one in found["items"].split(",")]
            if statement.section == "vocabulary" and not found["lead"]:
                continue  # in a glossary brackets tell what kinds there are
            subject = _subject(statement, note[: found.start()], material)
            if _are_examples(items, lead=found["lead"] or "") and count(subject) in OF_WORDS:
                written = replace(statement, text=as_written(statement))
                yield fact_of(
                    written, kind="example", subject=subject,
                    value=things(items, material.language, last="or"), family="example",
                    items=tuple(items), shape="name", worth=0.7,
                )  # fmt: skip
                break


def _are_examples(items: list[str], *, lead: str) -> bool:
    """Names for the most part, and several unless they are said to be examples."""
    names = [one for one in items if re.search(r"[A-Z]", one[:2])]
    short = all(count(one) in NAME_WORDS for one in items)
    return short and bool(lead or len(items) > 1) and 2 * len(names) > len(items)


def _subject(statement: Statement, before: str, material: Material) -> str:
    """What the brackets stand behind."""
    label = statement.source.partition(": ")[0]
    low = material.vocabulary.lower_first if material.language == "en" else str
    if is_date(label):
        return low(before.strip())
    if len(listed_things(raw_note(statement), material)) > 2:
        return _JOINED.sub("", low(before.rpartition(", ")[2].strip()))
    return low(statement.term)

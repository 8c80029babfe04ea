"""``1928: Fleming notices a mould``: what a list of dates says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.units.dates import is_date
from lessoncast.units.parts import segments

EVENT_WORDS = range(1, 15)
_DATED = re.compile(r"(?P<when>[^:]{3,24}): (?P<what>.+)$", re.DOTALL)
_ASIDE = re.compile(r"\s*\([^()]*\)|\s+[–—-]\s.*$")


def events(material: Material) -> Iterator[Fact]:
    """The entries of a list of dates; of a date with two of them neither can be asked for."""
    found = [fact for one in material.statements if (fact := _event(one))]
    times = Counter(fact.value for fact in found)
    yield from (
        replace(fact, items=() if times[fact.value] == 1 else ("several",)) for fact in found
    )


def _event(statement: Statement) -> Fact | None:
    dated = _DATED.match(statement.source)
    if statement.role != "history" or statement.leans or not dated or not is_date(dated["when"]):
        return None
    first = segments(dated["what"])[:1]
    what = _ASIDE.sub("", first[0].split(". ")[0]).strip(" .") if first else ""
    if len(what.split()) not in EVENT_WORDS or ":" in what:
        return None
    return Fact(
        kind="event",
        subject=what,
        value=re.sub(r"\s*[–—-]\s*", "–", dated["when"].strip()),
        statement=statement.text,
        span=statement.span,
        part=statement.part,
        family=f"event {statement.group}",
        shape="date",
        worth=0.8,
    )

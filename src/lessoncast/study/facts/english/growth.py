"""``The city's population grew from 60,000 in 1800 to over 800,000 by 1860.``: what it grew to."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.near import amounts_near, shape_of
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.words import content_stems, count

SUBJECT_WORDS = range(2, 13)
LEAST_TOLD = 2
_ABOUT = r"(?:about |almost |nearly |over |under |around |roughly |more than |less than |fewer than |some )?"
_AMOUNT = rf"{_ABOUT}(?:[$€£])?\d[\d,.]*\d?(?:%| percent| per cent)?(?: (?:million|billion|thousand))?(?: [a-z]+)?"
_WHEN = r"(?:(?:in|by|around|during) (?:the )?(?:[A-Z][a-z]+ )?\d{4}s?)"
_GREW = re.compile(
    r"^(?P<before>(?:In|By|Between|From|During|Over) [^,;:]{4,40}, )?(?P<what>[^,;:]{4,90}?)"
    r" (?P<verb>grew|rose|increased|jumped|climbed|soared|swelled|fell|dropped|declined|decreased|shrank|went(?: up| down)?)"
    rf" from (?P<from>{_AMOUNT})(?: {_WHEN})? to (?P<to>{_AMOUNT})(?: (?P<when>{_WHEN}))?\.$"
)
_NOT_NOW = re.compile(r"\d{4}")


def growth(material: Material) -> Iterator[Fact]:
    """What numbers that are told twice came to."""
    for statement in material.statements:
        found = None if statement.leans else _GREW.match(statement.text)
        clause = main_clause(statement.text) if found else None
        when = (found["when"] or found["before"] or "") if found else ""
        if not found or not clause or not _NOT_NOW.search(when):
            continue
        what = material.vocabulary.lower_first(found["what"])
        sound = count(what) in SUBJECT_WORDS and len(content_stems(what)) >= LEAST_TOLD
        if sound and not points_away(what):
            verb = f"{clause.base} {found['verb'].partition(' ')[2]}".strip()
            led = found["when"] or material.vocabulary.lower_first(when.strip(" ,"))
            yield fact_of(
                statement, kind="amount", subject=f"what {what} came to", value=found["to"],
                family=f"amount grown {shape_of(found['to'])}", ask=f"What did {what} {verb} to {led}?",
                rivals=tuple(amounts_near(found["to"])), worth=0.75,
            )  # fmt: skip

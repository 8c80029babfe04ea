"""``Arabica grows on hills, whereas robusta grows in plains.``: how two things differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import noun_phrase
from lessoncast.tongue.words import capital, content_stems, count

ANSWER_WORDS = range(6, 31)
_PAIR = re.compile(r"^(?P<one>[^,;:]{8,110}),? (?:whereas|while|but) (?P<other>[^;:]{8,110})\.$")
_LIST = re.compile(r" and ")


def contrasts(material: Material) -> Iterator[Fact]:
    """Two things of which a sentence says the same kind of thing, differently."""
    for statement in material.statements:
        found = None if statement.leans else _PAIR.match(statement.text)
        if not found or count(statement.text) not in ANSWER_WORDS:
            continue
        one = clause_of(grammar.ended(found["one"]))
        other = clause_of(grammar.ended(capital(found["other"])))
        if one is None or other is None or one.lead or other.lead:
            continue
        subjects = [noun_phrase(clause) for clause in (one, other)]
        apart = content_stems(subjects[0]) != content_stems(subjects[1])
        alike = one.base == other.base or one.base != "be" != other.base
        known = all(is_known(name, statement, material) for name in subjects)
        if (
            apart
            and alike
            and known
            and not points_away(found["one"])
            and not points_away(found["other"])
        ):
            names = [inside(name, material.vocabulary) for name in subjects]
            ask = f"How do {names[0]} differ from {names[1]}?"
            if one.number == "singular":
                ask = ask.replace("How do ", "How does ", 1)
            yield fact_of(
                statement, kind="contrast", subject=f"{names[0]} {names[1]}", value=statement.text.rstrip("."),
                family="contrast", ask=ask, worth=0.75,
            )  # fmt: skip

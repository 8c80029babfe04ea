"""``The bridge opened in May 1904.``, ``It stood for 60 years.``: when, since when, for how long and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.circumstances import (
    Circumstance,
    circumstances,
    is_deed,
    is_site,
)
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.people import persons_of
from lessoncast.study.facts.english.telling import is_told_of
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.names import known_names
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.near import amounts_near, dates_near, shape_of
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import between, is_perfect
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import capital, content_stems, count

ASKED_WORDS = range(4, 19)
LEAST_ASKED = 2  # content words of a question
TELLING = 12.0  # bits of a question: of "When did recovery come?", nobody knows which is meant
_ASKS: dict[str, tuple[Kind, str, float]] = {
    "date": ("date", "When", 0.8),
    "since": ("date", "Since when", 0.8),
    "span": ("span", "How long", 0.7),
    "after": ("span", "After how long", 0.65),
    "site": ("site", "Where", 0.6),
}
_DAY = re.compile(r"^(?P<when>On [A-Z][a-z]+ \d{1,2}, \d{4}),? (?P<rest>.+)$")
_YEARS = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_YEAR = re.compile(r"in (?:1\d{3}|20\d{2})", re.IGNORECASE)
_ITS_OWN = re.compile(r"\b(?:its|their|his|her)\b")  # of the subject, which is named
_THERE = re.compile(r"\bthere\b")
_IS_NAMED = re.compile(r"(?<!^)\b[A-ZÀ-Þ]\w|\d")  # so that one knows which it was
_VAGUE_END = re.compile(
    r"\b(?:the (?:term|name|idea|plan|method|word|book|law)|back|early|late|again|beginning|starting|ending)$"
)


def dated(material: Material) -> Iterator[Fact]:
    """Each circumstance of which a sentence about a named subject tells."""
    beside = _Beside(material)
    for statement in material.clauses:
        apart = statement.leans or statement.role in {"quote", "example"}
        clause = None if apart else _clause_of(statement.text)
        if clause and is_told_of(clause, statement, material):
            for told in circumstances(clause):
                yield from _asked(clause, told, statement, material, beside)


def _clause_of(text: str) -> Clause | None:
    """The clause with its lead, also where a date has a comma of its own: ``On May 4, 1904, the bridge opened``."""
    found = _DAY.match(text)
    clause = clause_of(capital(found["rest"])) if found else clause_of(text)
    if found is None or clause is None:
        return clause
    return None if clause.lead else replace(clause, lead=found["when"])


class _Beside:
    """What could stand for a circumstance in a lesson: its places, and dates up to its last year."""

    def __init__(self, material: Material) -> None:
        texts = " ".join(one.text for one in material.statements)
        known = {name for name, one in known_names(material).items() if one.family == "place"}
        self._places = tuple(
            name
            for name in sorted(known - persons_of(material))
            if is_site(name) and re.search(rf"\b(?:in|near) {re.escape(name)}\b", texts)
        )
        years = (int(year) for one in material.statements for year in _YEARS.findall(one.text))
        self._latest = max(years, default=0)

    def of(self, told: Circumstance, statement: Statement) -> tuple[str, ...]:
        if told.sort in {"span", "after"}:
            return tuple(amounts_near(told.text))
        if told.sort == "site":
            lead = told.text.partition(" ")[0].lower()
            others = (one for one in self._places if one not in statement.text)
            return tuple(f"{lead} {one}" for one in others) if lead in {"in", "near"} else ()
        return tuple(dates_near(told.text, self._latest))


def _asked(
    clause: Clause, told: Circumstance, statement: Statement, material: Material, beside: _Beside
) -> Iterator[Fact]:
    if not _may_be_asked(clause, told):
        return
    adverb = between(statement.text, clause)
    asked = turned(clause, material.vocabulary, told.core, adverb)
    asked = asked if told.sort == "after" else re.sub(r"^(?:does|do) ", "did ", asked)
    kind, how, worth = _ASKS[told.sort]
    ask = f"{how} {asked}?"
    sized = count(ask) in ASKED_WORDS and len(content_stems(ask)) >= LEAST_ASKED
    sized = sized and told_by(ask) >= TELLING
    unnamed = told.sort == "site" and not _IS_NAMED.search(asked)
    loose = points_away(_ITS_OWN.sub("", asked)) or bool(_THERE.search(asked)) or unnamed
    if asked and sized and not loose and not _VAGUE_END.search(asked) and not lint.debris(ask):
        value = f"{told.text}." if re.search(r"\b[A-Z]\.[A-Z]$", told.text) else told.text
        yield fact_of(
            statement, kind=kind, subject=asked, value=value, family=f"{kind} {_shape(told)}", ask=ask,
            shape="date" if kind == "date" else "words", worth=worth, rivals=beside.of(told, statement),
        )  # fmt: skip


def _shape(told: Circumstance) -> str:
    """How a circumstance is written: only what is written alike can stand in its place."""
    return told.text.partition(" ")[0].lower() if told.sort == "site" else shape_of(told.text)


def _may_be_asked(clause: Clause, told: Circumstance) -> bool:
    """Whether a circumstance is that of a deed, in a tense that goes with it."""
    if told.sort == "since":
        return clause.base == "have" and is_perfect(clause)
    if told.sort == "date" and _YEAR.fullmatch(told.text):
        return False  # asked for as the year
    perfect = told.sort == "span" and clause.base == "have" and is_perfect(clause)
    if told.sort == "after" and (clause.base == "become" or clause.tense == "present"):
        return clause.base not in {"be", "have"} | english().modals and not clause.verb.endswith(
            "n't"
        )
    then = clause.tense == "past" or (told.sort == "date" and _is_past_too(clause))
    if told.sort == "span" and not told.core:
        return False
    return perfect or (then and is_deed(clause, told.core))


def _is_past_too(clause: Clause) -> bool:
    """Whether a verb may be of then as well: ``In the 1860s, they put pedals on it``."""
    return "past" in {form for _, form in english().verbs.get(clause.verb, ())}

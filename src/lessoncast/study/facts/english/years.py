"""``In 1825, the canal opened.``: what happened when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lessoncast._later import re
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.sound import without_own
from lessoncast.study.facts.english.telling import is_told_of
from lessoncast.study.facts.english.trimming import points_away, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.questions.grammar.inversion import between
from lessoncast.tongue.words import count

ASKED_WORDS = range(4, 17)
_LEAD = re.compile(r"^In (?P<year>1[0-9]{3}|20[0-9]{2})$")
_INSIDE = re.compile(r"^(?P<before>.+?)(?:,)? in (?P<year>1[0-9]{3}|20[0-9]{2})\b(?P<after>.*)$")
_CUT = re.compile(
    r"[:;]|(?: because| which| who| where| when| while| but| and (?:was|were|had|did|\w+ed)\b| as well as| so that)\b"
)
_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})\b")
_VAGUE_END = re.compile(r"\bthe (?:term|name|idea|plan|method|word|book|law)$")
_MORE = re.compile(r", and |; ")  # what else happened then
_ENDS = re.compile(r"\b(?:beginning|starting|ending|back|early|late|again)$")


def years(material: Material) -> Iterator[Fact]:
    """Sentences with one year, in which a named subject did something."""
    told = Counter(year for one in material.statements for year in set(_YEAR.findall(one.text)))
    for statement in material.clauses:
        clause = None if statement.leans else clause_of(statement.text)
        several = len(_YEAR.findall(statement.text)) > 1
        if clause and not several and is_told_of(clause, statement, material):
            yield from _asked(clause, statement, material, told)


def _asked(
    clause: Clause, statement: Statement, material: Material, told: Mapping[str, int]
) -> Iterator[Fact]:
    lead = _LEAD.match(clause.lead)
    inside = _INSIDE.match(clause.rest.rstrip("."))
    if lead:
        year, rest = lead["year"], clause.rest.rstrip(".")
    elif inside and not clause.lead and not inside["after"].startswith(" that "):
        year, rest = inside["year"], inside["before"]
    else:
        return
    rest, written = _cut(rest), rest
    if inside and not lead and rest != written.strip(" ,"):
        return  # the year may belong to what is cut off
    adverb = between(statement.text, clause)
    asked = turned(clause, material.vocabulary, rest, adverb) if _is_event(clause, rest) else ""
    asked = re.sub(r"^(?:does|do) ", "did ", asked)  # a chronicle in the present tense
    vague = _VAGUE_END.search(asked)
    if asked and not vague and count(asked) in ASKED_WORDS and not points_away(without_own(asked)):
        subject = material.vocabulary.lower_first(f"{clause.subject} {clause.verb} {rest}")
        yield fact_of(
            statement, kind="year", subject=subject, value=year, family="year",
            ask=f"In what year {asked}?", shape="date", worth=0.85,
            noun=year if told.get(year, 0) == 1 and not _MORE.search(statement.text) else "",
        )  # fmt: skip


def _cut(rest: str) -> str:
    """The rest of a sentence up to where it adds something; the parts of a list stay together."""
    text = _CUT.split(f" {rest}")[0].strip(" ,")
    listed = re.match(r"^[^,]+(?:, (?:[\w'-]+ ?){1,4})+,? ?(?:and|or) (?:[\w'-]+ ?){1,3}", text)
    return listed[0].strip() if listed else text.split(", ")[0]


def _is_event(clause: Clause, rest: str) -> bool:
    """Whether it happened, rather than was so: ``was opened``, not ``was popular``."""
    ends = bool(rest) and whole(rest) and not _ENDS.search(rest)
    done = re.match(r"(?:\w+ly )?(?:born\b|\w+(?:ed|en|wn|lt|ilt|de|ut|id|ung|ound)\b)", rest)
    return ends and clause.verb not in {"is", "are"} and (clause.base != "be" or done is not None)

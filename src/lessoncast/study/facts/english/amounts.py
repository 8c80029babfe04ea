"""``Each cherry holds two seeds.``: how many there are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import noun_phrase
from lessoncast.tongue.english.questions import counting
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import content_stems, count

_SMALL = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_MISREAD = re.compile(r"\b(?:whereas|while|let|make|help|compete)\b")
ASKED_WORDS = range(5, 17)
LEAST_TOLD = 3  # content words of a question, so that it can be answered by itself
_HOW_MANY = re.compile(
    r"^How many (?P<what>(?!million|billion|thousand|hundred|(?:hour|minute|second|day|week|month|year|degree|mile|metre|meter|kilomet\w+|kilo|kilogram"
    r"|gram|milligram|ton|tonne|dollar|euro|pound|cent|time|percent|foot|feet|inche|thing|way|reason)s?\b)[a-z][\w-]*) "
)  # of how many hours, what for is told apart; nobody learns how many things something is of
_COUNT = (
    r"(?P<count>(?:about |almost |nearly |up to |at least |more than |over )?(?:\d[\d,.]*(?: million| billion)?|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:hundred|thousand|million|billion))?)"
)
_COUNTS = re.compile(rf"\b{_COUNT} ")


def amounts(material: Material) -> Iterator[Fact]:
    """What a named subject has so many of."""
    told = [one for one in material.clauses if _has_amount(one, material)]
    read_ahead(partial(_suggested, one, material) for one in told)
    for statement in told:
        for ask, what in _suggested(statement, material):
            found = re.search(
                rf"\b{_COUNT} (?:[a-z]+ )?{what}\b(?! (?:of|to|from)\b)", statement.text
            )
            if found and _is_sound(ask):
                yield fact_of(
                    statement, kind="amount", subject=ask.rstrip("?"), value=found["count"],
                    family="amount", ask=ask, rivals=tuple(_near(found["count"])), worth=0.6,
                )  # fmt: skip
                break


def _has_amount(statement: Statement, material: Material) -> bool:
    """Whether a named subject has a number somewhere behind it."""
    if statement.leans or not _COUNTS.search(statement.text):
        return False
    clause = clause_of(statement.text)
    return (
        clause is not None
        and not clause.lead
        and is_known(noun_phrase(clause), statement, material)
    )


def _suggested(statement: Statement, material: Material) -> list[tuple[str, str]]:
    """The questions ``How many …`` about a statement, and of what."""
    asked = (one.ask for one in counting(statement.text, material.vocabulary))
    return [(one, found["what"]) for one in asked if (found := _HOW_MANY.match(one))]


def _near(told: str) -> Iterator[str]:
    """The small numbers beside this one, written as it is."""
    low = told.lower()
    if low in _SMALL:
        place = _SMALL.index(low)
        around = range(max(place - 2, 0), min(place + 3, len(_SMALL)))
        yield from (_SMALL[at] for at in around if at != place)


def _is_sound(ask: str) -> bool:
    told = len(content_stems(ask)) >= LEAST_TOLD and count(ask) in ASKED_WORDS
    return told and not points_away(ask.rstrip("?")) and not _MISREAD.search(ask)

"""``Italian merchants worked it out around 1300``, ``Until about 1850 paper was made from rags``: when, since when and until when."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import tells, verb_of
from lessoncast.study.facts.trees.complements import is_plain
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import is_sound
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.near import shape_of
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Places

TOLD = 3  # content words of a question
SURE = 0.5  # how likely the phrase must hang on the verb
_ABOUT = r"(?:(?:about|around|roughly|only|late|early|at least|as late as|as early as|the end of|the beginning of) )*"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_YEAR = r"(?:[1-9]\d{2}|1\d{3}|20\d{2})(?! (?:percent|per))"
_CENTURY = r"(?:[a-z-]+(?:th|st|nd|rd)|first|second|third|\d{1,2}(?:st|nd|rd|th)) centur(?:y|ies)"
_AGE = rf"(?:the )?(?:(?:early|mid|late)[ -])?(?:{_YEAR}s?|{_CENTURY})(?: (?:BC|AD|BCE|CE))?"
_AGO = r"(?:some |about |over |more than |around )?(?:[\d,]+|[a-z-]+)(?: (?:hundred|thousand|million|billion))? years ago"
_DATES = (
    ("In what year", re.compile(rf"in (?P<year>{_YEAR}(?: (?:BC|AD|BCE|CE))?)$")),
    ("Since when", re.compile(rf"since {_ABOUT}{_AGE}$")),
    ("Until when", re.compile(rf"(?:until|till|up to) {_ABOUT}{_AGE}$")),
    ("When", re.compile(rf"(?:(?:in|during|around|about|by|from|before|after|at) {_ABOUT}(?:{_MONTH} (?:of )?)?{_AGE}|{_AGO})$")),
)  # fmt: skip


def dates(sight: Sight) -> Iterator[Fact]:
    """``Monks printed the book in 868`` → in what year did monks print it."""
    clause = sight.clause
    if not _is_known(sight) or not _happened(clause):
        return
    for part in clause.parts:
        leads = part.places[0] == clause.places[0] and part.head < clause.finite
        ends = part.places[-1] == clause.places[-1] and part.head > clause.head
        sure = clause.tree.is_unbroken(part.places) and clause.tree.words[part.head].sure >= SURE
        if (leads or ends) and sure:
            yield from _told(sight, part.places)


def _told(sight: Sight, places: Places) -> Iterator[Fact]:
    said = sight.clause.said(places)
    low = f"{said[:1].lower()}{said[1:]}"
    for word, pattern in _DATES:
        found = pattern.match(low)
        if not found or (word == "Since when") != _is_perfect(sight.clause):
            continue
        ask = asked(sight.clause, word, places, sight.vocabulary)
        value = found["year"] if word == "In what year" else low
        if ask and is_sound(sight, ask, value, answer=places, least=TOLD, sure=SURE):
            exact = word == "In what year"
            yield fact_of(
                sight.statement, kind="year" if exact else "date", subject=ask.rstrip("?"), value=value, ask=ask,
                family="year" if exact else f"date {shape_of(low)}", shape="date", worth=0.8,
            )  # fmt: skip
        return


def _is_known(sight: Sight) -> bool:
    """Whether it is told of something that has a name, or of most of its kind; not of a second verb that may be a noun's."""
    clause = sight.clause
    words = clause.tree.words
    joined = words[clause.head].relation == "conj" and not clause.tree.under(clause.head, "cc")
    share = bool(clause.subject) and words[clause.subject[0]].text.lower() in {"most", "many"}
    if any(map(str.isdigit, clause.said(clause.subject))):
        return False  # "1990s–2000s came …", where a date was read as what did it
    return not joined and tells(sight) and (share or is_plain(sight, first=False))


def _happened(clause: Clause) -> bool:
    """Whether it was then, or has been since; no "had", which tells of before that."""
    words = clause.tree.words
    had = any(words[one].text.lower() == "had" for one in clause.helpers)
    state = clause.is_copula or verb_of(clause) in {"", "have"}
    return (clause.is_past or _is_perfect(clause)) and not (had or state or clause.is_negated)


def _is_perfect(clause: Clause) -> bool:
    words = clause.tree.words
    return any(words[one].text.lower() in {"has", "have"} for one in clause.helpers)

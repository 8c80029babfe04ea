"""``Sand melts at about 1,700 degrees``, ``Rats die after about three weeks``: how long, after how long, at what temperature, by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.trees.about import tells, verb_of, without_reasons
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import is_sound
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.near import amounts_near, shape_of
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Places

TOLD = 2  # content words of a question
SURE = 0.5  # how likely the phrase must hang on the verb
_ABOUT = r"(?:(?:only|about|around|roughly|over|nearly|almost|more than|less than|fewer than|at least|at most|up to|approximately|some|as many as|another) )*"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_NUMBER = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_WORD}|half an?|an?(?= (?:hundred|thousand|million|billion)\b))(?: (?:hundred|thousand|million|billion|trillion))*)"
_SIZE = rf"{_ABOUT}(?:an?|{_NUMBER}(?: (?:to|or|and) {_ABOUT}{_NUMBER})?|(?:a )?(?:few|several|many)(?: (?:hundred|thousand|million))?|some|hundreds of|thousands of|millions of)"
_TIME = r"(?:(?:milli|micro|nano)?second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie)|generation)s?"
_LENGTH = r"(?:(?:kilo|centi|milli|nano|micro)?met(?:re|er)s?|feet|inch(?:es)?|yards?|miles?|light-years?)"
_RATE = r"(?: (?:an?|per|every) [a-z]+)?"
_DEGREES = r"(?:degrees(?: (?:Celsius|Fahrenheit))?|° ?[CF])"
_PHRASES: tuple[tuple[str, Kind, re.Pattern[str]], ...] = (
    ("How long", "span", re.compile(rf"(?:for )?{_SIZE} {_TIME}{_RATE}$")),
    ("After how long", "span", re.compile(rf"after {_SIZE} {_TIME}$")),
    ("How quickly", "span", re.compile(rf"(?:in|within) {_SIZE} {_TIME}$")),
    ("How often", "span", re.compile(rf"(?:every {_SIZE}? ?{_TIME}|{_ABOUT}(?:once|twice|{_SIZE} times) (?:an?|per|every)(?: {_SIZE})? {_TIME})$")),
    ("How many times", "span", re.compile(rf"{_ABOUT}{_NUMBER} times$")),
    ("At what temperature", "amount", re.compile(rf"(?:at|below|above|between) {_SIZE} ?{_DEGREES}$")),
    ("To what temperature", "amount", re.compile(rf"to {_SIZE} ?{_DEGREES}$")),
    ("By how much", "amount", re.compile(rf"by {_SIZE} ?(?:percent|per cent|%|{_LENGTH}|{_TIME}|{_DEGREES}){_RATE}$")),
    ("After what distance", "amount", re.compile(rf"after {_SIZE} {_LENGTH}$")),
    ("How far", "amount", re.compile(rf"(?:for )?{_SIZE} {_LENGTH}{_RATE}$")),
)  # fmt: skip
_NAMED = re.compile(
    r"[^,] an? (?:\w+ )?\w+ (?:called|known as|termed) "
)  # what all of it is called
_BARE = re.compile(rf"{_SIZE} (?:{_TIME}|{_LENGTH}){_RATE}$")


def figures(sight: Sight) -> Iterator[Fact]:
    """``Rats die after about three weeks without sleep`` → after how long do rats die without sleep."""
    sight = replace(sight, clause=without_reasons(sight.clause))
    clause = sight.clause
    if not clause.subject or not tells(sight) or clause.is_negated or clause.is_copula:
        return
    for places in _phrases(clause):
        told = clause.said(places)
        value = f"{told[:1].lower()}{told[1:]}"
        word, kind = _asked_of(clause, value)
        ask = asked(clause, word, places, sight.vocabulary) if word else ""
        if (
            ask
            and not _NAMED.search(ask)
            and is_sound(sight, ask, value, answer=places, least=TOLD, sure=SURE)
        ):
            yield fact_of(
                sight.statement, kind=kind, subject=ask.rstrip("?"), value=value, ask=ask,
                family=f"{word.lower()} {shape_of(value)}", rivals=tuple(amounts_near(value)), worth=0.75,
            )  # fmt: skip


def _asked_of(clause: Clause, value: str) -> tuple[str, Kind]:
    """What a phrase with a figure answers; "" where it has none, or is no circumstance."""
    far = verb_of(clause) in listed("goes_far")
    bare = _BARE.match(value)
    if bare and not (far or verb_of(clause) in listed("lasts")):
        return "", "amount"
    return word_for(value)


def word_for(value: str) -> tuple[str, Kind]:
    """What asks for a phrase with a figure: ``How long`` for "for two hours"; "" where nothing does."""
    found = ((word, kind) for word, kind, pattern in _PHRASES if pattern.match(value))
    return next(found, ("", "amount"))


def _phrases(clause: Clause) -> Iterator[Places]:
    """The phrases that surely hang on the verb, and "by …" behind its object, which may be read as of that."""
    tree = clause.tree
    for part in clause.parts:
        if part.role == "complement" or not tree.is_unbroken(part.places):
            continue
        if tree.words[part.head].sure >= SURE:
            yield part.places
        if part.role == "object":
            by = next((one for one in part.places if tree.words[one].text == "by"), part.head)
            yield tuple(one for one in part.places if one >= by > part.head)

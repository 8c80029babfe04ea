"""How many, how much, how long: questions for a number that stands inside the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import acts, asker, free, question
from lessoncast.tongue.english.questions.grammar.inversion import short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_ABOUT = r"(?:(?:only|about|around|roughly|over|under|nearly|almost|more than|less than|fewer than|at least|up to|exactly|just) )*"
_NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|a hundred|a thousand"
    r"|hundreds of|thousands of|millions of|several|dozens of)(?: (?:hundred|thousand|million|billion))?"
)
_TIMES = r"(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|generations)"
_LASTED = re.compile(
    rf"^([^,;:]*?) ?for {_ABOUT}(?:{_NUMBER}|a few|many) {_TIMES}\b|^(){_ABOUT}(?:{_NUMBER}) {_TIMES}[.,]"
)
_THROUGH = re.compile(
    rf"^(through|across|in|into|on|with|between) {_ABOUT}{_NUMBER} ((?:[a-z]+ )?[a-z]+s)\b"
)
_THERE_ARE = re.compile(
    rf"^There (are|were) (?:also |now |then |still )?{_ABOUT}{_NUMBER} (?:of )?((?:[a-z]+ ){{0,2}}[a-z]+s)\b"
)
_VAGUE = re.compile(r"\b(?:several|dozens of|hundreds of|thousands of|millions of)\b")  # no number
_HAS = re.compile(
    rf"^{_ABOUT}(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|(?:tens of |hundreds of )?thousands of|hundreds of|dozens of) ((?:[a-z]+ )?[a-z]+s)\b"
)
_PARTS = re.compile(
    r"^(?:only |about |almost |nearly |more than |less than )*(?:half|a third|a quarter|two thirds|three quarters|most|\d+ percent) of"
    r" ((?:the|its|their|each|every|all)? ?(?:[\w'-]+ ){0,3}[\w'-]+)"
)
_MASSES = re.compile(
    rf"^([a-z]+) {_ABOUT}(?:{_NUMBER}|one|half a) (?:pounds?|kilograms?|litres?|liters?|gallons?|tons?|tonnes?|grams?|acres?|miles?|metres?|meters?) of ([a-z]+)\b"
)


_PAGE = re.compile(
    r"\b(?:lesson|chapter|section|article|page|text|tutorial|episode|module|unit)\b", re.IGNORECASE
)


def amounts(sight: Sight) -> Iterator[Proposal]:
    """Every question for a number."""
    found = _THERE_ARE.match(sight.plain)
    if found and not _VAGUE.search(found[0]):
        yield Proposal(ask=asked(f"How many {found[2]} {found[1]} there"), worth=66, deep=False)
    clause = sight.clause
    if clause is None or not asker(sight) or not free(clause) or _PAGE.search(sight.subject):
        return
    if clause.base == "have" and (held := _HAS.match(clause.rest)):
        asking = question(f"How many {held[1]}", sight)
        if asking:
            yield Proposal(ask=asking, worth=62)
    if acts(clause):
        yield from _lasted(sight)
        yield from _through(sight)
        yield from _parts(sight)
    elif mass := _MASSES.match(clause.rest):
        asking = question(f"How much {mass[2]}", sight, mass[1])
        if asking:
            yield Proposal(ask=asking, worth=70, deep=True)


def _lasted(sight: Sight) -> Iterator[Proposal]:
    """``The war lasted four years`` → ``How long did the war last?``."""
    clause = sight.clause
    found = _LASTED.match(clause.rest) if clause else None
    if clause is None or found is None:
        return
    if found[1] is None and clause.base not in {
        "last",
        "take",
        "wait",
        "live",
        "stay",
        "hide",
        "rule",
        "reign",
        "work",
    }:
        return
    if asker(sight) == "it" and clause.base == "take":
        return
    told = (found[1] or "").strip()
    plain = not told or short(told, 6) == told
    asking = question("How long", sight, told) if plain else ""
    if asking:
        yield Proposal(ask=asking, worth=74, deep=True)


def _through(sight: Sight) -> Iterator[Proposal]:
    """``It runs through four phases`` → ``How many phases does it run through?``."""
    clause = sight.clause
    found = _THROUGH.match(clause.rest) if clause else None
    asking = question(f"How many {found[2]}", sight, found[1]) if found else ""
    if asking:
        yield Proposal(ask=asking, worth=62)


def _parts(sight: Sight) -> Iterator[Proposal]:
    """``The voice fills half of each line`` → ``How much of each line does the voice fill?``."""
    clause = sight.clause
    found = _PARTS.match(clause.rest) if clause else None
    whole = found[1].strip() if found else ""
    plain = bool(whole) and count(whole) <= 4 and short(whole, 4) == whole
    plain = plain and english().prepositions.isdisjoint(whole.split())  # "his energies on foreign"
    asking = question(f"How much of {whole}", sight) if plain else ""
    if asking:
        yield Proposal(ask=asking, worth=64, deep=True)

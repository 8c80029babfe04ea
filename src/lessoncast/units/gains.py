"""What a label gives that no other rule has made a sentence of: the last resort."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.titles import is_rather_thing
from lessoncast.tongue.words import capital
from lessoncast.units.glosses import ABSTRACT, is_marked_off
from lessoncast.units.parts import is_thing, is_tried

_WHICH = re.compile(r"(?:[\w-]+,? ){0,3}?([\w-]+) (?:of (?:[\w'-]+ ){1,3})?(?:who|that|which) ")
NUMBERS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "several", "many", "some", "various"]
)
_MEASURE = re.compile(
    rf"(?:\d[\d.,]*|{'|'.join(sorted(NUMBERS))}) (?:second|minute|hour|day|week|month|year|metre|meter|kilo\w+|gram|degree|percent|per cent|millimet\w+|centimet\w+)s?\b"
)  # "Time: two minutes"
ADJECTIVE = re.compile(r"(?:ive|al|ic|ous|ed|ary|less|ful)$")


def is_quality(name: str) -> bool:
    """Whether a label is an adjective that has found no noun."""
    return (
        " " not in name
        and ADJECTIVE.search(name) is not None
        and name not in english().adjective_like
    )


def gained(name: str, low: str) -> str:
    """The last resort: what a thing gives, if the note is a noun; "" for half a sentence."""
    if name in {"pros", "cons"} or name.partition(" ")[0] in english().prepositions:
        return ""  # "From Shays to whiskey": a headline, and nothing that gives anything
    if is_quality(name):
        means = is_thing(low) and not is_clause(low)
        return f"{capital(name)} means {low}" if means else f"It's {name}: {low}"
    if re.match(rf"{re.escape(name)}\b", low, re.IGNORECASE):
        return capital(low) if is_clause(low) else ""  # "BDFL: BDFL stands for …"
    if re.match(r"(?:[\w-]+ ){0,2}[\w-]+'s ", low) and find_verb(low.split()) is None:
        return f"{capital(name)} {grammar.be(grammar.number(name))} {low}"
    if which := _WHICH.match(low):
        several = grammar.is_plural_word(which[1])
        fits = several and grammar.number(name) == "plural"
        return f"{capital(name)} are {low}" if fits else ""
    return _meant_or_had(name, low) if is_thing(low) else ""


def _meant_or_had(name: str, low: str) -> str:
    """An abstract word means what stands behind it, several things have it; nobody says that of one: ``With crane, you get …``."""
    orders = is_imperative(capital(low)) and not is_rather_thing(low)  # "award extra marks"
    if orders or low[:1].isupper() or is_tried(low):
        return ""
    if ABSTRACT.search(name) or is_marked_off(low):
        return f"{capital(name)} means {low}"
    if _MEASURE.match(low):
        return f"As for {name}, it's {low}"
    several = (
        grammar.number(name) == "plural" or low[:1].isdigit() or low.split(maxsplit=1)[0] in NUMBERS
    )
    return f"With {name}, you get {low}" if several else ""

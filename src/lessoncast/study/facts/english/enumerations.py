"""``Plants need three things to grow: water, light and air.``: what a sentence lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.headed_lists import headed_lists
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of, things
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.trees import found_in_each
from lessoncast.tongue.words import content_stems, count
from lessoncast.units.parts import listed

ITEM_WORDS = range(1, 7)
LEAST_ITEMS = 3
_MANY = re.compile(
    r"^(?:(?:certain|several|some|various|a few|the following|many|two|three|four|five|six|seven|eight|nine|ten) )?"
    r"(?P<nouns>(?:[a-z][\w-]* ){0,2}[a-z][\w-]*s|(?:[a-z][\w-]* ){0,2}people)(?P<after>(?: (?:to|for|in|of|from|with) .+)?)$"
)
_TIED = re.compile(r"(?:(?:made up|composed|made) of|(?:divided|split|organi[sz]ed) into|of|into) ")
_NUMBER = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten) ")
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten) [a-z]")
_TWO = re.compile(r"\b(?:two|both)\b")
_PAIR = re.compile(r"([^,;:]+?),? and ([^,;:]+)")
_THERE = re.compile(
    r"^(?:(?P<lead>(?:For|In|To|With|On|When) [^,;:]{3,60}), )?[Tt]here are (?P<number>two|three|four|five|six|seven|several) (?P<nouns>(?:[\w-]+ ){0,2}?[\w-]+s)(?P<of> (?:to|of|for|in|between) [^:]{3,60})?: (?P<rest>[^:]+)\.$"
)
LEAST_NAMED = 2  # content words of a question for options
_OPENS = re.compile(r"^(?:namely|for example|such as|that is),? ")


def enumerations(material: Material) -> Iterator[Fact]:
    """Three things or more behind a colon, or behind "include"."""
    told = (*material.clauses, *headed_lists(material))
    return found_in_each(partial(_enumerated, material=material), told)


def _enumerated(statement: Statement, *, material: Material) -> Iterator[Fact]:
    if not statement.leans and not statement.term and not points_away(statement.text):
        yield from _behind_colon(statement, material)
        yield from _included(statement, material)
        yield from _there(statement, material)


def _behind_colon(statement: Statement, material: Material) -> Iterator[Fact]:
    lead, _, rest = statement.text.rstrip(".").partition(": ")
    if _COUNTED.search(lead):
        return  # which the rule on trees asks for
    items = _items(_OPENS.sub("", rest), material, 2 if _TWO.search(lead) else LEAST_ITEMS)
    clause = main_clause(grammar.ended(lead)) if items else None
    tied = _TIED.match(clause.rest) if clause else None
    tie = tied[0].rstrip() if tied else ""
    named = _MANY.match(clause.rest[len(tied[0]) if tied else 0 :].rstrip(".")) if clause else None
    if not clause or not named or clause.lead or clause.verb.endswith("n't"):
        return
    if not is_known(noun_phrase(clause), statement, material):
        return
    subject = inside(noun_phrase(clause), material.vocabulary)
    verb = "" if clause.base == "be" else clause.base
    auxiliary = clause.verb if clause.base == "be" else grammar.do(clause.number, clause.tense)
    number = _NUMBER.match(clause.rest[len(tied[0]) :]) if tied else None
    nouns = f"{number[0] if number else ''}{named['nouns']}"
    ask = f"Which {nouns} {auxiliary} {subject} {verb} {tie}{named['after']}?"
    yield fact_of(
        statement, kind="object", subject=subject, value=things(items, material.language),
        family="object list", ask=re.sub(r"\s+", " ", ask).replace(" ?", "?"), items=tuple(items), worth=0.8,
    )  # fmt: skip


def _included(statement: Statement, material: Material) -> Iterator[Fact]:
    """``Common traps include haste, fear and fog``: a group whose name is the subject."""
    clause = main_clause(statement.text)
    items = _items(clause.rest.rstrip("."), material) if clause and clause.base == "include" else []
    plain = clause and items and not clause.lead and clause.number == "plural"
    if clause and plain and is_known(noun_phrase(clause), statement, material):
        yield fact_of(
                statement, kind="group", subject=inside(noun_phrase(clause), material.vocabulary),
                value=things(items, material.language), family=f"group {statement.group}",
                items=tuple(items), worth=0.75,
            )  # fmt: skip


def _there(statement: Statement, material: Material) -> Iterator[Fact]:
    """``For a long stay, there are two options: tents and huts`` → ``Which two options are there for a long stay?``."""
    found = _THERE.match(statement.text)
    items = _items(_OPENS.sub("", found["rest"]), material, 2) if found else []
    if not found or not items or points_away(f"{found['lead'] or ''} {found['of'] or ''}"):
        return
    lead = f" {found['lead'][0].lower()}{found['lead'][1:]}" if found["lead"] else ""
    nouns = re.sub(r"^(?:basic|main|different|common|possible|important) ", "", found["nouns"])
    of = found["of"] or ""
    named, behind = (f"{nouns}{of}", "") if of.startswith(" of ") else (nouns, of)
    ask = f"Which {found['number']} {named} are there{behind}{lead}?"
    if len(content_stems(ask)) >= LEAST_NAMED:
        yield fact_of(
            statement, kind="object", subject=ask.rstrip("?"), value=things(items, material.language),
            family="object list", ask=ask, items=tuple(items), worth=0.8,
        )  # fmt: skip


def _items(text: str, material: Material, least: int = LEAST_ITEMS) -> list[str]:
    """Short things that a text lists; [] when it lists none."""
    if not text or not content_stems(text):
        return []
    pair = _PAIR.fullmatch(text) if least < LEAST_ITEMS else None
    items = [
        material.vocabulary.lower_first(one) for one in (pair.groups() if pair else listed(text))
    ]
    fits = all(count(one) in ITEM_WORDS for one in items)
    return items if fits and len(items) >= least else []

"""Names of what a pronoun or a clause stands for: ``When milk has set, it is called curd``, ``What is left is called whey``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.english.naming import called_so
from lessoncast.study.facts.english.trimming import points_away, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.persons import is_of_people
from lessoncast.study.places import MOST_LINES
from lessoncast.study.sorts import sorts_of
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, count

TOLD_WORDS = range(4, 21)
TERM_WORDS = range(1, 5)
LEAST_TOLD = 2  # content words that tell what the term is the name of
_NAME = (
    r"(?:is|are|'s|’s|'re|’re) (?:\w+ly |often |also |sometimes |then |now )?(?:called|known as|termed) (?:an? |the )?"
    r"[\"“']?(?P<term>(?!so\b|that\b|for\b)[A-Za-z][\w'’ -]{2,40}?)[\"”']?(?=\.|, (?:and|but|which|because|since|so)\b)"
)
_WHAT = re.compile(rf"^(?P<told>What [^,;:]{{8,100}}?) {_NAME}")
_CASE = re.compile(
    rf"^(?P<when>When|Once|If|After|As soon as) (?P<case>[^,;:]{{8,90}}), (?P<who>it|they) ?{_NAME}"
)
_AND = re.compile(rf"^(?P<told>[A-Z][^;:]{{10,110}}?),? and (?P<who>it|they) ?{_NAME}")
_REST = re.compile(
    rf"^(?:(?P<case>[A-Z][^;:]{{10,90}}?),? (?:and|but) )?(?P<what>[Ww]hat (?:remains|is left|stays(?: behind)?)) {_NAME}"
)
_NEXT = re.compile(rf"^(?P<who>It|They) ?{_NAME}")
_ALSO = re.compile(
    r"\b(?P<thing>(?:[Tt]he|[Aa]n?) (?:(?!(?:the|an?|of|in|on|at|to|by|for|and|or|with|that|which) )[\w'’-]+ ){0,3}[\w'’-]+)"
    r",? \(?also (?:called|known as|referred to as) (?P<term>(?:the |an? )?[\w'’ -]{3,40}?)(?:[,.)]| or\b)"
)
_UNTIL = re.compile(
    r" (?P<noun>(?:the|an?) (?:[a-z-]+ ){0,2}[a-z-]+) until (?P<who>it|they) (?P<deed>[^,.;:]+)\.$"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|where|whose)\b")
_HAPPENS = frozenset({"doing", "event"})
_ANY = re.compile(r"(?:An?|Some|Any) (?=[a-z])")
_WHEN_IT = re.compile(r"\b(?:when|once|if|after|as soon as) (?:it|they)\b")
_ITS_OWN = re.compile(r"\b(?:it|they|its|their|them)\b")  # the thing in front of "when it …"
_LOOSE = frozenset({"this", "these", "those", "such", "it", "they", "one"})


def named_so(material: Material) -> Iterator[Fact]:
    """Terms for what their own sentence, or the one before it, tells in other words."""
    for statement in material.statements:
        if not statement.leans and not statement.term:
            yield from _inside(statement, material)
            yield from _also(statement, material)
    for before, statement in pairwise(material.statements):
        found = _NEXT.match(statement.text) or _REST.match(statement.text)
        lines = Span(before.span.first, statement.span.last)
        near = before.group == statement.group and lines.last - lines.first < MOST_LINES
        if found and near and not before.leans:
            both = replace(statement, text=f"{before.text} {statement.text}", span=lines, whole="")
            yield from _named(both, _before(before.text, found, material), found["term"], material)


def _before(before: str, found: re.Match[str], material: Material) -> str:
    """What the sentence before tells of what is called so."""
    if "what" in found.groupdict():  # remains
        return "" if found["case"] else _left(before, "what remains", material)
    return _until(before, found) or _doing(before, found["who"], material)


def _inside(statement: Statement, material: Material) -> Iterator[Fact]:
    """``What …`` with its verb, the thing of a case, or of the clause before "and it is called"."""
    if found := _REST.match(statement.text):
        told = _left(grammar.ended(found["case"]), found["what"], material) if found["case"] else ""
        yield from _named(statement, told, found["term"], material)
    elif found := _WHAT.match(statement.text):
        yield from _named(
            statement, f"{found['told'][0].lower()}{found['told'][1:]}", found["term"], material
        )
    elif found := _CASE.match(statement.text):
        yield from _of_case(statement, found, material)
    elif found := _AND.match(statement.text):
        told = _doing(grammar.ended(found["told"]), found["who"], material)
        yield from _named(statement, told, found["term"], material)


def _left(text: str, what: str, material: Material) -> str:
    """``what remains when the workers rake the salt from the pan``; "" where nobody is told to do something."""
    clause = main_clause(text)
    thing = noun_phrase(clause) if clause and not clause.lead else ""
    first = bare(thing.split(maxsplit=1)[0]) if thing else ""
    if not thing or first in english().pronouns | _LOOSE:
        return ""
    return f"{what} when {material.vocabulary.lower_first(text).rstrip('.')}"


def _of_case(statement: Statement, found: re.Match[str], material: Material) -> Iterator[Fact]:
    """What a thing is called in some case, or the case itself: ``When an animal sleeps all winter, it is called hibernation``."""
    told = _in_case(found, material)
    low = material.vocabulary.lower_first(found["case"])
    asks = bool(sorts_of(found["term"]) & _HAPPENS) and found["who"] == "it" and bool(told)
    for fact in _named(statement, told, found["term"], material):
        yield replace(fact, value=low, ask=f"What is it called when {low}?") if asks else fact


def _in_case(found: re.Match[str], material: Material) -> str:
    """``sea water when it has lost most of its water``; "" where the case has no noun of that number."""
    clause = main_clause(grammar.ended(capital(found["case"])))
    thing = noun_phrase(clause) if clause and not clause.lead else ""
    if clause is None or not _fits(thing, found["who"]):
        return ""
    when = found["when"].lower()
    return f"{material.vocabulary.lower_first(thing)} {when} {found['who']} {clause.verb} {clause.rest.rstrip('.')}"


def _also(statement: Statement, material: Material) -> Iterator[Fact]:
    """``the National Road, also called the Cumberland Road`` → ``What is the National Road also called?``."""
    found = _ALSO.search(statement.text)
    if found and not content_stems(found["term"]) <= content_stems(found["thing"]):
        thing, name = map(material.vocabulary.lower_first, (found["thing"], found["term"]))
        ask = f"What {grammar.be(grammar.number(thing))} {thing[0].lower()}{thing[1:]} also called?"
        if count(name) in TERM_WORDS and not points_away(name) and not points_away(thing):
            yield called_so(statement, name, thing, ask)


def _until(before: str, found: re.Match[str]) -> str:
    """``the sea water when it holds …`` of a sentence that does something to it until then."""
    until = _UNTIL.search(before)
    same = until is not None and until["who"] == found["who"].lower()
    return f"{until['noun']} when {until['who']} {until['deed']}" if until and same else ""


def _doing(text: str, who: str, material: Material) -> str:
    """``a small ditch that carries water to the pans``: any such thing, by what it does; "" for one that is known."""
    clause = main_clause(text)
    thing = noun_phrase(clause) if clause and not clause.lead else ""
    several = who.lower() == "they"
    any_of = _ANY.match(thing) or (several and not thing.lower().startswith("the "))
    if clause is None or not any_of or not _fits(thing, who) or _RELATIVE.search(thing):
        return ""
    return f"{material.vocabulary.lower_first(thing)} that {clause.verb} {clause.rest.rstrip('.')}"


def _fits(thing: str, who: str) -> bool:
    """Whether a pronoun may stand for a thing: in its number, and "it" for nobody."""
    if not thing or bare(thing.split(maxsplit=1)[0]) in english().pronouns | _LOOSE:
        return False
    several = grammar.number(thing) == "plural"
    return several == (who.lower() == "they") and (several or not is_of_people(thing))


def _named(statement: Statement, told: str, term: str, material: Material) -> Iterator[Fact]:
    """That something is called so, if it says by itself what."""
    name = material.vocabulary.lower_first(term)
    own = content_stems(told)
    sized = count(told) in TOLD_WORDS and count(name) in TERM_WORDS
    if not sized or len(own) < LEAST_TOLD or own & content_stems(name):
        return
    if (
        not points_away(_ITS_OWN.sub("the", told) if _WHEN_IT.search(told) else told)
        and whole(told)
        and lint.balanced(told)
    ):
        yield called_so(statement, name, told)

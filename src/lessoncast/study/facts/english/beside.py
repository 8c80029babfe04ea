"""``Below the foot stands the sound post, a dowel that …``: common nouns that a sentence explains in passing, and where they are.

What a thing is is told there as surely where the sentence itself leans on the one before it: only the noun and
what is said of it have to stand by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.apposition import told_beside
from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.words import content_stems, count

LEAST_SAID = 2  # sentences that name what is a term though nobody set it apart
PLACE_WORDS = range(3, 9)
_STANDS = {
    "stands": "stand", "stand": "stand", "sits": "sit", "sit": "sit", "lies": "lie", "lie": "lie",
    "hangs": "hang", "hang": "hang", "runs": "run", "run": "run", "rests": "rest", "rest": "rest",
}  # fmt: skip
_PLACED = re.compile(
    r"^(?P<place>(?:Above|Across|Against|Along|Around|At|Behind|Below|Beneath|Beside|Between|In|Inside|Near|On|Outside|Over|Under|Underneath|Within) [a-z][^,;:.]+?)"
    rf",? (?P<verb>{'|'.join(_STANDS)}) (?P<thing>(?:an?|the) [a-z][a-z-]+(?: [a-z][a-z-]+){{0,2}})(?:, (?P<gloss>an? [^,;:]+))?\.$"
)
_GLOSS = r"(?P<gloss>an? [^,;:—–]+?)"
_IN_PASSING = re.compile(
    r"^[^,;:]* (?:with|over|by|from|into|onto|on|through|in|under|behind|across|against|around|called|is|are) "
    rf"(?P<thing>(?:(?:an?|the) )?[a-z][a-z-]+(?: [a-z][a-z-]+)?), {_GLOSS}"
    r"(?:\.|, (?:because|so that|since|which|where|when|while|until|before|after)\b.*\.)$"
)  # "A player rubs it with rosin, a resin from trees, because …"
_MADE_OF = re.compile(
    r"^an? (?:[\w-]+ ){0,2}?(?P<noun>[a-z-]+) (?:of|from|that(?:'s)?|which|made|used|for|between|with) "
)
_PIECE = re.compile(r"^an? (?:[\w-]+ ){0,2}piece of [a-z]+ (?:that|which|with|used)\b")
_NO_KIND = frozenset(
    [
        "distance", "journey", "span", "drop", "rise", "fall", "gain", "loss", "total", "height", "depth", "difference", "gap", "pattern",
        "technique", "habit", "law", "sign", "style", "skill", "phenomenon", "combination", "mixture", "symbol", "choice", "mistake",
        "period", "era", "time", "event", "phase", "trade", "role", "source", "victim", "member", "favourite", "favorite", "must",
    ]
)  # fmt: skip


def beside(material: Material) -> Iterator[Fact]:
    """What common nouns are that sentences explain in passing, and where the parts of a thing are."""
    for statement in material.statements:
        if statement.role in {"example", "quote"} or '"' in statement.text:
            continue
        placed = _PLACED.match(statement.text)
        found = placed or _IN_PASSING.match(statement.text)
        if placed:
            yield from _where(statement, placed)
        told = found is not None and bool(found["gloss"])
        if found and told and (placed or _is_term(found["thing"], statement, material)):
            yield from _explained(statement, found["thing"], found["gloss"], material)


def placed_thing(text: str) -> str:
    """What a sentence with its place first is about: ``the sound post``; "" for any other sentence."""
    found = _PLACED.match(text)
    return found["thing"] if found and found["thing"].startswith("the ") else ""


def _explained(statement: Statement, thing: str, gloss: str, material: Material) -> Iterator[Fact]:
    """What the thing before a comma is, where the words behind it can tell of nothing else."""
    kind = _MADE_OF.match(gloss)
    noun = kind["noun"] if kind else ""
    vague = listed("shells") | listed("general") | _NO_KIND
    named = grammar.singular(noun) not in vague or _PIECE.match(gloss) is not None
    if noun and named and not is_agent(noun):
        yield from told_beside(statement, thing, gloss, "is", material)


def _is_term(thing: str, statement: Statement, material: Material) -> bool:
    """Whether a noun is a term of the lesson: set apart, or said again; in a tale of the past, set apart only."""
    name = re.sub(r"^(?:an?|the) ", "", thing)
    if any(name.lower() == re.sub(r"^(?:an?|the) ", "", one.lower()) for one in statement.terms):
        return True
    clause = main_clause(statement.text)
    if re.search(r"\b(?:was|were|had|did|\w{2,}ed)\b", statement.text.partition(f"{thing},")[0]):
        return False
    if clause and clause.tense == "past":
        return False
    own = content_stems(name)
    said = sum(own <= content_stems(one.text) for one in material.statements)
    return bool(own) and said >= LEAST_SAID


def _where(statement: Statement, found: re.Match[str]) -> Iterator[Fact]:
    """``Below the treble foot stands the sound post`` → ``Where does the sound post stand?``."""
    place = f"{found['place'][0].lower()}{found['place'][1:]}"
    thing = found["thing"]
    apart = (
        count(place) in PLACE_WORDS
        and not points_away(place.partition(" ")[2])
        and is_subject(thing)
    )
    if apart and thing.startswith("the ") and not content_stems(place) & content_stems(thing):
        does = grammar.do(grammar.number(thing), "present")
        yield fact_of(
            statement, kind="place", subject=thing, value=place, family="place stands",
            ask=f"Where {does} {thing} {_STANDS[found['verb']]}?", worth=0.75,
        )  # fmt: skip

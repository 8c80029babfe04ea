"""``A hive has three kinds of bee: a queen, drones and workers``: which ones a sentence counts, and then lists behind a colon."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.headed_lists import headed_lists
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.reading import Sight, View
from lessoncast.study.facts.trees.sound import is_sound
from lessoncast.study.facts.trees.wordlists import listed as words_of
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees import Tree, trees_of
from lessoncast.tongue.trees.clause import Clause, clauses_of
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.words import capital, count
from lessoncast.units.parts import listed

TOLD = 2  # content words of a question
SURE = 0.5  # how likely what is counted must hang on the verb
ITEM_WORDS = 9
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TIES = "in on of from into to with at by for through between under"
_STAYS = frozenset({"of", "into"})  # at the end: "Which three parts does it consist of?"
_COUNTED = re.compile(
    rf"(?:^|(?<= ))(?P<open>(?:{_TIES.replace(' ', '|')}) )?(?:(?:the|these|its|their) )?(?P<number>{'|'.join(_NUMBERS)}|following|several)"
    r" (?P<what>[a-z][^,]*?)(?P<after> (?:to|for|in|with) [^,]*)?$"
)
_LISTED = re.compile(
    rf"(?P<told>[A-Z][^:;()\"“”]*\b(?:{'|'.join(_NUMBERS)}|the following|several) [a-z][^:;,()\"“”]*): (?P<items>[^:;()\"“”]+)\.$"
)
_AND = re.compile(r", (?:and )?| and ")
_OPENS = re.compile(r"^(?:namely|that is),? ")
_TWO = re.compile(r"[^,;]+(?:, such as [^,]+,)?[^,;]*,? and [^;]+")


def colons(material: Material, view: View) -> Iterator[Fact]:
    """``Volcanologists watch three signs: …`` → which three signs do volcanologists watch."""
    told = (*material.clauses, *headed_lists(material))
    every = ((one, _LISTED.match(one.text)) for one in told if not one.leans)
    counted = [(one, found) for one, found in every if found]
    trees = trees_of([ended(found["told"]) for _, found in counted])
    for (one, found), tree in zip(counted, trees, strict=True):
        clause = _only_clause(tree)
        if clause and clause.said(clause.subject).lower() not in words_of("anybody"):
            yield from _asked(view.of(one, clause), _OPENS.sub("", found["items"]))


def _asked(sight: Sight, rest: str) -> Iterator[Fact]:
    clause = sight.clause
    for places in _last(clause):
        told = clause.said(places)
        found = _COUNTED.search(told)
        items = _items(sight, rest, found["number"]) if found else ()
        if not found or not items:
            continue
        start = clause.tree.words[places[0]].start + found.start()
        counted = tuple(one for one in places if clause.tree.words[one].start >= start)
        number = found["number"] if found["number"] in _NUMBERS else ""
        tie = (found["open"] or "").strip()
        behind = tie if tie in _STAYS else ""
        word = " ".join(f"{'' if behind else tie} which {number} {found['what']}".split())
        ask = asked(clause, f"{word[:1].upper()}{word[1:]}", counted, sight.vocabulary)
        ask = ask and ask.replace("?", f" {behind}".rstrip() + f"{found['after'] or ''}?")
        if ask and is_sound(sight, ask, rest, answer=counted, least=TOLD, sure=SURE):
            yield fact_of(
                sight.statement, kind="object", subject=ask.rstrip("?"), value=rest, ask=ask, worth=0.85,
                family="object list", items=items if len(items) > 1 else (),
            )  # fmt: skip


def _last(clause: Clause) -> Iterator[Places]:
    """The phrase that ends a clause."""
    for part in clause.parts:
        ends = part.places[-1] == clause.places[-1] and part.head > clause.finite
        if ends and clause.tree.is_unbroken(part.places):
            yield part.places


def _items(sight: Sight, rest: str, number: str) -> tuple[str, ...]:
    """What is listed, as many as were counted; the whole where two clauses are; () where it is no such list."""
    parts = tuple(listed(rest)) or tuple(_AND.split(rest))
    many = _NUMBERS.index(number) + 2 if number in _NUMBERS else len(parts)
    plain = all(count(one) <= ITEM_WORDS for one in parts) and not is_clause(capital(parts[0]))
    if plain and len(parts) == many > 1:
        return tuple(sight.vocabulary.lower_first(one) for one in parts)
    return (rest,) if number == "two" and _TWO.fullmatch(rest) else ()


def _only_clause(tree: Tree | None) -> Clause | None:
    """The clause of a sentence that has one, and a subject."""
    clauses = [*clauses_of(tree)] if tree else []
    one = clauses[0] if len(clauses) == 1 else None
    return one if one and not (one.is_order or one.is_torn or one.is_negated) else None

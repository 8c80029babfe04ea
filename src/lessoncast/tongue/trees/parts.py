"""The phrases around a verb: each whole, with the words that open it, and what it tells."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias

from lessoncast._later import re
from lessoncast.tongue.trees.tree import PUNCTUATION, Tree

Places: TypeAlias = tuple[int, ...]
Role: TypeAlias = Literal[
    "object", "complement", "adverb", "particle", "reason", "condition", "time", "purpose", "contrast",
    "means", "agent", "other",
]  # fmt: skip
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
HELPERS = ("aux", "aux:pass", "cop")
_OBJECTS = frozenset({"obj", "iobj"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_NO_PARTS = frozenset({*SUBJECTS, *HELPERS, PUNCTUATION, "mark", "cc", "expl", "conj"})
_OF_NOUN = frozenset({"det", "amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "nummod", "case", "flat",
                      "appos", "fixed", "conj", "cc", "nmod:unmarked", "det:predet"})  # fmt: skip
_YEAR = re.compile(r"(?:1\d|20)\d\ds?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A whole phrase of a clause: its words, the ``head`` of it, what opens it ("because"), and its ``role``."""

    role: Role
    places: Places
    head: int
    opener: str = ""


def is_second_verb(tree: Tree, place: int, head: int) -> bool:
    """``streamline and strengthen the process``: a verb beside a verb, with one object for both."""
    return all(
        tree.words[one].relation in ("cc", "advmod", PUNCTUATION) for one in range(head + 1, place)
    )


def parts_of(tree: Tree, head: int, helpers: Places, mine: set[int]) -> Iterator[Part]:
    """The phrases of a verb, in order, as far as they are ``mine``."""
    copula = any(tree.words[one].relation == "cop" for one in helpers)
    second = [one for one in tree.under(head, "conj") if is_second_verb(tree, one, head)]
    for place in sorted([*tree.under(head), *(own for one in second for own in tree.under(one))]):
        word = tree.words[place]
        if place not in mine or word.relation in _NO_PARTS:
            continue
        if copula and word.relation in _OF_NOUN:
            continue
        whole = _without_marks(tree, tuple(one for one in tree.whole(place) if one in mine))
        opener = _opener(tree, place)
        if not whole:
            continue
        role = _role(tree, place, opener)
        passive = any(tree.words[one].relation == "aux:pass" for one in helpers)
        if role == "other" and passive and opener == "by":
            role = "agent"
        yield Part(role=role, places=whole, head=place, opener=opener)


def _without_marks(tree: Tree, places: Places) -> Places:
    """Words without the commas around them."""
    first, last = 0, len(places)
    while last > first and tree.words[places[last - 1]].text in ",;:–—":
        last -= 1
    while first < last and tree.words[places[first]].text in ",;:–—":
        first += 1
    return places[first:last]


def _opener(tree: Tree, place: int) -> str:
    """The words that open a phrase, in small letters: ``because of``; "" for none."""
    found: list[int] = []
    for one in tree.under(place, "mark", "case", "advmod"):
        word = tree.words[one]
        if word.relation == "advmod" and word.text.lower() not in {
            "when",
            "whenever",
            "where",
            "how",
        }:
            continue
        if one < place:
            found += tree.whole(one)
    if not found:
        return ""
    first = min(found)
    run = [one for one in sorted(found) if one - first == sorted(found).index(one)]
    return " ".join(tree.words[one].text.lower() for one in run)


def _role(tree: Tree, place: int, opener: str) -> Role:
    relation = tree.words[place].relation
    plain: Mapping[str, Role] = {
        "advmod": "adverb", "compound:prt": "particle", "obl:agent": "agent", "obl:tmod": "time",
    }  # fmt: skip
    if relation in plain:
        return plain[relation]
    if relation in _OBJECTS:
        return "time" if _is_bare_time(tree, place) else "object"
    if relation in _COMPLEMENTS:
        return "complement"
    if relation == "advcl":
        return _clause_role(tree, place, opener)
    if relation.startswith(("obl", "nmod")):
        return _phrase_role(tree, place, opener)
    return "other"


def _is_bare_time(tree: Tree, place: int) -> bool:
    """``dies weeks before spring``: how long it is from something else, and nothing that is done to."""
    word = tree.words[place]
    plain = word.tag == "NNS" and not tree.under(place, "det", "nummod", "amod", "compound")
    return plain and word.text.lower().removesuffix("s") in _times()


def _clause_role(tree: Tree, place: int, opener: str) -> Role:
    word = tree.words[place]
    if opener == "to" and word.tag == "VB":
        return "purpose"
    if not opener and word.tag == "VBG" and word.text.lower() == "using":
        return "means" if tree.under(place, "obj") and place else "other"
    found = _opened("clauses").get(opener, "other")
    return "other" if found == "means" and word.tag != "VBG" else found


def _phrase_role(tree: Tree, place: int, opener: str) -> Role:
    low = tree.words[place].text.lower()
    dated = any(_YEAR.fullmatch(tree.words[one].text) for one in tree.whole(place)[:6])
    if opener in {"in", "by", "from", "on", "at", "around", ""} and (
        dated or low.removesuffix("s") in _times() or low in _times()
    ):
        return "time"
    return _opened("phrases").get(opener, "other")


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[Role, list[str]]]:
    source = files("lessoncast.tongue.trees").joinpath("roles.toml")
    found: Mapping[str, Mapping[Role, list[str]]] = tomllib.loads(
        source.read_text(encoding="utf-8")
    )
    return found


@lru_cache(maxsize=4)
def _opened(kind: str) -> Mapping[str, Role]:
    return {opener: role for role, openers in _table()[kind].items() for opener in openers}


@lru_cache(maxsize=1)
def joins() -> frozenset[str]:
    """Words that join a sentence to the one before it: ``however``."""
    return frozenset(_table()["joining"]["other"][0].split())


@lru_cache(maxsize=1)
def joining() -> frozenset[str]:
    """The same in several words: ``in other words``."""
    return frozenset(_table()["joining"]["other"][1:])


@lru_cache(maxsize=1)
def _times() -> frozenset[str]:
    return frozenset(_table()["years"]["time"])

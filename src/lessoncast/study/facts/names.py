"""Names and figures that a lesson uses: what a gap in a sentence may ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.material import Material
from lessoncast.study.persons import told_people
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import count
from lessoncast.units.dates import is_date
from lessoncast.units.people import full_names

_WORD = r"[A-ZÀ-Þ][\w'’&-]*\w"
NAME = re.compile(
    rf"(?<![\w'’“\"(-])(?P<name>{_WORD}(?: (?:(?:of|de|van|von|du|of the) )?{_WORD})*(?: of 1\d{{3}})?)(?![\w-])"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|from|near|across|throughout|into|at|outside|to) $")
_ARTICLE_BEFORE = re.compile(r"\bthe $")
FIGURE = re.compile(
    r"(?<![\w.,/:$€£-])(?P<figure>\d{1,3}(?:[,. ]\d{3})+|\d+(?:[.,]\d+)?)(?: (?P<power>million|billion|thousand|millones|mil|millions|milliards))?(?: de(?= )| d\')? ?"
    r"(?P<unit>%|(?:g|kg|km|cm|mm|m|°C|°F|GB|MB|kB|W|V|Hz|mg|ml)\b|(?:percent|degrees|people|Prozent|por ciento|pour cent)\b|[A-Za-zà-ÿ]{3,}s\b|[A-Z][a-z]+ [A-Z][a-z]+s\b)(?![\w-])"
)
GERMAN_FIGURE = re.compile(
    r"(?<![\w.,/:$€£-])(?P<figure>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?: (?P<power>Millionen|Milliarden|Tausend))? ?"
    r"(?P<unit>%|(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Uhr)\b)[A-ZÄÖÜ][a-zäöüß]{2,}\b)(?![\w-])"
)
_MANY = re.compile(r"(?:[aeio]ns|[eo]rs|ists|ites|ies|men)$")  # not "Adams" and "Lewis"
NAME_WORDS = range(1, 5)
_WELL_KNOWN = frozenset({"United States", "White House", "New York"})


@dataclass(frozen=True, slots=True)
class Known:
    """A name with the family of what could stand in its place, and how often it comes."""

    family: str
    times: int


def known_names(material: Material) -> Mapping[str, Known]:
    """The names of English running text by family: people, places, named things with "the", others."""
    return _known(tuple(one.text for one in material.statements))


@lru_cache(maxsize=2)  # a dozen rules ask for those of one lesson
def _known(texts: tuple[str, ...]) -> Mapping[str, Known]:
    before: dict[str, Counter[str]] = {}
    people = full_names(texts)
    for text in texts:
        for name, family in _names(text):
            before.setdefault(name, Counter())[family] += 1
    persons = {*people, *people.values(), *told_people(texts)}
    return {
        name: Known("person" if name in persons else seen.most_common(1)[0][0], sum(seen.values()))
        for name, seen in before.items()
    }


def _names(text: str) -> Iterator[tuple[str, str]]:
    """The names of a sentence behind its first word, with what stands before them."""
    for found in NAME.finditer(text):
        name = re.sub(r"['’]s$", "", found["name"])
        left = text[: found.start()]
        opens = not left or left.rstrip().endswith((".", "?", "!", ":"))
        tied = re.match(r" [a-z]\w*", text[found.end() :])
        if opens or count(name) not in NAME_WORDS or not _is_name(name):
            continue
        if tied and not ends_noun(tied[0].strip()):
            yield name, "adjective"
            continue
        many = _MANY.search(name) is not None
        if _ARTICLE_BEFORE.search(left):
            yield name, "the many" if many else "the"
        else:
            yield name, "place" if _PLACE_BEFORE.search(left) else "many" if many else "name"


def _is_name(name: str) -> bool:
    """Whether a capitalised stretch is a name, and no month, date or word such as "I"."""
    parts = name.split()
    plain = (
        len(name) > 2 and name.lower() not in english().stop and not set(parts) & listed("calendar")
    )
    return (
        plain
        and name not in listed("known") | _WELL_KNOWN
        and not is_date(name)
        and not name.isupper()
    )


def is_noun_by_itself(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence is a whole noun phrase: not "South" in ``South Carolina``, no part of a list."""
    before, after = text[:start].split(), text[end:].split()[:1]
    if after and text[end : end + 1] == " " and (len(after[0]) == 1 or not ends_noun(after[0])):
        return False
    if re.match(r"\.\w", text[end : end + 2]):
        return False  # Node.js
    listed = text[end : end + 1] == "," or (before and before[-1].endswith(","))
    return not listed and (not before or _opens_noun(before[-1]))


@remembered(4096)
def _opens_noun(word: str) -> bool:
    """Whether a noun phrase may begin behind a word: closed-class, a verb, or with a mark."""
    known, low = english(), bare(word)
    closed = (
        known.prepositions
        | known.conjunctions
        | known.auxiliaries
        | known.determiners
        | known.subordinators
    )
    forms = {form for _, form in known.verbs.get(low, ())}
    acts = bool(forms & {"s", "past", "ing"}) and low not in known.noun_verbs
    return low in closed | {"to", "than", "not"} or acts or not word[-1:].isalnum()


@remembered(4096)
def ends_noun(word: str) -> bool:
    """Whether a word behind a noun shows that it is over: closed-class, or a verb."""
    known, low = english(), bare(word)
    closed = (
        known.prepositions
        | known.conjunctions
        | known.auxiliaries
        | known.subordinators
        | known.adverbs
    )
    forms = {form for _, form in known.verbs.get(low, ())}
    return low in closed | known.determiners | {"to", "that", "which", "who"} or bool(
        forms & {"past", "s"}
    )

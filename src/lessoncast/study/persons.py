"""Whether a name is that of a person, by what its sentence says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english

_FULL = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-Z][a-z]+)?(?: [A-ZÀ-Þ][a-zà-ÿ]+)?(?: [A-Z]\.)?(?: (?:de |van |von |da )?[A-ZÀ-Þ][\w'-]*[a-zß-ÿ])"
_ACTED = re.compile(
    rf"(?:^|[.,;] |\b(?:that|when|because|and|as) )(?P<name>{_FULL}) (?:\w+ly |first |later )?(?:said|wrote|argued|proposed|invented|discovered|composed"
    r"|patented|founded|asked|believed|thought|declared|taught|studied|married|died|served|refused|promised|painted|described|persuaded"
    r"|concluded|suggested|showed|demonstrated|insisted|warned|recalled|remembered|predicted|was born|became president)\b"
)
_TITLED = re.compile(rf"\b(?P<noun>[a-z]+) (?P<name>{_FULL})\b")
_OFFICE = re.compile(
    rf"\b(?:President|General|Senator|Governor|Justice|King|Queen|Captain|Dr\.|Professor|Chief|Secretary|Sir|Lady|Mrs?\.) (?P<name>{_FULL})\b"
)
_IS_ONE = re.compile(
    rf"^(?P<name>{_FULL}) (?:was|is) (?P<gloss>an? [^,;:.]*?)(?= (?:who|from|in|of|born|and|with)\b|[,.])"
)
_LEADS = r"(?:^|[.;] |(?:^|[.;] )In (?:[A-Z][a-z]+ )?\d{4},? )"
_GLOSSED = re.compile(
    rf"(?:{_LEADS}|, |\b(?:that|when|and|by) )(?P<name>{_FULL}), (?:then |later |once )?(?P<gloss>(?:an?|the) [^,;:]+)[,.]"
)
_HIS = re.compile(
    rf"{_LEADS}(?P<name>{_FULL}) [a-z]+ [^.;:A-Z]*\b(?:he|his|himself)\b"
)  # with nobody else named in between
_IMAGINES = re.compile(r"(?:Imagine|Suppose|Consider|Picture|Say|Meet|Let's say|Take)\b")
_INVENTED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
_ALONE = re.compile(r"\b[A-Z][a-z]{2,}\b")
_FULL_NAME = re.compile(r"\b[A-Z][\w.]*(?: [A-Z][\w.]*)+")
_GENDERED = re.compile(r"\b(?:she|he|her|his|him|herself|himself)\b")
TOLD_OF = 2  # sentences on somebody of an example
_ENDINGS = ("ist", "ician", "woman", "grapher")  # of a noun for what people are
_ARTICLE = re.compile(r"^(?:an?|the|one of the) ")
_WHO = re.compile(
    r"(?:an?|the) (?:(?!(?:of|for|in|on|at|by|with) )[\w-]+ ){1,4}(?<!people )(?<!those )(?<!s )who "
)  # "a lamplighter who"


def is_person(name: str, gloss: str) -> bool:
    """``Ada Lovelace`` who is ``a mathematician``: asked for by "who"."""
    if (
        not _ARTICLE.match(gloss)
        or " guide to " in gloss
        or not all(word[:1].isupper() for word in name.split())
    ):
        return False
    noun = grammar.singular(
        grammar.head(_ARTICLE.sub("", re.split(r",| known | born | who | of ", gloss)[0])).lower()
    )
    whose = " " in name and _WHO.match(gloss) is not None
    return whose or noun in listed("persons") or _has_ending_of_person(noun)


def told_people(texts: Iterable[str]) -> frozenset[str]:
    """The full names of those who act as only people do, or are told by what they are: ``the chemist Nicolas Leblanc``."""
    return frozenset[str]().union(*map(_told_in, texts))


@remembered(8192)  # several rules ask who is told of, each of the whole lesson
def _told_in(text: str) -> frozenset[str]:
    found = {one["name"] for one in _ACTED.finditer(text)}
    found.update(one["name"] for one in _OFFICE.finditer(text))
    is_one = _IS_ONE.match(text)
    if is_one and is_person(is_one["name"], is_one["gloss"]):
        found.add(is_one["name"])
    titled = (one for one in _TITLED.finditer(text) if one["noun"] in listed("persons"))
    found.update(one["name"] for one in titled)
    glossed = (one for one in _GLOSSED.finditer(text) if is_person(one["name"], one["gloss"]))
    found.update(
        one["name"] for one in (*glossed, *_HIS.finditer(text)) if _opens_name(one["name"])
    )
    return frozenset(one for one in found if not set(one.split()) & listed("no_person"))


def _opens_name(name: str) -> bool:
    """Whether a run of capitals begins as a name does: not ``The King``."""
    return name.partition(" ")[0].lower() not in english().stop


def is_agent(noun: str) -> bool:
    """``governor``, ``builders``: a noun for what people are."""
    one = grammar.singular(noun.lower())
    return (
        one in listed("persons") or _has_ending_of_person(one) or one.endswith(("keeper", "smith"))
    )


def _has_ending_of_person(noun: str) -> bool:
    """``chemist``, ``physician``: not ``list`` and ``mist``."""
    return noun.endswith(_ENDINGS) and noun not in listed("no_agents")


@remembered(8192)
def is_of_people(phrase: str) -> bool:
    """``the first settlers``, ``a composer``: whether a noun phrase is of persons, and not of a group of them."""
    head = grammar.head(_ARTICLE.sub("", phrase)).lower()
    one = grammar.singular(head)
    return (is_agent(head) or one in listed("crowds")) and one not in listed("bodies")


def is_group_of_people(gloss: str) -> bool:
    """``young members of Congress``: persons in the plural."""
    head = grammar.head(re.split(r" (?:who|that) ", gloss.replace(",", ""))[0]).lower()
    return grammar.is_plural_word(head) and grammar.singular(head) in listed("persons") | {"person"}


def invented_people(texts: Iterable[str]) -> frozenset[str]:
    """The names of those whom a lesson only imagines: ``Imagine a student, Diligent Dana, who …``."""
    found: set[str] = set()
    for text in texts:
        if _IMAGINES.match(text):
            found.update(_INVENTED.findall(text))
    return frozenset(found)


def first_names(texts: Iterable[str]) -> frozenset[str]:
    """The names of those who go by one name only, and of whom several sentences say "she" or "he"."""
    told = [*texts]
    full = {
        word
        for text in told
        for found in _FULL_NAME.findall(_opened(text))
        for word in found.split()
    }
    times: Counter[str] = Counter()
    gendered: set[str] = set()
    for text in told:
        names = {one for one in _ALONE.findall(text) if one.lower() not in english().stop}
        times.update(names)
        found = _GENDERED.search(text)
        if found and len(names) == 1:
            gendered |= {one for one in names if text.index(one) < found.start()}
    written = {word for text in told for word in text.split()}
    return frozenset(
        one
        for one in gendered
        if times[one] >= TOLD_OF and one not in full and one.lower() not in written
    )


def _opened(text: str) -> str:
    """A sentence whose first word is no name for its capital alone: ``Because Ada …``."""
    first = text.partition(" ")[0]
    known = english()
    closed = known.stop | known.subordinators | known.prepositions | {"suppose", "imagine", "say"}
    return text[:1].lower() + text[1:] if first.lower() in closed else text

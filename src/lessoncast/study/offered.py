"""The nouns and terms of a lesson as wrong choices, by what they must share with the right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.facts.english.key_nouns import noun_phrases
from lessoncast.study.facts.english.points import Points
from lessoncast.study.material import Material
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.kinds import Number

_ARTICLE = re.compile(r"^(?:an?|the) ")
_VERB = re.compile(
    r"(?<!and )_____ (is|are|was|were|has|have)\b"
)  # of several, the verb tells nothing
_BEFORE_GAP = re.compile(r"(?P<word>[\w'’-]+) _____")
_OF_MASSES = frozenset({"some", "any", "all", "more", "most", "much", "enough", "less", "no"})
_OPENERS = frozenset({"to", "because", "by", "so", "for", "in", "the"})


def opening(text: str) -> str:
    """What two choices must begin with alike: an article, the same little word, or neither."""
    first = text.split(maxsplit=1)[0].lower()
    if first in {"a", "an"}:
        return "a"
    return first if first in _OPENERS else ""


def stands_alone(noun: str) -> bool:
    """Whether a noun can be a subject as it is: not ``pin``, but ``the pin``, ``pins`` and ``resistance``."""
    return (
        _ARTICLE.match(noun) is not None
        or grammar.number(noun) == "plural"
        or grammar.is_mass(noun)
    )


def agrees_behind(asked: str, noun: str) -> bool:
    """Whether a noun goes with the verb behind a gap: ``_____ is``, no plural but ``data``."""
    verb = _verb_behind_gap(asked)
    if not verb or grammar.head(noun).lower() == "data":
        return True
    return (grammar.number(noun) == "plural") == (verb in {"are", "were", "have"})


@remembered(4096)
def _verb_behind_gap(asked: str) -> str:
    """``_____ is`` → ``is``: the same for all nouns that could fill the gap."""
    found = _VERB.search(asked)
    return found[1] if found else ""


def is_plain_noun(phrase: str) -> bool:
    """``a farm``, ``the direction``: a noun of everyday speech, which is no term."""
    plain = _ARTICLE.sub("", phrase[:1].lower() + phrase[1:])
    return any(
        {plain, grammar.singular(plain)} & listed(name)
        for name in ("everyday", "general", "ordinary", "crowds", "no_point", "shells")
    )


class Offered:
    """The nouns that come often and the terms of several words, with each article that they have."""

    def __init__(self, material: Material) -> None:
        self._text = " ".join(one.text for one in material.statements).lower()
        self._counted: dict[str, bool] = {}
        self.nouns = tuple(one for one in noun_phrases(material) if not _describes(one))
        self._nouns = _grouped(self.nouns)
        self._terms = _grouped(_terms_of(material))

    def like(self, phrase: str, number: Number, *, alone: bool) -> Iterator[str]:
        """Those that agree and open as the phrase does; ``alone`` lets terms in, and asks for a whole noun phrase."""
        kind = number, opening(phrase)
        for one in (*(self._terms.get(kind, ()) if alone else ()), *self._nouns.get(kind, ())):
            if not alone or stands_alone(one):
                yield one

    def stands_in(self, asked: str, noun: str) -> bool:
        """Whether a noun can stand in a gap: no ``novice`` without an article, which the lesson counts."""
        found = _BEFORE_GAP.search(asked)
        before = found["word"].lower() if found else ""
        if before in english().determiners - _OF_MASSES or before.endswith(("'s", "’s")):
            return True
        return self.goes_bare(noun)

    def goes_bare(self, noun: str) -> bool:
        """Whether a noun may stand without an article: no singular that the lesson counts."""
        led = _ARTICLE.match(noun) is not None or grammar.number(noun) == "plural"
        alone = not led and noun == noun.lower()
        return not alone or not self._is_counted(grammar.head(noun))

    def _is_counted(self, head: str) -> bool:
        """Whether the lesson has a noun with "a" somewhere."""
        if head not in self._counted:
            pattern = rf"\b(?:an?|each|every|another) (?:[\w-]+ ){{0,2}}{re.escape(head)}{_over()}"
            self._counted[head] = re.search(pattern, self._text) is not None
        return self._counted[head]


@cache
def _over() -> str:
    """What shows that a noun is the last of its phrase."""
    known = english()
    words = known.prepositions | known.conjunctions | known.auxiliaries | {"that", "which", "who"}
    return rf"(?=[,.;:)]|$| (?:{'|'.join(sorted(words))})\b)"


def _describes(noun: str) -> bool:
    """``a single``, cut out of "a single line"."""
    return _ARTICLE.sub("", noun) in listed("of_any_noun") | listed("no_gap")


def _grouped(phrases: Iterable[str]) -> dict[tuple[Number, str], list[str]]:
    found: dict[tuple[Number, str], list[str]] = {}
    for one in phrases:
        found.setdefault((grammar.number(one), opening(one)), []).append(one)
    return found


def _set_apart(material: Material, points: Points, text: str) -> Iterator[str]:
    """The terms that are set apart as whole noun phrases, in each number in which the text has them."""
    found = (term for one in material.statements for term in points.marked(one.text, one.terms))
    for term in dict.fromkeys(found):
        for form in dict.fromkeys((term, grammar.plural(term), grammar.singular(term))):
            if re.search(rf"\b{re.escape(form)}\b", text):
                yield form


def _terms_of(material: Material) -> tuple[str, ...]:
    """The lesson's own phrases, bare and with the article that they have in its sentences."""
    if material.language != "en":
        return ()
    points = Points(material)
    text = " ".join(one.text for one in material.statements).lower()
    terms = [*points.terms(), *_set_apart(material, points, text)]
    pattern = rf"\b((?:an?|the) (?:{'|'.join(map(re.escape, terms))}))\b"
    return (*terms, *sorted(set(re.findall(pattern, text)) if terms else ()))

"""How much a noun of the lesson is of the right choice's kind, so that it may tempt who doesn't know."""

from __future__ import annotations

import re
from functools import lru_cache

from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent, told_people
from lessoncast.study.together import Said
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.words import content_stems, stem

SAME_HEAD, SAME_KIND = 3.0, 1.0
NEAR, NEXT = 2.0, 1.0  # told in the same part, and in the one beside it
FAR = 1.0  # what a noun loses that is neither told near the right one nor of its kind
TERM, SUBJECT = 1.0, 1.0
DEFINED = 3.0  # what the lesson tells the meaning of, too
OFTEN, MOST_OFTEN = 0.5, 1.0  # for each time that it is told again, and at most
CHANCE = 2.0  # below which a noun stands in the lesson by chance only
_ARTICLE = re.compile(r"^(?:an?|the) ")
_NUMBERED = re.compile(r"\d$")
_NAMES = re.compile(r"(?<=[a-z,] )([A-ZÀ-Þ][a-zà-ÿ]+) ([A-ZÀ-Þ][a-zà-ÿ]+)(?! [A-ZÀ-Þ])")
_OF = re.compile(r" (?:of|for|to|in|on|from|with|that|which|who) ")
_ENDINGS = {
    "doing": ("ing", "tion", "sion", "ment"),
    "quality": ("ity", "ness", "ance", "ence", "ism", "ship", "hood"),
}


class Kinship:
    """The nouns of a lesson by where they are told, and as what."""

    def __init__(self, material: Material, said: Said) -> None:
        self._said = said
        self._told = material.statements
        headings = dict.fromkeys(one.heading for one in material.statements)
        apart = dict.fromkeys(term for one in material.statements for term in one.terms)
        self._terms = [content_stems(one) for one in (*headings, *apart)]
        people = told_people(one.text for one in material.statements)
        self._surnames = {one.rpartition(" ")[2] for one in people}
        self._short = {one[1] for each in material.statements for one in _NAMES.findall(each.text)}
        self._standing: dict[str, tuple[float, tuple[int, ...]]] = {}

    def degree(self, right: str, text: str, part: int) -> float:
        """How near a choice is to the right one, which is told in a part: 0 for what is said once elsewhere."""
        if _NUMBERED.search(text) and not _NUMBERED.search(right):
            return 0.0  # "device 1" of a picture
        if self._is_person(text) != self._is_person(right) or _only_name(right, text):
            return 0.0
        if text in self._short and right not in self._short and not self._is_person(right):
            return 0.0  # "Columbus": whose full name is told, too
        standing, parts = self._known(text)
        away = min((abs(one - part) for one in parts), default=2)
        near = (NEAR, NEXT)[away] if away < 2 else 0.0
        akin = near + _alike(right, text)
        return standing + akin - (0.0 if akin else FAR)

    def _is_person(self, text: str) -> bool:
        """``Chief Justice Ada Blum``, ``Blum``, ``Queen Ada the Third``: by a surname or a title."""
        first, _, rest = text.partition(" ")
        titled = first.lower() in listed("persons") and rest[:1].isupper() and first[:1].isupper()
        return titled or (text[:1].isupper() and text.rpartition(" ")[2] in self._surnames)

    def _known(self, text: str) -> tuple[float, tuple[int, ...]]:
        """How much the lesson makes of a phrase, and the parts in which it stands."""
        if text not in self._standing:
            stems, places = content_stems(text), sorted(self._said.places(text))
            told = min(OFTEN * max(len(places) - 1, 0), MOST_OFTEN)
            own = _is_name(text) or any(stems and stems <= one for one in self._terms)
            opens = re.compile(rf"(?:an? |the )?{re.escape(_ARTICLE.sub('', text.lower()))}\b")
            subject = SUBJECT * any(opens.match(self._told[at].text.lower()) for at in places)
            parts = tuple(dict.fromkeys(self._told[at].part for at in places))
            self._standing[text] = told + TERM * own + subject, parts
        return self._standing[text]


def _is_name(text: str) -> bool:
    """``the Aztec Empire``: not ``The bridge``."""
    return re.search(r" [A-ZÀ-Þ]", text) is not None


def _only_name(right: str, text: str) -> bool:
    """Whether one word is a name, and the right choice a plain noun: ``Ghost`` beside ``money``."""
    named = " " not in text and text[:1].isupper() and text[1:].islower()
    return named and not right[:1].isupper()


def _alike(one: str, other: str) -> float:
    """What two nouns share: their head, or the kind of thing that it names."""
    (head, kind), (second, its) = _head(one), _head(other)
    if stem(head) == stem(second):
        return SAME_HEAD
    return SAME_KIND * (bool(kind) and kind == its)


@lru_cache(maxsize=4096)
def _head(phrase: str) -> tuple[str, str]:
    """The noun of a phrase, and what kind of thing it names; "" where that is not known."""
    noun = grammar.singular(grammar.head(_OF.split(_ARTICLE.sub("", phrase.lower()))[0]))
    if is_agent(noun) or noun in listed("crowds"):
        return noun, "person"
    return noun, next((kind for kind, ends in _ENDINGS.items() if noun.endswith(ends)), "")

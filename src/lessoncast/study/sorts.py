"""What kind of thing a noun phrase names: by its noun, and by what the lesson says that it is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.facts.fact import Fact
from lessoncast.study.persons import is_agent
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english

CODE = "code"
HARD = frozenset(
    {"person", "place", "creature", "time", CODE}
)  # beside which nothing else can stand
_SET_OFF = HARD | {"body", "event", "law", "goods", "substance", "text"}  # of definitions
_SUBJECTS = frozenset(
    {"learning", "software", "construct", "data", "maths", "network", "picture", "web", "music"}
)
_MADE = frozenset({"device", "tool"})  # beside each other
SURE = 3  # words of a lesson that only one subject has, from which it is about that
_ARTICLE = re.compile(r"^(?:an?|the) ")
_OF = re.compile(
    r" (?:of|for|to|in|on|from|with|by|that|that['’]s|which|who|who['’]s|where|when)(?: |$)"
)
_KIND_OF = re.compile(
    r"^(?:(?:an?|the|another|any) )?(?:\w+ )?(?:kinds?|types?|sorts?|forms?|sets?|collections?|ways?|parts?|pieces?|series"
    r"|groups?|class|variety|one|any) of (?:the |an? )?(?:two |three |four |many |several )?"
)
_ADJECTIVES = re.compile(
    r"^((?:an?|the) )?(?:[\w-]+, )+(?:and )?(?!which|that|who|where|when|such|or|an? |the )"
)  # "a thin, curved bone"
_ENDINGS = {
    "person": ("maker", "keeper", "smith", "worker", "woman", "ologist"),
    "doing": ("ing", "tion", "sion", "ment", "ism"),
    "trait": ("ity", "ness", "ance", "ence", "ship", "hood"),
}
_SAYS = frozenset({"gloss", "called", "meaning"})
_PERSONS = frozenset({"person", "who"})

Sorts = frozenset[str]
NAMELESS: Mapping[str, str] = {}


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, frozenset[str]]:
    source = files("lessoncast.study").joinpath("sorts.toml")
    rows = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: frozenset(row.split()) for name, row in rows.items()}


def bare(phrase: str) -> str:
    """A phrase in small letters, without its article."""
    return _ARTICLE.sub("", phrase.lower())


@remembered(8192)
def head_of(phrase: str) -> str:
    """The noun of a phrase, in the singular: ``the gates of a cell`` → ``gate``."""
    return grammar.singular(grammar.head(_OF.split(bare(phrase))[0]))


@remembered(8192)
def sorts_of(phrase: str) -> Sorts:
    """The rows that the noun of a phrase stands in; none where nobody has said."""
    noun = head_of(phrase)
    if is_agent(noun) or noun in listed("crowds"):
        return frozenset({"person"})
    forms = {noun, grammar.head(_OF.split(bare(phrase))[0])}  # "data" is no plural of "dat"
    found = frozenset(name for name, row in _rows().items() if forms & row)
    found |= _MADE if found & _MADE else frozenset()
    return found or frozenset(name for name, ends in _ENDINGS.items() if noun.endswith(ends))


@remembered(1024)
def genus_of(gloss: str) -> str:
    """What a definition says that something is: ``a crop grown only to be sold`` → ``crop``."""
    words = bare(_ADJECTIVES.sub(r"\1", _KIND_OF.sub("", gloss.lower()))).split()
    for place in range(1, len(words)):
        if words[place] in listed("behind_noun"):
            return " ".join(words[:place])
        forms = {form for _, form in english().verbs.get(words[place], ())}
        done = forms & {"ing", "participle"} and "base" not in forms
        behind = words[place + 1] if place + 1 < len(words) else ""
        ties = behind.endswith("ly") or behind[:1].isdigit() or behind in _ties()
        if done and ties:
            return " ".join(words[:place])
    return " ".join(words)


def _ties() -> frozenset[str]:
    return english().prepositions | english().determiners | {"to"}


def foreign(words: Iterable[str]) -> Sorts:
    """The rows of subjects that a lesson is not about, as it has hardly a word that only they have."""
    told = frozenset(words)
    return frozenset(name for name in _SUBJECTS if len(told & _own_words(name)) < SURE)


@lru_cache(maxsize=len(_SUBJECTS))
def _own_words(name: str) -> frozenset[str]:
    """The words of a row that no row but those of other subjects has."""
    rows = _rows()
    return rows[name].difference(*(row for other, row in rows.items() if other not in _SUBJECTS))


def is_hard(sorts: Sorts) -> bool:
    """Whether what is surely a person, a place or the like can only stand beside its own kind."""
    return bool(sorts) and sorts <= HARD


class LessonSorts:
    """The kinds of the things of a lesson, whose definitions count more than the nouns themselves."""

    def __init__(
        self,
        facts: Iterable[Fact] = (),
        code: Iterable[str] = (),
        names: Mapping[str, str] = NAMELESS,
        foreign: Sorts = frozenset(),
    ) -> None:
        self._foreign = foreign
        self._code = frozenset(one.lower() for one in code)
        self._names = {name.lower(): frozenset({kind}) for name, kind in names.items()}
        self._told: dict[str, Sorts] = {}
        self._genus: dict[str, str] = {}
        for fact in facts:
            if fact.kind in _PERSONS:
                name = fact.value if fact.kind == "who" else fact.subject
                self._told[bare(name)] = frozenset({"person"})
            elif fact.kind in _SAYS:
                genus = genus_of(fact.value)
                if not (head_of(genus) in listed("crowds") and sorts_of(fact.subject)):  # "groups"
                    self._told.setdefault(bare(fact.subject), self._at_home(sorts_of(genus)))
                self._genus.setdefault(bare(fact.subject), head_of(genus))

    def of(self, phrase: str) -> Sorts:
        """The kinds of thing that a phrase may name."""
        plain = bare(phrase)
        if plain in self._code:
            return frozenset({CODE})
        told, known = self._told.get(plain, frozenset()), self._at_home(sorts_of(phrase))
        return (told & known) or told or known or self._names.get(plain, frozenset())

    def clash(self, one: str, other: str) -> bool:
        """Whether two definitions surely tell of things of different kinds: ``a poet``, ``a port``."""
        first, second = self._defined(one), self._defined(other)
        if first & second:
            return False
        known = bool(first and second) and (first <= _SET_OFF or second <= _SET_OFF)
        return known or is_hard(first) or is_hard(second)

    def may_agree(self, one: str, other: str) -> bool:
        """Whether two definitions tell of one kind, or nobody knows the kind of either."""
        first, second = self._defined(one), self._defined(other)
        return bool(first & second) or not (first or second)

    def agree(self, one: str, other: str) -> bool:
        """Whether two definitions tell of things of one kind: ``a tax on …``, ``a fee for …``."""
        return bool(self._defined(one) & self._defined(other))

    def _defined(self, gloss: str) -> Sorts:
        """What a definition says that something is."""
        return self._at_home(sorts_of(genus_of(gloss)))

    def _at_home(self, sorts: Sorts) -> Sorts:
        """Without those of other subjects: in biology, a stage is a time, and no part of a network."""
        return sorts - self._foreign or sorts

    def is_defined(self, phrase: str) -> bool:
        """Whether the lesson says what it is."""
        return bare(phrase) in self._genus

    def is_one(self, phrase: str, other: str) -> bool:
        """Whether the lesson says that one of them is an example of the other: ``A relay is a switch``, but no toggle switch."""
        pairs = (phrase, other), (other, phrase)
        return any(
            self._genus.get(bare(one)) == grammar.singular(bare(kind)) for one, kind in pairs
        )

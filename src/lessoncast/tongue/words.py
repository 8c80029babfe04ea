"""Words, their stems, and what a lesson's own vocabulary says about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from math import fsum
from typing import Any

import Stemmer

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.packs.pack import pack

WORD = re.compile(r"[^\W_]+(?:['’·.\-][^\W_]+)*")
_JOINT = re.compile(r"[-.·]")  # also where a space was forgotten: "end.Next"
_JOINT_OR_ELISION = re.compile(r"[-.·']")
_NAMED = re.compile(r"\b[Tt]he ((?:[A-Z][\w'-]+ ){1,2}[A-Z][\w'-]+)\b")
_COUNTED = re.compile(
    r"\b(?:an?|[Tt]he) ([a-z]+)(?=[.,;:!?]|$| (?:of|is|was|in|on|to|and|or|that|which|with|at|by|for|from|has|can|will)\b)"
)
_ENDS = r"(?=[.,;:!?)]|$| (?:of|is|was|are|in|on|to|and|or|that|which|with|at|by|for|from|has|can|will|during|when|if|as|but)\b)"
_ONE = re.compile(rf"\b[Aa]n? ((?:[a-z][a-z-]* ){{0,2}}[a-z][a-z-]*){_ENDS}")
_BARE = re.compile(
    rf"\b(?:of|in|by|with|from|into|for|without|between|through|like) ((?:[a-z][a-z-]* ){{0,2}}[a-z][a-z-]*){_ENDS}"
)
_OFFICE = re.compile(
    r"(?:Secretary|Ministry|Department|Bank|House|Bill|Articles|Declaration|Treaty|Battle|Board|Court|Office|Order) of "
)
_POSSESSIVE = re.compile(r"['’]s?$")
_SECOND_NAME = re.compile(r"(?:(?:and|of|de|von|van) )?[A-Z][a-z]")
_MARKS = "\"'“”(),.:;!?"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "nb": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text, hyphenated ones whole."""
    return WORD.findall(text)


@remembered(16_384)
def count(text: str) -> int:
    """How many words a voice has to say; a mark that stands alone is none."""
    return sum(len(part) > 1 or part.isalnum() for part in text.split())


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Any:
    name = STEMMERS.get(language)
    return Stemmer.Stemmer(name) if name else None


@remembered(20_000)
def stem(word: str, language: str = "en") -> str:
    """The stem under which forms of a word meet; the word itself in an unknown language."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    if low.isdigit():
        return low
    found = _stemmer(language)
    return str(found.stemWord(low)) if found else low


def _stop(language: str) -> frozenset[str]:
    """The closed-class words of a language; none where nobody has listed them."""
    if language == "en":
        return english().stop
    found = pack(language)
    return found.closed if found else frozenset()


@remembered(16_384)
def content_stems(text: str, language: str = "en") -> frozenset[str]:
    """The stems of what a text is about: closed-class words and bare digits left out."""
    found = (_stems_of(word, language) for word in words(text))
    return frozenset(chain.from_iterable(found))


@remembered(20_000)
def _stems_of(word: str, language: str) -> tuple[str, ...]:
    """The stems of one word and of what is joined in it; the same few words make all texts."""
    stop, low = _stop(language), word.lower().replace("’", "'")
    joint = _JOINT if language == "en" else _JOINT_OR_ELISION
    parts = (low,) if low.isalnum() else joint.split(low)
    kept = (one for one in parts if one and one not in stop and (stop or len(one) > 3))
    return tuple(stem(one, language) for one in kept)


def holds(text: str, phrase: str) -> bool:
    """Whether a text has a phrase as whole words, capitals or not; a pattern for each phrase would cost far more."""
    low, wanted = text.lower(), phrase.lower()
    at = low.find(wanted)
    while at >= 0:
        if not (wanted[:1].isalnum() and low[max(at - 1, 0) : at].isalnum()) and begins_with(
            low[at:], wanted
        ):
            return True
        at = low.find(wanted, at + 1)
    return False


def begins_with(text: str, phrase: str) -> bool:
    """Whether a text begins with a phrase, and not in the middle of a word: ``holds water`` with ``holds``, not with ``hold``."""
    low, wanted = text.lower(), phrase.lower()
    cut = wanted[-1:].isalnum() and low[len(wanted) : len(wanted) + 1].isalnum()
    return low.startswith(wanted) and not cut


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a lesson's words tell: names (never lower-cased), and how often each stem is used."""

    language: str
    names: frozenset[str] = frozenset()
    weights: dict[str, float] = field(default_factory=dict)
    articled: frozenset[str] = frozenset()  # names that the lesson uses with "the"
    alone: frozenset[str] = frozenset()  # names that are names without another beside them
    pairs: frozenset[tuple[str, str]] = frozenset()  # neighbours in a name of several words
    often: frozenset[tuple[str, str]] = frozenset()  # those of them that come again
    counted: frozenset[str] = frozenset()  # nouns that the lesson uses with their article
    uncounted: frozenset[str] = frozenset()  # names that it uses without one, and never of one
    persons: Mapping[str, str] = field(default_factory=dict)  # last names, and "he" or "she"
    # what was lowered before: the same few subjects and headings come with each rule and each telling
    _lowers: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)
    _titles: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)

    def weight(self, stems: frozenset[str]) -> float:
        """How much stems are those that the lesson uses most; no order of theirs is in the sum."""
        return fsum(self.weights.get(one, 0.0) for one in stems) / max(len(stems), 1)

    def with_article(self, name: str) -> str:
        """``Market Revolution`` → ``the Market Revolution``, where the lesson says it so."""
        low = name.lower()
        known = name in self.articled or (
            name == low and any(low == one.lower() for one in self.articled)
        )
        return f"the {name}" if known or _OFFICE.match(name) else name

    def lower_first(self, text: str) -> str:
        """Lower-case the first letter, unless the first word is a name, an acronym or "I"."""
        if (found := self._lowers.get(text)) is None:
            found = self._lowers[text] = self._lower_first(text)
        return found

    def _lower_first(self, text: str) -> str:
        first, _, rest = text.partition(" ")
        if "-" in first and first not in self.names and first[1:].islower():
            return text[:1].lower() + text[1:]  # Pro-slavery
        paired = _SECOND_NAME.match(rest)
        if (paired and first.lower() not in english().stop and not _is_gerund(first)) or (
            self.language == "en" and _POSSESSIVE.sub("", first) in english().capitalised
        ):
            return text  # a name, or of several words
        bare = first.strip("\"'“”(),.:;!?").removesuffix("'s")
        if not bare or bare in self.names or bare == "I" or bare.startswith("I'"):
            return text
        if any(letter.isupper() or letter.isdigit() for letter in bare[1:]) or "." in bare[1:]:
            return text  # "Boolean.prototype"
        if len(bare) == 1 and bare != "A":
            return text
        return text[:1].lower() + text[1:]

    def lower_title(self, heading: str) -> str:
        """A heading as it stands inside a sentence: title case undone, names kept."""
        if (found := self._titles.get(heading)) is None:
            found = self._titles[heading] = self._lower_title(heading)
        return found

    def _lower_title(self, heading: str) -> str:
        found = heading.split()
        bare = [_POSSESSIVE.sub("", word.strip(_MARKS)) for word in found]
        said = []
        for place, word in enumerate(found):
            before = (bare[place - 1], bare[place]) if place else ("", "")
            after = (bare[place], bare[place + 1]) if place + 1 < len(found) else ("", "")
            named = self._is_name(before) or self._is_name(after) or bare[place] in self.alone
            if bare[place].islower() and self._is_name_in_capitals(bare, place):
                said.append(capital(word))
            else:
                said.append(word if named else "-".join(map(self._lowered, word.split("-"))))
        return " ".join(said)

    def _is_name_in_capitals(self, heading: list[str], place: int) -> bool:
        """Whether a small word of "Alexander graham bell", of a heading in capitals, is a name in the text."""
        if heading[0].islower() and heading[0] != "the":
            return False  # "action potential" of a glossary
        first = max(place - 1, 0)
        near = [*map(capital, heading[first : place + 2])]
        said = near[place - first]
        beside = {tuple(near[one : one + 2]) for one in range(place - first + 1)}
        # "central bank" is none, whatever "European Central Bank" is
        known = heading[0] == "the" or said in self.names
        return said in self.alone or (known and not beside.isdisjoint(self.pairs))

    def _is_name(self, pair: tuple[str, str]) -> bool:
        """Whether two neighbours are a name: of "Border Ruffians" both, even where "border" is a word."""
        known = pair[0] in self.names or (
            pair[1] in self.alone and pair[0].lower() not in english().stop
        )
        return pair in self.often or (pair in self.pairs and known and pair[1] in self.names)

    def _lowered(self, word: str) -> str:
        bare = word.strip(_MARKS).removesuffix("'s")
        keeps = (len(bare) == 1 and bare != "A") or any(
            c.isupper() or c.isdigit() or c == "." for c in bare[1:]
        )
        return word if keeps or bare.startswith("I'") else word[:1].lower() + word[1:]


def _is_gerund(word: str) -> bool:
    return "ing" in {form for _, form in english().verbs.get(word.lower(), ())}


_INNER_CAPITAL = re.compile(r"[a-z]+[A-Z]")


def capital(text: str) -> str:
    """Upper-case the first letter, leaving the rest as it is; ß, µ and their like have no capital of their own."""
    if _INNER_CAPITAL.match(text):
        return text  # mRNA, iPhone, pH, globalThis
    first = text[:1].upper()
    return first + text[1:] if first.lower() == text[:1].lower() else text


def learn(sentences: Iterable[str], headings: Iterable[str], language: str) -> Vocabulary:
    """Learn names and term weights from the sentences and headings of one lesson."""
    seen = _Seen()
    stems: Counter[str] = Counter()
    for sentence in sentences:
        seen.add(sentence)
        stems.update(content_stems(sentence, language))
    for heading in headings:
        stems.update(dict.fromkeys(content_stems(heading, language), 2))
    most = max(stems.values(), default=1)
    return Vocabulary(
        language=language,
        names=seen.most(seen.capitals),
        weights={stem: times / most for stem, times in stems.items()},
        articled=frozenset(name for name, times in seen.articled.items() if times > 1),
        alone=seen.most(seen.alone)
        | {one for one in seen.capitals if not seen.lowers[one.lower()]},
        pairs=frozenset(seen.pairs),
        often=frozenset(pair for pair, times in seen.pairs.items() if times > 1),
        counted=frozenset(seen.counted),
        uncounted=seen.uncounted,
    )


class _Seen:
    """Which words were seen capitalised inside sentences, alone or beside another."""

    def __init__(self) -> None:
        self.capitals: Counter[str] = Counter()
        self.alone: Counter[str] = Counter()
        self.lowers: Counter[str] = Counter()
        self.articled: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.counted: set[str] = set()
        self.ones: set[str] = set()
        self.bare: set[str] = set()

    def add(self, sentence: str) -> None:
        self.articled.update(_NAMED.findall(sentence))
        self.counted.update(_COUNTED.findall(sentence))
        self.ones.update(_ONE.findall(sentence))
        self.bare.update(_BARE.findall(sentence))
        found = [_POSSESSIVE.sub("", word) for word in words(sentence)]
        upper = [word[:1].isupper() for word in found]
        for place, word in enumerate(found):
            if not upper[place]:
                self.lowers[word.lower()] += 1
            elif place and not _after_colon(sentence, word):
                self.capitals[word] += 1
                beside = upper[place - 1] or upper[place + 1 : place + 2] == [True]
                self.alone[word] += not beside
                if upper[place - 1] and (place > 1 or found[0].lower() not in english().stop):
                    self.pairs[found[place - 1], word] += 1

    @property
    def uncounted(self) -> frozenset[str]:
        """``of brown fat``, ``in blood``, where nobody speaks of one such, nor of several."""
        return frozenset(
            one
            for one in self.bare - self.ones
            if not self.lowers[f"{one}s"] + self.lowers[f"{one}es"]
        )

    def most(self, counted: Counter[str]) -> frozenset[str]:
        """The words seen so more often than in lower case."""
        return frozenset(
            word for word, times in counted.items() if times > self.lowers[word.lower()]
        )


def _after_colon(sentence: str, word: str) -> bool:
    """Whether the word opens a clause or a quotation, where anything is capitalised."""
    place = sentence.find(word)
    before = sentence[:place].rstrip()
    return before.endswith((":", "-", "—", "–", "?", "!", ".", '"', "“", "(", "•", "|"))

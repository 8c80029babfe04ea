"""Gaps for the nouns of a packed language: those that a lesson comes back to, and those that its sentences end on."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, CARDS_ONLY, gap, may_be_asked
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.packs.vocabulary import PackedVocabulary
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import content_stems, stem

LEAST_LETTERS = 4
LEAST_TIMES = 2
MOST_SHARE = 0.2  # of the sentences, above which a noun is what all is about
MOST_RIVALS = 9
_MARKS = ',.;:!?"()¿¡«»„“”'
_ELIDED = re.compile(r"^([ldLD])['’](.+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Patterns of one language: see ``gaps.toml``."""

    called: re.Pattern[str]
    you: re.Pattern[str]
    talk: re.Pattern[str]
    before: frozenset[str]
    general: frozenset[str]
    doubtful: frozenset[str]


@dataclass(slots=True)
class _Seen:
    """Where a noun was seen: in how many sentences, behind which words, in which forms."""

    times: int = 0
    behind: Counter[str] = field(default_factory=Counter)


_INFINITIVE = re.compile(r"[a-zà-ÿ]+(?:[aei]r|ir)$")


@lru_cache(maxsize=8)
def signs_of(language: str) -> Signs | None:
    """The signs of a language; None where nobody has told them."""
    source = files("lessoncast.study.facts").joinpath("gaps.toml")
    found = tomllib.loads(source.read_text(encoding="utf-8")).get(language)
    if found is None:
        return None
    return Signs(
        called=re.compile(found["called"]), you=re.compile(found["you"]), talk=re.compile(found["talk"]),
        before=frozenset(found["before"].split()), general=frozenset(found["general"].split()),
        doubtful=frozenset(found["doubtful"].split()),
    )  # fmt: skip


def packed_gaps(material: Material) -> Iterator[Fact]:
    """Every gap of these kinds."""
    tongue, signs = packed(material.language), signs_of(material.language)
    if tongue is None or signs is None:
        return
    reader = _Reader(tongue, signs, material)
    nouns = reader.nouns()
    for statement in material.statements:
        if may_be_asked(statement, material) and not signs.talk.search(statement.text):
            yield from _called(statement, signs, material.language)
            yield from reader.gaps(statement, nouns)


def _called(statement: Statement, signs: Signs, language: str) -> Iterator[Fact]:
    """``… heißen Drohnen.``: what its sentence calls a thing."""
    found = signs.called.search(statement.text)
    if found:
        yield from gap(statement, found["name"], "gap called", language=language, worth=0.6)


@dataclass(frozen=True, slots=True)
class _Reader:
    tongue: Packed
    signs: Signs
    material: Material

    def nouns(self) -> Mapping[str, _Seen]:
        """The nouns that come again, but not everywhere, by the form in which they stand."""
        found: dict[str, _Seen] = {}
        stems: Counter[str] = Counter()
        for statement in self.material.statements:
            stems.update({stem(word, self._language) for _, word in self._words(statement.text)})
            for before, noun in self._nouns_in(statement.text):
                found.setdefault(noun, _Seen()).behind[before] += 1
        title = content_stems(self.material.lesson.title, self._language)
        most = max(MOST_SHARE * len(self.material.statements), 4)
        for noun, seen in found.items():
            seen.times = stems[stem(noun, self._language)]
        return {
            noun: seen
            for noun, seen in sorted(found.items())
            if LEAST_TIMES <= seen.times <= most
            and stem(noun, self._language) not in title
            and not self._may_be_verb(noun, seen)
        }

    def _may_be_verb(self, noun: str, seen: _Seen) -> bool:
        """``d'éviter``, ``les assigner``: infinitives, of which nothing shows that they are nouns."""
        sure = set(seen.behind) - self.signs.doubtful
        return self._language != "de" and not sure and _INFINITIVE.match(noun) is not None

    def gaps(self, statement: Statement, nouns: Mapping[str, _Seen]) -> Iterator[Fact]:
        """A gap for each of the nouns that a sentence has, and for its last word."""
        here = [*self._nouns_in(statement.text)]
        for before, noun in here:
            if noun in nouns:
                yield from gap(
                    statement, noun, f"gap {before} noun", language=self._language, worth=0.3,
                    rivals=self._rivals(before, noun, nouns),
                )  # fmt: skip
        last = statement.text.rstrip(".").rsplit(maxsplit=1)[-1].strip(_MARKS)
        final = here and here[-1][1] == _ELIDED.sub(r"\2", last) and here[-1][1] not in nouns
        if final and not self._may_be_verb(here[-1][1], _Seen(behind=Counter([here[-1][0]]))):
            for fact in gap(
                statement, here[-1][1], CARDS_ONLY, language=self._language, worth=0.25
            ):
                if re.search(rf"{BLANK}\.?$", fact.ask):
                    yield fact

    def _rivals(self, before: str, noun: str, nouns: Mapping[str, _Seen]) -> tuple[str, ...]:
        """What the lesson has behind the same article."""
        own = nouns[noun].times
        others = [
            one
            for one, seen in nouns.items()
            if seen.behind[before]
            and stem(one, self._language) != stem(noun, self._language)
            and (not self._kind(one) or self._kind(one) == (self._kind(noun) or self._kind(one)))
        ]
        near = sorted(others, key=lambda one: (abs(nouns[one].times - own), digest(one, noun)))
        return tuple(near[:MOST_RIVALS])

    def _kind(self, noun: str) -> str:
        """Gender and number, as far as the lesson shows them."""
        vocabulary = self.material.vocabulary
        return vocabulary.noun_class(noun) if isinstance(vocabulary, PackedVocabulary) else ""

    @property
    def _language(self) -> str:
        return self.material.language

    def _words(self, text: str) -> Iterator[tuple[str, str]]:
        """The words of a sentence, each with the one before it; elided articles stand for themselves."""
        before = ""
        for token in text.split():
            elided = _ELIDED.match(token.strip(_MARKS))
            if elided:
                yield before, f"{elided[1].lower()}'"
                yield elided[1].lower(), elided[2]
            else:
                yield before, token.strip(_MARKS)
            word = token.strip(_MARKS)
            before = word.lower() if token[-1:].isalnum() else f"{word.lower()},"

    def _nouns_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The nouns of a sentence with the article that each has."""
        found = [*self._words(text)]
        behind = [word for _, word in found[1:]] + [""]
        for (before, word), after in zip(found, behind, strict=True):
            if self._language == "de" and after[:1].isupper():
                continue  # "die Pull Requests"
            article = before in self.signs.before or before in self.tongue.pack.determiners
            if article and self._is_telling(word):
                yield before, word

    def _is_telling(self, word: str) -> bool:
        pack, low = self.tongue.pack, word.lower()
        written = word[:1].isupper() if self._language == "de" else word.islower()
        plain = written and word.isalpha() and len(word) >= LEAST_LETTERS
        closed = low in pack.closed or low in pack.words["prenominal"] or low in pack.words["vague"]
        return plain and not closed and low not in self.signs.general

"""Gaps for the nouns of a packed language: those that a lesson comes back to, and those that its sentences end on."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from lessoncast.study.facts.english.standing import FIRST_WORDS
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, CARDS_ONLY, PACKED_PRONOUN, gap
from lessoncast.study.facts.packed_alone import alone_of, standing
from lessoncast.study.facts.packed_deeds import is_order
from lessoncast.study.facts.packed_whole import is_fragment, is_of_somebody
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.packs.vocabulary import PackedVocabulary
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import content_stems, count, stem

LEAST_LETTERS = 4
LEAST_TIMES = 2
MOST_SHARE = 0.3  # of the sentences, above which a noun is what all is about
MOST_RIVALS = 9
OFTEN = 3  # from which a noun is a term of the lesson, as is one of its headings
JOINED = 0.5  # of the times that a noun comes, from which the word behind it belongs to it
GAP_WORDS = range(5, 29)
LEAST_LEFT = 4  # words of content beside a gap; one more where compounds are rare
_MARKS = ',.;:!?"()¿¡«»„“”'
_ELIDED = re.compile(r"^([ldLD])['’](.+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Patterns of one language: see ``gaps.toml``."""

    called: re.Pattern[str]
    you: re.Pattern[str]
    talk: re.Pattern[str]
    telling: re.Pattern[str]
    before: frozenset[str]
    general: frozenset[str]
    doubtful: frozenset[str]
    pointing: frozenset[str]


@dataclass(slots=True)
class _Seen:
    """Where a noun was seen: in how many sentences, in a heading, behind and before which words."""

    times: int = 0
    headed: bool = False
    salient: bool = False
    behind: Counter[str] = field(default_factory=Counter)
    before: Counter[str] = field(default_factory=Counter)

    def is_joined(self, after: str) -> bool:
        """Whether a word that follows makes one name with the noun: ``staging area``."""
        times = self.before[after]
        return bool(after) and times > 1 and times >= JOINED * self.before.total()


_INSIDE_NAME = re.compile(rf"{BLANK}[.@/]\w|\w[@/]{BLANK}|\w- (?:und|oder) {BLANK}")
_ADJECTIVE = ("e", "er", "es")
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
        telling=re.compile(found["telling"]),
        before=frozenset(found["before"].split()), general=frozenset(found["general"].split()),
        doubtful=frozenset(found["doubtful"].split()), pointing=frozenset(found["pointing"].split()),
    )  # fmt: skip


@lru_cache(maxsize=8)
def _general(language: str) -> frozenset[str]:
    """The nouns that may be anything, by their stems: ``Beispielen`` is one, too."""
    signs = signs_of(language)
    return frozenset(stem(one, language) for one in signs.general) if signs else frozenset()


def packed_gaps(material: Material) -> Iterator[Fact]:
    """Every gap of these kinds."""
    tongue, signs = packed(material.language), signs_of(material.language)
    if tongue is None or signs is None:
        return
    found = (
        one for each in material.statements for one in standing(each, tongue, material.vocabulary)
    )
    alone = tuple(one for one in found if _may_have_gap(one, signs, material.language))
    reader = _Reader(tongue, signs, material)
    nouns = reader.nouns()
    for statement in alone:
        yield from _called(statement, signs, material.language)
        yield from reader.gaps(statement, nouns)


def _may_have_gap(statement: Statement, signs: Signs, language: str) -> bool:
    """Whether a sentence can be understood by itself, and states something in so many words."""
    text = statement.text
    alone = alone_of(language)
    points = alone is not None and alone.points_away(text)
    first = " ".join(text.split()[:FIRST_WORDS])
    loose = PACKED_PRONOUN.search(first) or signs.talk.search(text) or statement.term
    aside = is_of_somebody(text, language) or is_order(text, language)
    plain = (
        not is_fragment(text, language, statement.role)
        and count(text) in GAP_WORDS
        and not lint.debris(text)
        and not re.search("[!?]", text)
    )
    return plain and not points and not loose and not aside


def _called(statement: Statement, signs: Signs, language: str) -> Iterator[Fact]:
    """``… heißen Drohnen.``: what its sentence calls a thing."""
    found = signs.called.search(statement.text)
    made = (
        gap(statement, found["name"], "gap called", language=language, worth=0.6) if found else ()
    )
    yield from (one for one in made if not _INSIDE_NAME.search(one.ask))


@dataclass(frozen=True, slots=True)
class _Reader:
    tongue: Packed
    signs: Signs
    material: Material

    def nouns(self) -> Mapping[str, _Seen]:
        """The nouns by the form in which they stand; salient are those that come again, but not everywhere."""
        found: dict[str, _Seen] = {}
        stems: Counter[str] = Counter()
        headed: set[str] = set()
        for statement in self.material.statements:
            stems.update({stem(word, self._language) for _, word in self._words(statement.text)})
            headed |= content_stems(statement.heading, self._language)
            for before, noun, after in self._nouns_in(statement.text):
                seen = found.setdefault(noun, _Seen())
                seen.behind[before] += 1
                seen.before[after] += 1
        title = content_stems(self.material.lesson.title, self._language)
        most = max(MOST_SHARE * len(self.material.statements), 4)
        for noun, seen in found.items():
            seen.times = stems[stem(noun, self._language)]
            seen.headed = stem(noun, self._language) in headed
            seen.salient = LEAST_TIMES <= seen.times <= most
        return {
            noun: seen
            for noun, seen in sorted(found.items())
            if stem(noun, self._language) not in title and not self._may_be_verb(noun, seen)
        }

    def _may_be_verb(self, noun: str, seen: _Seen) -> bool:
        """``d'éviter``, ``les assigner``, ``un excellent moyen``: of which nothing shows that they are nouns."""
        if self._language == "de":
            return False
        doubtful = not set(seen.behind) - self.signs.doubtful
        if doubtful and noun in self.tongue.pack.verbs:
            return True
        once = doubtful and seen.behind.total() < LEAST_TIMES
        ends = any(not word or word in self.tongue.pack.closed for word in seen.before)
        return (doubtful and _INFINITIVE.match(noun) is not None) or once or not ends

    def gaps(self, statement: Statement, nouns: Mapping[str, _Seen]) -> Iterator[Fact]:
        """A gap for each of the nouns that a sentence has, for those that tell much, and for its last word."""
        here = [*self._nouns_in(statement.text)]
        title = content_stems(self.material.lesson.title, self._language)
        salient = {noun for noun, seen in nouns.items() if seen.salient}
        # what the reader shall do tells nothing of a word that comes only twice
        told = self.signs.you.search(statement.text) is not None
        for before, noun, after in here:
            seen = nouns.get(noun)
            term = seen is not None and (seen.headed or seen.times >= OFTEN)
            if seen and (term or not told) and self._may_be_missing(seen, before, after):
                kinds = "/".join(sorted(self._kinds(noun, seen))) or noun
                yield from self._gap(
                    statement, noun, f"gap {before} {kinds} {'term' if term else 'noun'}",
                    0.45 if term else 0.3, self._rivals(before, noun, after, nouns),
                )  # fmt: skip
        for before, noun, after in here:
            seen = _Seen(behind=Counter([before]), before=Counter([after]))
            plain = before not in self.signs.pointing and self.signs.telling.search(noun)
            known = noun in salient or stem(noun, self._language) in title
            if plain and not known and not self._may_be_verb(noun, seen):
                yield from self._gap(statement, noun, CARDS_ONLY, 0.22)
        last = statement.text.rstrip(".").rsplit(maxsplit=1)[-1].strip(_MARKS)
        final = here and here[-1][1] == _ELIDED.sub(r"\2", last) and here[-1][1] not in salient
        if final and not self._may_be_verb(here[-1][1], _Seen(behind=Counter([here[-1][0]]))):
            for fact in self._gap(statement, here[-1][1], CARDS_ONLY, 0.25):
                if re.search(rf"{BLANK}\.?$", fact.ask):
                    yield fact

    def _may_be_missing(self, seen: _Seen, before: str, after: str) -> bool:
        """Whether a noun comes often enough, and stands there by itself."""
        return seen.salient and before not in self.signs.pointing and not seen.is_joined(after)

    def _gap(
        self,
        statement: Statement,
        noun: str,
        family: str,
        worth: float,
        rivals: tuple[str, ...] = (),
    ) -> Iterator[Fact]:
        """The sentence without a noun, where enough is left of it to tell the noun."""
        least = LEAST_LEFT if self._language == "de" else LEAST_LEFT + 1
        for fact in gap(
            statement, noun, family, language=self._language, worth=worth, rivals=rivals
        ):
            left = content_stems(fact.ask.replace(BLANK, " "), self._language)
            if len(left) >= least and not _INSIDE_NAME.search(fact.ask):
                yield fact

    def _rivals(
        self, before: str, noun: str, after: str, nouns: Mapping[str, _Seen]
    ) -> tuple[str, ...]:
        """What the lesson has behind the same article, in the gender and number of the right one.

        Where the article is that of both genders, and no adjective tells, the gender needn't be known.
        """
        own, kinds = nouns[noun].times, self._kinds(noun, nouns[noun])
        plain = not after or after in self.tongue.pack.closed
        telling = self._tells_gender(before) or (plain and self._language != "de")
        others = [
            one
            for one, seen in nouns.items()
            if stem(one, self._language) != stem(noun, self._language)
            and self._fits(seen, before)
            and self._agree(kinds, self._kinds(one, seen), surely=not telling)
            and not any(map(seen.is_joined, seen.before))
        ]
        near = sorted(others, key=lambda one: (abs(nouns[one].times - own), digest(one, noun)))
        return tuple(near[:MOST_RIVALS])

    def _fits(self, seen: _Seen, before: str) -> bool:
        """Whether a noun was seen behind an article; behind an adjective all may stand that were behind one."""
        shown = any(one in self.tongue.pack.determiners for one in seen.behind)
        if self._language == "de" and not before.endswith("es"):
            shown &= not all(one.endswith("es") for one in seen.behind)  # "des Vertrauens"
        pack = self.tongue.pack
        known = before in self.signs.before or before in pack.determiners or before in pack.oblique
        return bool(seen.behind[before]) if known else shown

    def _tells_gender(self, before: str) -> bool:
        """Whether an article stands before one gender only, in one number."""
        pack = self.tongue.pack
        allowed = pack.determiners.get(before, frozenset()) | pack.oblique.get(before, frozenset())
        return len(allowed) == 1 and len(min(allowed)) > 1

    @staticmethod
    def _agree(one: frozenset[str], other: frozenset[str], *, surely: bool) -> bool:
        """Whether two nouns may be of one gender and number; ``surely``, that the lesson shows the same of both."""
        if surely:
            return bool(one) and one == other
        return bool(one & other) or not (one and other)

    def _kinds(self, noun: str, seen: _Seen) -> frozenset[str]:
        """Genders and numbers that a noun may have, as far as the lesson shows them."""
        vocabulary, pack = self.material.vocabulary, self.tongue.pack
        if isinstance(vocabulary, PackedVocabulary) and (known := vocabulary.noun_class(noun)):
            return frozenset({known})
        allowed = [
            pack.determiners.get(before, frozenset()) | pack.oblique.get(before, frozenset())
            for before in seen.behind
        ]
        shown = [one for one in allowed if one]
        return frozenset.intersection(*shown) if shown else frozenset()

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

    def _nouns_in(self, text: str) -> Iterator[tuple[str, str, str]]:
        """The nouns of a sentence between the article that each has and the word that follows."""
        found = [*self._words(text)]
        behind = [word for _, word in found[1:]] + [""]
        for (before, word), after in zip(found, behind, strict=True):
            if self._language == "de" and after[:1].isupper() and f"{word} {after}" in text:
                continue  # "die Pull Requests"
            name = f"{before.capitalize()} {word}"
            opens = text.startswith(name) and not before.endswith(_ADJECTIVE)
            opens = opens and before not in self.tongue.pack.closed
            if self._language == "de" and (f" {name}" in text or opens):
                continue  # "den String Slice", "Open Source ist …"
            acts = after.lower() in self.tongue.pack.determiners and f"{word} {after}" in text
            if self._language != "de" and acts:
                continue  # "si tu colocas el archivo": a verb
            article = before in self.signs.before or before in self.tongue.pack.determiners
            noun = self._language == "de" and before and not before.endswith(",")
            if (article or noun) and self._is_telling(word):
                yield before, word, after.lower() if f"{word} {after}" in text else ""

    def _is_telling(self, word: str) -> bool:
        pack, low = self.tongue.pack, word.lower()
        written = word.istitle() if self._language == "de" else word.islower()
        plain = written and word.isalpha() and len(word) >= LEAST_LETTERS
        closed = low in pack.closed or low in pack.words["prenominal"] or low in pack.words["vague"]
        general = low in self.signs.general or stem(low, self._language) in _general(self._language)
        return plain and not closed and not general

"""Gaps for the nouns of a packed language: its terms, in sentences that tell something of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessoncast._later import re
from lessoncast.study.facts.english.standing import FIRST_WORDS
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, PACKED_PRONOUN, gap
from lessoncast.study.facts.packed.alone import alone_of, standing
from lessoncast.study.facts.packed.data import told_of
from lessoncast.study.facts.packed.deeds import is_order
from lessoncast.study.facts.packed.taken import with_subjects
from lessoncast.study.facts.packed.terms import Terms, terms_of
from lessoncast.study.facts.packed.whole import is_fragment, is_of_somebody
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import content_stems, count, stem

LEAST_LETTERS = 4
GAP_WORDS = range(5, 23)
LEAST_LEFT = 4  # words of content beside a gap; one more where compounds are rare
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


_GO_ON = frozenset({
    "und", "oder", "für", "von", "vom", "zur", "zum", "der", "des", "et", "ou", "de", "du", "d", "pour", "y", "e", "o", "del", "para",
})  # fmt: skip # behind a noun: what they join may be adjectives, and what follows tells which it is
_INSIDE_NAME = re.compile(rf"{BLANK}[.@/]\w|\w[@/]{BLANK}|\w- (?:und|oder) {BLANK}")


@lru_cache(maxsize=8)
def signs_of(language: str) -> Signs | None:
    """The signs of a language; None where nobody has told them."""
    found = told_of(language, "gaps.toml")
    if found is None:
        return None
    return Signs(
        called=re.compile(found["called"]), you=re.compile(found["you"]), talk=re.compile(found["talk"]),
        before=frozenset(found["before"].split()), general=frozenset(found["general"].split()),
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
        one
        for each in with_subjects(material.statements, tongue, material.vocabulary)
        for one in standing(each, tongue, material.vocabulary)
    )
    alone = tuple(one for one in found if _may_have_gap(one, signs, material.language))
    reader = _Reader(tongue, signs, material)
    terms = terms_of(material, tongue)
    for statement in alone:
        yield from _called(statement, signs, material.language)
        yield from reader.gaps(statement, terms)


def _may_have_gap(statement: Statement, signs: Signs, language: str) -> bool:
    """Whether a sentence can be understood by itself, and states something in so many words."""
    text = statement.text
    alone = alone_of(language)
    points = alone is not None and alone.points_away(text)
    first = " ".join(text.split()[:FIRST_WORDS])
    talks = signs.talk.search(text) or signs.you.search(text)
    loose = PACKED_PRONOUN.search(first) or talks or statement.term
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

    def gaps(self, statement: Statement, terms: Terms) -> Iterator[Fact]:
        """A gap for each of the terms that a sentence tells something of."""
        told = self.tongue.subject_of(statement.text, self.material.vocabulary)
        for noun, after in self._nouns_in(statement.text) if told else ():
            known = terms.is_missed(stem(noun, self._language))
            if known and self._is_whole(after):
                yield from self._gap(statement, noun)

    def _is_whole(self, after: str) -> bool:
        """Whether a noun has nothing behind it that belongs to it: ``Ministeriums | für Ernährung``."""
        return not after or (after in self.tongue.pack.closed and after not in _GO_ON)

    def _gap(self, statement: Statement, noun: str) -> Iterator[Fact]:
        """The sentence without a noun, where enough is left of it to tell the noun."""
        least = LEAST_LEFT if self._language == "de" else LEAST_LEFT + 1
        for fact in gap(statement, noun, "gap name", language=self._language, worth=0.4):
            alone = alone_of(self._language)
            loose = alone is not None and alone.points_in_question(fact.ask)
            left = content_stems(fact.ask.replace(BLANK, " "), self._language)
            if len(left) >= least and not loose and not _INSIDE_NAME.search(fact.ask):
                yield fact

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
        """The nouns of a sentence behind an article, each with the word that follows."""
        found = [*self._words(text)]
        behind = [word for _, word in found[1:]] + [""]
        for (before, word), after in zip(found, behind, strict=True):
            if self._language == "de" and after[:1].isupper() and f"{word} {after}" in text:
                continue  # "die Pull Requests"
            name = f"{before.capitalize()} {word}"
            if self._language == "de" and name in text and before not in self.tongue.pack.closed:
                continue  # "den String Slice", "Open Source ist …"
            acts = after.lower() in self.tongue.pack.determiners and f"{word} {after}" in text
            if self._language != "de" and acts:
                continue  # "si tu colocas el archivo": a verb
            article = before in self.signs.before or before in self.tongue.pack.determiners
            if article and self._is_telling(word):
                yield word, after.lower() if f"{word} {after}" in text else ""

    def _is_telling(self, word: str) -> bool:
        pack, low = self.tongue.pack, word.lower()
        written = word.istitle() if self._language == "de" else word.islower()
        plain = written and word.isalpha() and len(word) >= LEAST_LETTERS
        closed = low in pack.closed or low in pack.words["prenominal"] or low in pack.words["vague"]
        general = low in self.signs.general or stem(low, self._language) in _general(self._language)
        return plain and not closed and not general

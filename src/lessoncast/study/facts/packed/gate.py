"""Which questions of a packed language nobody should be asked, by the signs of ``gate.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed.data import told_of
from lessoncast.study.facts.packed.gaps import signs_of
from lessoncast.study.facts.packed.terms import Terms, terms_of
from lessoncast.study.material import Material
from lessoncast.tongue.packs.subject import Subject
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import capital, content_stems

LEAST_ASKED = 2  # content words by which a thing is asked for: "Was wurde überschrieben?" has one
LEAST_GIVEN = 2  # content words of a condition that the reader is in
GENERAL_WORDS = (
    2  # of a subject that is no more than an article and a noun for anything: "the text"
)
_OF_A_THING = frozenset({"object", "meaning", "made", "help", "allows"})
_OF_ANYTHING = frozenset({"subject one"})  # and a definition, whose subject the question is about
_NAMES = frozenset({"acronym", "gloss", "event"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Signs of one language, in a question (``ask``), in an answer, in ``both``; ``shown`` is a noun behind "this".

    ``defines`` is how a question begins that tells what its answer is; ``people`` finds persons.
    ``given`` finds the condition of a question; an answer that begins with ``nobody``, a pronoun, needs ``somebody`` in it.
    """

    ask: re.Pattern[str]
    answer: re.Pattern[str]
    both: re.Pattern[str]
    shown: re.Pattern[str]
    defines: re.Pattern[str]
    people: re.Pattern[str]
    given: re.Pattern[str]
    nobody: re.Pattern[str]
    somebody: re.Pattern[str]


def opened(facts: Iterable[Fact], material: Material) -> Iterator[Fact]:
    """Those of the facts that somebody who has heard the lesson can be asked; all, where nobody has told the signs."""
    gate, tongue = gate_of(material.language), packed(material.language)
    if gate is None or tongue is None:
        yield from facts
        return
    terms = terms_of(material, tongue)
    for fact in facts:
        subject = tongue.subject_of(fact.statement, material.vocabulary)
        ask = fact.ask or fact.subject
        if _is_clear(ask, fact, gate, terms) and _is_of_the_lesson(
            fact, gate, terms, subject, tongue
        ):
            yield fact


def _is_clear(ask: str, fact: Fact, gate: Gate, terms: Terms) -> bool:
    """Whether neither question nor answer bears a sign, nor leans on what neither of them tells."""
    value = capital(fact.value)
    if gate.both.search(ask) or gate.both.search(value):
        return False
    if fact.kind == "cloze":
        return not _shows(ask, "", gate, terms)
    if gate.ask.search(ask) or gate.answer.search(value):
        return False
    if _misreads(ask, terms.language) or _fits_anybody(ask, gate, terms.language):
        return False
    if gate.nobody.match(value) and not gate.somebody.search(ask):
        return False  # "Was passiert, wenn alles gut läuft? – Sie schweigen eher"
    return not _shows(ask, "", gate, terms) and not _shows(value, ask, gate, terms)


def _is_of_the_lesson(
    fact: Fact, gate: Gate, terms: Terms, subject: Subject | None, tongue: Packed
) -> bool:
    """Whether a question is about what the lesson comes back to, and no instance on the way or "the text"."""
    if fact.family in _OF_ANYTHING and not gate.defines.match(fact.ask):
        told = len(content_stems(fact.ask, terms.language)) >= LEAST_ASKED
        return told and terms.is_told_of(fact.value) and not gate.people.search(fact.value)
    if subject is None or fact.kind in _NAMES | {"cloze"} or fact.family == "gloss":
        return True
    if _is_anything(subject, terms.language) and fact.family in _OF_A_THING | {"asked", "naming"}:
        return False
    first = subject.phrase.split(maxsplit=1)[0].lower()
    named = first not in tongue.pack.determiners and subject.noun[:1].isupper()
    must = fact.family in _OF_A_THING or (named and fact.family == "asked")
    return not must or terms.comes_again(subject.noun)


def _is_anything(subject: Subject, language: str) -> bool:
    """``Der Text``: whether a subject is a noun for anything, with nothing that tells which."""
    signs = signs_of(language)
    short = len(subject.phrase.split()) <= GENERAL_WORDS
    return short and signs is not None and subject.noun.lower() in signs.general


def _fits_anybody(ask: str, gate: Gate, language: str) -> bool:
    """``wenn du dir unsicher bist``: whether a condition tells of no more than how its reader is."""
    found, signs = gate.given.search(ask), signs_of(language)
    if found is None or signs is None or not signs.you.search(found.group()):
        return False
    return len(content_stems(found["given"], language)) < LEAST_GIVEN


def _shows(text: str, before: str, gate: Gate, terms: Terms) -> bool:
    """Whether "this" is said of a thing that neither the text nor what stands before it has named."""
    for found in gate.shown.finditer(text):
        said = content_stems(f"{before} {text[: found.start()]}", terms.language)
        if not content_stems(found["noun"], terms.language) & said:
            return True
    return False


def _misreads(ask: str, language: str) -> bool:
    """``Wozu werden Leider Bilder verbreitet?``: whether the adverb that began a sentence was taken for a noun."""
    tongue = packed(language)
    inside = re.findall(r"(?<= )[A-ZÄÖÜ][a-zäöüß]+", ask)
    return tongue is not None and any(
        one.lower() in tongue.pack.words["adverbs"]
        or (tongue.pack.no_nouns is not None and tongue.pack.no_nouns.search(one.lower()))
        for one in inside
    )


@lru_cache(maxsize=8)
def gate_of(language: str) -> Gate | None:
    """The gate of a language; None where nobody has described it."""
    found = told_of(language, "gate.toml")
    if found is None:
        return None
    return Gate(**{
        name: re.compile("|".join(signs) if isinstance(signs, list) else signs)
        for name, signs in found.items()
    })  # fmt: skip

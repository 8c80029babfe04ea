"""Which questions of a packed language nobody should be asked, by the signs of ``packed_gate.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed_gaps import signs_of
from lessoncast.study.facts.packed_terms import Terms
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems

LEAST_GIVEN = 2  # content words of a condition that the reader is in
_OF_A_THING = frozenset({"object", "meaning", "made", "help", "allows"})
_OF_ANYTHING = frozenset({"subject one"})  # and a definition, whose subject the question is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Signs of one language, in a question (``ask``), in an answer, in ``both``; ``shown`` is a noun behind "this".

    ``defines`` is how a question begins that tells what its answer is; ``people`` finds persons.
    ``given`` finds the condition of a question.
    """

    ask: re.Pattern[str]
    answer: re.Pattern[str]
    both: re.Pattern[str]
    shown: re.Pattern[str]
    defines: re.Pattern[str]
    people: re.Pattern[str]
    given: re.Pattern[str]

    def is_open(self, fact: Fact, terms: Terms, subject: str) -> bool:
        """Whether somebody who has heard the lesson can be asked it; ``subject`` is what its sentence is about."""
        ask, value = fact.ask or fact.subject, fact.value
        signs = self.ask.search(ask) or self.answer.search(value)
        if signs or self.both.search(ask) or self.both.search(value):
            return False
        if _misreads(ask, terms.language) or self._fits_anybody(ask, terms.language):
            return False
        if self._shows(ask, "", terms) or self._shows(value, ask, terms):
            return False
        if fact.family in _OF_A_THING:
            return not subject or terms.comes_again(subject)
        if fact.family in _OF_ANYTHING and not self.defines.match(fact.ask):
            return terms.is_term(fact.value) and not self.people.search(fact.value)
        return True

    def _fits_anybody(self, ask: str, language: str) -> bool:
        """``wenn du dir unsicher bist``: whether a condition tells of no more than how its reader is."""
        found, signs = self.given.search(ask), signs_of(language)
        if found is None or signs is None or not signs.you.search(found.group()):
            return False
        return len(content_stems(found["given"], language)) < LEAST_GIVEN

    def _shows(self, text: str, before: str, terms: Terms) -> bool:
        """Whether "this" is said of a thing that neither the text nor what stands before it has named."""
        for found in self.shown.finditer(text):
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
    source = files("lessoncast.study.facts").joinpath("packed_gate.toml")
    found = tomllib.loads(source.read_text(encoding="utf-8")).get(language)
    if found is None:
        return None
    return Gate(**{
        name: re.compile("|".join(signs) if isinstance(signs, list) else signs)
        for name, signs in found.items()
    })  # fmt: skip

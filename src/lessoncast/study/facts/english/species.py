"""Names of species are one: of ``T. brucei``, nobody is asked what "brucei" does."""

from __future__ import annotations

from collections.abc import Iterable

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK

_SPECIES = re.compile(r"\b[A-Z]\. ([a-z]{4,})\b")
_GENUS = re.compile(r"\b[A-Z](?:\.|[a-z]+) $")
_HALF = re.compile(rf"\b[A-Z]\. {BLANK}")


def species_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The second names of the species whose genus a lesson shortens to a letter."""
    return tuple(dict.fromkeys(name for text in texts for name in _SPECIES.findall(text)))


def is_half_a_species(fact: Fact, species: Iterable[str]) -> bool:
    """Whether a fact has cut a species from its genus: as what is asked about, or as what is missing."""
    asked = fact.ask or fact.subject
    halves = (
        not _GENUS.search(asked[: found.start()])
        for name in species
        for found in re.finditer(rf"\b{name}\b", asked)
    )
    return _HALF.search(asked) is not None or any(halves)

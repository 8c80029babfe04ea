"""Given and new: whether a sentence speaks of ``the button`` when no one who listens has heard of a button."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.given import definite_in, pointed_at
from lessoncast.tongue.words import content_stems, stem

NEAR = 1  # sentences told behind a gap, from which "this idea" still means what was in it
INSIDE = 40  # letters into a sentence, from which "this idea" may take up its own beginning
LEANS_BACK = "it leans on what is left out"
_LEADS = re.compile(
    r"(?:(?:Since|Because|If|When|While|As|Although|Though|Once|After|Before) |[^,;:]{0,60}[,;:] (?:and |but |so )?)?"
)  # what may stand before a subject
_ORDINAL = re.compile(
    r"\b[Tt]he (?:second|third|fourth|fifth|latter|former)\b(?! (?:half|person|time|world|century|law|day|year))"
)
_BARE = re.compile(
    r"\b(?:like|such as|as|than) (?:these|those)\b(?! (?:who|that|of|which|in|on|from|with|are|were|we|you|they)\b)"
    r"|\b(?:would|will|might|may|could) (?:more|less) (?:likely|often|probably)\b(?!.*\bthan\b)"
)  # "pleasantries like these", "A cook would more likely boil it": than whoever was spoken of
_EACH = re.compile(
    r"Each ((?!of\b|one\b|time\b|other\b|year\b|day\b|new\b)[a-z-]+) (?!of\b|who\b|that\b|and\b|in\b|on\b|\w+ing\b)"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b|^[A-Z][a-z]{2,}(?= [a-z]+s\b)")
_OF_ANY = frozenset(map(stem, ("time", "way", "case")))
_COUNTED = re.compile(r"\b(?:first|two|three|four|five|both)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def unique() -> frozenset[str]:
    """The stems of what is known to anybody: ``the world``, ``the result``."""
    source = files("lessoncast.units").joinpath("unheard.toml")
    words = tomllib.loads(source.read_text(encoding="utf-8"))["unique"].split()
    return frozenset(map(stem, words))


@dataclass(slots=True)
class Given:
    """What a listener has heard of a lesson so far, and what was left out, as stems."""

    told: set[str]
    terms: frozenset[str] = frozenset()  # what a lesson speaks of again and again
    anywhere: bool = False  # whether what no sentence begins with counts, too
    lost: set[str] = field(default_factory=set)
    here: str = ""  # what was told in the paragraph at hand
    gap: bool = False  # whether the last or the one before it was left out of it
    since: int = 0  # sentences told since
    section: str = ""  # what was told since the last heading
    missed: str = ""  # what was left out since then

    def begin(self, *, heading: str | None = None) -> None:
        """A paragraph begins; with a ``heading``, a section. What was left out right before a paragraph is still a gap."""
        self.here, self.gap = "", self.gap and not self.since and heading is None
        if heading is not None:
            self.section, self.missed = heading, ""
            self.told |= content_stems(heading)

    def leave(self, raw: str) -> None:
        """A sentence is left out."""
        self.lost |= content_stems(raw)
        self.gap, self.since = True, 0
        self.missed = f"{self.missed} {raw}".strip()

    def tell(self, text: str) -> None:
        """A sentence is told."""
        self.told |= content_stems(text)
        self.here = f"{self.here} {text}".strip()
        self.since += 1
        self.section = f"{self.section} {text}".strip()

    def orphan(self, said: str) -> str:
        """What a sentence speaks of as known, though only what was left out had told of it; "" for nothing."""
        lost = self.lost - self.told - self.terms
        if lost:
            for thing in definite_in(said):
                leads = _LEADS.fullmatch(said[: thing.start]) or (self.anywhere and not thing.named)
                told_apart = leads and (self.anywhere or not thing.named)
                if told_apart and thing.stems & lost and not thing.stems & unique():
                    return thing.text
            if (each := _EACH.match(said)) and content_stems(each[1]) & lost:
                return each[0]
            if self.gap and self.since <= NEAR and (name := self._name_lost(said, lost)):
                return name
        if (ordinal := _ORDINAL.search(said)) and _COUNTED.search(self.missed):
            told = f"{self.section} {said[: ordinal.start()]}"
            return "" if _COUNTED.search(told) else ordinal[0]
        if self.gap and self.since <= NEAR:
            bare = _BARE.search(said)
            return bare[0] if bare else self._pointing(said)
        return ""

    def _name_lost(self, said: str, lost: set[str]) -> str:
        """``Egmond``, where the sentence that said what that is ("the Egmond mill in Holland") is left out."""
        for name in _NAME.findall(said):
            if name in self.missed and content_stems(name) and content_stems(name) <= lost:
                told = re.escape(name)
                if re.search(
                    rf"\b[Tt]he {told} [a-z]+ (?:in|of|at|from)\b|\b(?:called|named) {told}\b",
                    self.missed,
                ):
                    return str(name)
        return ""

    def _pointing(self, said: str) -> str:
        """``these words``, where the sentence with the words is left out."""
        for thing in pointed_at(said):
            if thing.start > INSIDE and not thing.stems & (self.lost - self.told):
                continue  # of something that the sentence itself has told
            heard = content_stems(f"{self.here} {said[: thing.start]}")
            if not thing.stems & heard and not thing.stems <= _OF_ANY:
                return thing.text
        return ""


def terms(blocks: Iterable[Block], language: str, often: int) -> frozenset[str]:
    """The stems that so many of a lesson's sentences hold; nobody has to be told what they are."""
    held = Counter(
        one
        for block in blocks
        if block.kind in {"paragraph", "item", "aside", "quote"}
        for raw in sentences(block.text, language)
        for one in content_stems(raw)
    )
    return frozenset(one for one, times in held.items() if times >= often)

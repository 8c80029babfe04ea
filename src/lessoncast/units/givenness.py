"""Given and new: whether a sentence speaks of ``the button`` when no one who listens has heard of a button."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, stem

NEAR = 1  # sentences told behind a gap, from which "this idea" still means what was in it
INSIDE = 40  # letters into a sentence, from which "this idea" may take up its own beginning
LEANS_BACK = "it leans on what is left out"
_DEFINITE = re.compile(r"\b[Tt]he ((?:[A-Za-z][\w'-]*)(?: [a-z][\w'-]*){0,2})")
_POINTING = re.compile(
    r"(?:\b(?:this|these|those|such|both|This|These|Those|Such|Both)|\b(?:[Oo]f|[Ww]ith|[Ff]or|[Tt]o|[Aa]t|[Oo]n|[Bb]y|[Ff]rom|[Aa]bout|[Uu]nder) that|^That)"
    r" ((?:[a-z][\w'-]*)(?: [a-z][\w'-]*)?)"
)
_LEADS = re.compile(r"(?:[^,;:]{0,60}[,;:] (?:and |but |so )?)?")  # what may stand before a subject
_SINGLE = re.compile(r"[Tt]his |[Tt]hat |\w+ that ")
_ORDINAL = re.compile(
    r"\b[Tt]he (?:second|third|fourth|fifth|latter|former)\b(?! (?:half|person|time|world|century|law|day|year))"
)
_COUNTED = re.compile(r"\b(?:first|two|three|four|five|both)\b", re.IGNORECASE)
_DEFINED_BEHIND = frozenset({"of", "that", "which", "who", "whose", "whom", "where", "when", "to", "in", "on", "for", "between", "from", "with", "by", "at", "we", "you", "they", "it", "he", "she", "into", "behind", "about", "against", "around", "as", "than"})  # fmt: skip


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
            for found in _DEFINITE.finditer(said):
                named = found[1][:1].isupper()
                leads = _LEADS.fullmatch(said[: found.start()]) or (self.anywhere and not named)
                if (
                    leads
                    and (self.anywhere or not named)
                    and self._is_lost(found[1], said, found.end(), lost)
                ):
                    return found[0]
        if (ordinal := _ORDINAL.search(said)) and _COUNTED.search(self.missed):
            told = f"{self.section} {said[: ordinal.start()]}"
            return "" if _COUNTED.search(told) else ordinal[0]
        if self.gap and self.since <= NEAR:
            return self._pointing(said)
        return ""

    def _is_lost(self, words: str, said: str, end: int, lost: set[str]) -> bool:
        """Whether a definite noun phrase holds what is lost, and nothing behind it tells which one is meant."""
        noun = _phrase(words)
        rest = f"{words} {said[end:]}".split()[len(noun) :]
        after = bare(rest[0]) if rest else ""
        if not noun or after in _DEFINED_BEHIND or _is_told_which(rest):
            return False
        stems = {stem(bare(word)) for word in noun} - content_stems(said[: end - len(words)])
        return bool(stems & lost) and not stems & unique()

    def _pointing(self, said: str) -> str:
        """``these words``, where the sentence with the words is left out."""
        for found in _POINTING.finditer(said):
            noun = _phrase(found[1])
            if not noun or (_SINGLE.match(found[0]) and is_plural_word(noun[0]) and len(noun) == 1):
                continue  # "This yields …"
            stems = {stem(bare(word)) for word in noun}
            if found.start() > INSIDE and not stems & (self.lost - self.told):
                continue  # of something that the sentence itself has told
            heard = content_stems(f"{self.here} {said[: found.start()]}")
            if not stems & heard and not stems <= {stem("time"), stem("way"), stem("case")}:
                return found[0]
        return ""


def _is_told_which(behind: list[str]) -> bool:
    """Whether what stands behind a noun tells which one is meant, or what it is: ``gained from …``, ``is a …``."""
    first, second = [*map(bare, behind[:2]), "", ""][:2]
    forms = {form for _, form in english().verbs.get(first, ())}
    done = "participle" in forms and second in english().prepositions
    return done or (first in {"is", "are"} and second in {"a", "an"})


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


def _phrase(words: str) -> list[str]:
    """The words of a noun phrase, as far as they go before a verb or a small word."""
    known = english()
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.pronouns | known.adverbs | known.subordinators | known.determiners  # fmt: skip
    noun: list[str] = []
    for word in words.split():
        low = bare(word)
        forms = {form for _, form in known.verbs.get(low, ())}
        acts = noun and forms and not forms <= {"ing"} and low not in known.noun_verbs
        if low in closed or acts or low.endswith("ly"):
            break
        noun.append(word)
    return noun

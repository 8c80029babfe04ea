"""The phrasebook: surface forms by move, headings that lessons share, and the choice among forms.

Forms are data (``phrasebook/en.toml``). Of those whose slots are all filled, the least recently
used in this episode comes first; among equals a digest of the content decides, never chance.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import TypeAlias

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.packs.pack import data_of

_FORMS = frozenset({"ask", "cue", "react", "say", "bridge", "frame"})  # the tables of surface forms
Filler: TypeAlias = Callable[[str, Mapping[str, str]], str]
SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class HeadingKind:
    """Headings such as "Summary" or "Risks": their words, and what a host asks about them."""

    name: str
    words: tuple[str, ...]
    ask: tuple[str, ...] = ()
    whole: bool = False  # counts only where the heading says nothing else: "Quiz", not "Quiz shows"


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """All forms of one language: ``forms["ask.example"]`` and the kinds of headings."""

    forms: Mapping[str, tuple[str, ...]]
    headings: tuple[HeadingKind, ...]
    language: str = "en"
    filler: Filler | None = None
    beside: frozenset[str] = frozenset()  # words that tell nothing beside a heading kind's own
    roles: frozenset[str] = frozenset()  # what a speaker may be called who has no name
    signs: Mapping[str, tuple[str, ...]] | None = None  # what kinds are known by, by its first word

    def fill(self, form: str, slots: Mapping[str, str]) -> str:
        """The form with its slots filled as the language joins them; "" when one is missing."""
        return self.filler(form, slots) if self.filler else fill(form, slots)

    def heading_kind(self, heading: str) -> HeadingKind | None:
        """The first kind whose words the heading holds, as whole words."""
        low = _spaced(heading)
        if self.signs is not None and not self._is_telling(low, self.signs):
            return None
        named = _spaced(heading.partition(":")[0])
        for kind in self.headings:
            held = any(f" {word} " in low for word in kind.words)
            if held and (not kind.whole or self._is_all(named, kind)):
                return kind
        return None

    def _is_telling(self, low: str, signs: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether anything stands in a heading that a kind is known by."""
        return any(sign in low for word in low.split() for sign in signs.get(word, ()))

    def _is_all(self, low: str, kind: HeadingKind) -> bool:
        """Whether words of the kind stand in a heading, and but for numbers and fillers nothing else."""
        left = low
        for word in sorted(kind.words, key=len, reverse=True):
            left = left.replace(f" {word} ", "  ")
        rest = left.replace("-", " ").split()
        return left != low and all(one in self.beside or one.isdigit() for one in rest)


def _spaced(heading: str) -> str:
    """The words of a heading in lower case, a space before and behind each."""
    return " ".join(["", *re.sub(r"[^\w; -]", " ", heading.lower()).split(), ""])


@lru_cache(maxsize=8)
def phrasebook(language: str) -> Phrasebook | None:
    """The phrasebook of a language, or None when nobody has written one yet."""
    data = data_of(language)
    if not data:
        return None
    headings, beside = data.pop("headings"), data.pop("titles", {}).get("beside", ())
    roles = frozenset(data.pop("speakers", {}).get("roles", ()))
    forms = {
        f"{group}.{move}": tuple(" ".join(form.split()) for form in listed)
        for group, moves in data.items()
        if group in _FORMS
        for move, listed in moves.items()
    }
    kinds = tuple(
        HeadingKind(
            name,
            # as a heading is read: "true/false" is known by its two words
            tuple(_spaced(word).strip() for word in entry["words"]),
            tuple(entry.get("ask", ())),
            entry.get("whole", False),
        )
        for name, entry in headings.items()
    )
    signs: dict[str, tuple[str, ...]] = {}
    for word in (word for kind in kinds for word in kind.words):
        first = word.split()[0]
        signs[first] = (*signs.get(first, ()), f" {word} ")
    return Phrasebook(forms, kinds, language, beside=frozenset(beside), roles=roles, signs=signs)


@dataclass(slots=True)
class Memory:
    """What has been said in this episode, so that nothing sounds like a template twice."""

    used: dict[str, int] = field(default_factory=dict)
    clock: int = 0

    def note(self, form: str) -> None:
        """Remember that a form was used now."""
        self.clock += 1
        self.used[form] = self.clock

    def ordered(self, forms: tuple[str, ...], seed: str) -> list[str]:
        """Forms by least recent use, then by a digest of form and content."""
        return sorted(forms, key=lambda form: (self.used.get(form, 0), digest(form, seed)))


@remembered(4096)
def digest(*parts: str) -> str:
    """A stable order that depends on content alone."""
    return sha256("\x1f".join(parts).encode()).hexdigest()


def fill(form: str, slots: Mapping[str, str]) -> str:
    """The form with its slots filled; "" when one is missing."""
    if any(not slots.get(name) for name in SLOT.findall(form)):
        return ""
    return SLOT.sub(lambda match: slots[match[1]], form)

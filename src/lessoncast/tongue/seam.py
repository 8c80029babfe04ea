"""The seam between the writer and a language: what a tongue must know about sentences and headings.

English has its own rules in this room; every other language that speaks is ``packed``: one data
file that the rules of ``packed`` read. Whoever words a turn asks the tongue of its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from lessoncast.tongue.english.tongue import EnglishTongue
from lessoncast.tongue.packs.packed import Packed, packed
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

__all__ = ["Packed", "Tongue", "packed", "tongue_of"]


class Tongue(Protocol):
    """What the shared writer asks about a language; all of it pure."""

    @property
    def title_cuts(self) -> tuple[str, ...]:
        """Patterns at which a heading may be cut to a short title, the best first."""
        ...

    def proposals(
        self, sentence: str, vocabulary: Vocabulary, previous: str = "", following: str = ""
    ) -> Iterator[Proposal]:
        """Every question that a sentence could answer by its own form, and by its neighbours."""
        ...

    def is_deep(self, question: str) -> bool:
        """Whether a question asks for reasons, means, consequences or differences."""
        ...

    def slots(self, proposal: Proposal) -> Mapping[str, str]:
        """What fills the slots of a form: the noun phrase, and all that agrees with it."""
        ...

    def subject(self, sentence: str, vocabulary: Vocabulary) -> str:
        """The noun phrase that a sentence is about, as a heading would name it; "" if unsure."""
        ...

    def is_plain(self, sentence: str) -> bool:
        """Whether a sentence names its subject, so that it can be said back."""
        ...

    def point(self, sentence: str, vocabulary: Vocabulary) -> str:
        """A sentence in short, as the host says it back; "" where it cannot be shortened safely."""
        ...

    def advice(self, sentence: str) -> str:
        """What a sentence tells the listener to do, in the listener's words; "" where it tells nothing."""
        ...

    def amount(self, sentence: str) -> str:
        """A number with what it counts, to wonder at; "" where there is none."""
        ...

    def stands_alone(self, sentence: str) -> bool:
        """Whether a sentence can be understood by itself at the end of an episode."""
        ...

    def points_away(self, sentence: str) -> bool:
        """Whether a closing sentence holds a word that points at another one."""
        ...

    def judges(self, sentence: str) -> bool:
        """Whether a sentence says what matters, so that it is worth keeping for the end."""
        ...

    def both(self, one: str, other: str) -> str:
        """Two titles as one; "" where that would be clumsy."""
        ...

    def again(self, topic: str) -> str:
        """The title of a second chapter on a subject."""
        ...


@lru_cache(maxsize=16)
def tongue_of(language: str) -> Tongue:
    """The tongue of a language; English rules where nobody has written a pack."""
    return packed(language) or EnglishTongue()

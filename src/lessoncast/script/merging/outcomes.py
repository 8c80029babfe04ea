"""What becomes of the chapters of a merged script, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Fate: TypeAlias = Literal["kept", "own", "as it was", "same", "anew", "new", "left out", "gone"]
"""What became of a chapter: edited and therefore ``kept``; the author's ``own``; untouched and kept
``as it was``, since its part of the lesson is now told in a chapter that is kept; written ``anew``, or
the ``same`` again; ``new`` in the lesson; ``left out`` as the author wanted; ``gone`` with its part of
the lesson."""
Place: TypeAlias = Literal["", "begins no more", "ends no more"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one chapter.

    ``unsure`` counts the lesson lines that could not be followed; ``place`` tells of a kept chapter
    with the words of a first or last one that now stands elsewhere.
    """

    title: str
    fate: Fate
    unsure: int = 0
    place: Place = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The text of the merged script, what became of each chapter, in its order, and its title if that is new."""

    text: str
    outcomes: tuple[Outcome, ...]
    title: str = ""

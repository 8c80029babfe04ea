"""A written sentence as far as it can be said: whole, or the half that needs no page."""

from __future__ import annotations

import re
from functools import lru_cache

from lessoncast.script.tongue.english.authorial import is_authorial
from lessoncast.script.tongue.english.clauses import is_clause
from lessoncast.script.tongue.english.clean import spoken
from lessoncast.script.tongue.words import count

LEAST_HALF = 5  # words that half a sentence must have to be said alone
_CAPTION = re.compile(
    r"\W*(?:Figure|Fig\.|Table|Listing|Box|Plate|Map|Image|Photo)\b", re.IGNORECASE
)
_JOINT = re.compile(r":\s+|;\s+|,\s+(?:but|so|and)\s+(?=(?:we|you|it|the|this|they|there)\b)")


@lru_cache(maxsize=4096)
def sayable(raw: str) -> str:
    """What can be said of a sentence: ``See figure 3: ice floats.`` → ``Ice floats.``; "" for nothing."""
    said = spoken(raw)
    if said and not is_authorial(said):
        return said
    if _CAPTION.match(raw):
        return ""
    halves = (
        half for cut in _JOINT.finditer(raw) for half in (raw[cut.end() :], raw[: cut.start()])
    )
    return next((told for half in halves if (told := _half(half))), "")


def _half(half: str) -> str:
    """One side of a joint, if it is a sentence by itself and not about the page."""
    said = spoken(half)
    whole = said and count(said) >= LEAST_HALF and is_clause(said) and said.count('"') % 2 == 0
    return said if whole and not is_authorial(said) else ""

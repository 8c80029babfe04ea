"""Headings that lean on what was told before: one of the same kind as the last, the end of a case."""

from __future__ import annotations

from itertools import takewhile

from lessoncast._later import re
from lessoncast.tongue.words import Vocabulary

SHARED = 2  # words on which both headings end, at least
OWN = 3  # words that the second has for itself, at most


def own_name(before: str, heading: str, vocabulary: Vocabulary) -> str:
    """The name in which a heading differs from the one before it: ``Bergen Harbour Dues``, ``Oslo Harbour Dues`` → ``Oslo``.

    "" where they share too little, or differ in anything but a name.
    """
    first, second = before.split(), heading.split()
    pairs = zip(reversed(first), reversed(second), strict=False)
    shared = len([*takewhile(lambda pair: pair[0].lower() == pair[1].lower(), pairs)])
    if shared < SHARED or len(first) <= shared or not 0 < len(second) - shared <= OWN:
        return ""
    own = vocabulary.lower_title(heading).split()[: len(second) - shared]
    named = all(one[:1].isupper() and one.isalpha() for one in own)
    return " ".join(own) if named else ""


def ends_case(heading: str, told: str) -> bool:
    """Whether a heading ends the case of somebody whom a lesson has told of in parts: ``Resolution``, but not a microscope's."""
    return _ENDS.fullmatch(heading) is not None and _SOMEBODY.search(told) is not None


_ENDS = re.compile(r"(?:the |case )?(?:resolution|outcome)", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:he|she|his|her)\b|\b[A-Z]\w+['’]s (?:case|mother|father|parents|doctor|condition|illness|infection|symptoms)\b"
)

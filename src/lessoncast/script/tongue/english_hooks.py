"""Which English sentences make a listener prick up the ears, and how a host may say them first.

A hook is a claim of the lesson, in its words: a contrast, a cost, a number, an extreme, something that
concerns the listener. Each sign adds to its worth; what only defines or lists is no hook.
"""

from __future__ import annotations

import re

from lessoncast.script.tongue.clauses import is_clause
from lessoncast.script.tongue.english_points import point
from lessoncast.script.tongue.roles import drawbacks
from lessoncast.script.tongue.words import Vocabulary, capital, count

HOOK_CLAIM_WORDS = range(4, 14)
_SIGNS = (
    (0.5, re.compile(r"\b(?:but|yet|although|though|whereas|instead of|rather than|not only|no longer)\b")),
    (0.3, re.compile(r"\d[\d,.]*\s?(?:%|percent|million|billion|thousand|times|years|hours|days|people)|[$€£]\d|\bmillions?\b|\bthousands?\b")),
    (0.35, re.compile(r"\b(?:never|always|every|everyone|nobody|nothing|impossible|only|worst|best|most|first|largest|entire|whole)\b")),
    (0.35, re.compile(r"\b(?:you|your)\b", re.IGNORECASE)),
    (0.3, re.compile(r"\b(?:changed|transformed|replaced|destroyed|collapsed|failed|lost|died|saved|broke|revolutionary|powerful|surprising\w*|tricky|hard|messy|muddier|cumbersome|expensive|slow|terrible)\b")),
    (0.15, re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})\b")),
)  # fmt: skip
_DULL = re.compile(
    r"\b(?:is|are|was|were) (?:called|known as|referred to|defined|a way of|an? (?:\w+ ){0,2}(?:of|that|for))\b"
    r"|^(?:There|Here)\b|\b(?:chapter|section|lesson|example|diagram|code|exercise|below|above)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<!['’])\b[B-HJ-Z]\b")  # the name of something in a figure
_NEEDS = re.compile(
    r"\b(?:similar|same|other|another|difference|the only|the first|the second|just that|either|respective\w*)\b"
)  # what another sentence must tell
_WHEN_YOU = re.compile(r"^(?:If|When|Once|Unless) you [^,;:]{4,50}, [^,;:]{6,60}[.!]$")
_FAR = re.compile(
    r"\b(?:it|this|that|these|those|they|them|he|she|we|our|us|I|such)\b", re.IGNORECASE
)


def hook_claim(sentence: str, vocabulary: Vocabulary) -> str:
    """A sentence as the host may open with it; "" when it needs others or is too long."""
    said = sentence.strip()
    if _WHEN_YOU.match(said) and not _FAR.search(said) and is_clause(said.partition(", ")[2]):
        claim = said.rstrip(".!")
    else:
        claim = capital(point(said, vocabulary))
    if count(claim) not in HOOK_CLAIM_WORDS or _DULL.search(claim) or _LETTER.search(claim):
        return ""
    return f"{claim}."


def pull(claim: str) -> float:
    """How much a claim makes one want to hear more."""
    worth = sum(weight for weight, sign in _SIGNS if sign.search(claim))
    worth += 0.3 * bool(drawbacks(claim) - {"but", "not", "no"})
    names = sum(word[:1].isupper() for word in claim.split()[1:])
    worth -= 0.7 * bool(_NEEDS.search(claim))
    return worth - 0.1 * names - 0.03 * abs(count(claim) - 9)

"""English sentences that can stand by themselves: without the word that only ties them to the one before, their pronoun named."""

from __future__ import annotations

import re

from lessoncast.tongue.english.connectives import without_connective
from lessoncast.tongue.english.roles import leans, takes_up
from lessoncast.tongue.words import capital
from lessoncast.units import antecedents

_IN_ORDER = re.compile(
    r"(?:Then|Next|Finally|Lastly|Last|Second|Secondly|Third|Thirdly|Again|Or|Now|Meanwhile|Instead|In turn|Regardless|Even so|Still)\b"
)  # a step is not understood without the one before it
_ASIDE = re.compile(
    r"(?:Crucially|Problematically|Importantly|Interestingly|Notably|Fortunately|Unfortunately|Luckily|Surprisingly|Sadly|Of course|In short"
    r"|In brief|To begin with|First of all|As it turns out|That said|In particular|In other words|Clearly|Obviously|Naturally|Needless to say|Note that|Note, however, that"
    r"|Remember that|Keep in mind that|Bear in mind that|It is worth noting that|It turns out that|Yes|As a rule|After all),? (?=\w)"
)
_NO_CAPITAL = re.compile(r"[A-Z][a-z]*(?:\d|\.\w|_)")  # of p5.js, in front of a sentence, too
_MEASURED = re.compile(
    r"\b(?:even|still|much|far) (?:\w+er|more|less)\b(?!.*\bthan\b)|\b(?:too|as well|either)[.!]"
)  # with what was said before


def by_itself(sentence: str, before: str) -> str:
    """``However, ice floats.`` → ``Ice floats.``, ``It melts.`` → ``Ice melts.``; "" where that is not sure.

    ``before`` is the sentence in front of it, "" where there is none that is known.
    """
    plain = without_asides(sentence)
    if _IN_ORDER.match(plain) or _MEASURED.search(plain):
        return ""
    if leans(plain):
        plain = antecedents.standing(plain, before)
    if not plain or leans(plain) or (before and takes_up(before, plain)):
        return ""
    return plain


def without_asides(sentence: str) -> str:
    """A sentence without the words in front of it by which its author only comments on it."""
    found = _ASIDE.match(sentence)
    plain = capital(sentence[found.end() :]) if found else sentence
    plain = plain if _IN_ORDER.match(plain) else without_connective(plain)
    as_written = f"{plain[:1].lower()}{plain[1:]}"
    return as_written if _NO_CAPITAL.match(plain) and sentence.endswith(as_written) else plain

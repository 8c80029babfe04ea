"""What a listener hears as said again: a whole sentence, also a short question behind another "and"."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast._sentences import sentences
from lessoncast.tongue.words import count

LEAST = 4  # words from which a sentence is heard when it comes again
_LED_ON = re.compile(r"^(?:and|so|but) (?=.*\?$)")
_NAMES = re.compile(
    r"^(?:who|what|where|when|why) (?!(?:is|was|are|were) (?:that|this|it)\b).*\?$"
)  # "Who created Git?" is heard again with three words


@remembered(16_384)
def whole_of(text: str, language: str) -> frozenset[str]:
    """The sentences of a turn that are more than a word or two, in lower case."""
    every = (text, *sentences(text, language))
    plain = {_LED_ON.sub("", one.lower()) for one in every}
    return frozenset(one for one in plain if count(one) >= LEAST - bool(_NAMES.match(one)))

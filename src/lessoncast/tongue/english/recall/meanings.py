"""What doing something comes to: "What does steaming mean?", of which a deed is the answer, and no thing."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.recall.fitness import ORPHAN
from lessoncast.tongue.english.recall.last import VAGUE
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

RANK = 1.0
MOST = 24  # words of the answer
NEWS = 3  # content words that it tells at least
_MEANS = re.compile(
    r"(?P<name>[A-Z][^,;:()]{2,50}?) (?P<verb>means?|refers? to) (?P<deed>(?:to [a-z]+|[a-z]+ing) [^;:]+)\.$"
)
_NO_NAME = re.compile(
    r"n't$|\b(?:is|are|was|were|has|have|that|which|what|not|never|also|would|could|can|may|might|will|do|does|did|usually|often)\b"
)  # a clause that means something, or a denial


def meaning_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``Steaming means to heat the leaves …`` → ``What does steaming mean?`` ``To heat the leaves …``."""
    found = _MEANS.match(sentence)
    if not found or _NO_NAME.search(found["name"]) or ORPHAN.search(sentence):
        return
    name, deed = vocabulary.lower_first(found["name"]), found["deed"]
    verb, _, to = found["verb"].partition(" ")
    several = verb in {"mean", "refer"}
    news = content_stems(deed) - content_stems(name)
    told = len(news) >= NEWS and count(deed) <= MOST and _is_deed(deed)
    if told and not VAGUE.match(name):
        base = verb if several else verb[:-1]
        ask = " ".join(filter(None, ("What", "do" if several else "does", name, base, to)))
        yield RANK, f"{ask}?", grammar.ended(capital(deed))


def _is_deed(deed: str) -> bool:
    """Whether what something means begins with what somebody does."""
    first, second, *_ = deed.split()
    word, form = (second, "base") if first == "to" else (first, "ing")
    return any(one == form for _, one in english().verbs.get(word, ()))

"""Names and terms that a lesson brings in once: whoever speaks of them later rests on that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section

KNOWN_WEIGHT = 0.35  # of a word that the whole lesson is about
LONGEST = 4  # words of a term
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]*){0,2}"
_CALLED = re.compile(
    r"\b(?:called|named|termed|known as|referred to as|dubbed) (?:the |an? )?(?!(?:\w+ly|by|from|on|in|to|after|before|when|for|with|at|upon|again|once|during|into|out|off|up)\b)\"?(?P<term>(?:[\w'’-]+ ){0,3}?[\w'’-]+)\"?"
    r"(?=[,.;:]|$| (?:is|are|that|which|and|in|to|for|was|were|of|by|who|with|on|at|as|has|have|can)\b)"
)
_IS = re.compile(rf"(?P<term>{_NAME}) (?:is|was) (?:an?|one of the) [a-z]")
_BESIDE = re.compile(
    rf"^(?P<term>{_NAME}), (?:an?|the) (?!.*\b(?:is|are|was|were|has|have|had)\b[^,]*, )[a-z][^,;:]+, [a-z]"
)
_LISTS = re.compile(r"\b(?:includes?|including|such as) (?P<some>[^;:]+)")
_WORD = re.compile(r"[\w'’-]+")


def with_sources(
    passages: list[Passage], sections: Sequence[Section], vocabulary: Vocabulary
) -> list[Passage]:
    """The passages, each with those before it that bring in a name or a term that it uses; English only.

    What the title names, or a heading over the passage, is told by the host.
    """
    if vocabulary.language != "en":
        return passages
    about = {one for one, weight in vocabulary.weights.items() if weight >= KNOWN_WEIGHT}
    new = [{*_brought_in(one.text, vocabulary)} for one in passages]
    terms = {one for some in new for one in some if not content_stems(one) <= about}
    said = [terms.intersection(_runs(one.text)) if terms else set[str]() for one in passages]
    found: dict[str, Passage] = {}
    met: set[str] = set()
    rested = []
    for passage, here, spoken in zip(passages, new, said, strict=True):
        titled = content_stems(sections[passage.section].title)
        used = (one for one in spoken & found.keys() if not content_stems(one) <= titled)
        sources = {(found[one].section, found[one].place) for one in used}
        rested.append(replace(passage, afar=tuple(sorted(sources))) if sources else passage)
        found |= dict.fromkeys((here & terms) - met, passage)
        met |= spoken
    return rested


def _brought_in(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The names and terms that a text tells of as new, in lower case."""
    for sentence in sentences(text, "en"):
        matches = [*_CALLED.finditer(sentence), _IS.match(sentence), _BESIDE.match(sentence)]
        for term in (one["term"] for one in matches if one):
            if " " in term or term in vocabulary.names or _is_coined(term):
                yield term.lower()
        if listed := _LISTS.search(sentence):
            yield from (one.lower() for one in _WORD.findall(listed["some"]) if _is_coined(one))


def _is_coined(word: str) -> bool:
    """``ELMo``, ``RhoGAM``: a word written so only as a name, and no acronym."""
    return any(map(str.isupper, word[1:])) and any(map(str.islower, word))


def _runs(text: str) -> Iterator[str]:
    """Every run of a few words that is not parted by a mark, in lower case."""
    for piece in re.split(r"[,.;:!?()\"] ?", text):
        lows = [bare(word).removesuffix("'s") for word in _WORD.findall(piece)]
        for place in range(len(lows)):
            for end in range(place + 1, min(place + LONGEST, len(lows)) + 1):
                yield " ".join(lows[place:end])

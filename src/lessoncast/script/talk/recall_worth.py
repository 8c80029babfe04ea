"""How sure it is that a question about what was said is worth the listener's pause.

What a lesson's own terms mean, and why something is so, is. Asked for a detail, listeners heard a quiz, most of
all where a sentence comes back with a gap in it: such a question is for episodes that give nothing else.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.script.talk.recall import Recall, is_heavy, touches_main
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, content_stems, count

TELLING = 3  # content words by which what is named is known from anything else
NAME = 4  # words of a term
DETAIL, ASIDE, GAP = (
    6.0,
    9.0,
    10.5,
)  # ranks that a detail, what a lesson names in passing, and a sentence with a gap in it, are behind what is sure
_WHAT_IS = re.compile(
    r"What (?:is|are) (?:an? |the )?([^?]+(?<! for)(?<! of)(?<! on)(?<! in)(?<! to)(?<! by)(?<! with))\?$"
)
_GAP = re.compile(
    r"(?:What (?!(?:do|does|did|can|will|would|happens|happened|else)\b)|Who\b|True or\b|What do you remember about the \w+\?)"
)
"""``What holds the gate?``, ``What is made of oak?``: a sentence of the lesson without its subject."""
_ABOUT = re.compile(
    r"What (?:do you remember about ([^?]+)|(?:do|does|did) (?!you\b|we\b)([^?]+) [\w-]+)\?$"
)
_WHY = re.compile(r"Why (?:is|are|was|were|do|does|did|can|can't|has|have)\b")
_BECAUSE = re.compile(r"(?:That's because|Because)\b")
_CALLED = re.compile(r"What do we call ([^?]+)\?$")
_THAT = re.compile(r"(?:That's|Those are|That is) (?:an? |the )?([^.]+)\.")
_POINTS = re.compile(r"\b(?:this|that|these|those) [a-z]+[.,]|\b(?:this|these) ")
"""``It's a tool that automates that process.``: nobody knows any more which."""
_ANY = re.compile(
    r"\b(?:examples?|synonyms?|tools?|places?|steps?|ways?|parts?|things?|sites?|points?|one|good|great|best|common|powerful|important|fundamental|popular|most|some|used)\b",
    re.IGNORECASE,
)  # what fits much else


def doubt_of(found: Recall, vocabulary: Vocabulary) -> float:
    """How many ranks a question is behind those that are sure."""
    if packed(vocabulary.language) or _is_sure(found, vocabulary):
        return 0.0
    if _GAP.match(found.ask):
        return GAP
    about = _ABOUT.match(found.ask)
    return ASIDE if about and not is_heavy(about[1] or about[2], vocabulary) else DETAIL


def _is_sure(found: Recall, vocabulary: Vocabulary) -> bool:
    """Whether it asks for what a main term means or is called, or why something is so."""
    if _POINTS.search(found.answer):
        return False
    if what := _WHAT_IS.match(found.ask):
        return _is_term(what[1], vocabulary)
    if called := _CALLED.match(found.ask):
        term = _THAT.match(found.answer)
        told = len(content_stems(called[1])) >= TELLING and not _ANY.search(called[1])
        return told and term is not None and _is_term(term[1], vocabulary)
    because = _WHY.match(found.ask) and _BECAUSE.match(found.answer)
    return bool(because) and touches_main(found.ask, vocabulary)


def _is_term(name: str, vocabulary: Vocabulary) -> bool:
    return count(name) <= NAME and is_heavy(name, vocabulary)

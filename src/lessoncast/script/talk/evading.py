"""Whether a question and what the expert says next belong together: no other kind of answer, no thing taken for given."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.script.talk.heading_asking import tells_how
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.given import taken_as_given
from lessoncast.tongue.words import content_stems, stem

FROM = 2  # sentences within which an answer begins
_WHICH = re.compile(
    r"(?:Which|What are the) (?:\w+ )*(\w+?)s? ?(?:are there)?\?$|Can you go through the |How do the .* differ\?$"
)
_COUNTS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|several|many|various|different|first|include[sd]?|consists?|divided|such as|either|both|types?|kinds?|forms?|classes)\b|[:;]|, (?:and|or) ",
    re.IGNORECASE,
)
_STARTS = re.compile(r"How do I get started|What would you tell someone who|Any advice from ")
_BEGINS = re.compile(r"\b(?:should|must|need to|first|start|begin)\b", re.IGNORECASE)
_MEASURE = re.compile(r"How (?:is that measured|does one put a number|do you know whether)")
_MEASURES = re.compile(
    r"\b(?:measur\w*|metrics?|scores?|rates?|assess\w*|evaluat\w*|tests?|compar\w*|count\w*|indicators?|number of|percent)\b|\d",
    re.IGNORECASE,
)


def evades(asked: str, told: Sequence[str]) -> bool:
    """Whether a question for a way, or for what there is of a kind, is not answered in the next sentences."""
    bare = asked.rpartition(": ")[2]
    question = re.sub(
        r"^(?:(?:and|so|but) )?(\w)", lambda one: one[1].upper(), bare, flags=re.IGNORECASE
    )
    near = told[:FROM]
    starts = _STARTS.match(question) and not (is_imperative(told[0]) or _BEGINS.search(told[0]))
    if starts or not tells_how(question, told[0]):
        return True
    kinds = _WHICH.match(question) and not any(map(_COUNTS.search, near))
    figures = _MEASURE.match(question) and not any(map(_MEASURES.search, near))
    return bool(kinds or figures)


def takes_up(asked: str, told: Sequence[str], language: str) -> bool:
    """Whether the next sentences speak of half of what a question names."""
    named = content_stems(asked, language)
    return 2 * len(named & content_stems(" ".join(told[:FROM]), language)) >= len(named)


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]\w+")
_SOMEBODYS = re.compile(r"\b(?:their|his|her|the example's) ([a-z]{3,})")


def takes_for_given(asked: str, sentence: str, known: frozenset[str]) -> bool:
    """Whether a question about a sentence speaks of ``the rope``, of a name or of somebody's thing that no one has heard of."""
    about = content_stems(asked)
    if any(one <= about and one.isdisjoint(known) for one in taken_as_given(sentence)):
        return True
    named = (*_NAME.findall(asked), *_SOMEBODYS.findall(asked))
    return any(stem(one.lower()) not in known for one in named)

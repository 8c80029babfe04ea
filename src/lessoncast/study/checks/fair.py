"""Whether the wrong choices of a question are of the right one's kind, as far as the words tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.study.offered import is_plain_noun
from lessoncast.study.persons import is_of_people

LONGEST = 3  # words of a choice that is one noun phrase
_TWO_SENTENCES = re.compile(r"(?:[a-z]{4,}|\d)\. [A-Z]")
NAMING = ("What do we call", "Which term", "What is the name")


def faults(asked: str, choices: Sequence[str], answer: int) -> Iterator[str]:
    """What is wrong with the choices of an English question, in words."""
    right = choices[answer]
    wrong = [one for place, one in enumerate(choices) if place != answer]
    if any(is_of_people(one) != is_of_people(right) for one in wrong if _are_short(one, right)):
        yield "people and things stand beside one another"
    if any(map(_TWO_SENTENCES.search, wrong)):
        yield "a wrong choice is two sentences"
    if asked.startswith(NAMING) and any(map(is_plain_noun, wrong)):
        yield "a wrong choice is no term"


def _are_short(*texts: str) -> bool:
    return all(len(one.split()) <= LONGEST for one in texts)

"""A sentence cut as the treebank cuts it: "don't" is two words, "well-known" three, every mark stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from lessoncast._later import re
from lessoncast._remembered import remembered

_ABBREVIATION = r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|cf|approx|No|Fig|Gen|Col|Sen|Rep|Inc|Ltd|Co)\.(?=\s|,|$)"
_TOKEN = re.compile(
    r"(?:https?://|www\.)\S+[\w/]"
    rf"|{_ABBREVIATION}"
    r"|\d+(?:[.,:]\d+)+|\d+(?:st|nd|rd|th|s)\b"
    r"|\w+(?:['’.&]\w+)*(?:['’](?=\s|$))?"
    r"|\.{2,}|--+|[^\w\s]"
)
_CLITIC = re.compile(r"(?i)(?P<stem>.+?)(?P<clitic>n['’]t|['’](?:s|re|ve|ll|d|m))$")
_CANNOT = re.compile(r"(?i)(?P<stem>can)(?P<clitic>not)$")
_MAY_SPLIT = re.compile(r"['’]|(?i:cannot)")


class Token(NamedTuple):
    """A word or mark, and where it stands in its sentence (characters)."""

    text: str
    start: int
    end: int


_token: Callable[[Iterable[object]], Token] = partial(tuple.__new__, Token)  # thrice as fast


@remembered(1024)  # several rules ask for those of a question, one after the other
def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The words and marks of a sentence, in order."""
    if _MAY_SPLIT.search(sentence) is None:  # nearly all
        found = [one.span() for one in _TOKEN.finditer(sentence)]
    else:
        found = [(start, end) for start, end in _cuts(sentence) if start < end]
    return tuple([_token((sentence[start:end], start, end)) for start, end in found])


def _cuts(sentence: str) -> Iterator[tuple[int, int]]:
    for found in _TOKEN.finditer(sentence):
        start, end = found.span()
        word = found[0]
        split = _CANNOT.match(word) or _CLITIC.match(word)
        if split:
            yield start, start + len(split["stem"])
            yield start + len(split["stem"]), end
        elif word[-1] in "'’" and len(word) > 1:
            yield start, end - 1
            yield end - 1, end
        else:
            yield start, end

"""Given and new: what a sentence brings in, and what it takes for granted that another has brought in.

Clark and Haviland's contract: a listener looks for something already told of behind "the", "such" or
"both", and for something new behind "a". A sentence is out of place where what it takes for given was
never told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast._remembered import remembered
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import stem

REACH = 4  # words between a determiner and the end of its noun phrase
_NEW = frozenset({"a", "an", "another", "one", "two", "three", "four", "five", "some", "several", "many", "each", "certain", "no"})  # fmt: skip
_GIVEN = frozenset({"the"})
_SAYS_WHICH = frozenset({
    "of", "that", "which", "who", "whom", "whose", "where", "when", "why", "to", "from", "with", "for", "in", "on", "at",
    "between", "against", "behind", "within", "during", "called", "named", "known",
})  # fmt: skip
_TELLS_WHICH = re.compile(r"(?:first|last|next|only|same|most|best|worst|least)$|.+est$")


@remembered(8192)
def brought_in(sentence: str) -> frozenset[str]:
    """The stems of what a sentence tells of as new: ``A clerk files two forms.`` → clerk, form."""
    return frozenset(one for run in _runs(sentence, _NEW) for one in map(stem, run[0]))


@remembered(8192)
def taken_as_given(sentence: str) -> tuple[frozenset[str], ...]:
    """The stems of each thing with "the" of which the sentence itself doesn't say which one it is."""
    return tuple(
        frozenset(map(stem, run))
        for run, after in _runs(sentence, _GIVEN)
        if after not in _SAYS_WHICH and not _TELLS_WHICH.match(run[0])
    )


def _runs(sentence: str, leads: frozenset[str]) -> Iterator[tuple[list[str], str]]:
    """The words of each noun phrase behind one of ``leads``, with the word behind it."""
    tokens = sentence.split()
    lows = [bare(token) for token in tokens]
    known = english()
    closed = known.determiners | known.prepositions | known.conjunctions | known.auxiliaries
    closed |= known.pronouns | known.subordinators
    for place, low in enumerate(lows):
        if low not in leads:
            continue
        run: list[str] = []
        at = place + 1
        while at < len(tokens) and len(run) < REACH and lows[at] and lows[at] not in closed:
            run.append(lows[at])
            if not tokens[at][-1].isalnum():
                break
            at += 1
        if run:
            whole = at < len(tokens) and tokens[at - 1][-1].isalnum()
            yield run, lows[at] if whole and at < len(lows) else ""

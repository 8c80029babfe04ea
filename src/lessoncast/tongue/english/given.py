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
from lessoncast.tongue.english.parsed import tree
from lessoncast.tongue.trees import Tree
from lessoncast.tongue.words import stem

REACH = 4  # words between a determiner and the end of its noun phrase
_NEW = frozenset({"a", "an", "another", "one", "two", "three", "four", "five", "some", "several", "many", "each", "certain", "no"})  # fmt: skip
_SAYS_WHICH = frozenset({"nmod", "acl", "acl:relcl", "appos", "ccomp", "advcl"})
_OF_ONE = frozenset({"NNP", "NNPS", "CD", "JJS"})
_TELLS_WHICH = re.compile(r"(?:first|last|next|only|same|most|best|worst|least)$|.+est$")


@remembered(8192)
def brought_in(sentence: str) -> frozenset[str]:
    """The stems of what a sentence tells of as new: ``A clerk files two forms.`` → clerk, form."""
    return frozenset(one for run in _runs(sentence) for one in map(stem, run))


@remembered(8192)
def taken_as_given(sentence: str) -> tuple[frozenset[str], ...]:
    """The stems of each thing with "the" of which the sentence itself doesn't say which one it is."""
    read = tree(sentence)
    if read is None:
        return ()
    return tuple(
        _named(read, word.head)
        for place, word in enumerate(read.words)
        if word.relation == "det" and word.text.lower() == "the" and word.head > place
        if not _is_told(read, word.head)
    )


def _named(read: Tree, noun: int) -> frozenset[str]:
    words = (noun, *read.under(noun, "compound"))
    return frozenset(stem(read.words[one].text.lower()) for one in words)


def _is_told(read: Tree, noun: int) -> bool:
    """Whether a name, or what hangs on a noun, tells which one is meant: ``of a court``, ``first``, ``oldest``."""
    if read.words[noun].tag not in {"NN", "NNS"}:
        return True
    around = read.under(noun)
    before = (read.words[one] for one in around if one < noun)
    return any(read.words[one].relation in _SAYS_WHICH for one in around if one > noun) or any(
        word.tag in _OF_ONE or _TELLS_WHICH.match(word.text.lower()) for word in before
    )


def _runs(sentence: str) -> Iterator[list[str]]:
    """The words of each noun phrase behind one that tells of something new."""
    tokens = sentence.split()
    lows = [bare(token) for token in tokens]
    known = english()
    closed = known.determiners | known.prepositions | known.conjunctions | known.auxiliaries
    closed |= known.pronouns | known.subordinators
    for place, low in enumerate(lows):
        run: list[str] = []
        for at in range(place + 1, min(place + 1 + REACH, len(tokens)) if low in _NEW else 0):
            if not lows[at] or lows[at] in closed:
                break
            run.append(lows[at])
            if not tokens[at][-1].isalnum():
                break
        if run:
            yield run

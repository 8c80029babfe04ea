"""Given and new: what a sentence brings in, and what it takes for granted that another has brought in.

Clark and Haviland's contract: a listener looks for something already told of behind "the", "such" or
"both", and for something new behind "a". A sentence is out of place where what it takes for given was
never told. What is taken for given is found by the tree; where only a sentence that was left out could have
told of it, by the words, which find less: much is kept by that which a listener can follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import tree
from lessoncast.tongue.trees import Tree
from lessoncast.tongue.words import content_stems, stem

_DEFINITE = re.compile(
    r"\b(?:[Tt]he|(?P<ours>[Oo]ur)) (?P<noun>(?:[A-Za-z][\w'-]*)(?: [a-z][\w'-]*){0,2})"
)
_POINTING = re.compile(
    r"(?:\b(?:this|these|those|such|both|This|These|Those|Such|Both)|\b(?:[Oo]f|[Ww]ith|[Ff]or|[Tt]o|[Aa]t|[Oo]n|[Bb]y|[Ff]rom|[Aa]bout|[Uu]nder) that|^That|\b[a-z]+ing that(?= (?:decision|law|idea|case|war|plan|event|change|rule|process|policy|problem|claim|view|period|study|approach|method|system|trend|goal|belief|argument)\b))"
    r" ((?:[a-z][\w'-]*)(?: [a-z][\w'-]*)?)"
)
_SINGLE = re.compile(r"[Tt]his |[Tt]hat |\w+ that ")
_DEFINED_BEHIND = frozenset({"of", "that", "which", "who", "whose", "whom", "where", "when", "to", "in", "on", "for", "between", "from", "with", "by", "at", "we", "you", "they", "it", "he", "she", "into", "behind", "about", "against", "around", "as", "than"})  # fmt: skip
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


class Thing(NamedTuple):
    """What a sentence speaks of as known: its words and where they begin, the stems of its noun, and whether it's a name."""

    text: str
    start: int
    stems: frozenset[str]
    named: bool = False


def definite_in(sentence: str) -> Iterator[Thing]:
    """What is behind "the", or one that is "our" own, by its words, where nothing behind the noun tells which one is meant or what it is."""
    for found in _DEFINITE.finditer(sentence):
        noun = _phrase(found["noun"])
        rest = f"{found['noun']} {sentence[found.end() :]}".split()[len(noun) :]
        if noun and found["ours"] and is_plural_word(noun[-1]):
            continue  # "our ancestors": everybody's
        after = bare(rest[0]) if rest else ""
        if noun and after not in _DEFINED_BEHIND and not _is_told_which(rest):
            before = content_stems(sentence[: found.start("noun")])
            stems = frozenset(stem(bare(word)) for word in noun) - before
            yield Thing(found[0], found.start(), stems, named=found["noun"][:1].isupper())


def pointed_at(sentence: str) -> Iterator[Thing]:
    """What is behind "this", "such" or "both", by its words."""
    for found in _POINTING.finditer(sentence):
        noun = _phrase(found[1])
        verb = _SINGLE.match(found[0]) and len(noun) == 1 and is_plural_word(noun[0])
        if noun and not verb:  # not "This yields …"
            yield Thing(found[0], found.start(), frozenset(stem(bare(word)) for word in noun))


def _is_told_which(behind: list[str]) -> bool:
    """Whether what stands behind a noun tells which one is meant, or what it is: ``gained from …``, ``is a …``."""
    first, second = [*map(bare, behind[:2]), "", ""][:2]
    forms = {form for _, form in english().verbs.get(first, ())}
    done = "participle" in forms and second in english().prepositions
    return done or (first in {"is", "are"} and second in {"a", "an"})


def _phrase(words: str) -> list[str]:
    """The words of a noun phrase, as far as they go before a verb or a small word."""
    known = english()
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.pronouns | known.adverbs | known.subordinators | known.determiners  # fmt: skip
    noun: list[str] = []
    for word in words.split():
        low = bare(word)
        forms = {form for _, form in known.verbs.get(low, ())}
        acts = noun and forms and not forms <= {"ing"} and low not in known.noun_verbs
        if low in closed or acts or low.endswith("ly"):
            break
        noun.append(word)
    return noun


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

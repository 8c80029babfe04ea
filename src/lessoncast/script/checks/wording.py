"""The closed-class words that the checks know in each language: negators, modals, quantifiers.

English has its word classes, other languages their packs; a language that has neither is judged by
the checks that need no words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.packs.pack import Pack, pack
from lessoncast.tongue.words import stem, words

NEAR = 3  # words behind a negator or modal within which it bears on a content word
BORNE = 2  # content words that a degree bears on in packs: the verb may change its form, its object does not
_HEDGES = frozenset(
    [
        "may",
        "might",
        "could",
        "sometimes",
        "often",
        "usually",
        "generally",
        "typically",
        "mostly",
        "some",
        "most",
        "perhaps",
        "maybe",
        "probably",
        "likely",
        "possibly",
        "nearly",
        "almost",
        "rarely",
        "seldom",
        "occasionally",
        "largely",
    ]
)
_ABSOLUTES = frozenset(["always", "never", "every", "must", "nobody", "nothing"])


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedWords:
    """``hedges`` bound a claim, ``absolutes`` sharpen it; ``stop`` names nothing."""

    negators: frozenset[str]
    hedges: frozenset[str]
    absolutes: frozenset[str]
    stop: frozenset[str]
    contracted: str = ""  # the ending that negates: n't
    elided: bool = False  # of a pack, where an apostrophe parts two words: n'est


def _of_pack(found: Pack) -> ClosedWords:
    """What a pack gives: modals bound a claim as "usually" and "some" do."""
    return ClosedWords(
        negators=found.words["negators"],
        hedges=found.words["modals"] | found.words["hedges"],
        absolutes=found.words["absolutes"],
        stop=found.closed,
        elided=True,
    )


@lru_cache(maxsize=16)
def closed_words(language: str) -> ClosedWords | None:
    """The closed words of a language, or None where nobody has given them."""
    if language != "en":
        found = pack(language)
        return _of_pack(found) if found else None
    known = english()
    return ClosedWords(
        negators=known.negators,
        hedges=_HEDGES,
        absolutes=_ABSOLUTES,
        stop=known.stop,
        contracted="n't",
    )


def negated(text: str, language: str) -> frozenset[str]:
    """The stems that a negator bears on."""
    known = closed_words(language)
    if known is None:
        return frozenset()
    marks, ending = known.negators, known.contracted

    def negates(word: str) -> bool:
        return word in marks or bool(ending and word.endswith(ending))

    return frozenset(one for one, _ in _borne(text, language, known, negates))


def hedged(text: str, language: str) -> dict[str, str]:
    """The stems that a word such as "may" or "usually" bears on, each with that word."""
    known = closed_words(language)
    if known is None:
        return {}
    hedges, ending = known.hedges, known.contracted or " "

    def weakens(word: str) -> bool:
        return word.removesuffix(ending) in hedges

    return dict(_borne(text, language, known, weakens, BORNE if known.elided else 1))


def _borne(
    text: str, language: str, known: ClosedWords, marks: Callable[[str], bool], most: int = 1
) -> Iterator[tuple[str, str]]:
    """Each stem that a marking word bears on, at most so many behind it, with that word."""
    for clause in re.split(r"[,.;:!?()—–]\s|\n", text.lower().replace("’", "'")):
        found = [part for word in words(clause) for part in parted(word, elided=known.elided)]
        for place, word in enumerate(found):
            if marks(word):
                near = [
                    one for one in found[place + 1 : place + most + NEAR] if one not in known.stop
                ]
                yield from ((stem(one, language), word) for one in near[:most])


def parted(word: str, *, elided: bool) -> list[str]:
    """A word in the words that an apostrophe joins: ``n'est`` → ``n``, ``est``; as it is in English."""
    return re.split(r"['’]", word) if elided else [word]

"""Whether a lesson tells two things apart that share a word: ``mutable references`` and ``immutable references``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lessoncast.study.wordlists import rows_of
from lessoncast.tongue.words import stem

_DENIALS = ("im", "in", "un", "non", "non-", "dis", "ir", "il", "anti", "anti-")
_BETWEEN = (
    r"(?: [\w-]+){0,3},? (?:and|or|nor|versus|vs\.?|but|while|whereas|than|to|not|unlike|instead of|rather than)"
    r" (?:an? |the |of |in |for )?(?:[\w-]+ )?"
)


class Siblings:
    """The sentences of a lesson, as far as they set one thing beside another."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = " ".join(texts).lower()
        self._known: dict[tuple[str, str], bool] = {}

    def share(self, one: str, other: str) -> bool:
        """Whether two phrases have a word in common."""
        return bool(_stems(one) & _stems(other))

    def are_apart(self, one: str, other: str) -> bool:
        """Whether what they don't share is opposed, or set side by side in a sentence."""
        pair = min(one, other), max(one, other)
        if pair not in self._known:
            self._known[pair] = self._apart(*_own(one, other))
        return self._known[pair]

    def _apart(self, first: str, second: str) -> bool:
        if not first or not second:
            return False
        if _are_opposed(first, second):
            return True
        ends = re.escape(first), re.escape(second)
        pattern = rf"\b(?:{ends[0]}{_BETWEEN}{ends[1]}|{ends[1]}{_BETWEEN}{ends[0]})\b"
        return re.search(pattern, self._text) is not None


def _words(phrase: str) -> list[str]:
    return re.sub(r"^(?:an?|the) ", "", phrase.lower()).split()


def _stems(phrase: str) -> frozenset[str]:
    return frozenset(map(stem, _words(phrase)))


def _own(one: str, other: str) -> tuple[str, str]:
    """The last word of each that the other doesn't have."""
    first, second = _stems(one), _stems(other)
    mine = [word for word in _words(one) if stem(word) not in second]
    its = [word for word in _words(other) if stem(word) not in first]
    return mine[-1] if mine else "", its[-1] if its else ""


def _are_opposed(one: str, other: str) -> bool:
    """``input`` and ``output``, ``mutable`` and ``immutable``."""
    short, long = sorted((one, other), key=len)
    denied = any(long == f"{denial}{short}" for denial in _DENIALS)
    return denied or any({one, other} <= row for row in rows_of("opposites"))


def are_one(noun: str, other: str) -> bool:
    """Whether two nouns are two words for nearly the same: ``freedom``, ``liberty``."""
    return noun != other and any({noun, other} <= row for row in rows_of("synonyms"))

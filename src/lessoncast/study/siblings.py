"""Whether a lesson tells two things apart that share a word: ``mutable references`` and ``immutable references``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lessoncast.study.wordlists import rows_of
from lessoncast.tongue.words import stem

_DENIALS = ("im", "in", "un", "non", "non-", "dis", "ir", "il", "anti", "anti-")
_BETWEEN = (
    r"(?: (?:is|are|was|were) [\w-]+)?,? (?:and|or|nor|versus|vs\.?|but|while|whereas|than|to|not|unlike|instead of|rather than)"
    r" (?:an? |the |of |in |for )?"
)
_LEARNED = (
    ("um", "a"),
    ("on", "a"),
    ("us", "i"),
    ("a", "ae"),
    ("a", "ata"),
    ("is", "es"),
    ("x", "ces"),
)
_LETTERS = 4  # of a shared word, as it may be "path" here and "paths" there


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
            first, second = _own(one, other), _own(other, one)
            apart = bool(first and second) and (
                _are_opposed(first, second) or self._beside(one, other) or self._beside(other, one)
            )
            self._known[pair] = apart
        return self._known[pair]

    def _beside(self, one: str, other: str) -> bool:
        """``mutable (references) and immutable references``, ``hash codes or (hash) keys``."""
        first, second = re.escape(_own(one, other)), re.escape(_own(other, one))
        word = next(iter(sorted(_stems(one) & _stems(other))), "")
        shared = rf"{re.escape(word[:_LETTERS])}[\w-]*"
        before = _words(one).index(_own(one, other)) > 0 and not _words(one)[-1].startswith(
            word[:_LETTERS]
        )
        pattern = (
            rf"\b{shared} {first}{_BETWEEN}(?:{shared} )?{second}\b"
            if before
            else rf"\b{first}(?: {shared})?{_BETWEEN}{second} {shared}"
        )
        return re.search(pattern, self._text) is not None


def _words(phrase: str) -> list[str]:
    return re.sub(r"^(?:an?|the) ", "", phrase.lower()).split()


def _stems(phrase: str) -> frozenset[str]:
    return frozenset(map(stem, _words(phrase)))


def _own(one: str, other: str) -> str:
    """The last word of a phrase that another doesn't have."""
    held = _stems(other)
    return next((word for word in reversed(_words(one)) if stem(word) not in held), "")


def _are_opposed(one: str, other: str) -> bool:
    """``input`` and ``output``, ``mutable`` and ``immutable``."""
    short, long = sorted((one, other), key=len)
    denied = any(long == f"{denial}{short}" for denial in _DENIALS)
    return denied or any({one, other} <= row for row in rows_of("opposites"))


def are_one(noun: str, other: str) -> bool:
    """Whether two nouns are two words for nearly the same, or one in two numbers: ``freedom``, ``liberty``; ``granum``, ``grana``."""
    learned = any(
        f"{one.removesuffix(single)}{several}" == another
        for one, another in ((noun, other), (other, noun))
        for single, several in _LEARNED
        if one.endswith(single)
    )
    return noun != other and (learned or any({noun, other} <= row for row in rows_of("synonyms")))

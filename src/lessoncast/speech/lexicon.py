"""The show's list of pronunciations: a word, and how it is to be said."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping

_EXACTLY = "="


def apply(text: str, lexicon: Mapping[str, str], keep: Callable[[str, str], str]) -> str:
    """Replace each whole word that the lexicon knows by ``keep(respelling, word)``, longest first.

    ``keep`` protects the respelling from what follows. An entry counts in any case, unless it has
    an upper-case letter after its first: ``SQL`` is not ``sql``, but ``git`` is ``Git``. ``=Polish``
    counts just as it is written, whatever its letters.
    """
    if not lexicon:
        return text
    found = _compiled(tuple(lexicon.items()))
    return found.pattern.sub(lambda match: keep(found.respelling(match[0]), match[0]), text)


class _Compiled:
    def __init__(self, entries: tuple[tuple[str, str], ...]) -> None:
        words = (word for word, _ in entries if word.removeprefix(_EXACTLY).strip())
        written = sorted(words, key=lambda w: (-len(w.removeprefix(_EXACTLY)), w))
        self._exact = {word.removeprefix(_EXACTLY): said for word, said in entries}
        self._folded = {word.casefold(): said for word, said in entries if not _has_case(word)}
        self.pattern = re.compile("|".join(map(_whole, written)) or r"(?!)")

    def respelling(self, word: str) -> str:
        """Return how a word that the pattern found is said."""
        found = self._exact.get(word)
        return self._folded[word.casefold()] if found is None else found


@functools.lru_cache(maxsize=8)
def _compiled(entries: tuple[tuple[str, str], ...]) -> _Compiled:
    return _Compiled(entries)


def _whole(word: str) -> str:
    is_exact = _has_case(word)
    word = word.removeprefix(_EXACTLY)
    escaped = re.escape(word)
    before = r"(?<!\w)" if word[0].isalnum() else ""
    after = r"(?!\w)" if word[-1].isalnum() else ""
    return before + (escaped if is_exact else f"(?i:{escaped})") + after


def _has_case(word: str) -> bool:
    return word.startswith(_EXACTLY) or any(char.isupper() for char in word[1:])

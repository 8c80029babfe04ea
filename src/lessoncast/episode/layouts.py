"""How sentences were divided into captions, remembered from one render to the next.

To weigh all breaks of an hour's captions is a fifth of what an edited line costs, and only those of its
own sentences are new.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lessoncast import _files
from lessoncast._memory import Memory
from lessoncast.episode import phrases
from lessoncast.episode.phrases import Cards, Word

LAYOUT_VERSION = 1
"""Part of every key: raise it when the same words are to be divided in another way."""

_KEY_CHARACTERS = 32
"""Of a digest: of ten hours, ten thousand are held, and half of one tells as surely what was divided."""


class Layouts:
    """Divides sentences as :func:`phrases.cards` does, each only once for an episode."""

    def __init__(self, *, cache: Path, slug: str) -> None:
        self._memory = Memory(cache / "captions" / f"{_files.digest(slug)}.txt")

    def cards(self, words: Sequence[Word], language: str, *, columns: int, taken: int = 0) -> Cards:
        """Return the cards of a sentence, as they were or as they are found now."""
        shown = [word.text if word.is_tied else f" {word.text}" for word in words]
        if _is_one_line(shown, words, columns - taken):
            return (((0, len(words)),),)
        # One text, since to write each part as JSON takes longer than all that is remembered saves.
        basis = (str(LAYOUT_VERSION), language, str(columns), str(taken), *shown)
        key = _files.digest("\n".join(basis).encode())[:_KEY_CHARACTERS]
        if known := self._memory.get(key):
            return tuple(tuple((first, last) for first, last in card) for card in known)
        found = phrases.cards(words, language, columns=columns, taken=taken)
        self._memory.put(key, found)
        return found

    def save(self) -> None:
        """Keep what was divided, and nothing of what the episode no longer says."""
        self._memory.save()


def _is_one_line(shown: Sequence[str], words: Sequence[Word], columns: int) -> bool:
    line = "".join(shown)
    if line.isascii():  # then a column is a character, and nobody need ask the words
        return len(line) - 1 <= columns
    return phrases.is_one_line(words, columns=columns)

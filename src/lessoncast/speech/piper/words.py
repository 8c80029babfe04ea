"""When a Piper voice begins each word: from the phonemes that were heard to the words of the text.

eSpeak NG ties some words together ("of the" is one run of sounds), so blanks alone do not tell.
How many sounds come before a word does, and the nearest blank puts it right where the end of a
text is said otherwise than its middle.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from lessoncast.speech import phonemes

_WORD = re.compile(r"\S*\w\S*")
_NO_LETTERS = "ˈˌːˑ"
_SLACK_LETTERS = 1  # "a" at the end of a text is a letter longer than inside of one


def starts(
    text: str, heard: Sequence[tuple[str, int]], pronounced: Callable[[str], str]
) -> list[tuple[int, int]]:
    """Return the place of each word in ``text``, and the sample it is heard from.

    ``heard`` are phonemes and their samples; ``pronounced`` gives those of any text. Empty where
    nothing was told.
    """
    samples: list[int] = []
    borders: list[int] = []
    is_border = True
    for phoneme, sample in heard:
        if _is_letter(phoneme):
            if is_border:
                borders.append(len(samples))
            samples.append(sample)
            is_border = False
        is_border = is_border or phoneme in (" ", "^")
    marks = list(phonemes.marks(text))
    found = []
    for word in _WORD.finditer(text):
        if any(mark.start < word.start() < mark.end for mark in marks):
            continue  # what engines without phonemes say for the word before
        before = sum(map(_is_letter, pronounced(text[: word.start()])))
        place = _nearest(borders, before)
        if place < len(samples):
            found.append((word.start(), samples[place]))
    return found


def _is_letter(phoneme: str) -> bool:
    return phoneme.isalpha() and phoneme not in _NO_LETTERS


def _nearest(borders: Sequence[int], place: int) -> int:
    at = bisect_left(borders, place)
    near = [
        border
        for border in borders[max(at - 1, 0) : at + 1]
        if abs(border - place) <= _SLACK_LETTERS
    ]
    return min(near, key=lambda border: abs(border - place), default=place)

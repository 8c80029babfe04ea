"""When words begin: from the places that an engine reports to those of the text it was asked for.

An engine speaks a text that was prepared for it, and reports some words twice, some never, and
places that are off where it reads in its own way. What comes out of here is in order: each place
begins a word, each word comes once, and no time runs backwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from lessoncast.model import SaidWord, WordStart
from lessoncast.speech import offsets
from lessoncast.speech.offsets import Word

_STOP_WEIGHT, _PAUSE_WEIGHT = 6, 4
"""Letters that could be said in the time that voices wait at a full stop, at a comma."""


def placed(reported: Iterable[tuple[int, int]], steps: Sequence[str]) -> list[tuple[int, int]]:
    """Move (place, time) in the last of ``steps`` to the first one: a word's first report counts.

    Places outside of any word, and what comes too late or too early for its word, are dropped.
    """
    words = offsets.words(steps)
    heard = [word.start for word in words]
    asked = [word.start() for word in re.finditer(r"\S+", steps[0])]
    found: list[tuple[int, int]] = []
    for place, time in reported:
        at = bisect_right(heard, place) - 1
        if at < 0 or place >= words[at].end:
            continue
        first = asked[max(bisect_right(asked, words[at].first) - 1, 0)]
        if not found or (first > found[-1][0] and time >= found[-1][1]):
            found.append((first, time))
    return found


def said(spoken: str, words: Sequence[Word], starts: Sequence[WordStart]) -> tuple[SaidWord, ...]:
    """Return the words of a spoken text, each with its place in the written one, and when it begins."""
    found = []
    told = iter(starts)
    start = next(told, None)
    for word in words:
        while start and start.place < word.start:
            start = next(told, None)
        start_ms = start.start_ms if start and start.place < word.end else None
        weight = _weight(spoken[word.start : word.end])
        found.append(SaidWord(word.first, word.last, weight, start_ms))
    return tuple(found)


def _weight(word: str) -> int:
    """Return how long it probably takes to say a word, in letters; it is never nothing."""
    pause = _STOP_WEIGHT if word[-1] in ".!?:;…" else _PAUSE_WEIGHT if word[-1] in ",—" else 0
    return 1 + sum(char.isalnum() for char in word) + pause

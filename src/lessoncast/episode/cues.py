"""When each sentence is heard: one caption for one written sentence, long ones in readable pieces.

A caption covers the audible part of its sentence's take, so it never overlaps its neighbours, and
ends before the episode does. Pieces share their sentence's time by their length in characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from lessoncast.episode.plan import RATE_HZ, Part, Timeline
from lessoncast.model import Cue

LONGEST_CHARS = 84
"""Two lines of 42, the length that subtitle guidelines (BBC, Netflix) agree on."""

_SHORTEST_MS = 100
_CLAUSE_END = re.compile(r"(?<=[,;:–])\s+|(?<=[—、，；：])\s*|\s+(?=[—–(])")
_SPACE = re.compile(r"\s+")


def starts(parts: Sequence[Part]) -> tuple[int, ...]:
    """Return where each part begins, in samples, and where the last one ends."""
    return tuple(accumulate((part.samples for part in parts), initial=0))


def milliseconds(samples: int) -> int:
    """Return whole milliseconds at the episode's rate."""
    return round(samples * 1000 / RATE_HZ)


def cues(timeline: Timeline, parts: Sequence[Part]) -> tuple[Cue, ...]:
    """Return the captions of an episode, in order; ``parts`` are those of the timeline's slots."""
    return tuple(_cues(timeline, parts))


def _cues(timeline: Timeline, parts: Sequence[Part]) -> Iterator[Cue]:
    for slot, part, start in zip(timeline.slots, parts, starts(parts), strict=False):
        if not slot.speaker:
            continue
        for sentence, (first, last) in zip(slot.sentences, part.spans, strict=True):
            start_ms = milliseconds(start + first)
            # A sentence that the engine kept silent about still gets its moment, in its gap.
            end_ms = max(milliseconds(start + last), start_ms + _SHORTEST_MS)
            text = _SPACE.sub(" ", sentence).strip()
            whole = Cue(start_ms=start_ms, end_ms=end_ms, speaker=slot.speaker, text=text)
            yield from timed(whole, pieces(text, _is_readable)) if text else ()


def _is_readable(text: str) -> bool:
    return len(text) <= LONGEST_CHARS


def pieces(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Split text until each piece fits, at clause borders near its middle, else at spaces.

    A single long word stays whole, whether it fits or not.
    """
    if fits(text) or (place := _border(text)) is None:
        return (text,)
    return pieces(text[:place].rstrip(), fits) + pieces(text[place:].lstrip(), fits)


def _border(text: str) -> int | None:
    """Return where to split: the clause border nearest to the middle, unless far off it."""
    middle = len(text) / 2
    for pattern, reach in ((_CLAUSE_END, 0.25), (_SPACE, 1.0)):
        places = [found.end() for found in pattern.finditer(text, 1, len(text) - 1)]
        near = [place for place in places if abs(place - middle) <= reach * len(text)]
        if near:
            return min(near, key=lambda place: abs(place - middle))
    return None


def timed(whole: Cue, texts: Sequence[str]) -> Iterator[Cue]:
    """Share a cue's time among the pieces of its text by their length."""
    done = tuple(accumulate((len(text) for text in texts), initial=0))
    length_ms = whole.end_ms - whole.start_ms
    borders = [whole.start_ms + round(length_ms * chars / done[-1]) for chars in done]
    for text, start_ms, end_ms in zip(texts, borders, borders[1:], strict=False):
        yield Cue(start_ms=start_ms, end_ms=end_ms, speaker=whole.speaker, text=text)

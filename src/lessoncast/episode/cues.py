"""When each sentence is heard, and the captions that show it.

A sentence is shown while it is audible, so captions never overlap, and end before the episode does.
Long ones are shown in pieces of two lines; a piece appears when its first word is heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lessoncast.episode import phrases, words
from lessoncast.episode.clock import milliseconds, starts
from lessoncast.episode.phrases import Divide
from lessoncast.episode.plan import Part, Slot, Timeline
from lessoncast.episode.words import Stretch, TimedWord
from lessoncast.model import Cue

COLUMNS = 42
"""The length of a line that subtitle guidelines (BBC, Netflix) agree on."""

_SHORTEST_MS = 100


class Heard(NamedTuple):
    """A sentence, or a caption's piece of one, while it is audible.

    ``breaks`` are the places in ``words`` where a caption's next line begins.
    """

    speaker: str
    start_ms: int
    end_ms: int
    words: tuple[TimedWord, ...]
    breaks: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What a caption shows, line by line."""
        edges = pairwise([0, *self.breaks, len(self.words)])
        return tuple(phrases.joined(self.words[first:last]) for first, last in edges)

    @property
    def text(self) -> str:
        """What it says, on one line."""
        return phrases.joined(self.words)

    @property
    def cue(self) -> Cue:
        """The same as the manifest has it."""
        return Cue(start_ms=self.start_ms, end_ms=self.end_ms, speaker=self.speaker, text=self.text)


def sentences(timeline: Timeline, parts: Sequence[Part]) -> Iterator[Heard]:
    """Yield the sentences of an episode, in order; ``parts`` are those of the timeline's slots."""
    for slot, part, start in zip(timeline.slots, parts, starts(parts), strict=False):
        yield from in_slot(slot, part, start)


def in_slot(slot: Slot, part: Part, start: int) -> Iterator[Heard]:
    """Yield the sentences of one slot, whose part begins at sample ``start``."""
    heard = iter(zip(part.origins, part.spans, strict=False))
    for sentence in slot.sentences:
        stretches = []
        for take in sentence.takes:
            origin, (first, last) = next(heard)
            times_ms = (milliseconds(start + place) for place in (origin, first, last))
            stretches.append(Stretch(tuple(take), *times_ms))
        start_ms = stretches[0].first_ms
        # A sentence that the engine kept silent about still gets its moment, in its gap.
        end_ms = max(stretches[-1].last_ms, start_ms + _SHORTEST_MS)
        if found := words.timed(sentence.written, stretches):
            yield Heard(speaker=slot.speaker, start_ms=start_ms, end_ms=end_ms, words=found)
    if slot.caption:
        yield _shown(slot, part, start)


def _shown(slot: Slot, part: Part, start: int) -> Heard:
    """What is shown of a pause, all of it as long as the pause's own sound lasts."""
    first, last = part.spans[0] if part.spans else (0, part.samples)
    start_ms, end_ms = milliseconds(start + first), milliseconds(start + last)
    shown = (
        TimedWord(text=word, start_ms=start_ms, end_ms=end_ms, is_told=False)
        for word in slot.caption.split()
    )
    return Heard(speaker=slot.speaker, start_ms=start_ms, end_ms=end_ms, words=tuple(shown))


def captions(
    sentence: Heard,
    language: str,
    *,
    columns: int = COLUMNS,
    taken: int = 0,
    divide: Divide = phrases.cards,
) -> Iterator[Heard]:
    """Yield the captions of a sentence: each of at most two lines, as long as its words are heard.

    ``taken`` columns of the first line are needed for something else.
    """
    divided = divide(sentence.words, language, columns=columns, taken=taken)
    begins_ms = [sentence.words[lines[0][0]].start_ms for lines in divided]
    edges_ms = _apart([sentence.start_ms, *begins_ms[1:], sentence.end_ms])
    for lines, start_ms, end_ms in zip(divided, edges_ms, edges_ms[1:], strict=False):
        first, last = lines[0][0], lines[-1][1]
        yield Heard(
            speaker=sentence.speaker,
            start_ms=start_ms,
            end_ms=end_ms,
            words=sentence.words[first:last],
            breaks=tuple(begin - first for begin, _ in lines[1:]),
        )


def _apart(edges_ms: Sequence[int]) -> list[int]:
    """Keep at least a millisecond between edges, whatever was told; the ends stay."""
    first, *inner, last = edges_ms
    found = [first]
    for number, edge_ms in enumerate(inner, 1):
        latest_ms = last - (len(inner) + 1 - number)
        found.append(max(min(edge_ms, latest_ms), found[-1] + 1))
    return [*found, last]

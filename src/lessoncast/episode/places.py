"""Where in the audio each place of the script is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lessoncast.episode.clock import milliseconds, starts
from lessoncast.episode.plan import Part, Slot, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A turn, a pause or a sound, from its first sample to that of the next one.

    ``where`` is its ``file:line`` in the script, ``chapter`` the title above it; ``speaker`` and
    ``text`` are empty unless somebody speaks.
    """

    where: str
    start_ms: int
    end_ms: int
    chapter: str
    speaker: str = ""
    text: str = ""

    @property
    def line(self) -> int:
        """The line of the script, 0 for what stands in no line: the show's intro, say."""
        number = self.where.rpartition(":")[2]
        return int(number) if number.isdecimal() else 0


def places(timeline: Timeline, parts: Sequence[Part]) -> tuple[Place, ...]:
    """Return what is heard, in order and without the lead-in; ``parts`` are the timeline's."""
    begins = starts(parts)
    found: list[Place] = []
    chapter = ""
    for at, slot in enumerate(timeline.slots):
        if slot.opens is not None:
            chapter = slot.opens
        if slot.job.where:
            found.append(
                Place(
                    where=slot.job.where,
                    start_ms=milliseconds(begins[at]),
                    end_ms=milliseconds(begins[at + 1]),
                    chapter=chapter,
                    speaker=slot.speaker,
                    text=slot.text,
                )
            )
    return tuple(found)


def sentence_places(timeline: Timeline, parts: Sequence[Part]) -> tuple[tuple[int, str, int], ...]:
    """Return each sentence with the turn that it is of, counted from 0, and when it begins, in ms.

    Its words are not timed for that: they are ten times as many.
    """
    spoken = (
        (slot, part, begin)
        for slot, part, begin in zip(timeline.slots, parts, starts(parts), strict=False)
        if slot.sentences
    )
    return tuple(
        (turn, text, start_ms)
        for turn, (slot, part, begin) in enumerate(spoken)
        for text, start_ms in _sentences(slot, part, begin)
    )


def _sentences(slot: Slot, part: Part, begin: int) -> Iterator[tuple[str, int]]:
    """Yield the sentences of a turn, on one line, and when each begins: with its first take."""
    firsts = accumulate((len(sentence.takes) for sentence in slot.sentences), initial=0)
    for sentence, at in zip(slot.sentences, firsts, strict=False):
        if text := " ".join(sentence.written.split()):
            yield text, milliseconds(begin + part.spans[at][0])

"""Where in the audio each place of the script is heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast.episode.cues import in_slot, milliseconds, starts
from lessoncast.episode.plan import Part, Timeline


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
    """Return each sentence with the turn that it is of, counted from 0, and when it begins, in ms."""
    spoken = [
        (slot, part, begin)
        for slot, part, begin in zip(timeline.slots, parts, starts(parts), strict=False)
        if slot.sentences
    ]
    return tuple(
        (turn, heard.text, heard.start_ms)
        for turn, (slot, part, begin) in enumerate(spoken)
        for heard in in_slot(slot, part, begin)
    )

"""What sounds beneath and between the words: the show's music, and the soft bed while listeners think.

The bed goes on from the last sample of what was asked to the first one of the answer, across the parts
in between: apps that skip silence would take whatever is silent there. Only its edges lie under words,
where nobody hears them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from lessoncast.episode import levels, music, runs
from lessoncast.episode.plan import RATE_HZ, Pause, ShowSounds, Slot, Strain, Timeline
from lessoncast.episode.rests import rests
from lessoncast.episode.runs import Run, follow

_EDGE = RATE_HZ * 4 // 100
"""How long the bed takes to come, and to go: 40 ms, less than a syllable, and than a part's lead."""


def lay(timeline: Timeline, sounds: ShowSounds, *, target_lufs: float) -> Timeline:
    """Return the timeline with a strain in each part where music or the bed is heard.

    Where music is heard while listeners think, it takes the place of the bed.
    """
    slots, tune = timeline.slots, sounds.music
    played = runs.strains(music.runs(slots, sounds), tune, target_lufs=target_lufs) if tune else {}
    soft = runs.strains(_beds(slots, played), None)
    return Timeline(
        slots=tuple(_with(slot, number, played, soft) for number, slot in enumerate(slots))
    )


def _beds(slots: Sequence[Slot], covered: Container[int]) -> Iterator[Run]:
    for rest in rests(slots, covered):
        placed = tuple(follow(slots, rest.around))
        first, last = placed[0], placed[-1]
        start = first.first + _EDGE if first.is_rest else first.last
        stop = last.last - _EDGE if last.is_rest else last.first
        rise = levels.fading(start - _EDGE, _EDGE, 0, 1)
        curve = levels.product(rise, levels.fading(stop, _EDGE, 1, 0))
        yield Run(placed=placed, curve=curve, begin=start)


def _with(
    slot: Slot,
    number: int,
    played: Mapping[int, Sequence[Strain]],
    soft: Mapping[int, Sequence[Strain]],
) -> Slot:
    content = slot.job.content
    if number in played and isinstance(content, Pause):
        content = replace(content, bed=False)
    strains = (*played.get(number, ()), *soft.get(number, ()))
    return replace(slot, job=replace(slot.job, content=content, strains=strains))

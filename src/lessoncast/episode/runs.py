"""Sound that goes on across parts: a run of slots, each of which gets its stretch of it.

A run counts its samples from its own first part, so what sounds at a part's end goes on to the
sample where the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lessoncast.episode import levels
from lessoncast.episode.extents import measure_extent
from lessoncast.episode.levels import Curve
from lessoncast.episode.plan import (
    LEAD_FRAMES,
    SAMPLES_PER_FRAME,
    TARGET_LUFS,
    Pause,
    Slot,
    Speech,
    Strain,
    Tune,
)

LEAD = LEAD_FRAMES * SAMPLES_PER_FRAME
_REACH = 10 * SAMPLES_PER_FRAME
"""How far beyond a part's ends its levels are told: its encoder hears that much of what goes on."""

_SILENT = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A slot in a run, in samples from the run's beginning; sound from ``first`` to ``last``."""

    number: int
    slot: Slot
    start: int
    end: int
    first: int
    last: int

    @property
    def is_alone(self) -> bool:
        """Whether nothing but the music is heard."""
        content = self.slot.job.content
        return isinstance(content, Pause) and content.alone

    @property
    def is_rest(self) -> bool:
        """Whether it is time for listeners to think."""
        content = self.slot.job.content
        return isinstance(content, Pause) and content.bed

    @property
    def is_spoken(self) -> bool:
        """Whether somebody speaks."""
        return isinstance(self.slot.job.content, Speech)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Sound that goes on: its sample ``position`` is heard at ``begin`` samples from the start."""

    placed: Sequence[Placed]
    curve: Curve
    begin: int = LEAD
    position: int = 0


def follow(slots: Sequence[Slot], numbers: Sequence[int]) -> Iterator[Placed]:
    """Yield slots as they follow one another; each is read when it is asked for."""
    start = 0
    for number in numbers:
        length, first, last = measure_extent(slots[number].job)
        yield Placed(
            number=number,
            slot=slots[number],
            start=start,
            end=start + length,
            first=start + first,
            last=start + last,
        )
        start += length


def strains(
    runs: Iterable[Run], tune: Tune | None, *, target_lufs: float = TARGET_LUFS
) -> Mapping[int, tuple[Strain, ...]]:
    """Return by their slots' numbers the stretches of a tune, or of the soft bed, that runs are heard in."""
    found: dict[int, tuple[Strain, ...]] = {}
    for run in runs:
        for one in run.placed:
            curve = levels.cut(run.curve, one.start - _REACH, one.end + _REACH)
            if max(level for _, level in curve) > _SILENT:
                strain = Strain(
                    tune=tune,
                    target_lufs=target_lufs,
                    first=run.position + one.start - run.begin,
                    levels=tuple((place - _REACH, level) for place, level in curve),
                )
                found[one.number] = (*found.get(one.number, ()), strain)
    return found

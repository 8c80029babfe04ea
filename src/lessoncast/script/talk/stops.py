"""Where in an episode something is asked again: behind a chapter, near the middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import Passage

AMID = (0.3, 0.7)  # of what is told: a chapter that ends between these can be followed by it
TOO_SOON = 2  # times worse than as much too late: what was said just now needs no recalling
WAITS = 0.72  # of what is told: a chapter that ends by then may give a better question


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """The end of a chapter: all ``told`` so far, and which share of the episode that is."""

    chapter: int
    told: Sequence[Passage]
    share: float


def stops(stretches: Sequence[Stretch]) -> Iterator[Stop]:
    """The ends of chapters amid an episode; where none is, the one nearest to it."""
    ends = _ends(stretches)
    shares = [end / max(ends[-1], 1) for end in ends[:-1]]
    amid = [place for place, share in enumerate(shares) if AMID[0] <= share <= AMID[1]]
    for place in amid or ([middle(stretches)] if shares else []):
        told = [one for stretch in stretches[: place + 1] for one in stretch.passages]
        yield Stop(chapter=place, told=told, share=shares[place])


def middle(stretches: Sequence[Stretch]) -> int:
    """The chapter behind which the middle of the episode is nearest, rather a later one; never the last of several."""
    ends = _ends(stretches)
    off = [max(2 * end - ends[-1], TOO_SOON * (ends[-1] - 2 * end)) for end in ends[:-1]]
    return off.index(min(off)) if off else 0


def may_wait(stretches: Sequence[Stretch], place: int) -> bool:
    """Whether behind the next chapter the question would not be too late."""
    ends = _ends(stretches)
    return place + 2 < len(ends) and ends[place + 1] <= WAITS * ends[-1]


def _ends(stretches: Sequence[Stretch]) -> list[int]:
    """How many words are told by the end of each chapter."""
    return [*accumulate(sum(one.words for one in stretch.passages) for stretch in stretches)]

"""From the lengths of parts to times in the episode; nothing else is needed to say where something begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from lessoncast.episode.plan import RATE_HZ, Part


def starts(parts: Sequence[Part]) -> tuple[int, ...]:
    """Return where each part begins, in samples, and where the last one ends."""
    return tuple(accumulate((part.samples for part in parts), initial=0))


def milliseconds(samples: int) -> int:
    """Return whole milliseconds at the episode's rate."""
    return round(samples * 1000 / RATE_HZ)

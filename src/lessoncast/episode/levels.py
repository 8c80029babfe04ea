"""How loud music is over time: curves of points, in samples and linear gains, straight in between.

Straight lines stay what they are when a curve is cut, so neighbouring parts that each get their
stretch of it agree to the sample where they meet.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Curve: TypeAlias = tuple[tuple[int, float], ...]

_STEPS = 8
_DECIMALS = 6


def fading(start: int, length: int, low: float, high: float) -> Curve:
    """Return a curve that goes smoothly from one level to another: a sine's quarter, squared."""
    shares = np.sin(np.linspace(0, np.pi / 2, _STEPS + 1)) ** 2
    places = np.linspace(start, start + max(length, _STEPS), _STEPS + 1)
    return tuple(
        (round(place), round(low + (high - low) * share, _DECIMALS))
        for place, share in zip(places.tolist(), shares.tolist(), strict=True)
    )


def product(*curves: Curve) -> Curve:
    """Return what several curves come to, one upon the other."""
    places = sorted({place for curve in curves for place, _ in curve})
    levels = np.prod([_at(curve, places) for curve in curves], axis=0)
    return tuple(zip(places, np.round(levels, _DECIMALS).tolist(), strict=True))


def highest(*curves: Curve) -> Curve:
    """Return the highest of several curves at each of their points."""
    places = sorted({place for curve in curves for place, _ in curve})
    levels = np.max([_at(curve, places) for curve in curves], axis=0)
    return tuple(zip(places, levels.tolist(), strict=True))


def cut(curve: Curve, first: int, last: int) -> Curve:
    """Return a curve between two places, told from the first of them; level stretches in one point."""
    inner = [place for place, _ in curve if first < place < last]
    places = [first, *inner, last]
    levels = np.round(_at(curve, places), _DECIMALS).tolist()
    told = [
        (place - first, level)
        for number, (place, level) in enumerate(zip(places, levels, strict=True))
        if not 0 < number < len(places) - 1 or not levels[number - 1] == level == levels[number + 1]
    ]
    return tuple(told[:1] if len({level for _, level in told}) == 1 else told)


def _at(curve: Curve, places: list[int]) -> npt.NDArray[np.float64]:
    known, gains = zip(*curve, strict=True)
    found: npt.NDArray[np.float64] = np.interp(places, known, gains)
    return found

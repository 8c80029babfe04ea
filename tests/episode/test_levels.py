"""Curves of levels, and what becomes of them when they are cut."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.episode import levels
from lessoncast.episode.levels import Curve


def _at(curve: Curve, place: float) -> float:
    places, gains = zip(*curve, strict=True)
    return float(np.interp(place, places, gains))


def test_a_fade_is_smooth_at_both_ends() -> None:
    """Slow, quick, slow; halfway in the middle."""
    fade = levels.fading(100, 800, 0.2, 1.0)
    assert ((100, 0.2), (900, 1.0)) == (fade[0], fade[-1])
    steps = np.diff([level for _, level in fade])
    assert (steps > 0).all()
    assert steps[0] < steps[3] > steps[-1]
    assert _at(fade, 500) == pytest.approx(0.6)


@pytest.mark.parametrize("length", [0, 1, 5])
def test_a_fade_of_no_length_is_still_a_curve(length: int) -> None:
    """Its places rise, or interpolating would be left to chance."""
    places = [place for place, _ in levels.fading(7, length, 0, 1)]
    assert places == sorted(set(places))


def test_curves_are_laid_upon_one_another() -> None:
    """By product for what comes and goes, by the highest for what comes forward."""
    rise, fall = levels.fading(0, 80, 0, 1), levels.fading(100, 80, 1, 0)
    both = levels.product(rise, fall, ((0, 0.5),))
    assert [0, 0.5, 0.25, 0] == pytest.approx([_at(both, place) for place in (0, 90, 140, 180)])
    forward = levels.highest(((0, 0.1), (100, 0.1)), ((40, 0.1), (50, 0.7), (60, 0.1)))
    assert [0.1, 0.7, 0.1] == pytest.approx([_at(forward, place) for place in (20, 50, 80)])


def test_a_level_stretch_is_one_point() -> None:
    """So parts that lie wholly under words differ in nothing but where the music is."""
    curve = levels.product(levels.fading(0, 80, 0, 1), levels.fading(9000, 80, 1, 0))
    assert ((0, 1.0),) == levels.cut(curve, 1000, 5000) == levels.cut(curve, 2000, 8000)


_POINTS = st.lists(
    st.tuples(st.integers(0, 10_000), st.floats(0, 1)), min_size=1, unique_by=lambda point: point[0]
)


@pytest.mark.property
@given(points=_POINTS, first=st.integers(-500, 9000), length=st.integers(1, 4000))
def test_what_is_cut_stays_what_it_was(
    points: list[tuple[int, float]], first: int, length: int
) -> None:
    """Everywhere between the two places, told from the first."""
    curve = tuple(sorted(points))
    cut = levels.cut(curve, first, first + length)
    for place in range(0, length + 1, max(length // 7, 1)):
        assert _at(cut, place) == pytest.approx(_at(curve, first + place), abs=2e-6)

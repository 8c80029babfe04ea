"""The soft bed under pauses."""

import numpy as np
import pytest

from lessoncast.episode import bed, master
from lessoncast.episode.samples import linear


@pytest.mark.parametrize("first", [-4000, 0, 44_100 * 61 + 17])
def test_every_tenth_of_a_second_peaks_where_no_app_skips_it(first: int) -> None:
    """100-ms peaks lie between -28 and -25 dBFS, wherever the hundred milliseconds begin."""
    sound = bed.bed(first, 441_000)
    peaks = [np.abs(sound[at : at + 4410]).max() for at in range(0, len(sound) - 4409, 441)]
    assert linear(-28) < min(peaks)
    assert max(peaks) < linear(-25)


def test_it_nowhere_jumps() -> None:
    """Its level stands still without a step."""
    assert np.abs(np.diff(bed.bed(0, 200_000))).max() < 0.01


def test_it_is_too_soft_to_count_in_an_episode_s_loudness() -> None:
    """It stays more than 10 LU below the target, where the gate drops it."""
    assert master.loudness(bed.bed(0, 441_000), 44_100) < -16 - 10


@pytest.mark.parametrize(("first", "length"), [(0, 10), (1, 4410), (-3456, 9000), (99_999, 441)])
def test_a_sample_is_the_same_with_whichever_others_it_is_asked_for(
    first: int, length: int
) -> None:
    """So that it goes on from one part to the next."""
    whole = bed.bed(-4000, 120_000)
    assert np.array_equal(whole[first + 4000 : first + 4000 + length], bed.bed(first, length))

"""The soft bed under pauses."""

import numpy as np
import pytest

from lessoncast.episode import bed, master
from lessoncast.episode.samples import linear


@pytest.mark.parametrize("length_ms", [850, 1000, 1234, 4000, 20_000])
def test_every_tenth_of_a_second_peaks_where_no_app_skips_it(length_ms: int) -> None:
    """100-ms peaks lie between -28 and -25 dBFS, wherever the hundred milliseconds begin."""
    sound = bed.bed(length_ms)
    assert len(sound) == round(44.1 * length_ms)
    peaks = [np.abs(sound[at : at + 4410]).max() for at in range(0, len(sound) - 4409, 441)]
    assert linear(-28) < min(peaks)
    assert max(peaks) < linear(-25)


def test_it_comes_and_goes_softly() -> None:
    """It begins and ends at zero, and nowhere jumps."""
    sound = bed.bed(3000)
    assert sound[0] == sound[-1] == 0
    assert np.abs(np.diff(sound)).max() < 0.01


def test_it_is_too_soft_to_count_in_an_episode_s_loudness() -> None:
    """It stays more than 10 LU below the target, where the gate drops it."""
    assert master.loudness(bed.bed(10_000), 44_100) < -16 - 10


def test_it_is_the_same_every_time() -> None:
    """No chance is involved."""
    assert np.array_equal(bed.bed(1500), bed.bed(1500))

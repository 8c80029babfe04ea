"""The sounds that a show may use without having any."""

from pathlib import Path

import numpy as np
import pytest

from lessoncast.episode import loudness, master, mix
from lessoncast.episode.plain import plain
from lessoncast.episode.plan import AudioFormat, PlainSound, Sound
from lessoncast.episode.samples import Samples, linear

STRUCK = [PlainSound.INTRO, PlainSound.CHAPTER, PlainSound.OUTRO]
FORMATS = [AudioFormat(), AudioFormat(channels=2)]


def _heard(name: PlainSound, audio: AudioFormat) -> Samples:
    """As an episode has it: at its level, limited."""
    mixed = mix.mix(Sound(source=name, gap_ms=0, target_lufs=-16), audio)
    return master.limit(mixed.samples, mixed.rate_hz)


@pytest.mark.parametrize("audio", FORMATS, ids=["mono", "stereo"])
@pytest.mark.parametrize("name", STRUCK)
def test_they_are_as_loud_as_the_voices_and_peak_where_all_may(
    name: PlainSound, audio: AudioFormat
) -> None:
    """-16 LUFS within 0.5 LU, and the true peak leaves a decibel for what MP3 adds."""
    sound = _heard(name, audio)
    assert master.loudness(sound, 44_100) == pytest.approx(-16, abs=0.5)
    assert loudness.true_peak(sound) < linear(-1.5)


@pytest.mark.parametrize(
    ("name", "length_s"),
    [
        (PlainSound.INTRO, 4.9),
        (PlainSound.CHAPTER, 1.9),
        (PlainSound.OUTRO, 6.0),
        (PlainSound.BED, 32.0),
    ],
)
def test_they_are_short_and_have_two_sides(name: PlainSound, length_s: float) -> None:
    """A jingle is over in six seconds; in stereo left and right differ, and weigh the same."""
    both = plain(name, 2)
    assert (round(length_s * 44_100), 2) == both.shape
    assert np.abs(both[:, 0] - both[:, 1]).max() > 0.01
    left, right = (float(np.square(both[:, side]).mean()) for side in (0, 1))
    assert 10 * np.log10(left / right) == pytest.approx(0, abs=1.5)


@pytest.mark.parametrize("name", STRUCK)
def test_they_begin_and_end_in_silence(name: PlainSound) -> None:
    """No click at either end, and the last tenth of a second is nearly nothing."""
    sound = plain(name, 1)
    assert sound[0] == sound[-1] == 0
    assert np.abs(sound[-4410:]).max() < linear(-40)


@pytest.mark.parametrize("name", list(PlainSound))
def test_nothing_in_them_clicks(name: PlainSound) -> None:
    """A click is a jump in the slope; theirs stays that of tones below 2 kHz, also where the bed begins again."""
    sound = plain(name, 1).astype(np.float64)
    around = np.concatenate([sound, sound[:100]]) if name is PlainSound.BED else sound
    bends = np.abs(np.diff(around, 2))
    steepest = (2 * np.pi * 2000 / 44_100) ** 2 * np.abs(sound).max()
    assert bends.max() < steepest


def test_the_bed_stays_where_it_is() -> None:
    """Soft music under words has no louder moments: each 3 s within 4 LU of the whole."""
    sound = plain(PlainSound.BED, 1)
    whole = master.loudness(sound, 44_100)
    pieces = [sound[at : at + 3 * 44_100] for at in range(0, len(sound) - 3 * 44_100, 44_100)]
    assert [master.loudness(piece, 44_100) for piece in pieces] == pytest.approx(
        [whole] * len(pieces), abs=4
    )


@pytest.mark.parametrize("name", list(PlainSound))
def test_they_are_in_one_key(name: PlainSound) -> None:
    """What rings are notes of D major, as in the bed under a pause to think."""
    sound = plain(name, 1)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    hz = np.fft.rfftfreq(len(sound), 1 / 44_100)
    inside = (hz > 80) & (hz < 800)
    strongest = hz[inside][np.argsort(spectrum[inside])[-20:]]
    notes = np.round(69 + 12 * np.log2(strongest / 440)).astype(int) % 12
    assert set(notes.tolist()) <= {2, 4, 6, 7, 9, 11, 1}


@pytest.mark.parametrize("name", list(PlainSound))
def test_they_are_the_same_every_time(name: PlainSound) -> None:
    """No chance is involved."""
    assert np.array_equal(plain(name, 2), plain(name, 2))


def test_one_may_stand_beside_an_author_s_own(tmp_path: Path) -> None:
    """A plain sound needs no file and no ffmpeg."""
    mixed = mix.mix(Sound(source=PlainSound.CHAPTER, gap_ms=450, target_lufs=-16), AudioFormat())
    assert (440, ((441, len(mixed.samples)),)) == (mixed.gap_ms, mixed.spans)

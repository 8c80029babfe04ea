"""Loudness and true peak against the standard's own signals, and against ffmpeg's meter."""

import re
import subprocess
from pathlib import Path

import numpy as np
import pytest

from episode_mother import babble, tone, write_wav
from lessoncast.episode import loudness, master
from lessoncast.episode.plan import SAMPLES_PER_FRAME
from lessoncast.episode.samples import Samples, linear, resample

RATE_HZ = 44_100


def level(seconds: float, dbfs: float, *, hz: float = 1000, rate_hz: int = RATE_HZ) -> Samples:
    sine: Samples = tone(seconds, hz=hz, level=linear(dbfs), rate_hz=rate_hz).astype(np.float32)
    return sine


@pytest.mark.parametrize("dbfs", [-23, -33])
def test_a_sine_measures_its_level(dbfs: float) -> None:
    """EBU Tech 3341, cases 1 and 2: 1 kHz at -23 dBFS on two channels is -23 LUFS, within 0.1."""
    both = np.stack([level(20, dbfs)] * 2, 1)
    assert master.loudness(both, RATE_HZ) == pytest.approx(dbfs, abs=0.1)


def test_softer_passages_are_gated() -> None:
    """EBU Tech 3341, case 3: 10 s at -36, 60 s at -23, 10 s at -36 dBFS is -23 LUFS."""
    row = np.concatenate([level(10, -36), level(60, -23), level(10, -36)])
    assert master.loudness(row, RATE_HZ) == pytest.approx(-23, abs=0.1)


def test_silence_does_not_count() -> None:
    """EBU Tech 3341, case 4: 10 s at -72 and -36 dBFS around 60 s at -23 is -23 LUFS."""
    steps = ((10, -72), (10, -36), (60, -23), (10, -36), (10, -72))
    row = np.concatenate([level(seconds, dbfs) for seconds, dbfs in steps])
    assert master.loudness(row, RATE_HZ) == pytest.approx(-23, abs=0.1)


def test_one_channel_counts_as_heard_on_two_loudspeakers() -> None:
    """A mono file and the same sound on two channels are equally loud."""
    mono = babble(5, seed=1, rate_hz=RATE_HZ).astype(np.float32)
    both = np.stack([mono, mono], 1)
    assert master.loudness(mono, RATE_HZ) == pytest.approx(master.loudness(both, RATE_HZ), abs=1e-4)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 48_000])
@pytest.mark.parametrize("hz", [60, 1000, 5000])
def test_loudness_does_not_depend_on_the_rate_it_is_measured_at(rate_hz: int, hz: float) -> None:
    """A take is measured at its engine's rate and heard at 44.1 kHz."""
    there = master.loudness(level(5, -20, hz=hz, rate_hz=rate_hz), rate_hz)
    assert there == pytest.approx(master.loudness(level(5, -20, hz=hz), RATE_HZ), abs=0.02)


# ITU-R BS.1770's two filters as its table has them at 48 kHz: what goes in, what comes back.
SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


def through(
    filter_: tuple[tuple[float, float, float], tuple[float, float]], sound: list[float]
) -> list[float]:
    (a, b, c), (d, e) = filter_
    found: list[float] = []
    x1 = x2 = y1 = y2 = 0.0
    for x in sound:
        y = a * x + b * x1 + c * x2 - d * y1 - e * y2
        x1, x2, y1, y2 = x, x1, y, y1
        found.append(y)
    return found


@pytest.mark.parametrize("hz", [0, 12, 38, 130, 900, 2500, 4000, 6500, 11_000])
def test_energies_are_those_behind_the_filters_of_the_standard(hz: float) -> None:
    """Low and high tones and a constant beside noise: as sample by sample, within 0.03 dB."""
    rate_hz, length = 48_000, 72_000
    times = np.arange(length) / rate_hz
    noise = np.random.default_rng(1).standard_normal(length)
    sound = (0.2 * np.cos(2 * np.pi * hz * times) + 0.02 * noise).astype(np.float32)
    weighted = np.array(through(HIGH_PASS, through(SHELF, sound.tolist())))
    found = loudness.frame_energies(sound, rate_hz, 50)
    assert found.sum() * rate_hz / RATE_HZ / 2 == pytest.approx(
        np.square(weighted[: round(50 * SAMPLES_PER_FRAME * rate_hz / RATE_HZ)]).sum(), rel=0.007
    )


def test_energies_of_parts_in_a_row_are_those_of_the_whole() -> None:
    """Measuring turn by turn loses nothing: what was kept can be put together and gated."""
    silence = np.zeros(40 * SAMPLES_PER_FRAME, dtype=np.float32)
    parts = []
    for seed in range(3):
        part = babble(4, seed=seed, rate_hz=RATE_HZ).astype(np.float32)
        parts += [part[: len(part) // SAMPLES_PER_FRAME * SAMPLES_PER_FRAME], silence]
    kept = [
        loudness.frame_energies(part, RATE_HZ, len(part) // SAMPLES_PER_FRAME) for part in parts
    ]
    whole = master.loudness(np.concatenate(parts), RATE_HZ)
    assert loudness.integrated_lufs(np.concatenate(kept)) == pytest.approx(whole, abs=0.01)


@pytest.mark.parametrize("blocks", [1, 3])
def test_energies_do_not_depend_on_how_much_is_filtered_at_once(
    monkeypatch: pytest.MonkeyPatch, blocks: int
) -> None:
    sound = np.random.default_rng(3).random(14 * RATE_HZ, dtype=np.float32) - np.float32(0.5)
    frames = len(sound) // SAMPLES_PER_FRAME
    usual = loudness.frame_energies(sound, RATE_HZ, frames)
    monkeypatch.setattr(loudness, "_BLOCKS_AT_ONCE", blocks)
    assert (usual == loudness.frame_energies(sound, RATE_HZ, frames)).all()


@pytest.mark.parametrize("rate_hz", [22_050, 24_000])
def test_silence_in_front_need_not_be_held(rate_hz: int) -> None:
    """The energies are those of the sound with as much silence before it; what follows is silent, too."""
    sound = babble(1.3, seed=3, rate_hz=rate_hz).astype(np.float32)
    lead = rate_hz // 7
    whole = loudness.frame_energies(
        np.concatenate((np.zeros(lead, np.float32), sound)), rate_hz, 80
    )
    found = loudness.frame_energies(sound, rate_hz, 80, lead=lead)
    assert np.array_equal(whole, found)
    assert not found[-5:].any()


@pytest.mark.parametrize("at_once", [1, 7, 100])
def test_a_long_episode_is_as_loud_as_its_hours_together(
    monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """However few frames come or are looked at in one go, the same windows are found in the same places."""
    sound = babble(20, seed=4, rate_hz=RATE_HZ).astype(np.float32)
    kept = loudness.frame_energies(sound, RATE_HZ, len(sound) // SAMPLES_PER_FRAME)
    whole = loudness.integrated_lufs(kept)
    monkeypatch.setattr(loudness, "_FRAMES_AT_ONCE", 3 * at_once)
    meter = loudness.Meter()
    for first in range(0, len(kept), at_once):
        meter.add(kept[first : first + at_once])
    assert meter.integrated_lufs() == pytest.approx(whole, abs=1e-5)
    assert len(meter._waiting[0]) < 20, "frames that no window needs are let go"


@pytest.mark.parametrize("samples", [0, 100, 30_000])
def test_silence_is_at_the_gate(samples: int) -> None:
    """Neither an empty nor a silent sound breaks the sums."""
    assert master.loudness(np.zeros(samples, dtype=np.float32), RATE_HZ) == loudness.SILENCE_LUFS
    assert loudness.true_peak(np.zeros(samples, dtype=np.float32)) == 0


def test_true_peak_sees_between_samples() -> None:
    """A sine whose samples all miss its crests by 45 degrees: they are 3 dB above any sample."""
    angles = np.pi / 2 * np.arange(44_100) + np.pi / 4
    sine = (0.5 * np.sin(angles)).astype(np.float32)
    fade = np.minimum(1, np.minimum(np.arange(44_100), np.arange(44_100)[::-1]) / 4410)
    found = loudness.true_peak((sine * fade).astype(np.float32))
    assert float(np.abs(sine).max()) == pytest.approx(0.5 * 0.7071, abs=1e-3)
    assert found == pytest.approx(0.5, rel=0.03)


def test_the_true_peak_is_found_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many crests are as high as the highest."""
    sine = level(3, -6)
    whole = loudness.true_peak(sine)
    monkeypatch.setattr(loudness, "_AT_ONCE", 7)
    assert whole == pytest.approx(loudness.true_peak(sine), rel=1e-6)
    monkeypatch.undo()
    period = np.array([0.5, 0.5, -0.5, -0.5], np.float32)
    square = np.tile(period, 1000 * SAMPLES_PER_FRAME // 4)
    assert 0.5 < loudness.true_peak(square) < 1


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_true_peak_is_that_of_a_whole_oversampling(seed: int) -> None:
    """Of a voice's sound, four samples for each: the same within a hundredth of a decibel."""
    voice = resample(babble(10, seed=seed, rate_hz=22_050).astype(np.float32), 22_050, RATE_HZ)
    above = float(np.abs(resample(voice, RATE_HZ, 4 * RATE_HZ)).max())
    assert 20 * np.log10(loudness.true_peak(voice) / above) == pytest.approx(0, abs=0.01)


def test_true_peak_takes_the_louder_channel() -> None:
    """Both channels count."""
    both = np.stack([level(1, -20), level(1, -6)], 1)
    assert loudness.true_peak(both) == pytest.approx(linear(-6), rel=0.02)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ffmpeg_measures_the_same(tmp_path: Path, seed: int) -> None:
    """Integrated loudness and true peak agree with ebur128 to what it prints."""
    mono = babble(20, seed=seed, rate_hz=RATE_HZ, level=0.08)
    path = write_wav(tmp_path / "a.wav", mono, RATE_HZ)
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", path, "-af", "ebur128=dualmono=true:peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    found = re.findall(r"(?:I|Peak):\s+(-?[\d.]+) (?:LUFS|dBFS)", summary)
    samples = mono.astype(np.float32)
    assert float(found[0]) == pytest.approx(master.loudness(samples, RATE_HZ), abs=0.1)
    assert float(found[1]) == pytest.approx(20 * np.log10(loudness.true_peak(samples)), abs=0.1)

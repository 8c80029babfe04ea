"""Encoded parts and their cache."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from episode_mother import babble, speech, tone, write_wav
from lessoncast import episode
from lessoncast.episode import mp3, parts
from lessoncast.episode.plan import (
    LEAD_MS,
    SAMPLES_PER_FRAME,
    AudioFormat,
    PartJob,
    Pause,
    Sound,
    Speech,
)
from lessoncast.episode.samples import MARGIN_MS
from lessoncast.errors import AudioError, DamagedPartError
from lessoncast.model import FilePath


@pytest.fixture
def job(tmp_path: Path) -> PartJob:
    """A turn of two takes."""
    takes = tuple(write_wav(tmp_path / f"{seed}.wav", babble(1, seed=seed)) for seed in (1, 2))
    content = speech(takes, gaps_ms=(300, 450), pan=0)
    return PartJob(content=content, audio=AudioFormat(), cache=tmp_path / "cache", where="s.md:9")


def test_a_part_is_whole_frames_that_say_what_they_are(job: PartJob) -> None:
    """Length, frames, bytes and checksum of a part agree; spans are the takes, in order."""
    part = episode.encode_part(job)
    sound = parts.read_part(part)
    frames = part.samples // SAMPLES_PER_FRAME
    assert part.samples == frames * SAMPLES_PER_FRAME
    stream = bytes(sound.mp3)
    assert stream == mp3.first_frames(stream, frames)
    assert (part.mp3_bytes, part.mp3_crc) == (len(stream), mp3.crc16(stream))
    assert len(sound.energies) == 4 * frames
    (first, second) = part.spans
    assert first[0] < first[1] < second[0] < second[1] < part.samples - 1105
    behind = (part.samples - second[1]) / 44_100
    next_one_s = (LEAD_MS + MARGIN_MS) / 1000  # what is heard there begins behind them
    assert behind == pytest.approx(0.45 - next_one_s, abs=0.0135)  # half a frame


@pytest.mark.parametrize("gap_ms", [0, 1, 25])
def test_however_small_the_gap_a_part_ends_in_enough_silence_to_be_joined(
    job: PartJob, gap_ms: int
) -> None:
    """LAME's and the decoder's delays need 1,105 silent samples."""
    assert isinstance(job.content, Speech)
    content = replace(job.content, gaps_ms=(300, gap_ms))
    part = episode.encode_part(replace(job, content=content))
    assert part.samples - part.spans[-1][1] >= 1105


def test_a_cached_part_is_found_and_equal(job: PartJob) -> None:
    """What was made is found, and made again gives the same file."""
    assert episode.find_part(job) is None
    made = episode.encode_part(job)
    first = made.path.read_bytes()
    assert made == episode.find_part(job)
    made.path.unlink()
    assert made == episode.encode_part(job)
    assert first == made.path.read_bytes()


def test_a_part_with_keys_is_found_without_its_takes(job: PartJob) -> None:
    """Only a missing part needs the recordings."""
    assert isinstance(job.content, Speech)
    keyed = replace(job, content=replace(job.content, keys=("a", "b")))
    made = episode.encode_part(keyed)
    for take in job.content.takes:
        Path(take).unlink()
    assert made == episode.encode_part(keyed)
    with pytest.raises(AudioError):
        episode.find_part(job)


def test_another_process_makes_the_same_bytes(job: PartJob) -> None:
    """Parts do not depend on who makes them: a spawned worker's part equals ours."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        theirs = pool.submit(episode.encode_part, job).result()
    there = theirs.path.read_bytes()
    theirs.path.unlink()
    assert theirs == episode.encode_part(job)
    assert there == theirs.path.read_bytes()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _zero(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _folder(path: Path) -> None:
    path.unlink()
    (path / "x").mkdir(parents=True)


@pytest.mark.parametrize("damage", [_empty, _halve, _flip, _zero, _folder])
def test_a_damaged_part_is_made_anew(job: PartJob, damage: Callable[[Path], None]) -> None:
    """No damage to the cache is ever heard."""
    made = episode.encode_part(job)
    whole = made.path.read_bytes()
    damage(made.path)
    with pytest.raises(DamagedPartError, match="damaged"):
        parts.read_part(made)
    assert episode.find_part(job) is None
    assert made == episode.encode_part(job)
    assert whole == made.path.read_bytes()


def test_whatever_changes_the_sound_changes_the_key(job: PartJob, tmp_path: Path) -> None:
    """Takes, gaps, gain, place, channels and bit rate; not where it is kept, nor who asks."""
    assert isinstance(job.content, Speech)
    other = write_wav(tmp_path / "other.wav", tone(1))
    spoken = job.content
    changed = [
        job,
        replace(job, content=replace(spoken, takes=(spoken.takes[0], FilePath(other)))),
        replace(job, content=replace(spoken, takes=spoken.takes[::-1])),
        replace(job, content=replace(spoken, gaps_ms=(300, 451))),
        replace(job, content=replace(spoken, gains_db=(0.1, 0))),
        replace(job, content=replace(spoken, pan=0.1)),
        replace(job, audio=AudioFormat(channels=2)),
        replace(job, audio=AudioFormat(bitrate_kbps=64)),
        replace(job, audio=AudioFormat(quality="draft")),
        replace(job, content=Pause(length_ms=1000, bed=False)),
        replace(job, content=Pause(length_ms=1000, bed=True)),
        replace(job, content=Sound(source=other, gap_ms=450, target_lufs=-16)),
        replace(job, content=Sound(source=other, gap_ms=450, target_lufs=-15)),
    ]
    assert len(changed) == len({episode.key_of(one) for one in changed})
    same = replace(job, cache=tmp_path / "elsewhere", where="other.md:1")
    assert episode.key_of(job) == episode.key_of(same)


def test_a_missing_take_is_named(job: PartJob) -> None:
    """The file, or at least the line of the script."""
    assert isinstance(job.content, Speech)
    keyed = replace(job.content, keys=("a", "b"), takes=(FilePath(job.cache / "none.wav"),) * 2)
    with pytest.raises(AudioError) as caught:
        episode.encode_part(replace(job, content=keyed))
    assert caught.value.where == str(job.cache / "none.wav")


def test_a_sound_that_cannot_be_used_is_named_by_its_line(job: PartJob, tmp_path: Path) -> None:
    """The author reads the line of the script."""
    silent = write_wav(tmp_path / "silent.wav", np.zeros(22_050))
    with pytest.raises(AudioError) as caught:
        episode.encode_part(replace(job, content=Sound(source=silent, gap_ms=0, target_lufs=-16)))
    assert caught.value.where == "s.md:9"


def test_a_silent_take_makes_a_part(job: PartJob, tmp_path: Path) -> None:
    """An engine that kept silent costs its sentence, not the build."""
    silent = write_wav(tmp_path / "silent.wav", np.zeros(22_050))
    content = speech((silent,), gaps_ms=(450,), pan=0)
    part = episode.encode_part(replace(job, content=content))
    ((first, last),) = part.spans
    assert 3456 - 288 <= first == last <= 3456 + 288
    assert part.true_peak == 0

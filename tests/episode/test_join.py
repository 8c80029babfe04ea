"""Parts joined to one MP3, as players see it."""

import hashlib
import re
import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from episode_mother import babble, speech, total_samples, write_wav
from lessoncast import episode
from lessoncast.episode import encode, join, loudness, master, mix, mp3
from lessoncast.episode.parts import read_part
from lessoncast.episode.plan import LEAD_FRAMES, AudioFormat, Content, Part, PartJob, Pause
from lessoncast.episode.samples import resample
from lessoncast.errors import DamagedPartError

FORMATS = [
    AudioFormat(),
    AudioFormat(bitrate_kbps=64),
    AudioFormat(bitrate_kbps=128),
    AudioFormat(channels=2),
    AudioFormat(channels=2, bitrate_kbps=128),
    AudioFormat(quality="draft"),
]
NAMES = [f"{one.channels}-{one.bitrate_kbps}-{one.quality}" for one in FORMATS]


def parts_of(folder: Path, audio: AudioFormat, count: int = 6, level: float = 0.1) -> list[Part]:
    """Turns of different lengths, a pause on its bed, a lead-in."""
    takes = [
        write_wav(folder / f"{seed}.wav", babble(1 + 0.37 * seed, seed=seed, level=level))
        for seed in range(count)
    ]
    contents: list[Content] = [
        Pause(length_ms=500, bed=False),
        *[speech((t,), gaps_ms=(450,), pan=0.1) for t in takes],
        Pause(length_ms=1500, bed=True, gap_ms=1500),
    ]
    return [
        episode.encode_part(PartJob(content=content, audio=audio, cache=folder / "cache"))
        for content in contents
    ]


def decoded(path: Path, channels: int) -> npt.NDArray[np.float64]:
    """Decode with ffmpeg, to the sample, first channel only."""
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-ac", str(channels), "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    return np.frombuffer(raw, "<i2").reshape(-1, channels)[:, 0] / 32768


def test_the_file_is_tag_info_frame_parts_and_an_end(tmp_path: Path) -> None:
    """Byte for byte, with the digest and size that were reported."""
    parts = parts_of(tmp_path, AudioFormat(), 2)
    joined = join.join(tmp_path / "a.mp3", b"TAG", parts)
    data = (tmp_path / "a.mp3").read_bytes()
    frames = b"".join(read_part(part).mp3 for part in parts)
    assert b"TAG" == data[:3]
    assert b"Info" == data[3 + 21 : 3 + 25]
    assert frames + mp3.silent_frame(frames[:4]) == data[3 + 313 :]
    assert (hashlib.sha256(data).hexdigest(), len(data)) == joined.stored
    assert mp3.crc16(data[3 + 313 :]).to_bytes(2) == data[3 + 4 + 17 + 152 : 3 + 4 + 17 + 154]


def test_loudness_is_that_of_all_parts(tmp_path: Path) -> None:
    """Gated over what was kept with each, in their order; the peak is their highest."""
    parts = parts_of(tmp_path, AudioFormat(), 3)
    joined = join.join(tmp_path / "a.mp3", b"", parts)
    kept = b"".join(read_part(part).energies for part in parts)
    expected = loudness.integrated_lufs(np.frombuffer(kept, "<f4"))
    assert joined.loudness.integrated_lufs == pytest.approx(expected, abs=0.006)
    highest = 20 * np.log10(max(part.true_peak for part in parts))
    assert joined.loudness.true_peak_dbtp == pytest.approx(highest, abs=0.006)


def test_silence_has_a_loudness_that_json_can_hold(tmp_path: Path) -> None:
    """Not minus infinity."""
    job = PartJob(content=Pause(length_ms=3000, bed=False), audio=AudioFormat(), cache=tmp_path)
    joined = join.join(tmp_path / "a.mp3", b"", [episode.encode_part(job)])
    assert (-70.0, -120.0) == (joined.loudness.integrated_lufs, joined.loudness.true_peak_dbtp)


def test_a_part_damaged_in_the_meantime_leaves_the_old_file(tmp_path: Path) -> None:
    """The error names it; nothing half-written appears, and all that is damaged goes at once."""
    parts = parts_of(tmp_path, AudioFormat(), 2)
    (tmp_path / "a.mp3").write_bytes(b"old")
    parts[2].path.write_bytes(parts[2].path.read_bytes()[:-1])
    parts[0].path.write_bytes(b"")
    with pytest.raises(DamagedPartError, match="damaged") as caught:
        join.join(tmp_path / "a.mp3", b"", parts)
    assert caught.value.hint
    assert [False, True, False] == [part.path.exists() for part in parts[:3]]
    assert b"old" == (tmp_path / "a.mp3").read_bytes()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.slow
@pytest.mark.parametrize("audio", FORMATS, ids=NAMES)
def test_players_find_nothing_wrong(tmp_path: Path, audio: AudioFormat) -> None:
    """ffmpeg and mpg123 decode without a word, mp3val reports no error, to the exact sample."""
    parts = parts_of(tmp_path, audio)
    path = tmp_path / "a.mp3"
    join.join(path, b"", parts)
    loud = ["ffmpeg", "-nostdin", "-v", "warning", "-i", str(path), "-f", "null", "-"]
    assert "" == subprocess.run(loud, capture_output=True, text=True, check=True).stderr
    done = subprocess.run(["mpg123", "-q", "-t", path], capture_output=True, text=True, check=True)
    assert "" == done.stderr
    done = subprocess.run(["mp3val", path], capture_output=True, text=True, check=True)
    remarks = [line for line in done.stdout.splitlines() if line.startswith(("WARNING", "ERROR"))]
    assert [f'WARNING: "{path}": No supported tags in the file'] == remarks
    assert total_samples(parts) == len(decoded(path, audio.channels))


@pytest.mark.slow
@pytest.mark.parametrize("audio", FORMATS, ids=NAMES)
def test_joining_sounds_like_a_single_pass(tmp_path: Path, audio: AudioFormat) -> None:
    """No lag at the first, a middle or the last part, no click at a seam, as near the source."""
    parts = parts_of(tmp_path, audio)
    join.join(tmp_path / "joined.mp3", b"", parts)
    together = decoded(tmp_path / "joined.mp3", audio.channels)
    single = decoded(_single_pass(tmp_path, parts, audio), audio.channels)
    assert len(single) == len(together)
    place = 0
    for part in parts[:-1]:
        for first, last in part.spans:
            piece = slice(place + first, place + last)
            assert _lag(single[piece], together[piece]) == 0
        place += part.samples
        seam = slice(place - 1000, place + 2700)
        assert np.abs(together[seam]).max() < np.abs(single[seam]).max() + 60 / 32768
    error = np.sqrt(np.mean((single - together) ** 2))
    assert error < 0.1 * np.sqrt(np.mean(single**2))


def _single_pass(folder: Path, parts: list[Part], audio: AudioFormat) -> Path:
    """Encode all that the parts hold in one go: their own decoded sound would be a second loss."""
    row: list[npt.NDArray[np.float32]] = []
    lead = LEAD_FRAMES * 1152
    for seed, part in enumerate(parts):
        sound = np.zeros((part.samples, audio.channels), dtype=np.float32)
        if 0 < seed < len(parts) - 1:
            _put(sound, part, _heard(folder, seed - 1, audio))
        if seed == len(parts) - 1:
            _put(sound, part, _bed(audio))
        row.append(sound)
    whole = np.concatenate([*row, np.zeros((1152, audio.channels), dtype=np.float32)])
    stream = encode.encode(whole[lead:], encode.Room(len(whole) // 1152, lead), audio)
    header = stream[:4]
    samples = len(whole) - 1152
    info = mp3.info_frame(
        header, samples=samples, audio_bytes=len(stream), audio_crc=mp3.crc16(stream)
    )
    (folder / "single.mp3").write_bytes(info + stream)
    return folder / "single.mp3"


def _put(row: npt.NDArray[np.float32], part: Part, mixed: mix.Mixed) -> None:
    """Lay a sound where the part has it."""
    scale = 44_100 / mixed.rate_hz
    heard = resample(master.limit(mixed.samples, mixed.rate_hz), mixed.rate_hz, 44_100)
    start = part.spans[0][0] - round(mixed.spans[0][0] * scale)
    row[start : start + len(heard)] = heard.reshape(len(heard), -1)


def _heard(folder: Path, seed: int, audio: AudioFormat) -> mix.Mixed:
    return mix.mix(speech((folder / f"{seed}.wav",), gaps_ms=(450,), pan=0.1), audio)


def _bed(audio: AudioFormat) -> mix.Mixed:
    return mix.mix(Pause(length_ms=1500, bed=True), audio)


def _lag(first: npt.NDArray[np.float64], second: npt.NDArray[np.float64]) -> int:
    size = 1 << (2 * len(first)).bit_length()
    product = np.fft.rfft(first, size) * np.conj(np.fft.rfft(second, size))
    best = int(np.argmax(np.fft.irfft(product)))
    return best if best < size // 2 else best - size


@pytest.mark.slow
@pytest.mark.parametrize("audio", [FORMATS[0], FORMATS[4]], ids=["mono", "stereo"])
@pytest.mark.parametrize("level", [0.03, 0.3])
def test_the_loudness_told_is_the_loudness_measured(
    tmp_path: Path, audio: AudioFormat, level: float
) -> None:
    """ffmpeg's meter on the finished MP3 agrees within 0.2 LU, and finds no higher true peak."""
    joined = join.join(tmp_path / "a.mp3", b"", parts_of(tmp_path, audio, level=level))
    dual = "dualmono=true:" if audio.channels == 1 else ""
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", tmp_path / "a.mp3", "-af", f"ebur128={dual}peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    found = [float(n) for n in re.findall(r"(?:I|Peak):\s+(-?[\d.]+) (?:LUFS|dBFS)", summary)]
    assert found[0] == pytest.approx(joined.loudness.integrated_lufs, abs=0.2)
    assert found[1] <= joined.loudness.true_peak_dbtp + 0.3
    assert found[1] <= -1

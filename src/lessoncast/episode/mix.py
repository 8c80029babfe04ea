"""Lay sound on a timeline: takes with gaps between them, sounds, pauses, and music below them.

The only home of pydub, which decodes, trims and fades the author's sound files: seconds long, and
once each. Speech never passes through it: sums of segments copy everything before them, which
for an hour of episode takes minutes and a gigabyte.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, assert_never

import numpy as np

from lessoncast import _ffmpeg
from lessoncast.episode import master
from lessoncast.episode.bed import bed
from lessoncast.episode.plain import plain
from lessoncast.episode.plan import (
    RATE_HZ,
    AudioFormat,
    Content,
    Pause,
    PlainSound,
    Sound,
    Source,
    Speech,
    Strain,
)
from lessoncast.episode.samples import (
    MARGIN_MS,
    Samples,
    count,
    linear,
    pan,
    read_take,
    resample,
    trim,
)
from lessoncast.episode.tracks import open_track
from lessoncast.errors import AudioError

if TYPE_CHECKING:
    from pydub import AudioSegment

LONGEST_SOUND_S = 300
LARGEST_SOUND_BYTES = 100_000_000
_FADE_IN_MS, _FADE_OUT_MS = 5, 40
_SILENT_DBFS = -50
_MOST_SOUND_GAIN_DB = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """What a part sounds like, with the gap behind it still to come.

    Whatever it is, it begins with a margin, which belongs to the gap before. ``spans`` tell where each take, or the sound, is audible, in samples at ``rate_hz``;
    ``origins`` where each take's own first sample lies or, trimmed off, would lie.
    """

    samples: Samples
    rate_hz: int
    spans: tuple[tuple[int, int], ...]
    gap_ms: int
    origins: tuple[int, ...] = ()


def mix(content: Content, audio: AudioFormat, *, where: str = "") -> Mixed:
    """Return what a part sounds like, at its sources' own rate and not limited yet.

    Raises AudioError for a take or sound file that cannot be used.
    """
    match content:
        case Speech():
            return _speech(content, audio)
        case Sound():
            return _sound(content, audio, where)
        case Pause():
            return _pause(content, audio)
        case never:
            assert_never(never)


def _speech(content: Speech, audio: AudioFormat) -> Mixed:
    takes = deque(read_take(Path(file)) for file in content.takes)
    rates = {rate_hz for _, rate_hz in takes}
    rate_hz = rates.pop() if len(rates) == 1 else RATE_HZ
    row: list[Samples] = []
    spans: list[tuple[int, int]] = []
    origins: list[int] = []
    place = 0
    for gain_db, gap_ms in zip(content.gains_db, content.gaps_ms, strict=True):
        samples, take_hz = takes.popleft()  # and let go of: a turn may last for minutes
        samples *= np.float32(linear(gain_db))
        clip = trim(resample(samples, take_hz, rate_hz), rate_hz)
        spans.append((place + clip.first, place + clip.last))
        origins.append(place - clip.cut)
        rest_ms = max(gap_ms - 2 * MARGIN_MS, 0)
        row += [clip.samples, np.zeros(count(rest_ms, rate_hz), dtype=np.float32)]
        place += len(clip.samples) + len(row[-1])
    joined = np.concatenate(row[:-1]) if len(row) > 2 else row[0]
    return Mixed(
        samples=pan(joined, content.pan) if audio.channels == 2 else joined,
        rate_hz=rate_hz,
        spans=tuple(spans),
        gap_ms=content.gaps_ms[-1] - 2 * MARGIN_MS,
        origins=tuple(origins),
    )


def _pause(content: Pause, audio: AudioFormat) -> Mixed:
    """Nothing yet: what is heard in a pause goes on beyond it, and is laid beneath the parts."""
    length = count(content.length_ms, RATE_HZ)
    silence = np.zeros((length, 2) if audio.channels == 2 else length, dtype=np.float32)
    return _alone(silence, content.gap_ms, is_heard=content.bed or content.alone)


def _sound(content: Sound, audio: AudioFormat, where: str) -> Mixed:
    samples = _read(content.source, audio, where)
    missing_lu = content.target_lufs - master.loudness(samples, RATE_HZ)
    samples = samples * linear(min(missing_lu, _MOST_SOUND_GAIN_DB))
    return _alone(samples, content.gap_ms)


def _alone(samples: Samples, gap_ms: int, *, is_heard: bool = True) -> Mixed:
    """Return what is no speech behind its margin."""
    margin = count(MARGIN_MS, RATE_HZ)
    silence = np.zeros((margin, *samples.shape[1:]), dtype=np.float32)
    return Mixed(
        samples=np.concatenate((silence, samples)),
        rate_hz=RATE_HZ,
        spans=((margin, margin + len(samples)),) if is_heard else (),
        gap_ms=gap_ms - MARGIN_MS,
    )


def music(
    strains: Sequence[Strain], audio: AudioFormat, *, first: int, length: int, folder: Path
) -> Samples:
    """Return the music of a part at 44.1 kHz: ``length`` samples from its sample ``first`` on.

    ``first`` may be negative: what sounds before a part is what sounds at its neighbour's end.
    """
    shape = (length,) if audio.channels == 1 else (length, 2)
    together = np.zeros(shape, dtype=np.float32)
    for strain in strains:
        heard, gain = _heard(strain, audio, strain.first + first, length, folder)
        places, levels = zip(*strain.levels, strict=True)
        curve = np.interp(np.arange(first, first + length), places, np.array(levels) * gain)
        curve = curve.astype(np.float32)
        together += heard * (curve if heard.ndim == 1 else curve[:, np.newaxis])
    return together


def _heard(
    strain: Strain, audio: AudioFormat, first: int, length: int, folder: Path
) -> tuple[Samples, float]:
    """The samples of a strain's music, or of the soft bed, and the gain that they are heard with."""
    if strain.tune is None:
        soft = bed(first, length)
        return (pan(soft, 0.0) if audio.channels == 2 else soft), 1.0
    track = open_track(strain.tune, channels=audio.channels, folder=folder)
    return track.heard(first, length), linear(strain.target_lufs - track.integrated_lufs)


def _read(source: Source, audio: AudioFormat, where: str) -> Samples:
    if isinstance(source, PlainSound):
        return plain(source, audio.channels)
    samples, rate_hz = read_sound(source, channels=audio.channels, where=where)
    return resample(samples, rate_hz, RATE_HZ)


def read_sound(path: Path, *, channels: int, where: str = "") -> tuple[Samples, int]:
    """Return a sound file's samples, trimmed, its edges faded, and its rate in Hz.

    WAV needs no ffmpeg. Raises AudioError for what is silent, too long, or no sound file.
    """
    segment = _trimmed(_decoded(path, channels, where))
    if not len(segment):
        raise AudioError("there is nothing to hear in this sound file", where=where)
    longest_fade = max(len(segment) // 2, 1)  # 0 would mean "from here on"
    segment = segment.fade_in(min(_FADE_IN_MS, longest_fade))
    segment = segment.fade_out(min(_FADE_OUT_MS, longest_fade))
    integers = np.array(segment.get_array_of_samples(), dtype=np.float32)
    samples = integers / np.float32(segment.max_possible_amplitude)
    return (samples if channels == 1 else samples.reshape(-1, 2)), segment.frame_rate


def _decoded(path: Path, channels: int, where: str) -> AudioSegment:
    """Decode to 16 bits and the channels asked for: WAV here, all else by ffmpeg."""
    if path.stat().st_size > LARGEST_SOUND_BYTES:
        limit_mb = LARGEST_SOUND_BYTES // 1_000_000
        raise AudioError(f"longer than the limit of {limit_mb} MB", where=where)
    segment = _plain_wav(path, channels) if _is_wav(path, where) else None
    if segment is None:
        # One second over the limit, so that what is too long shows.
        limit_s = LONGEST_SOUND_S + 1
        raw = _ffmpeg.decode(path, rate_hz=RATE_HZ, channels=channels, limit_s=limit_s, where=where)
        segment = _pydub().AudioSegment(
            data=raw, sample_width=2, frame_rate=RATE_HZ, channels=channels
        )
    if segment.duration_seconds > LONGEST_SOUND_S:
        raise AudioError(f"longer than the limit of {LONGEST_SOUND_S} s", where=where)
    return segment


def _is_wav(path: Path, where: str) -> bool:
    return _ffmpeg.kind_of(path, where=where) == "wav"


def _plain_wav(path: Path, channels: int) -> AudioSegment | None:
    """Read a WAV file of integers; None for what is rarer, which is left to ffmpeg."""
    pydub = _pydub()
    data = path.read_bytes()
    chunks = {chunk.id: chunk.position for chunk in pydub.audio_segment.extract_wav_headers(data)}
    # pydub takes every WAVE_FORMAT_EXTENSIBLE for integers; its sub-format may say floats.
    at = chunks.get(b"fmt ", 0) + 8
    tag = data[at + 24 : at + 26] if data[at : at + 2] == b"\xfe\xff" else data[at : at + 2]
    if tag != b"\x01\x00":
        return None
    try:
        return pydub.AudioSegment(data=data).set_sample_width(2).set_channels(channels)
    except Exception:  # noqa: BLE001 - its parser raises whatever a broken header leads to
        return None


def _trimmed(segment: AudioSegment) -> AudioSegment:
    """Cut silence off both ends."""
    from pydub.silence import detect_leading_silence  # noqa: PLC0415 - see _pydub

    start = detect_leading_silence(segment, _SILENT_DBFS)
    stop = len(segment) - detect_leading_silence(segment.reverse(), _SILENT_DBFS)
    return segment[start : max(start, stop)]


def _pydub() -> ModuleType:
    """Import pydub where it is needed: 40 ms, and a warning when no ffmpeg is on the PATH."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pydub  # noqa: PLC0415 - most episodes have no sound files

    found: ModuleType = pydub
    return found

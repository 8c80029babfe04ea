"""Parts → one MP3, sample for sample what a single pass would have given.

Each part ends in silence and exactly at a frame's border, so frames follow one another as if
encoded in one go: no gap, no drift, no seam. One turn is in memory at a time.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np

from lessoncast import _cache
from lessoncast.episode import mp3
from lessoncast.episode.loudness import Meter
from lessoncast.episode.parts import discard_damaged, read_part
from lessoncast.episode.plan import Part
from lessoncast.episode.storing import Stored, replacing
from lessoncast.errors import DamagedPartError
from lessoncast.model import Loudness

_SILENT = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The MP3 that was written."""

    stored: Stored
    loudness: Loudness


def join(path: Path, tag: bytes, parts: Sequence[Part]) -> Joined:
    """Write tag, Info frame and the parts' frames to ``path``; return what was written.

    The loudness is computed from the energies kept with the parts, the true peak is their
    highest. Raises DamagedPartError where one is; then all damaged ones are thrown away.
    """
    meter = Meter()
    try:
        with replacing(path) as file:
            for piece in chain((tag,), _frames(parts, meter)):
                file.write(piece)
    except DamagedPartError:
        discard_damaged(parts)  # others may be, and each would cost another look
        raise
    return Joined(
        stored=file.stored,
        loudness=_loudness(meter, max(part.true_peak for part in parts)),
    )


def _frames(parts: Sequence[Part], meter: Meter) -> Iterator[bytes | memoryview]:
    """Yield the Info frame, every part's frames, and a last silent one; ``meter`` hears them."""
    end = b""
    reader = _cache.Reader()
    for place, part in enumerate(parts):
        sound = read_part(part, reader)
        meter.add(np.frombuffer(bytes(sound.energies), dtype="<f4"))
        if place == 0:
            end = mp3.silent_frame(bytes(sound.mp3[:4]))
            yield _info_frame(parts, end)
        yield sound.mp3
    yield end


def _info_frame(parts: Sequence[Part], end: bytes) -> bytes:
    crc = samples = audio_bytes = 0
    for part in parts:
        crc = mp3.joined_crc(crc, part.mp3_crc, part.mp3_bytes)
        samples += part.samples
        audio_bytes += part.mp3_bytes
    return mp3.info_frame(
        end[:4],
        samples=samples,
        audio_bytes=audio_bytes + len(end),
        audio_crc=mp3.joined_crc(crc, mp3.crc16(end), len(end)),
    )


def _loudness(meter: Meter, true_peak: float) -> Loudness:
    return Loudness(
        integrated_lufs=round(meter.integrated_lufs(), 2),
        true_peak_dbtp=round(20 * math.log10(max(true_peak, _SILENT)), 2),
    )

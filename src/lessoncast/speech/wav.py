"""WAV as engines write it: read leniently, written strictly.

Programs that stream claim sizes they could not know (2 GiB, or nothing), and some write floats or
24 bits. What is kept is always mono, 16-bit.
"""

from __future__ import annotations

import re
import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast.errors import EngineError

PCM, FLOAT, EXTENSIBLE = 1, 3, 0xFFFE
_CUE_POINT = struct.Struct("<II4sIII")  # id, position, chunk, its start, block's start, sample
_RATES_HZ = range(4_000, 192_001)
_WHISPER = 100
_LOOK_BYTES = 1 << 13
_NEAR_FULL_SCALE = 0x7F00
# eSpeak's loudest voice at its usual volume: 0.001 %; half as loud again, where one hears it: 0.1 %.
_AUDIBLY_FLAT = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Interleaved samples as they lie in a WAV file; ``encoding`` is ``PCM`` or ``FLOAT``.

    ``cues`` are its cue points, each an id and a sample. In a take, a cue point says where a word
    begins that the engine knows of: its id is the place of the word's first character in the text.
    """

    data: bytes
    rate_hz: int
    channels: int = 1
    width_bytes: int = 2
    encoding: int = PCM
    cues: tuple[tuple[int, int], ...] = ()

    @property
    def is_take(self) -> bool:
        """Whether it is what a take must be: mono, 16-bit."""
        return (self.channels, self.width_bytes, self.encoding) == (1, 2, PCM)

    @property
    def duration_ms(self) -> int:
        """Length in whole milliseconds."""
        frames = len(self.data) // (self.channels * self.width_bytes)
        return round(frames * 1000 / self.rate_hz)

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to hear in a take: no sample reaches -50 dBFS."""
        for at in range(1, len(self.data), _LOOK_BYTES):
            # The high bytes of all that is softer than -42 dBFS are 0 and 255.
            if self.data[at : at + _LOOK_BYTES : 2].strip(b"\x00\xff"):
                return False
        return max(map(abs, self._samples), default=0) < _WHISPER

    @property
    def is_clipped(self) -> bool:
        """Whether a take was too loud for 16 bits, so that one hears its peaks cut off flat."""
        high_bytes = self.data[1::2]
        if b"\x7f" not in high_bytes and b"\x80" not in high_bytes:  # some -0.1 dBFS
            return False
        samples = self._samples
        flat = sum(_flat(self.data, peak) for peak in (max(samples), min(samples)))
        return flat > _AUDIBLY_FLAT * len(samples)

    @property
    def _samples(self) -> array[int]:
        samples = array("h", self.data)
        if sys.byteorder == "big":
            samples.byteswap()
        return samples


def _flat(data: bytes, peak: int) -> int:
    """Return how many samples stand at a peak near full scale together with their neighbours."""
    if -_NEAR_FULL_SCALE < peak < _NEAR_FULL_SCALE:
        return 0
    run = re.compile(b"(?:" + re.escape(struct.pack("<h", peak)) + b"){3,}")
    return sum(len(found[0]) // 2 for found in run.finditer(data) if found.start() % 2 == 0)


def parse(raw: bytes) -> Sound:
    """Read a WAV file; sizes beyond its end mean "to the end". Raises EngineError if it is none."""
    if raw[:4] != b"RIFF" or raw[8:12] != b"WAVE":
        raise EngineError("what the voice wrote is no WAV file")
    chunks: dict[bytes, bytes] = {}
    for name, content in _chunks(raw):
        chunks.setdefault(name, content)
    form, data = chunks.get(b"fmt "), chunks.get(b"data")
    if form is None or data is None or len(form) < 16:
        raise EngineError("the voice wrote a WAV file without sound")
    encoding, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", form)
    if encoding == EXTENSIBLE and len(form) >= 26:
        encoding = struct.unpack_from("<H", form, 24)[0]
    width_bytes = bits // 8
    frame_bytes = channels * width_bytes
    if encoding not in (PCM, FLOAT) or not frame_bytes or rate_hz not in _RATES_HZ:
        raise EngineError(
            f"the voice wrote an unusual WAV file (encoding {encoding}, {channels} channels,"
            f" {bits} bits, {rate_hz} Hz)"
        )
    whole = data[: len(data) // frame_bytes * frame_bytes]
    return Sound(data=whole, rate_hz=rate_hz, channels=channels, width_bytes=width_bytes,
                 encoding=encoding, cues=_cues(chunks.get(b"cue ", b"")))  # fmt: skip


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(raw):
        name, size = raw[at : at + 4], struct.unpack_from("<I", raw, at + 4)[0]
        yield name, raw[at + 8 : at + 8 + size]
        if name == b"data" and not size:  # a program that could not say how much would follow
            return
        at += 8 + size + size % 2


def _cues(chunk: bytes) -> tuple[tuple[int, int], ...]:
    whole = chunk[4 : len(chunk) - (len(chunk) - 4) % _CUE_POINT.size]
    return tuple((point[0], point[5]) for point in _CUE_POINT.iter_unpack(whole))


def join(sounds: Sequence[Sound], *, gap_ms: int = 0) -> Sound:
    """Return takes of one rate, one after the other, with silence between. Raises EngineError."""
    if len({sound.rate_hz for sound in sounds}) != 1:
        raise EngineError("there is nothing to join, or it has different sample rates")
    silence = bytes(2 * (sounds[0].rate_hz * gap_ms // 1000))
    return Sound(data=silence.join(sound.data for sound in sounds), rate_hz=sounds[0].rate_hz)


def dump(samples: bytes, rate_hz: int, cues: Sequence[tuple[int, int]] = ()) -> bytes:
    """Return a mono 16-bit WAV file: the 44-byte header that everyone reads, samples, cue points."""
    return b"".join(laid_out([samples], rate_hz, cues))


def laid_out(
    samples: Sequence[bytes], rate_hz: int, cues: Sequence[tuple[int, int]] = ()
) -> list[bytes]:
    """Return what :func:`dump` does in pieces, so that long samples are not copied together."""
    size_bytes = sum(map(len, samples))
    points = [_CUE_POINT.pack(name, at, b"data", 0, 0, at) for name, at in cues]
    tail = bytes(size_bytes % 2)
    if points:
        size = 4 + _CUE_POINT.size * len(points)
        tail += struct.pack("<4sII", b"cue ", size, len(points)) + b"".join(points)
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF", 36 + size_bytes + len(tail), b"WAVE",
        b"fmt ", 16, PCM, 1, rate_hz, rate_hz * 2, 2, 16,
        b"data", size_bytes,
    )  # fmt: skip
    return [head, *samples, tail]

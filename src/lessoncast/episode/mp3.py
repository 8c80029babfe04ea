"""MP3 frames: where one ends, how parts join, and the Info frame that players read first.

Layout by ISO 11172-3 and, for the Info frame, by LAME's own description of its tag.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from lessoncast.episode.plan import SAMPLES_PER_FRAME
from lessoncast.errors import AudioError

ENCODER_DELAY = 576
"""Samples that LAME's output is late; a decoder adds 529."""

_BITRATES_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_HZ = (44_100, 48_000, 32_000)
_HEADER_BYTES = 4
_ENCODER = b"LAME3.100"
_CBR = 1
_REVERSED_POLYNOMIAL = 0xA001
"""CRC-16 with x^16 + x^15 + x^2 + 1, bits in reverse, as LAME's tag wants it."""

_ROW_BYTES = 128


# ── frames ────────────────────────────────────────────────────────────────────────────────────


def frame_bytes(header: bytes) -> int:
    """Return the length of a frame from its first four bytes (MPEG-1, layer III).

    Raises AudioError when they begin no such frame.
    """
    if len(header) < _HEADER_BYTES or header[0] != 0xFF or header[1] & 0xFE != 0xFA:
        raise AudioError("the encoder's output is no MP3")
    bitrate, rate = header[2] >> 4, header[2] >> 2 & 3
    if not 0 < bitrate < len(_BITRATES_KBPS) or rate >= len(_RATES_HZ):
        raise AudioError("the encoder's output has a damaged frame")
    padding = header[2] >> 1 & 1
    return 144_000 * _BITRATES_KBPS[bitrate] // _RATES_HZ[rate] + padding


def is_mono(header: bytes) -> bool:
    """Return whether a frame holds one channel."""
    return header[3] >> 6 == 3


def side_bytes(header: bytes) -> int:
    """Return the length of the side information, which stands behind a frame's header."""
    return 17 if is_mono(header) else 32


def with_rate(head: bytes, bitrate_kbps: int, *, is_padded: bool) -> bytes:
    """Return a frame's head that says another bit rate; the frame must then be given its length."""
    rate = _BITRATES_KBPS.index(bitrate_kbps) << 4
    return head[:2] + bytes((rate | head[2] & 0x0D | is_padded << 1,)) + head[3:]


def first_frames(stream: bytes, frames: int) -> bytes:
    """Return the first ``frames`` frames of a stream. Raises AudioError when it has fewer."""
    end = 0
    known: dict[bytes, int] = {}  # an hour has 140,000 frames with two or three headers
    for _ in range(frames):
        header = stream[end : end + _HEADER_BYTES]
        if header not in known:
            known[header] = frame_bytes(header)
        end += known[header]
    if end > len(stream):
        raise AudioError("the encoder's output ends too early")
    return stream[:end]


def silent_frame(header: bytes) -> bytes:
    """Return a frame like the one with this header, that holds nothing.

    The decoder's delay pushes the last samples out of the last part; this one lets them out.
    """
    plain = bytes((header[0], header[1], header[2] & ~0x02, header[3]))
    return plain + bytes(frame_bytes(plain) - _HEADER_BYTES)


def info_frame(header: bytes, *, samples: int, audio_bytes: int, audio_crc: int) -> bytes:
    """Return the frame to put before ``audio_bytes`` of frames that hold ``samples``.

    It carries length, seek table, encoder delay and padding: without it players guess the length
    from the bit rate, and start 25 ms late. ``audio_crc`` is the frames' CRC-16.
    """
    frame = bytearray(silent_frame(header))
    frames = -(-(samples + ENCODER_DELAY) // SAMPLES_PER_FRAME)
    total = len(frame) + audio_bytes
    seek = bytes(256 * (len(frame) + audio_bytes * i // 100) // total for i in range(100))
    padding = frames * SAMPLES_PER_FRAME - samples - ENCODER_DELAY
    tag = b"".join((
        b"Info" + (0x0F).to_bytes(4) + frames.to_bytes(4) + total.to_bytes(4) + seek,
        bytes(4),  # quality, where 0 is unknown
        _ENCODER + bytes((_CBR,)),
        bytes(1 + 4 + 2 + 2 + 1),  # low-pass, peak, replay gains, flags: not told
        bytes((_BITRATES_KBPS[header[2] >> 4],)),
        (ENCODER_DELAY << 12 | padding).to_bytes(3),
        bytes((1 << 6 | (0 if is_mono(header) else 3) << 2,)),  # from 44.1 kHz; mono or joint stereo
        bytes(1 + 2),  # gain, preset
        total.to_bytes(4) + audio_crc.to_bytes(2),
    ))  # fmt: skip
    start = _HEADER_BYTES + side_bytes(header)
    frame[start : start + len(tag)] = tag
    end = start + len(tag)
    frame[end : end + 2] = crc16(bytes(frame[:end])).to_bytes(2)
    return bytes(frame)


# ── checksums ─────────────────────────────────────────────────────────────────────────────────


def crc16(data: bytes) -> int:
    """Return the CRC-16 of LAME's tag: rows side by side, two bytes at a step, then put together.

    Byte by byte in Python it would cost a third of what LAME does.
    """
    # It begins at 0, so zero bytes in front change nothing.
    filled = bytes(-len(data) % _ROW_BYTES) + data
    columns = np.ascontiguousarray(
        np.frombuffer(filled, dtype="<u2").reshape(-1, _ROW_BYTES // 2).T
    )
    table = _two_byte_table()
    rows = np.zeros(columns.shape[1], dtype=np.uint16)
    for column in columns:
        rows = table.take(rows ^ column)
    low, high = _row_tables()
    crc = 0
    for row in rows.tolist():
        crc = low[crc & 0xFF] ^ high[crc >> 8] ^ row
    return crc


def joined_crc(first: int, second: int, second_bytes: int) -> int:
    """Return the CRC-16 of two runs of bytes in a row from the CRC-16 of each."""
    for power, rows in enumerate(_zero_bytes()):
        if second_bytes >> power & 1:
            first = _times(rows, first)
    return first ^ second


@cache
def _two_byte_table() -> npt.NDArray[np.uint16]:
    values: npt.NDArray[np.uint16] = np.arange(1 << 16, dtype=np.uint16)
    for _ in range(16):
        values = np.where(values & 1, values >> 1 ^ _REVERSED_POLYNOMIAL, values >> 1)
    return values


@cache
def _zero_bytes() -> tuple[tuple[int, ...], ...]:
    """Return, for each power of two, what that many zero bytes make of each bit of a CRC."""
    powers = [tuple(_zero_byte(1 << bit) for bit in range(16))]
    while len(powers) < 32:
        powers.append(tuple(_times(powers[-1], row) for row in powers[-1]))
    return tuple(powers)


def _zero_byte(crc: int) -> int:
    for _ in range(8):
        crc = crc >> 1 ^ (_REVERSED_POLYNOMIAL if crc & 1 else 0)
    return crc


@cache
def _row_tables() -> tuple[list[int], list[int]]:
    """Return what a row of zero bytes makes of each low byte of a CRC, and of each high one."""
    onward = tuple(joined_crc(1 << bit, 0, _ROW_BYTES) for bit in range(16))
    return _byte_table(onward[:8]), _byte_table(onward[8:])


def _byte_table(rows: Sequence[int]) -> list[int]:
    """Return what :func:`_times` gives for each byte, from the rows of its eight bits."""
    table = [0]
    for row in rows:
        table += [row ^ known for known in table]
    return table


def _times(rows: tuple[int, ...], crc: int) -> int:
    product = 0
    for bit, row in enumerate(rows):
        if crc >> bit & 1:
            product ^= row
    return product

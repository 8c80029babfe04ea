"""A stretch of an episode's MP3 as a file of its own, cut at frame borders: nothing is decoded.

Parts begin with silent frames and need no bits of earlier ones, so what begins at a turn begins clean.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from lessoncast import _files
from lessoncast.episode import mp3
from lessoncast.episode.plan import RATE_HZ, SAMPLES_PER_FRAME
from lessoncast.errors import AudioError

_HEADER_BYTES = 4
_ID3_HEADER_BYTES = 10


def excerpt(audio: Path, out: Path, *, from_ms: int, to_ms: int) -> None:
    """Write the frames of ``audio`` in which this stretch is heard, without tag and Info frame.

    Raises AudioError when there is no such file, or it is no MP3 as :func:`join` writes it.
    """
    first, last = (round(ms * RATE_HZ / 1000 / SAMPLES_PER_FRAME) for ms in (from_ms, to_ms))
    try:
        with audio.open("rb") as stream:
            _skip_tag(stream)
            _frame(stream)  # the Info frame
            # One more than there is sound in: a decoder is late by almost a frame.
            frames = _frames(stream, first, last + 1)
            _files.write_stream(out, lambda target: target.writelines(frames))
    except FileNotFoundError:
        raise AudioError("there is no such file", where=str(audio)) from None
    except AudioError as problem:
        raise AudioError("this is no episode of ours", where=str(audio)) from problem


def _skip_tag(stream: BinaryIO) -> None:
    head = stream.read(_ID3_HEADER_BYTES)
    size = 0
    if head[:3] == b"ID3":
        for byte in head[6:_ID3_HEADER_BYTES]:  # ID3v2: four times seven bits
            size = size << 7 | byte & 0x7F
        size += _ID3_HEADER_BYTES
    stream.seek(size)


def _frames(stream: BinaryIO, first: int, last: int) -> Iterator[bytes]:
    """Yield the frames from number ``first`` up to ``last``, or the end."""
    for number in range(last):
        header = stream.read(_HEADER_BYTES)
        if not header:
            break
        rest = mp3.frame_bytes(header) - _HEADER_BYTES
        if number < first:
            stream.seek(rest, 1)
        else:
            yield header + stream.read(rest)


def _frame(stream: BinaryIO) -> bytes:
    header = stream.read(_HEADER_BYTES)
    return header + stream.read(mp3.frame_bytes(header) - _HEADER_BYTES)

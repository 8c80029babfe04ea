"""Frames of digital silence, which LAME makes again and again: encoded once, they end every part.

Some frames behind the last sound an encoder has nothing more to tell, and has got back all that it
lent. From there on a frame depends on its number alone: at 44.1 kHz paddings are the same every 49
frames. Only the bits that fill it, which take turns, go on from where the sound left off.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from lessoncast.episode import mp3

_PERIOD = 49
_SETTLED = 8
"""From this frame on silence is the same for ever."""

SAMPLE_FRAMES = _SETTLED + _PERIOD
"""How many silent frames have to be encoded, to know all."""

_SEEN = 2
_OTHER_FILLING = bytes.maketrans(b"\x55\xaa", b"\xaa\x55")


class Hush:
    """Knows how a stream ends in silence, from one of which all was silent."""

    def __init__(self, silent: bytes) -> None:
        frames = _parted(silent)
        self._starts = tuple(accumulate(map(len, frames[:_PERIOD]), initial=0))
        settled = frames[_SETTLED:SAMPLE_FRAMES]
        turned = settled[-_SETTLED % _PERIOD :] + settled[: -_SETTLED % _PERIOD]
        self._kinds = (turned, [_filled_otherwise(frame) for frame in turned])

    def ending(self, begun: bytes | bytearray, frames: int) -> bytes | None:
        """Return a stream of ``frames`` frames that begins like ``begun`` and ends in silence.

        None while the last frames that are there are no such silence yet.
        """
        there = self._whole(len(begun))
        if there < _SEEN:
            return None
        end = self._start(there)
        seen = begun[self._start(there - _SEEN) : end]
        for kind in self._kinds:
            if seen == _run(kind, there - _SEEN, there):
                return bytes(begun[:end]) + _run(kind, there, frames)
        return None

    def _start(self, number: int) -> int:
        """Return where a frame begins, whatever is heard: the bit rate is constant."""
        periods, frame = divmod(number, _PERIOD)
        return periods * self._starts[-1] + self._starts[frame]

    def _whole(self, length: int) -> int:
        """Return how many whole frames so many bytes are."""
        periods, rest = divmod(length, self._starts[-1])
        return periods * _PERIOD + bisect_right(self._starts, rest) - 1


def _parted(stream: bytes) -> list[bytes]:
    places = [0]
    while len(places) <= SAMPLE_FRAMES:
        places.append(places[-1] + mp3.frame_bytes(stream[places[-1] : places[-1] + 4]))
    return [stream[first:end] for first, end in pairwise(places)]


def _filled_otherwise(frame: bytes) -> bytes:
    head = 4 + mp3.side_bytes(frame)
    return frame[:head] + frame[head:].translate(_OTHER_FILLING)


def _run(kind: Sequence[bytes], first: int, end: int) -> bytes:
    return b"".join(kind[number % _PERIOD] for number in range(first, end))

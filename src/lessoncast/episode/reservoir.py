"""MP3 frames cut out of the middle of a stream, so that they need no bits of the frames before.

An encoder lends bits from one frame to the next: a frame's data may begin in the space of earlier
ones (ISO 11172-3, ``main_data_begin``). Where music goes on from one part to the next, a part is
encoded with some of what comes before it, which is then cut off, and with it what was lent. So the
part begins with frames of an encoder that was given a lower bit rate, until what these leave is as
much as was lent; from there on the frames are those of the file's own rate. All data are laid anew,
the first frame's into its own space. The sound is not touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise

from lessoncast.episode import mp3
from lessoncast.episode.plan import RATE_HZ

_SIDE_FROM = 4
_FURTHEST_BACK, _FURTHEST_FRAMES = 511, 9
"""``main_data_begin`` has nine bits; the smallest frames, of 32 kbit/s, offer 61 bytes each."""

_GRANULE_BITS = 59
"""What the side information tells of one granule of one channel; its length is the first twelve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """A frame's header and side information, and its own data, wherever it stood."""

    head: bytes
    data: bytes


def cut(stream: bytes, thin: bytes, first: int, count: int, bitrate_kbps: int) -> bytes | None:
    """Return ``count`` frames from ``first`` on, at a constant ``bitrate_kbps``.

    ``stream`` has this bit rate, ``thin`` is the same sound, or its beginning, at a lower one. None
    when the thin frames left too little: then theirs was too near.
    """
    places = _places(stream, first + count)
    thinner = islice(_frames(thin, first + count), first, None)
    laid = _Laid(bitrate_kbps)
    for number in range(first, first + count):
        lent = _begin(stream[places[number] : places[number + 1]])
        if lent <= laid.spare:
            before = _space(stream, places[max(number - _FURTHEST_FRAMES, 0) : number + 1])
            return laid.ending(before[len(before) - lent :]) + stream[places[number] : places[-1]]
        frame = next(thinner, None)
        if frame is None or not laid.add(frame):
            return None
    return laid.ending(b"")


def _places(stream: bytes, count: int) -> list[int]:
    """Return where each of the first frames begins, and where the last one ends."""
    places = [0]
    for _ in range(count):
        header = stream[places[-1] : places[-1] + _SIDE_FROM]
        places.append(places[-1] + mp3.frame_bytes(header))
    return places


def _space(stream: bytes, places: Sequence[int]) -> bytes:
    """Return the space for data of frames in a row."""
    inside = (
        place + _SIDE_FROM + mp3.side_bytes(stream[place : place + _SIDE_FROM])
        for place in places[:-1]
    )
    return b"".join(stream[begin:end] for begin, end in zip(inside, places[1:], strict=False))


class _Laid:
    """Frames laid one after the other, each one's data as early as may be."""

    def __init__(self, bitrate_kbps: int) -> None:
        self._bitrate_kbps = bitrate_kbps
        self._heads: list[bytes] = []
        self._spaces: list[int] = []
        self._data = bytearray()
        self._space = self._remainder = 0

    @property
    def spare(self) -> int:
        """What the frames so far offer to the next one."""
        return min(self._space - len(self._data), _FURTHEST_BACK)

    def ending(self, data: bytes) -> bytes:
        """Return the frames, with ``data`` of what follows at the end of their space."""
        filled = bytes(self._data).ljust(self._space - len(data), b"\0") + data
        edges = pairwise(accumulate(self._spaces, initial=0))
        return b"".join(
            head + filled[begin:end] for head, (begin, end) in zip(self._heads, edges, strict=True)
        )

    def add(self, frame: _Frame) -> bool:
        """Lay one more frame, or return that its data do not fit."""
        self._remainder += 144_000 * self._bitrate_kbps % RATE_HZ
        is_padded, self._remainder = divmod(self._remainder, RATE_HZ)
        head = mp3.with_rate(frame.head, self._bitrate_kbps, is_padded=bool(is_padded))
        space = mp3.frame_bytes(head) - len(head)
        back = self.spare
        if len(frame.data) > back + space:
            return False
        self._data = self._data.ljust(self._space - back, b"\0") + frame.data
        self._heads.append(_beginning(head, back))
        self._spaces.append(space)
        self._space += space
        return True


def _frames(stream: bytes, count: int) -> Iterator[_Frame]:
    """Yield the first frames of a stream with their data, as many as there are."""
    place, space = 0, bytearray()
    for _ in range(count):
        if place >= len(stream):
            return
        header = stream[place : place + _SIDE_FROM]
        head = stream[place : place + _SIDE_FROM + mp3.side_bytes(header)]
        end = place + mp3.frame_bytes(header)
        begin = len(space) - _begin(head)
        space += stream[place + len(head) : end]
        yield _Frame(head=head, data=bytes(space[begin : begin + _data_bytes(head)]))
        place = end
        del space[:-_FURTHEST_BACK]


def _begin(head: bytes) -> int:
    """Return how far before the frame's own space its data begin."""
    return head[4] << 1 | head[5] >> 7


def _beginning(head: bytes, begin: int) -> bytes:
    """Return the head with another ``main_data_begin``."""
    return head[:4] + bytes((begin >> 1, head[5] & 0x7F | (begin & 1) << 7)) + head[6:]


def _data_bytes(head: bytes) -> int:
    """Return the length of a frame's data: the lengths of its granules, in bits, rounded up."""
    channels = 1 if mp3.is_mono(head) else 2
    bits = int.from_bytes(head[_SIDE_FROM:])
    places = 8 * (len(head) - _SIDE_FROM)
    at = 9 + 5 + 4 if channels == 1 else 9 + 3 + 8  # behind begin, private bits, scfsi
    total = 0
    for _ in range(2 * channels):
        total += bits >> (places - at - 12) & 0xFFF
        at += _GRANULE_BITS
    return -(-total // 8)

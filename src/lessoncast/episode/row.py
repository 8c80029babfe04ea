"""The parts of an episode in a row, in few bytes each: ten hours have three thousand."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import overload

from lessoncast.episode.plan import Part
from lessoncast.model import FilePath

_FACTS = struct.Struct("=idi3H")


class Row(Sequence[Part]):
    """Parts by their places, of which some may be ``missing`` until they are made.

    Each is unpacked when it is asked for, since of a part of two hundred bytes Python makes six hundred.
    """

    __slots__ = ("_packed",)

    def __init__(self, parts: Iterable[Part | None]) -> None:
        self._packed = [_packed(part) if part else b"" for part in parts]

    @property
    def missing(self) -> frozenset[int]:
        """The places where no part is yet."""
        return frozenset(place for place, packed in enumerate(self._packed) if not packed)

    def put(self, place: int, part: Part) -> None:
        """Have a part lie at its place."""
        self._packed[place] = _packed(part)

    def __len__(self) -> int:
        """Return how many places there are."""
        return len(self._packed)

    def __iter__(self) -> Iterator[Part]:
        """Unpack one after the other."""
        return map(_unpacked, self._packed)

    @overload
    def __getitem__(self, place: int) -> Part: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Part]: ...
    def __getitem__(self, place: int | slice) -> Part | Sequence[Part]:
        """Return one of them, or several."""
        if isinstance(place, slice):
            return tuple(map(_unpacked, self._packed[place]))
        return _unpacked(self._packed[place])


def _packed(part: Part) -> bytes:
    numbers = (*part.origins, *chain.from_iterable(part.spans))
    facts = _FACTS.pack(
        part.samples,
        part.true_peak,
        part.mp3_bytes,
        part.mp3_crc,
        len(part.origins),
        len(part.spans),
    )
    return facts + _numbers(len(numbers)).pack(*numbers) + os.fsencode(part.file)


@cache
def _numbers(count: int) -> struct.Struct:
    return struct.Struct(f"={count}i")


def _unpacked(packed: bytes) -> Part:
    samples, true_peak, mp3_bytes, mp3_crc, origins, spans = _FACTS.unpack_from(packed)
    numbers = _numbers(origins + 2 * spans)
    places = numbers.unpack_from(packed, _FACTS.size)
    return Part(
        file=FilePath(os.fsdecode(packed[_FACTS.size + numbers.size :])),
        samples=samples,
        spans=tuple(zip(places[origins::2], places[origins + 1 :: 2], strict=True)),
        origins=places[:origins],
        true_peak=true_peak,
        mp3_bytes=mp3_bytes,
        mp3_crc=mp3_crc,
    )

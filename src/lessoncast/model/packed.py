"""What an episode of ten hours has thousands of, kept in few bytes: rows of whole numbers, and paths."""

from __future__ import annotations

import struct
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, TypeVar, overload

Row = TypeVar("Row")


class FilePath(str):
    """A path as its text, which takes a quarter of the room of a ``Path``."""

    __slots__ = ()


class Packed(Sequence[Row]):
    """A row of values that each are some whole numbers, unpacked as they are asked for."""

    __slots__ = ("_packed",)
    _row: ClassVar[struct.Struct]

    def __init__(self, rows: Iterable[Iterable[int]] = ()) -> None:
        self._packed = b"".join(self._row.pack(*row) for row in rows)

    @abstractmethod
    def _unpacked(self, row: tuple[int, ...]) -> Row:
        """Return the value that these numbers stand for."""

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed) // self._row.size

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        """Return one of them, or several, as they were given."""
        return tuple(self)[place]

    def __iter__(self) -> Iterator[Row]:
        """Unpack one after the other."""
        return map(self._unpacked, self._row.iter_unpack(self._packed))

    def __eq__(self, other: object) -> bool:
        """Whether the same values are in it."""
        return type(other) is type(self) and self._packed == other._packed

    def __hash__(self) -> int:
        """Go with equality."""
        return hash(self._packed)

"""What an episode of ten hours has thousands of, kept in few bytes: rows of whole numbers, and paths."""

from __future__ import annotations

import os
import struct
import sys
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Self, TypeVar, overload

Row = TypeVar("Row")


class FilePath:
    """A path whose folder is held once for all of its files: a sixth of the room of a ``Path``.

    ``stem`` is held as it is given, so who has it as the name of something has it once.
    """

    __slots__ = ("_folder", "_stem", "_suffix")

    def __init__(self, path: str | Path = "") -> None:
        folder, between, name = str(path).rpartition(os.sep)
        stem, dot, ending = name.rpartition(".")
        self._folder = sys.intern(folder + between)
        self._stem, self._suffix = (stem, sys.intern(dot + ending)) if stem else (name, "")

    @classmethod
    def of(cls, folder: str, stem: str, suffix: str) -> Self:
        """Return the path of a file in a folder, by its name before its suffix."""
        made = cls()
        made._folder, made._stem = sys.intern(folder + os.sep), stem
        made._suffix = sys.intern(suffix)
        return made

    def __fspath__(self) -> str:
        """Return it as the system takes it."""
        return f"{self._folder}{self._stem}{self._suffix}"

    __str__ = __fspath__

    def __repr__(self) -> str:
        """Return it as it could be written."""
        return f"FilePath({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        """Whether it is the same path, wherever its suffix begins."""
        return isinstance(other, FilePath) and str(self) == str(other)

    def __hash__(self) -> int:
        """Go with equality."""
        return hash(str(self))

    def __reduce__(self) -> tuple[type[FilePath], tuple[str]]:
        """Have the folder held once in another process, too."""
        return FilePath, (str(self),)


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

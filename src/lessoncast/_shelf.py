"""What is done with for now and told of in the end: it lies on the disk, so a thousand lessons take no memory."""

from __future__ import annotations

import pickle
import weakref
from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, TypeVar, overload

from lessoncast import _files

One = TypeVar("One")


class Shelf(Sequence[One]):
    """Values in a file without a name in ``folder``, each read when it is asked for. It only grows.

    Each time it is another object. The file is there from the first value on, and gone with the shelf.
    """

    def __init__(self, folder: Path, values: Iterable[One] = ()) -> None:
        self._folder = folder
        self._ends = array("Q", [0])
        self.extend(values)

    @cached_property
    def _file(self) -> BinaryIO:
        file = _files.unnamed(self._folder)
        weakref.finalize(self, file.close)
        return file

    def append(self, value: One) -> None:
        """Put the next one there."""
        self._file.seek(self._ends[-1])
        self._ends.append(self._ends[-1] + self._file.write(pickle.dumps(value)))

    def extend(self, values: Iterable[One]) -> None:
        """Put these there, each as soon as it comes."""
        for value in values:
            self.append(value)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> One: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[One]: ...
    def __getitem__(self, place: int | slice) -> One | Sequence[One]:
        """Return one of them, or several."""
        at = range(len(self))[place]
        return self._read(at) if isinstance(at, int) else tuple(map(self._read, at))

    def _read(self, at: int) -> One:
        first, last = self._ends[at : at + 2]
        self._file.seek(first)
        value: One = pickle.loads(self._file.read(last - first))  # noqa: S301 - nobody else can reach the file
        return value

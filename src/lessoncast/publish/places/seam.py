"""What every place can do: tell what is there, take files, give one back, remove one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol


class Place(Protocol):
    """A place that holds the public folder for listeners. Names are relative, as ``a/b.mp3``.

    Every method raises PublishError with what the place answered.
    """

    name: str
    """What errors and results call it."""

    def accept(self, source: Path) -> None:
        """Raise unless the folder ``source`` can go here."""
        ...

    def sizes(self, names: Collection[str]) -> dict[str, int]:
        """Return the bytes of each of these files that is there."""
        ...

    def digest(self, name: str) -> str:
        """Return the SHA-256 of a file that is there, "" where telling it means to fetch the file."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return a small file, or None when it is not there."""
        ...

    def put(self, names: Sequence[str], source: Path) -> None:
        """Bring files in from the folder ``source``; each appears whole, the last one last."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """Write a small file, at once."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        ...

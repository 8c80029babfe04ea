"""A course that was looked at, into a folder: every file as the manifest says, or an error."""

from __future__ import annotations

from pathlib import Path

from lessoncast import _files
from lessoncast.bundle.shelf import Shelf, copy


def unpack(shelf: Shelf, folder: Path) -> None:
    """Write all files of a course below a folder. Raises BundleError for one that changed meanwhile."""
    for file in shelf.manifest.files:
        with _files.replacing(folder / file.path, durable=False) as stream:
            copy(shelf, file, stream)

"""The archive of a course: the same files give the same bytes, whoever packs them and when."""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath
from typing import BinaryIO

from lessoncast.bundle import manifest as manifests
from lessoncast.bundle.manifest import MANIFEST_NAME
from lessoncast.bundle.shelf import Shelf, copy

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_REGULAR_0644 = 0o100644 << 16
_TEXTS = frozenset({".md", ".markdown", ".html", ".htm", ".txt", ".toml", ".json", ".svg"} | {
    ".vtt", ".srt", ".tsv", ".gift"
})  # fmt: skip
"""The rest is packed already, and would only take time."""


def pack(shelf: Shelf, out: BinaryIO) -> None:
    """Write the archive: the manifest first, then the files by their names."""
    manifest = shelf.manifest
    with zipfile.ZipFile(out, "w") as archive:  # not a final file, but what is given
        archive.writestr(_entry(MANIFEST_NAME), manifests.dumps(manifest))
        for file in manifest.files:
            with archive.open(_entry(file.path), "w") as entry:  # not a final file: as above
                copy(shelf, file, entry)


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _FIRST_ZIP_DATE)
    entry.create_system, entry.external_attr = _UNIX, _REGULAR_0644
    is_text = PurePosixPath(path).suffix.lower() in _TEXTS
    entry.compress_type = zipfile.ZIP_DEFLATED if is_text else zipfile.ZIP_STORED
    return entry

"""The course itself in the public folder, for those who want to make it their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lessoncast.feed.public import COPY_STEM, COPY_SUFFIX, DIGEST_DIGITS, PublicFile


class Shared(NamedTuple):
    """A copy of the course; ``manifest`` returns course.json for the name that the copy gets."""

    path: Path
    size_bytes: int
    sha256: str
    manifest: Callable[[str], bytes]

    @property
    def name(self) -> str:
        """Its public name, which changes with its content."""
        return f"{COPY_STEM}.{self.sha256[:DIGEST_DIGITS]}{COPY_SUFFIX}"

    @property
    def file(self) -> PublicFile:
        """It as a public file."""
        return PublicFile(name=self.name, source=self.path, size_bytes=self.size_bytes)

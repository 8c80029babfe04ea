"""Style and script of the pages: files of the public folder, named by their bytes."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from lessoncast.feed.public import ASSET_STEM, DIGEST_DIGITS, PublicFile

_FOLDER = files("lessoncast.feed.site") / "assets"


@lru_cache
def style() -> PublicFile:
    """What the pages look like."""
    return _asset("page.css")


@lru_cache
def script() -> PublicFile:
    """What a lesson's page does beyond what a browser does by itself."""
    return _asset("lesson.js")


def all_assets() -> tuple[PublicFile, ...]:
    """Every file that pages load beside their pictures and sounds."""
    return (style(), script())


def _asset(name: str) -> PublicFile:
    content = (_FOLDER / name).read_bytes()
    suffix = name.rpartition(".")[2]
    digest = hashlib.sha256(content).hexdigest()[:DIGEST_DIGITS]
    return PublicFile(
        name=f"{ASSET_STEM}.{digest}.{suffix}",
        source=Path(str(_FOLDER / name)),
        size_bytes=len(content),
        content=content,
    )

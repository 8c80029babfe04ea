"""Style and script of the pages: files of the public folder, named by their bytes.

Their sources lie in assets/, in rooms that are joined in the order of their names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from lessoncast.feed.folding import fold
from lessoncast.feed.public import ASSET_STEM, DIGEST_DIGITS, PublicFile

WORKER_NAME = "sw.js"
_FOLDER = Path(str(files("lessoncast.feed.site") / "assets"))


def style(colours: str = "", more: str = "") -> PublicFile:
    """What the pages look like: ``colours`` come behind our own, ``more`` behind our whole style."""
    own, *rest = _style()
    return _asset("".join([own, colours, *rest, more]), ".css")


@lru_cache
def _style() -> tuple[str, ...]:
    return tuple(_rooms("style", ".css"))


@lru_cache
def script() -> PublicFile:
    """What the pages do beyond what a browser does by itself."""
    joined = _without_remarks("".join(_rooms("script", ".js")))
    return _asset(f'"use strict";\n(() => {{\n{joined}}})();\n', ".js")


def worker() -> dict[str, bytes]:
    """The service worker, by the name that browsers know it by; nothing if there is none."""
    path = _FOLDER / WORKER_NAME
    return {WORKER_NAME: path.read_bytes()} if path.is_file() else {}


def _rooms(folder: str, suffix: str) -> Iterator[str]:
    for path in sorted((_FOLDER / folder).iterdir()):
        if path.suffix == suffix:
            yield path.read_text(encoding="utf-8")


def _without_remarks(source: str) -> str:
    """The same without lines of remarks, empty lines and indents: readers of pages load it, too."""
    lines = (line.strip() for line in source.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _asset(text: str, suffix: str) -> PublicFile:
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()[:DIGEST_DIGITS]
    return PublicFile(
        name=f"{ASSET_STEM}.{digest}{suffix}",
        source=_FOLDER,
        size_bytes=len(content),
        content=fold(content),
    )

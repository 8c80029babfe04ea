"""The pictures of a lesson: found in its workspace, looked at, and named after what they hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from lessoncast import _drawings, _files, episode
from lessoncast._later import re
from lessoncast.model import Picture
from lessoncast.workspace import LessonFile, Workspace, objection

MOST_BYTES = 10_000_000
MOST_BYTES_TOGETHER = 100_000_000
_DIGITS = 8
_MOST_PX = 10_000
_PIXELS = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,9})?)(?:px)?")


class Shelf:
    """Finds pictures, and keeps what is to lie in the episode's folder, in ``files``."""

    def __init__(self, workspace: Workspace, entry: LessonFile) -> None:
        self._places = places(workspace, entry)
        self._bytes = 0
        self.files: dict[str, bytes] = {}

    def find(self, name: str, inside: bytes | None) -> Picture | str:
        """Return the picture of a name, or of bytes from within the lesson's file; else say why not."""
        data: bytes | str = inside if inside is not None else self._read(name)
        shown = "a picture in the document" if inside is not None else f"the picture '{name}'"
        if isinstance(data, str):
            return f"{shown} {data}"
        if len(data) > MOST_BYTES:
            return f"{shown} is larger than {MOST_BYTES // 1_000_000} MB, so it is not shown"
        facts = _facts(data)
        if isinstance(facts, str):
            return f"{shown} {facts}"
        suffix, width, height = facts
        kept = f"picture-{hashlib.sha256(data).hexdigest()[:_DIGITS]}{suffix}"
        if kept not in self.files:
            self._bytes += len(data)
            if self._bytes > MOST_BYTES_TOGETHER:
                most_mb = MOST_BYTES_TOGETHER // 1_000_000
                return f"{shown} is not shown: all together are larger than {most_mb} MB"
            self.files[kept] = data
        return Picture(name=kept, width=width, height=height)

    def _read(self, name: str) -> bytes | str:
        path = self._places.path(name)
        if isinstance(path, str):
            return path
        try:
            with path.open("rb") as stream:
                return stream.read(MOST_BYTES + 1)
        except OSError as problem:
            return f"cannot be read: {problem.strerror}"


class Places:
    """Where the files that a lesson names may lie: beside it, else seen from the workspace's folder."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._folder = folder
        self._root = root

    def path(self, name: str) -> Path | str:
        """Return the file of this name, or say why it may not be had."""
        why = ""
        for path in self._ways(name):
            why = objection(path, self._root)
            if not why:
                return path
            if why != "is not there":
                break
        return f"{why}, so it is not shown"

    def digest(self, name: str) -> str:
        """Return what changes with the file of this name, "" where there is none to be had."""
        path = self.path(name)
        return _files.known_digest(path) if isinstance(path, Path) else ""

    def _ways(self, name: str) -> Iterator[Path]:
        if not name.startswith("/"):
            yield self._folder / name
        yield self._root / name.lstrip("/")


def places(workspace: Workspace, entry: LessonFile) -> Places:
    """Return where the files that a lesson names may lie."""
    folder = entry.path.parent
    return Places(folder, folder if workspace.single else workspace.root)


def _facts(data: bytes) -> tuple[str, int, int] | str:
    """Suffix, width and height of what can be shown; else why it cannot."""
    found = episode.picture_facts(data)
    if found is None:
        return _drawn(data)
    _, width, height = found
    if width * height > episode.MOST_PIXELS:
        return f"has {width} x {height} pixels, which is too many to be shown"
    return found


def _drawn(data: bytes) -> tuple[str, int, int] | str:
    """The same of an SVG picture that holds nothing but a picture."""
    look = _drawings.Look()
    look.feed(data)
    if b"<svg" not in data:
        return "is no PNG, JPEG, GIF, WebP or SVG picture, so it is not shown"
    if why := look.objection():
        return f"{why}, so it is not shown"
    size = _size_of_drawing(data)
    return (".svg", *size) if size else "does not say how large it is, so it is not shown"


def _size_of_drawing(data: bytes) -> tuple[int, int] | None:
    """Width and height of an SVG picture that was looked at already."""
    found: dict[str, str] = {}

    def start(_name: str, attributes: dict[str, str]) -> None:
        for key in ("width", "height", "viewBox"):
            if not found.get("done") and key in attributes:
                found[key] = attributes[key]
        found["done"] = "yes"

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position
    box = [_PIXELS.fullmatch(one) for one in re.split(r"[\s,]+", found.get("viewBox", "").strip())]
    sides = [_PIXELS.fullmatch(found.get(key, "").strip()) for key in ("width", "height")]
    told = sides if all(sides) else box[2:] if len(box) == 4 else []
    width, height = (round(float(one[1])) for one in told if one) if all(told) and told else (0, 0)
    return (width, height) if 0 < min(width, height) <= max(width, height) <= _MOST_PX else None

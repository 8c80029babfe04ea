"""Copies of courses, good ones and hostile ones, written entry by entry."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETTINGS = '[show]\ntitle = "Small talks"\nlicense = "cc-by-4.0"\nauthor = "Ada"\n[audio]\nengine = "tone"\n'
LESSON = "# Tides\n\nA tide is the rise and fall of the sea, because the Moon pulls on the water.\n"
SCRIPT = (
    "---\ntitle: Own\nguid: 11111111-2222-3333-4444-555555555555\n---\n# One\n\n**Host:** Why?\n"
)
PICTURE = b"\xff\xd8\xff\xe0 not much of a picture"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'

Files = Mapping[str, tuple[bytes, str]]


def a_course() -> dict[str, tuple[bytes, str]]:
    """The files of a small course, each with its role."""
    return {
        "lessoncast.toml": (SETTINGS.encode(), "settings"),
        "lessons/01-sea/01-tides.md": (LESSON.encode(), "lesson"),
        "lessons/01-sea/map.jpg": (PICTURE, "media"),
        "scripts/02-own.md": (SCRIPT.encode(), "script"),
    }


def manifest_of(there: Files, **changes: Any) -> dict[str, Any]:
    """What course.json says of these files."""
    return {
        "format": "lessoncast-course/1",
        "title": "Small talks",
        "language": "en",
        "license": "cc-by-4.0",
        "origin": {"feed": "https://example.org/feed.xml", "guid": "g", "date": "2026-11-02"},
        "files": [
            {
                "path": path,
                "bytes": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
                "role": role,
            }
            for path, (data, role) in there.items()
        ],
    } | changes


@dataclass(kw_only=True)
class Entry:
    """An entry of an archive, and what is done to its record."""

    name: str
    data: bytes
    mode: int = stat.S_IFREG | 0o644
    method: int = zipfile.ZIP_DEFLATED


def archived(entries: Iterable[Entry]) -> bytes:
    """Return an archive of entries, whatever they are called."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a name that is there twice
        for entry in entries:
            info = zipfile.ZipInfo("x")
            info.filename = entry.name  # as it is: the constructor would make it harmless
            info.external_attr, info.compress_type = entry.mode << 16, entry.method
            archive.writestr(info, entry.data)
    return stream.getvalue()


def entries_of(files: Files, manifest: object = None) -> list[Entry]:
    """The entries of a course, its manifest first."""
    told = manifest_of(files) if manifest is None else manifest
    data = told if isinstance(told, bytes) else json.dumps(told).encode()
    return [
        Entry(name="course.json", data=data),
        *(Entry(name=path, data=data) for path, (data, _) in files.items()),
    ]


def good() -> bytes:
    """A copy of a course with nothing wrong."""
    return archived(entries_of(a_course()))


def with_file(path: str, data: bytes = b"# Evil\n", role: str = "lesson") -> Callable[[], bytes]:
    """A copy with one file more, which its manifest names too."""
    return lambda: archived(entries_of(a_course() | {path: (data, role)}))


def with_settings(more: str) -> Callable[[], bytes]:
    """A copy whose settings say more."""
    text = SETTINGS + more
    return lambda: archived(
        entries_of(a_course() | {"lessoncast.toml": (text.encode(), "settings")})
    )


def with_manifest(**changes: Any) -> Callable[[], bytes]:
    """A copy whose manifest says something else."""
    files = a_course()
    return lambda: archived(entries_of(files, manifest_of(files, **changes)))


def with_listed(**changes: Any) -> Callable[[], bytes]:
    """A copy whose manifest says something else of its lesson."""

    def make() -> bytes:
        files = a_course()
        told = manifest_of(files)
        told["files"][1] |= changes
        return archived(entries_of(files, told))

    return make


def with_mode(mode: int, data: bytes = b"/etc/passwd") -> Callable[[], bytes]:
    """A copy in which a lesson is an entry of another kind."""

    def make() -> bytes:
        files = a_course() | {"lessons/02-evil.md": (data, "lesson")}
        entries = entries_of(files)
        entries[-1].mode = mode
        return archived(entries)

    return make


def with_entries(*more: Entry) -> Callable[[], bytes]:
    """A copy with entries that its manifest does not name."""
    return lambda: archived([*entries_of(a_course()), *more])


def without_entry(name: str) -> Callable[[], bytes]:
    """A copy in which an entry is missing."""
    return lambda: archived(entry for entry in entries_of(a_course()) if entry.name != name)


def with_raw_manifest(data: bytes) -> Callable[[], bytes]:
    """A copy whose manifest is anything."""
    return lambda: archived(entries_of(a_course(), data))


def encrypted() -> bytes:
    """A copy with an entry that says that it is encrypted."""
    data = bytearray(good())
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def overlapping() -> bytes:
    """A copy with two entries that share one stretch of bytes."""
    text = b"# Twice\n" * 40
    files = a_course() | {"lessons/02-a.md": (text, "lesson"), "lessons/02-b.md": (text, "lesson")}
    data = bytearray(archived(entries_of(files)))
    last = data.rfind(b"PK\x01\x02")
    first = data.rfind(b"PK\x01\x02", 0, last)
    data[last + 42 : last + 46] = data[first + 42 : first + 46]
    return bytes(data)


def lying_about_its_size() -> bytes:
    """A copy with an entry that says 8 bytes and unpacks to 40 million."""
    bomb = b"\0" * 40_000_000
    files = a_course()
    told = manifest_of(files | {"lessons/02-bomb.md": (b"# Bomb\n\n", "lesson")})
    entries = [*entries_of(files, told), Entry(name="lessons/02-bomb.md", data=bomb)]
    data = bytearray(archived(entries))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (8).to_bytes(4, "little")
    return bytes(data)


def bomb() -> bytes:
    """A copy with a file that is what its manifest says: 60 MB in 60 kB."""
    return with_file("lessons/02-bomb.md", b"a" * 60_000_000)()


def crowded() -> bytes:
    """A copy of more files than any course has."""
    files = {f"lessons/{n:05}.md": (b"# A\n", "lesson") for n in range(5_001)}
    return archived(entries_of(a_course() | files))


def cut() -> bytes:
    """The beginning of a copy."""
    return good()[:-100]


def moved() -> bytes:
    """A copy behind something else, as in a program that unpacks itself."""
    return b"#!/bin/sh\nrm -rf ~\n" + good()


def with_zip64() -> bytes:
    """A copy that says that its list of entries is described elsewhere."""
    data = bytearray(good())
    at = data.rfind(b"PK\x05\x06")
    data[at + 16 : at + 20] = b"\xff" * 4
    return bytes(data)


def of_another_method() -> bytes:
    """A copy that is packed as no course is."""
    entries = entries_of(a_course())
    entries[-1].method = zipfile.ZIP_BZIP2
    return archived(entries)


def a_drawing(inside: str, before: str = "") -> Callable[[], bytes]:
    """A copy with an SVG picture that holds something."""
    svg = f'{before}<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    return with_file("lessons/plan.svg", svg.encode(), "media")


def write(path: Path, make: Callable[[], bytes]) -> Path:
    """Write an archive; return its path."""
    path.write_bytes(make())
    return path

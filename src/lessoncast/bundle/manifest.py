"""course.json: what a copy of a course holds, whose it is, and where it came from.

It is written by us and read from strangers: what is read is a manifest of this format that could be
unpacked anywhere, or it is refused with the entry that is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from lessoncast import _files
from lessoncast._later import re
from lessoncast.bundle import limits, names, roles
from lessoncast.bundle.roles import Role
from lessoncast.errors import RefusedError

MANIFEST_NAME = "course.json"
SETTINGS_NAME = "lessoncast.toml"
FORMAT = "lessoncast-course/1"
_FAMILY = "lessoncast-course/"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_TEXT_LIMIT_BYTES = 500
_ADDRESS_LIMIT_BYTES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the course: its place in the workspace, its size and digest, what it is for."""

    path: str
    size_bytes: int
    sha256: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a copy was made: the show's feed, its guid, and the date of its newest episode."""

    feed: str = ""
    guid: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The file beside a published manifest in which the course lies."""

    path: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What course.json says; ``archive`` only where it stands beside its archive, and not in it."""

    title: str
    language: str
    license: str = ""
    origin: Origin = field(default_factory=Origin)
    files: tuple[File, ...]
    archive: Archive | None = None

    @property
    def size_bytes(self) -> int:
        """All files together."""
        return sum(file.size_bytes for file in self.files)


def dumps(manifest: Manifest) -> bytes:
    """Return course.json; the same manifest gives the same bytes."""
    there = manifest.archive
    told: dict[str, object] = {
        "format": FORMAT,
        "title": manifest.title,
        "language": manifest.language,
        "license": manifest.license,
        "origin": asdict(manifest.origin),
        **({"archive": _sized(there.path, there.size_bytes, there.sha256)} if there else {}),
        "files": [
            {**_sized(file.path, file.size_bytes, file.sha256), "role": file.role}
            for file in manifest.files
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _sized(path: str, size_bytes: int, sha256: str) -> dict[str, object]:
    return {"path": path, "bytes": size_bytes, "sha256": sha256}


def loads(data: bytes, *, where: str) -> Manifest:
    """Read course.json. Raises RefusedError for what is none, or names what could not be unpacked."""
    found = _object(data, where)
    kind = found.get("format")
    if kind != FORMAT:
        newer = isinstance(kind, str) and kind.startswith(_FAMILY)
        why = "is of a newer lessoncast than this one" if newer else "is no manifest of a course"
        raise _refusal(where, MANIFEST_NAME, why)
    try:
        manifest = _manifest(found)
    except (ValueError, LookupError, TypeError) as problem:
        raise _refusal(where, MANIFEST_NAME, f"is damaged: {names.shown(str(problem))}") from None
    refuse_unsafe(manifest, where=where)
    return manifest


def refuse_unsafe(manifest: Manifest, *, where: str) -> None:
    """Raise RefusedError for the first file that has no place in a course, or for too much of them."""
    paths = [file.path for file in manifest.files]
    for file in manifest.files:
        why = names.objection(file.path) or roles.objection(file.path, file.role)
        if why or file.size_bytes > limits.FILE_BYTES:
            raise _refusal(where, file.path, why or "is larger than 512 MiB")
    if len(paths) > limits.FILES:
        raise _refusal(where, MANIFEST_NAME, f"names more than {limits.FILES} files")
    if manifest.size_bytes > limits.ALL_BYTES:
        raise _refusal(where, MANIFEST_NAME, "names more than 2 GiB")
    if pair := names.twins([*paths, MANIFEST_NAME]):
        raise _refusal(where, pair[0], f"is the same place as '{names.shown(pair[1])}'")
    if SETTINGS_NAME not in paths:
        raise _refusal(where, SETTINGS_NAME, "is missing")


def _refusal(where: str, entry: str, why: str) -> RefusedError:
    return RefusedError(f"'{names.shown(entry)}' {why}", where=where)


# ── values of the right kind, or no manifest ──────────────────────────────────────────────────


def _object(data: bytes, where: str) -> dict[str, Any]:
    try:
        found = json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _refusal(where, MANIFEST_NAME, "is no JSON") from None
    if not isinstance(found, dict):
        raise _refusal(where, MANIFEST_NAME, "is no manifest of a course")
    return found


def _manifest(found: Mapping[str, Any]) -> Manifest:
    origin = _table(found.get("origin", {}))
    archive = found.get("archive")
    return Manifest(
        title=_text(found["title"]),
        language=_text(found["language"]),
        license=_text(found.get("license", "")),
        origin=Origin(
            feed=_text(origin.get("feed", ""), _ADDRESS_LIMIT_BYTES),
            guid=_text(origin.get("guid", "")),
            date=_text(origin.get("date", "")),
        ),
        files=tuple(_files_of(found["files"])),
        archive=_archive(_table(archive)) if archive is not None else None,
    )


def _files_of(listed: object) -> Iterator[File]:
    if not isinstance(listed, list):
        raise TypeError("its files are no list")
    for one in listed:
        told = _table(one)
        role = told["role"]
        if role not in roles.ROLES:
            raise ValueError(f"there is no role '{role}'")
        yield File(
            path=_path(told["path"]),
            size_bytes=_size(told["bytes"]),
            sha256=_digest(told["sha256"]),
            role=cast("Role", role),
        )


def _archive(told: Mapping[str, Any]) -> Archive:
    path = _path(told["path"])
    if names.objection(path) or "/" in path:
        raise ValueError(f"its archive '{path}' is no file beside it")
    return Archive(path=path, size_bytes=_size(told["bytes"]), sha256=_digest(told["sha256"]))


def _table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("there is no table where one must be")
    return value


def _path(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a path is no text")
    return value


def _text(value: object, limit_bytes: int = _TEXT_LIMIT_BYTES) -> str:
    if not isinstance(value, str):
        raise TypeError("there is no text where one must be")
    clean = " ".join(_files.clean_text(value).split())
    if len(clean.encode()) > limit_bytes:
        raise ValueError(f"a text has more than {limit_bytes} bytes")
    return clean


def _size(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 53:
        raise ValueError("a size is no size")
    return value


def _digest(value: object) -> str:
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise ValueError("a digest is no SHA-256")
    return value


def _no_number(name: str) -> float:
    raise ValueError(name)


def sorted_files(files: Sequence[File]) -> tuple[File, ...]:
    """Return files in the order of the manifest: by name, character by character."""
    return tuple(sorted(files, key=lambda file: file.path))

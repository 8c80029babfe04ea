"""Is an episode's folder what its manifest says? A quick look, and a thorough one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from lessoncast import _files
from lessoncast.episode import manifest
from lessoncast.errors import AudioError
from lessoncast.model import Episode, Problem

_HINT = "build again: it will be made anew"
_TOLERATED_MS = 1


def is_intact(folder: Path, episode: Episode) -> bool:
    """Return whether every file that the manifest names is there in its size; reads none."""
    sizes = dict(episode.sizes)
    try:
        return all(
            (folder / name).stat().st_size == sizes.get(name) and (folder / name).is_file()
            for name, _ in episode.files
        )
    except OSError:
        return False


def check(folder: Path) -> list[Problem]:
    """Return what is wrong with an episode: contents by digest, length, chapters."""
    episode = manifest.load(folder)
    if episode is None:
        where = str(folder / manifest.NAME)
        return [Problem(where=where, message="missing, damaged or not ours", hint=_HINT)]
    damaged = list(_damaged(folder, episode))
    return damaged or list(_disagreeing(folder, episode))


def _damaged(folder: Path, episode: Episode) -> Iterator[Problem]:
    for name, digest in episode.files:
        path = folder / name
        if not path.is_file():
            yield Problem(where=str(path), message="missing", hint=_HINT)
        elif _files.file_digest(path) != digest:
            yield Problem(where=str(path), message="not as it was made", hint=_HINT)


def _disagreeing(folder: Path, episode: Episode) -> Iterator[Problem]:
    """Yield where the carriers of length and chapters do not say the same."""
    from lessoncast.episode import tags  # noqa: PLC0415 - the quick look needs no mutagen

    path = folder / episode.audio
    facts = tags.read(path)
    if facts is None:
        yield Problem(where=str(path), message="no MP3 file", hint=_HINT)
        return
    if abs(facts.duration_ms - episode.duration_ms) > _TOLERATED_MS:
        message = f"lasts {facts.duration_ms} ms, not {episode.duration_ms} ms"
        yield Problem(where=str(path), message=message, hint=_HINT)
    expected = tuple((mark.start_ms, mark.end_ms, mark.title) for mark in episode.marks)
    if facts.chapters != expected:
        yield Problem(where=str(path), message="its tag has other chapters", hint=_HINT)
    if _listed(folder / "chapters.json") != expected:
        where = str(folder / "chapters.json")
        yield Problem(where=where, message="has other chapters than the audio", hint=_HINT)


def _listed(path: Path) -> tuple[tuple[int, int, str], ...] | None:
    try:
        chapters = json.loads(_files.read_text(path, AudioError))["chapters"]
        return tuple(
            (round(one["startTime"] * 1000), round(one["endTime"] * 1000), one["title"])
            for one in chapters
        )
    except (AudioError, ValueError, TypeError, KeyError, RecursionError):
        return None

"""What was rendered of each episode, kept in the cache from one build to the next.

Two entries: one has the elements of the feed and the parts of the page, behind an index; the other
is a seal over all stamps, by which a build tells that nothing changed without reading the first. Both
may be deleted, and a damaged one is a missing one. What is kept hangs on the show's settings and on
this package's own code, which is the frame: with another frame, nothing is known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from lessoncast import __version__, _cache, _files
from lessoncast.feed.address import FEED_NAME, PAGE_NAME
from lessoncast.feed.media import STATE_NAME
from lessoncast.feed.public import Listed
from lessoncast.feed.theme import NONE, Theme
from lessoncast.model import Show

_KIND = "memory"  # what of the cache is bounded together
_NAME, _SEAL_NAME = "feed.bin", "feed-seal.txt"


def frame(show: Show, theme: Theme = NONE, *, is_shared: bool = False) -> str:
    """Return the digest of what every rendering hangs on beside its episode."""
    image = _files.known_digest(show.image) if show.image and show.image.is_file() else ""
    small = _files.known_digest(theme.small_cover) if theme.small_cover else ""
    own = [(theme.where(path), _files.known_digest(path)) for path in theme.files()]
    told = asdict(show) | {"image": image}
    return _files.digest(__version__, _code(), told, theme.colour, small, own, is_shared)


@lru_cache
def _code() -> str:
    """Digest of the code that renders: nobody has to remember to raise a version."""
    parts = sorted(path for path in Path(__file__).parent.rglob("*") if path.is_file())
    return _files.digest(*(path.read_bytes() for path in parts if path.suffix != ".pyc"))


# ── renderings ────────────────────────────────────────────────────────────────────────────────


def load(cache: Path, frame: str) -> dict[str, Listed]:
    """Return what is known by the keys of its sources; nothing under another frame."""
    index, _, body = (_cache.read(cache / _KIND / _NAME) or b"").partition(b"\n")
    try:
        told = json.loads(index)
        return _episodes(told["episodes"], body) if told["frame"] == frame else {}
    except (ValueError, LookupError, TypeError):
        return {}


def _episodes(rows: Sequence[Sequence[Any]], body: bytes) -> dict[str, Listed]:
    found: dict[str, Listed] = {}
    start = 0
    for row in rows:
        key, *plain, published, leads, files, item_bytes, row_bytes = row
        slug, guid, name, title, page, around, season, season_name = plain
        middle = start + item_bytes
        end = middle + row_bytes
        found[key] = Listed(
            slug=slug,
            guid=guid,
            name=name,
            title=title,
            page=page,
            around=around,
            leads=leads,
            season=season,
            season_name=season_name,
            published=datetime.fromisoformat(published),
            files=files,
            item=body[start:middle],
            row=body[middle:end].decode(),
        )
        start = end
    return found


def save(
    cache: Path, frame: str, known: Mapping[str, Listed], course: Mapping[str, Listed]
) -> None:
    """Keep what is rendered of the course and nothing else, unless that is what is known."""
    if course.keys() == known.keys() and all(course[key] is known[key] for key in course):
        return
    rows, pieces = [], []
    for key, one in course.items():
        row = one.row.encode()
        rows.append(
            [
                key, one.slug, one.guid, one.name, one.title, one.page, one.around, one.season,
                one.season_name, one.published.isoformat(), one.leads, one.files, len(one.item), len(row),
            ]
        )  # fmt: skip
        pieces += [one.item, row]
    index = json.dumps({"frame": frame, "episodes": rows}).encode() + b"\n"
    _cache.write_stream(cache / _KIND / _NAME, [index, *pieces])


# ── the seal ──────────────────────────────────────────────────────────────────────────────────


def seal(frame: str, keys: Sequence[str], out: Path) -> str:
    """Return the digest of everything that a build looks at; empty when something has no stamp."""
    places = (out, out / FEED_NAME, out / PAGE_NAME, out / STATE_NAME)
    stamps = [_files.stamp(place) for place in places]
    return _files.digest(frame, keys, stamps) if all([*keys, *stamps]) else ""


def is_sealed(cache: Path, asked: str) -> bool:
    """Return whether the last build left everything as it is now."""
    return bool(asked) and _cache.read(cache / _KIND / _SEAL_NAME) == asked.encode()


def write_seal(cache: Path, given: str) -> None:
    """Say that everything is as a build leaves it."""
    _cache.write(cache / _KIND / _SEAL_NAME, given.encode())

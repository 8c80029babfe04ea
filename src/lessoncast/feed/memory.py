"""What was rendered of each episode, kept in the cache from one build to the next.

Two entries: one has for each episode a line, its element of the feed and its part of the page; the other
is a seal over all stamps, by which a build tells that nothing changed without reading the first. Both
may be deleted, and a damaged one is a missing one. What is kept hangs on the show's settings and on
this package's own code, which is the frame: with another frame, nothing is known.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from lessoncast import __version__, _cache, _files
from lessoncast.feed.address import FEED_NAME, PAGE_NAME
from lessoncast.feed.media import STATE_NAME
from lessoncast.feed.public import Listed
from lessoncast.feed.theme import NONE, Theme
from lessoncast.feed.waiting import Store
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


def load(
    cache: Path, frame: str, store: Store, public: Mapping[str, int] | None = None
) -> dict[str, Listed]:
    """Return what is known by the keys of its sources, its renderings in ``store``; nothing under another frame.

    Nothing is known of an episode that has a file which is not among the ``public`` ones, given with their sizes.
    """
    with _cache.reading(cache / _KIND / _NAME) as stream:
        try:
            return _episodes(stream, frame, store, public) if stream else {}
        except (ValueError, LookupError, TypeError):
            return {}


def _episodes(
    stream: BinaryIO, frame: str, store: Store, public: Mapping[str, int] | None
) -> dict[str, Listed]:
    told = json.loads(stream.readline())
    if told["frame"] != frame:
        return {}
    found = (_episode(stream, store, public) for _ in range(told["episodes"]))
    return dict(filter(None, found))


def _episode(
    stream: BinaryIO, store: Store, public: Mapping[str, int] | None
) -> tuple[str, Listed] | None:
    """Read the next episode: a line, and behind it what is only kept."""
    key, *plain, published, leads, sizes = json.loads(stream.readline())
    slug, guid, name, title, page, around, season, season_name = plain
    files, item, row = map(stream.read, sizes)
    if public is not None and not json.loads(files).items() <= public.items():
        return None
    return key, Listed(
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
        files=store.keep(files),
        item=store.keep(item),
        row=store.keep(row),
    )


def save(
    cache: Path, frame: str, known: Mapping[str, Listed], course: Mapping[str, Listed]
) -> None:
    """Keep what is rendered of the course and nothing else, unless that is what is known."""
    if course.keys() == known.keys() and all(course[key] is known[key] for key in course):
        return
    _cache.write_stream(cache / _KIND / _NAME, _pieces(frame, course))


def _pieces(frame: str, course: Mapping[str, Listed]) -> Iterator[bytes]:
    yield _line({"frame": frame, "episodes": len(course)})
    for key, one in course.items():
        kept = (one.files, one.item, one.row)
        yield _line(
            [
                key, one.slug, one.guid, one.name, one.title, one.page, one.around, one.season,
                one.season_name, one.published.isoformat(), one.leads, [each.size_bytes for each in kept],
            ]
        )  # fmt: skip
        yield from (each.read() for each in kept)


def _line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"


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

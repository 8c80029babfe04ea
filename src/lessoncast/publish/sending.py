"""The public folder into a place: media first, pages, the feed last; what is old goes much later.

Whoever reads the place at any moment finds a feed all of whose files are there. What the feed does
not name any more stays for a time of grace: apps that fetched the feed before still ask for it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from lessoncast import _files
from lessoncast.errors import PublishError
from lessoncast.publish import kinds, record
from lessoncast.publish.places import Place
from lessoncast.publish.record import RECORD_NAME, Record

FEED = "feed.xml"
INDEX, WORKER = "index.html", "sw.js"
_PAGES = frozenset({".html", ".css", ".js", ".json", ".opml", ".webmanifest"})
_AGAIN = "publish again: what arrived is not sent twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was sent, in this order, and what was removed; on a dry run, what would be.

    ``waiting`` is what the feed does not name any more, and stays for the time of grace.
    """

    place: str
    names: tuple[str, ...]
    removed: tuple[str, ...]
    waiting: tuple[str, ...]

    @property
    def has_feed(self) -> bool:
        """Whether there is something new for listeners."""
        return FEED in self.names


def send(
    source: Path, place: Place, *, now: datetime, grace: timedelta, is_dry: bool = False
) -> Sent:
    """Do what :func:`lessoncast.publish.send` promises."""
    digests = _public(source)
    place.accept(source)
    if FEED not in digests:
        raise PublishError("there is no feed", where=str(source), hint="run 'lessoncast build'")
    before = record.read(place.read(RECORD_NAME), now)
    there = place.sizes(digests)
    wanted = [
        name
        for name, digest in digests.items()
        if there.get(name) != (source / name).stat().st_size
        or not _is_same(name, digest, place, before)
    ]
    _refuse_strangers(wanted, there, before, place)
    after = before.after(digests, now)
    over = after.over(grace, now)
    sent = Sent(
        place=place.name,
        names=tuple(wanted),
        removed=tuple(over),
        waiting=tuple(sorted(after.gone.keys() - set(over))),
    )
    if not is_dry:
        _carry(source, place, sent, before, after)
    return sent


def _carry(source: Path, place: Place, sent: Sent, before: Record, after: Record) -> None:
    """First what may come is written down, at the end what is there: a kill in between forgets nothing."""
    on_the_way = Record(files={**before.files, **after.files}, gone=before.gone)
    if sent.names or sent.removed:
        place.write(RECORD_NAME, on_the_way.to_json())
    for _, batch in groupby(sent.names, key=_rank):
        names = list(batch)
        place.put(names, source)
        _verify(names, source, place)
    for name in sent.removed:
        place.remove(name)
    done = after.without(sent.removed)
    if done != before or sent.names or sent.removed:
        place.write(RECORD_NAME, done.to_json())


def _verify(names: Sequence[str], source: Path, place: Place) -> None:
    """Raise PublishError unless all that was sent is there, as long as it is here; the feed byte by byte."""
    there = place.sizes(names)
    for name in names:
        if there.get(name) != (source / name).stat().st_size:
            raise PublishError("did not arrive whole", where=f"{place.name}: {name}", hint=_AGAIN)
    if FEED in names and place.read(FEED) != (source / FEED).read_bytes():
        raise PublishError(
            "did not arrive as it is here", where=f"{place.name}: {FEED}", hint=_AGAIN
        )


def _public(source: Path) -> dict[str, str]:
    """The regular files of the folder in the order of sending, with digests where names have none.

    Dot-files and links are left out.
    """
    if not source.is_dir():
        hint = "run 'lessoncast build'"
        raise PublishError("there is no public folder", where=str(source), hint=hint)
    names = sorted(_names(source), key=lambda name: (_rank(name), name))
    return {
        name: "" if kinds.is_kept(name) else _files.file_digest(source / name) for name in names
    }


def _names(source: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder, name)
            if not name.startswith(".") and stat.S_ISREG(path.lstat().st_mode):
                yield path.relative_to(source).as_posix()


def _rank(name: str) -> int:
    """Media, then pages, then what leads to them, then the feed."""
    if name in {FEED, INDEX, WORKER}:
        return 3 if name == FEED else 2
    return 1 if Path(name).suffix in _PAGES and not kinds.is_kept(name) else 0


def _is_same(name: str, digest: str, place: Place, before: Record) -> bool:
    """Whether a file of the right length is the right one: a name with a digest in it promises that."""
    return not digest or digest == (place.digest(name) or before.files.get(name))


def _refuse_strangers(
    wanted: Sequence[str], there: Mapping[str, int], before: Record, place: Place
) -> None:
    """Refuse to replace a file that somebody else put there."""
    for name in wanted:
        if name in there and name not in before.ours:
            raise PublishError(
                "is there already, and did not come from lessoncast",
                where=f"{place.name}/{name}",
                hint="move it away, or choose an empty folder",
            )

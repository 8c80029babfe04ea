"""What is the same for many tests and slow to make is made once in a run of all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from lessoncast.episode import artwork, plain, tracks
from lessoncast.episode.plan import PlainSound
from lessoncast.episode.samples import Samples

Facts = tuple[str | bytes, ...]
Make = Callable[[], bytes]


def share(folder: Path) -> None:
    """Let this process draw no cover that lies in ``folder``, and put there which it draws.

    Each workspace's cache still has its own, under the same key.
    """
    own, make_plain = artwork._cached, plain.plain

    def cached(cache: Path, facts: Facts, make: Make) -> bytes:
        return own(cache, facts, lambda: own(folder, facts, make))

    @cache
    def made_once(sound: PlainSound, channels: int) -> Samples:
        made = make_plain(sound, channels)
        made.flags.writeable = False
        return made

    setattr(artwork, "_cached", cached)  # noqa: B010 - mypy lets nobody assign to a function
    setattr(tracks, "plain", made_once)  # noqa: B010 - as above

"""Episodes → feed.xml and the site around it.

It must not open audio, and knows an episode only by what episode.json says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lessoncast import _later
from lessoncast.feed.address import (
    DEFAULT_BASE_URL,
    FEED_NAME,
    PAGE_NAME,
    base_of,
    feed_address,
)
from lessoncast.model import Episode, Problem, Show

if TYPE_CHECKING:
    from lessoncast.feed.shared import Shared
    from lessoncast.feed.source import Source
    from lessoncast.feed.theme import Theme

__all__ = [
    "DEFAULT_BASE_URL",
    "FEED_NAME",
    "PAGE_NAME",
    "Shared",
    "Source",
    "Theme",
    "audio_url",
    "build",
    "check",
    "check_theme",
    "feed_address",
    "known_guid",
    "listed",
    "rebuild",
    "safe_notes",
]

__getattr__ = _later.exports(__name__, {"Shared": "shared", "Source": "source", "Theme": "theme"})


def build(show: Show, episodes: Sequence[tuple[Episode, Path]], out: Path) -> tuple[Path, ...]:
    """Bring the public folder ``out`` up to date; return the files written, none when it was.

    ``episodes`` are in course order, each with its folder. Everything is read and rendered before
    the first write; then come media, page and feed, in this order, and only then does media
    go that neither this feed nor the one before it names. Raises FeedError.
    """
    from lessoncast.feed.source import Source  # noqa: PLC0415 - see _later

    sources = [
        Source(slug=made.slug, folder=str(folder), stamp="", read=partial(_given, made))
        for made, folder in episodes
    ]
    return tuple(out / name for name in rebuild(show, sources, out))


def _given(made: Episode) -> Episode:
    return made


def rebuild(
    show: Show,
    sources: Sequence[Source],
    out: Path,
    *,
    cache: Path | None = None,
    shared: Shared | None = None,
    theme: Theme | None = None,
) -> tuple[str, ...]:
    """Do what :func:`build` does, but read only what changed since the last time; return the names of files.

    ``cache`` is the folder in which that is remembered. The bytes are the same with and without it.
    ``shared`` is the course itself, if others may have it; ``theme`` is how the pages look.
    """
    from lessoncast.feed import building  # noqa: PLC0415 - lxml, Jinja2
    from lessoncast.feed.theme import NONE  # noqa: PLC0415 - see _later

    return building.build(show, sources, out, cache=cache, shared=shared, theme=theme or NONE)


def listed(out: Path) -> Mapping[str, str]:
    """Return the guids that the feed of the last build lists, each with the name of its audio file."""
    from lessoncast.feed import listing  # noqa: PLC0415 - few ask

    return listing.read(out)


def known_guid(out: Path) -> str:
    """Return the guid that the show has in the feed of the last build, or nothing."""
    from lessoncast.feed import before  # noqa: PLC0415 - few ask

    return before.read(out).guid


def check(
    show: Show,
    episodes: Sequence[tuple[Episode, Path]],
    out: Path,
    *,
    now: datetime | None = None,
) -> list[Problem]:
    """Find what apps and directories would refuse or mistake in the public folder ``out``.

    ``now`` tells a date in the future; it is the clock's when it is not given. Nothing is written
    and nothing is fetched.
    """
    from lessoncast.feed.rules import check as find  # noqa: PLC0415 - nobody else needs them

    return find(show, episodes, out, now=now)


def safe_notes(html: str) -> str:
    """Return anybody's notes as HTML that holds nothing but text, lists and absolute links."""
    from lessoncast.feed import notes  # noqa: PLC0415 - few ask

    return notes.sanitised(html)


def check_theme(theme: Theme) -> list[Problem]:
    """Find what is wrong in an author's theme, and what in it would be loaded from elsewhere."""
    from lessoncast.feed.rules import themes  # noqa: PLC0415 - nobody else needs them

    return list(themes.check(theme))


def audio_url(show: Show, episode: Episode) -> str:
    """Return the address that an episode's audio will have; it changes with what is heard."""
    from lessoncast.feed import place, survey  # noqa: PLC0415 - nobody else needs them

    digest = dict(episode.files)[episode.audio]
    return base_of(show) + place.audio_name(survey.public_name(episode), digest)

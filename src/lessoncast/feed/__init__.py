"""Episodes → feed.xml and the site around it.

It must not open audio, and knows an episode only by what episode.json says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from lessoncast.feed.address import (
    DEFAULT_BASE_URL,
    FEED_NAME,
    PAGE_NAME,
    base_of,
    feed_address,
)
from lessoncast.model import Episode, Problem, Show

__all__ = [
    "DEFAULT_BASE_URL",
    "FEED_NAME",
    "PAGE_NAME",
    "audio_url",
    "build",
    "check",
    "feed_address",
]


def build(show: Show, episodes: Sequence[tuple[Episode, Path]], out: Path) -> tuple[Path, ...]:
    """Bring the public folder ``out`` up to date; return the files written, none when it was.

    ``episodes`` are in course order, each with its folder. Everything is read and rendered before
    the first write; then come media, page and feed, in this order, and only then does media
    go that neither this feed nor the one before it names. Raises FeedError.
    """
    from lessoncast.feed import media, rss, site, survey  # noqa: PLC0415 - lxml, Jinja2

    there = survey.survey(show, episodes)
    page, feed = site.render(there), rss.render(there)
    with media.writing(out):
        written = media.copy(there, out)
        media.announce(there, out)
        written += media.write(out / PAGE_NAME, page)
        written += media.write(out / FEED_NAME, feed)
        media.retire(there, out)
    return written


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


def audio_url(show: Show, episode: Episode) -> str:
    """Return the address that an episode's audio will have; it changes with what is heard."""
    from lessoncast.feed import survey  # noqa: PLC0415 - nobody else needs it

    digest = dict(episode.files)[episode.audio]
    return base_of(show) + survey.audio_name(survey.public_name(episode), digest)

"""Our own reading of the rules: what apps, Apple, Spotify and PSP-1 ask of a feed and its files.

Each rule is a generator of findings about one ``Subject``; a hint ends with the source of the rule
in brackets. Nothing here writes, fetches or trusts the feed: DTDs and entities are refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from lessoncast.errors import FeedError
from lessoncast.feed.address import FEED_NAME, base_of
from lessoncast.feed.rules import (
    channel,
    chapters,
    enclosures,
    items,
    pages,
    pictures,
    sound,
    transcripts,
)
from lessoncast.feed.rules.document import MalformedError, parse
from lessoncast.feed.rules.subject import BUILD, Subject
from lessoncast.model import Episode, Problem, Show

FEED_LIMIT_BYTES = 50_000_000

RULES: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    *channel.RULES,
    *items.RULES,
    *enclosures.RULES,
    *chapters.RULES,
    *transcripts.RULES,
    *pictures.RULES,
    *sound.RULES,
)


def check(
    show: Show, episodes: Sequence[tuple[Episode, Path]], out: Path, *, now: datetime | None = None
) -> list[Problem]:
    """Return what is wrong with the public folder, in the order of the rules."""
    found = [*_settings(show), *pages.check(out)]
    try:
        subject = _open(show, episodes, out, now or datetime.now(UTC))
    except MalformedError as problem:
        return [*found, problem.finding]
    return found + [finding for rule in RULES for finding in rule(subject)]


def _settings(show: Show) -> Iterator[Problem]:
    try:
        base_of(show)
    except FeedError as problem:
        yield Problem(where="lessoncast.toml", message=problem.message, hint=problem.hint or "")


def _open(
    show: Show, episodes: Sequence[tuple[Episode, Path]], out: Path, now: datetime
) -> Subject:
    path, where = out / FEED_NAME, f"{out.name}/{FEED_NAME}"
    if not path.is_file():
        raise MalformedError(Problem(where=where, message="there is no feed yet", hint=BUILD))
    if path.stat().st_size > FEED_LIMIT_BYTES:
        limit_mb = FEED_LIMIT_BYTES // 1_000_000
        raise MalformedError(Problem(where=where, message=f"larger than {limit_mb} MB"))
    document = parse(path.read_bytes(), where=where)
    return Subject(show=show, episodes=episodes, out=out, now=now, document=document)

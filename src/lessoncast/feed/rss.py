"""feed.xml: RSS 2.0 with all that Apple and PSP-1 require and recommend, and nothing invented.

feedgen writes the channel and the items that are new; those that it wrote before are put between
them as they are, which gives the same bytes. Items stand newest (last lesson) first, as most feeds do and as apps that cut long feeds expect;
``itunes:type`` serial and the numbers tell apps to play a course from its first lesson. The same
episodes give the same bytes: no clock is asked. This module is feedgen's home.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from typing import Any, NamedTuple

from feedgen.feed import FeedGenerator

from lessoncast import _addresses, _credits
from lessoncast.errors import FeedError
from lessoncast.feed import podcast_ns, stamps, text
from lessoncast.feed.address import FEED_NAME, PAGE_NAME
from lessoncast.feed.public import PublicEpisode, PublicShow
from lessoncast.model import Episode, Show

GENERATOR = "lessoncast"
_ITEM, _CHANNEL_END = b"    <item>\n", b"  </channel>\n"


class Written(NamedTuple):
    """A feed in pieces: what stands before the items, the items in course order, what stands behind."""

    head: bytes
    items: tuple[bytes, ...]
    tail: bytes


def render(there: PublicShow) -> bytes:
    """Return feed.xml; the same show gives the same bytes. Raises FeedError."""
    dates = [item.episode.published for item in there.episodes]
    written = write(there, newest=max(map(utc, dates), default=None))
    return b"".join(pieces(written, reversed(written.items)))


def pieces(written: Written, items: Iterable[bytes]) -> Iterator[bytes]:
    """Yield feed.xml of these items, the newest first, which is the last in course order."""
    yield written.head
    yield from items
    yield written.tail


def write(there: PublicShow, *, newest: datetime | None = None) -> Written:
    """Write the channel and these episodes; ``newest`` is the last date of all. Raises FeedError."""
    # Text is escaped, so that nothing but the feed's own tags can look like one.
    body, end, rest = _document(there, newest).rpartition(_CHANNEL_END)
    head, *items = body.split(_ITEM)
    return Written(head, tuple(_ITEM + item for item in reversed(items)), end + rest)


def _document(there: PublicShow, newest: datetime | None) -> bytes:
    feed = FeedGenerator()
    feed.load_extension("podcast", atom=False)
    feed.register_extension(
        "more", podcast_ns.ShowExtension, podcast_ns.EpisodeExtension, atom=False
    )
    try:
        _channel(feed, there, newest)
        for item in there.episodes:
            _item(feed.add_entry(order="prepend"), there, item)
        return text.hexadecimal(bytes(feed.rss_str(pretty=True)))
    except ValueError as problem:
        raise FeedError(f"cannot be written as XML: {problem}", where=FEED_NAME) from problem


def _channel(feed: Any, there: PublicShow, newest: datetime | None) -> None:
    show = there.show
    title, page = text.line(show.title), there.base_url + PAGE_NAME
    feed.title(title)
    feed.link(href=there.base_url + FEED_NAME, rel="self", type="application/rss+xml")
    feed.link(href=page, rel="alternate")  # feedgen: the last link is the channel's
    feed.description(_about(show))
    feed.language(show.language)
    feed.generator(GENERATOR)
    feed.docs("https://www.rssboard.org/rss-specification")
    if show.copyright:
        feed.copyright(text.line(show.copyright))
    feed.podcast.itunes_type("serial")
    feed.podcast.itunes_category([_category(show.category)] if show.category else [])
    if there.cover:
        feed.image(url=there.url(there.cover), title=title, link=page)
        feed.podcast.itunes_image(there.url(there.cover))
    _people(feed, there)
    if newest:
        feed.lastBuildDate(newest)
    feed.more.is_dated = newest is not None
    feed.more.tags = (
        *podcast_ns.hub(show),
        podcast_ns.explicit(show),
        *podcast_ns.standing(show),
        *podcast_ns.show_tags(there),
    )


def _about(show: Show) -> str:
    """The description as plain text, or the title once more, for RSS requires one."""
    return text.plain(show.description) or text.line(show.title)


def _people(feed: Any, there: PublicShow) -> None:
    author, email = text.line(there.show.author), there.show.email
    if author:
        feed.podcast.itunes_author(author)
    if email:
        feed.podcast.itunes_owner(name=author or text.line(there.show.title), email=email)


def _category(names: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("cat", "sub"), names, strict=False))


def _page_of(item: PublicEpisode) -> str:
    """The page that shows an episode, and where on it if that is another one's."""
    return f"{item.page}#{item.name}" if item.episode.bonus_of else item.page


def _item(entry: Any, there: PublicShow, item: PublicEpisode) -> None:
    episode = item.episode
    entry.title(text.line(episode.title))
    entry.link(href=there.base_url + _page_of(item))
    entry.description(_description(there.show, episode))
    if item.notes:
        entry.content(item.notes)
    entry.guid(episode.guid, permalink=False)
    entry.enclosure(there.url(item.audio), str(item.audio.size_bytes), "audio/mpeg")
    entry.pubDate(utc(episode.published))
    entry.podcast.itunes_duration(round(episode.duration_ms / 1000))
    entry.podcast.itunes_episode_type(episode.kind)
    if episode.number is not None:
        entry.podcast.itunes_episode(episode.number)
    if episode.authors:
        entry.podcast.itunes_author(text.line(", ".join(episode.authors)))
    if episode.season is not None:
        entry.podcast.itunes_season(episode.season)
    if cover := item.files.get("cover"):
        entry.podcast.itunes_image(there.url(cover))
    entry.more.tags = (podcast_ns.explicit(there.show), *podcast_ns.episode_tags(there, item))


def _description(show: Show, episode: Episode) -> str:
    """The summary, the chapters, each on a line that starts with its time, resources, and credits.

    Stamps are all there or none: half a list would contradict the other carriers of chapters. The
    summary gives way to them and to the credits, and resources to everything else.
    """
    marks = "".join(
        text.paragraphs(f"{stamps.whole(mark.start_ms // 1000)} {text.line(mark.title)}")
        for mark in episode.marks
    )
    if text.weight(marks) > text.DESCRIPTION_LIMIT_BYTES * 3 // 4:
        marks = ""
    credit = _credit(show, episode)
    room_bytes = text.DESCRIPTION_LIMIT_BYTES - text.weight(marks + credit)
    summary = text.paragraphs(episode.summary or episode.title, room_bytes)
    links = _resources(episode, room_bytes - text.weight(summary))
    return summary + marks + links + credit


def _resources(episode: Episode, room_bytes: int) -> str:
    """The lesson's links as far as there is room, each whole."""
    html = ""
    for link in episode.links:
        if address := _addresses.web(link.url):
            title = text.line(link.title) or address
            more = f'<p><a href="{escape(address)}">{escape(title, quote=False)}</a></p>'
            if text.weight(html + more) <= room_bytes:
                html += more
    return html


def _credit(show: Show, episode: Episode) -> str:
    authors = episode.authors or (show.author,)
    own = tuple(_credits.credit(authors, show.copyright, show.license))
    told = (own, *_credits.based_on(show.derived_from, episode.language))
    lines = (" · ".join(text.line(one.text) for one in found) for found in told)
    return "".join(map(text.paragraphs, lines))


def utc(date: datetime) -> datetime:
    """Return a date in UTC; one that names no zone is meant so."""
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)

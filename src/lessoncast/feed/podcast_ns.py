"""The tags that feedgen lacks or refuses: ``podcast:``, ``psc:`` and ``itunes:explicit``.

The namespaces are compared as strings by apps: one wrong character, and a whole family of tags
vanishes in silence. Sources: the tag pages of the podcast namespace, podlove.org/simple-chapters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

from lessoncast import _credits
from lessoncast.feed import stamps, text
from lessoncast.feed.namespaces import ATOM, ITUNES, PODCAST, PSC
from lessoncast.feed.public import PublicEpisode, PublicShow
from lessoncast.model import Episode, Show

TRANSCRIPT_TYPES = {
    "vtt": "text/vtt",
    "srt": "application/x-subrip",
    "json": "application/json",
    "txt": "text/plain",
    "html": "text/html",
}
"""Kind → ``type``; without parameters, for AntennaPod compares the whole string."""

CHAPTERS_TYPE = "application/json+chapters"
_TEXT_LIMIT_CHARS = 128  # podcast:person, podcast:season, podcast:license


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An element to be: its name in Clark notation, its text, attributes and children."""

    name: str
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Tag, ...] = field(default=())


class ShowExtension(BaseExtension):  # type: ignore[misc] # feedgen is not typed
    """Appends ``tags`` to the channel, and takes off it what feedgen stamps by the clock."""

    def __init__(self) -> None:
        self.tags: Sequence[Tag] = ()
        self.is_dated = True

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces that the root declares."""
        return {"podcast": PODCAST, "psc": PSC}

    def extend_rss(self, feed: Any) -> Any:
        """Give the channel what feedgen has no words for."""
        channel = feed[0]
        if not self.is_dated:
            channel.remove(channel.find("lastBuildDate"))
        _append(channel, self.tags)
        return feed


class EpisodeExtension(BaseEntryExtension):  # type: ignore[misc] # feedgen is not typed
    """Appends ``tags`` to an item."""

    def __init__(self) -> None:
        self.tags: Sequence[Tag] = ()

    def extend_rss(self, entry: Any) -> Any:
        """Give the item what feedgen has no words for."""
        _append(entry, self.tags)
        return entry


def _append(parent: Any, tags: Sequence[Tag]) -> None:
    for tag in tags:
        element = xml_elem(tag.name, parent)
        for name, value in tag.attributes:
            element.set(name, text.one_line(value))
        if tag.text:
            element.text = text.one_line(tag.text)
        _append(element, tag.children)


def explicit(show: Show) -> Tag:
    """``itunes:explicit``: Apple wants true or false, which feedgen refuses."""
    return Tag(name=f"{{{ITUNES}}}explicit", text="true" if show.explicit else "false")


def standing(show: Show) -> Iterator[Tag]:
    """Whether the show is finished, private, or has moved; Apple knows but one value of each."""
    if show.is_complete:
        yield Tag(name=f"{{{ITUNES}}}complete", text="Yes")
        yield _podcast("updateFrequency", "complete", complete="true")
    if show.is_private:
        yield Tag(name=f"{{{ITUNES}}}block", text="Yes")
        yield _podcast("block", "yes")
    if show.new_feed_url:
        yield Tag(name=f"{{{ITUNES}}}new-feed-url", text=show.new_feed_url)


def hub(show: Show) -> Iterator[Tag]:
    """The WebSub hub that tells of changes, which feedgen leaves out; none unless it was given."""
    if show.hub:
        yield Tag(name=f"{{{ATOM}}}link", attributes=(("rel", "hub"), ("href", show.hub)))


def show_tags(there: PublicShow) -> Iterator[Tag]:
    """Return what the channel says in the podcast namespace; nothing that was not given."""
    show = there.show
    yield _podcast("guid", show.guid)
    yield _podcast("medium", "course")
    # Locked means that no other host may take the feed over without asking the owner.
    if show.email:
        yield _podcast("locked", "yes", owner=show.email)
    else:
        yield _podcast("locked", "no")
    if show.author:
        yield _author(show.author)
    if show.license:
        yield _license(show.license)
    if show.location:
        yield _podcast("location", show.location[:_TEXT_LIMIT_CHARS], rel="subject")
    if there.cover:
        url = there.url(there.cover)
        yield _podcast("image", href=url, **{"aspect-ratio": "1/1", "purpose": "artwork"})
    yield _podcast("txt", "true", purpose="ai-content")  # the voices are synthetic


def _author(name: str) -> Tag:
    return _podcast("person", name[:_TEXT_LIMIT_CHARS], role="author", group="writing")


def _license(given: str) -> Tag:
    """An identifier in lower case, or what the author wrote, with the URL that was given."""
    text = (_credits.licence(given).identifier or given)[:_TEXT_LIMIT_CHARS]
    if given.startswith(("http://", "https://")):
        return _podcast("license", text, url=given)
    return _podcast("license", text)


def episode_tags(there: PublicShow, item: PublicEpisode) -> Iterator[Tag]:
    """Return what an item says in the podcast namespace, and its chapters in Podlove's."""
    episode, files = item.episode, item.files
    yield from _place_in_course(episode)
    # Persons of an item take the place of the channel's, so they are named only where they differ.
    if episode.authors not in {(), (there.show.author,)}:
        yield from map(_author, episode.authors)
    for kind, media_type in TRANSCRIPT_TYPES.items():
        if kind in files:
            timed = {"rel": "captions"} if kind in {"vtt", "srt"} else {}
            yield _podcast(
                "transcript",
                url=there.url(files[kind]),
                type=media_type,
                language=episode.language,
                **timed,
            )
    if "chapters" in files:
        yield _podcast("chapters", url=there.url(files["chapters"]), type=CHAPTERS_TYPE)
    if episode.marks:
        yield _simple_chapters(there, item)


def _place_in_course(episode: Episode) -> Iterator[Tag]:
    if episode.season is not None:
        name = episode.season_name[:_TEXT_LIMIT_CHARS]
        named = {"name": name} if name else {}
        yield _podcast("season", str(episode.season), **named)
    if episode.number is not None:
        yield _podcast("episode", str(episode.number))


def _simple_chapters(there: PublicShow, item: PublicEpisode) -> Tag:
    chapters = []
    for mark in item.episode.marks:
        attributes = [("start", stamps.precise(mark.start_ms)), ("title", mark.title)]
        if mark.link:
            attributes.append(("href", mark.link))
        if mark.image in item.images:
            attributes.append(("image", there.url(item.images[mark.image])))
        chapters.append(Tag(name=f"{{{PSC}}}chapter", attributes=tuple(attributes)))
    version = ("version", "1.2")
    return Tag(name=f"{{{PSC}}}chapters", attributes=(version,), children=tuple(chapters))


def _podcast(element: str, content: str = "", /, **attributes: str) -> Tag:
    return Tag(name=f"{{{PODCAST}}}{element}", text=content, attributes=tuple(attributes.items()))

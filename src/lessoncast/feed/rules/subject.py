"""What the rules look at: the feed, the episodes it should hold, and the public folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lessoncast.errors import FeedError
from lessoncast.feed.address import DEFAULT_BASE_URL, FEED_NAME, base_of
from lessoncast.feed.rules.document import Document, Node
from lessoncast.model import Episode, Problem, Show

BUILD = "run 'lessoncast build'"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A feed with everything that it is compared with; ``now`` tells what is in the future."""

    show: Show
    episodes: Sequence[tuple[Episode, Path]]
    out: Path
    now: datetime
    document: Document

    @cached_property
    def channel(self) -> Node:
        """The channel; an empty one when the feed has none."""
        return self.document.root.first("channel") or Node(name="channel", attributes={}, line=1)

    @cached_property
    def items(self) -> list[Node]:
        """The items, in the order of the feed."""
        return self.channel.all("item")

    @cached_property
    def by_guid(self) -> dict[str, Episode]:
        """The episodes that should be in the feed."""
        return {episode.guid: episode for episode, _ in self.episodes}

    def known(self) -> Iterator[tuple[Node, Episode]]:
        """The items whose episode is known by its guid."""
        for item in self.items:
            guid = item.first("guid")
            if guid and (episode := self.by_guid.get(guid.text)):
                yield item, episode

    @cached_property
    def expected_base(self) -> str:
        """The base URL that the settings ask for."""
        try:
            return base_of(self.show)
        except FeedError:
            return DEFAULT_BASE_URL

    @cached_property
    def base_url(self) -> str:
        """The base URL that the feed uses: its self link, or what the settings ask for."""
        link = self.self_link
        href = link.attributes.get("href", "") if link else ""
        return (
            href.removesuffix(FEED_NAME) if href.endswith(f"/{FEED_NAME}") else self.expected_base
        )

    @cached_property
    def self_link(self) -> Node | None:
        """``atom:link rel="self"``."""
        links = self.channel.all("atom:link")
        return next((link for link in links if link.attributes.get("rel") == "self"), None)

    def local(self, url: str) -> Path | None:
        """The file of the public folder that a URL of the feed names; None when it names none."""
        if not url.startswith(self.base_url):
            return None
        name = unquote(urlsplit(url).path.rpartition("/")[2])
        path = self.out / name
        return path if name and path.is_file() else None

    def finding(self, node: Node | None, message: str, hint: str = "") -> Problem:
        """A finding about an element of the feed; None stands for the feed as a whole."""
        where = f"{self.out.name}/{FEED_NAME}"
        return Problem(where=f"{where}:{node.line}" if node else where, message=message, hint=hint)

    def about(self, path: Path, message: str, hint: str = "", *, line: int = 0) -> Problem:
        """A finding about another file of the public folder."""
        where = f"{self.out.name}/{path.name}"
        return Problem(where=f"{where}:{line}" if line else where, message=message, hint=hint)


def is_absolute(url: str) -> bool:
    """Whether this is an http or https URL of a host, in ASCII."""
    return bool(re.match(r"https?://[^/?#]", url)) and url.isascii() and not re.search(r"\s", url)


def title_of(item: Node) -> str:
    """What a finding calls an item."""
    title = item.first("title")
    return f"'{title.text}'" if title and title.text else "an item without a title"

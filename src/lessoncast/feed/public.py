"""What becomes public, as the feed and the page see it.

Public names are flat, ASCII, unique in the show, and carry eight digits of their content's SHA-256:
``01-02-what-is.1f3a9c2b.mp3``. A name thus never changes its content, and apps that save by the
last part of a URL never overwrite one episode by another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lessoncast.feed import article
from lessoncast.feed.folding import Folded
from lessoncast.feed.waiting import Kept
from lessoncast.model import Episode, Show

DIGEST_DIGITS = 8
ASSET_STEM = "lessoncast"
COPY_STEM, COPY_SUFFIX = "course", ".zip"
COPY_MANIFEST_NAME = "course.json"
"""What style and script of the pages are called, with a digest behind it."""

THEME_STEM = "theme"
"""What files of an author's theme begin with."""

COMPANIONS = {
    "chapters": ("chapters.json", ".chapters.json"),
    "vtt": ("transcript.vtt", ".vtt"),
    "srt": ("transcript.srt", ".srt"),
    "json": ("transcript.json", ".json"),
    "txt": ("transcript.txt", ".txt"),
    "html": ("transcript.html", ".transcript.html"),
    "notes": ("notes.html", ".notes.html"),
    "anki": ("cards.apkg", ".cards.apkg"),
    "cards": ("cards.tsv", ".cards.tsv"),
    "quiz": ("quiz.gift", ".quiz.gift"),
    "cards_json": ("cards.json", ".cards.json"),
    "quiz_json": ("quiz.json", ".quiz.json"),
}
"""What goes along with the audio where it is there: kind → its file, its public suffix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFile:
    """A file of the public folder: a copy of ``source``, or ``content`` where that is given."""

    name: str
    source: Path
    size_bytes: int
    content: Folded | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicEpisode:
    """An episode with its public files.

    ``files`` goes by kind: ``audio``, ``cover`` and the keys of ``COMPANIONS``; ``images`` by the
    names that chapter marks and the article use. ``page`` is the page of the site that shows it.
    ``notes`` is HTML that is safe to put into a feed, as the article is for a page.
    """

    episode: Episode
    name: str
    page: str
    files: Mapping[str, PublicFile]
    images: Mapping[str, PublicFile]
    notes: str = ""
    article: article.Article = article.NONE

    @property
    def audio(self) -> PublicFile:
        """The MP3."""
        return self.files["audio"]

    def all_files(self) -> Iterator[PublicFile]:
        """Every public file of it, the audio first."""
        yield from self.files.values()
        yield from self.images.values()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicShow:
    """A show with its public files, in course order; ``base_url`` ends in a slash.

    ``copy`` is the course as a file for others, if they may have it.
    """

    show: Show
    base_url: str
    cover: PublicFile | None
    episodes: tuple[PublicEpisode, ...]
    copy: PublicFile | None = None

    def url(self, file: PublicFile) -> str:
        """The absolute URL of a public file."""
        return self.base_url + file.name

    def files(self) -> Iterator[PublicFile]:
        """Every public file but the page and the feed, the audio of each episode first."""
        if self.cover:
            yield self.cover
        if self.copy:
            yield self.copy
        for item in self.episodes:
            yield from item.all_files()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An episode as feed and site list it: all that they need to know of it, rendered.

    ``item`` is its element of the feed and ``row`` its place in the tree; ``files`` has the sizes in
    bytes of its public files, by name, ``page`` with them if it is the episode's own: of a thousand nobody holds
    all this. What that page shows of the pages beside it is ``around``, and ``leads`` are the pages of other lessons that it
    links to, by their slugs; both are compared by two builds.
    """

    slug: str
    guid: str
    name: str
    title: str
    page: str
    around: str
    leads: Mapping[str, str]
    season: int | None
    season_name: str
    published: datetime
    files: Kept
    item: Kept
    row: Kept

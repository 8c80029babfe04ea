"""A feed as somebody else's program wrote it → what there is to listen to, and what goes with it.

Only what a feed says in the usual ways is read; what is said otherwise is passed over. The reader is
expat, and no document with declarations of its own is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from lessoncast import _files
from lessoncast.bundle.roles import SOUND_SUFFIXES
from lessoncast.errors import RefusedError

_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_PODCAST = "https://podcastindex.org/namespace/1.0"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_SOUNDS = {
    "audio/mpeg": ".mp3",
    "audio/mp3": ".mp3",
    "audio/mp4": ".m4a",
    "audio/x-m4a": ".m4a",
    "audio/aac": ".aac",
    "audio/ogg": ".ogg",
    "audio/opus": ".opus",
    "audio/flac": ".flac",
}
_TRANSCRIPTS = {
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/srt": ".srt",
    "application/json": ".transcript.json",
    "text/plain": ".txt",
}
"""HTML is not among them: it is a program in a way, and the others say the same."""

_CHAPTERS = ("application/json+chapters", "application/json")
_TEXTS = {
    "title": "title",
    "pubDate": "published",
    "description": "description",
    f"{_CONTENT} encoded": "notes",
    f"{_ITUNES} author": "author",
    f"{_PODCAST} license": "license",
}
_DEPTH = 20
_MOST_CHARACTERS = 1_000_000  # of one text


class Attached(NamedTuple):
    """A file that a feed names: what it is, and how its name will end."""

    kind: str
    url: str
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """An episode: its audio, then its chapters and transcripts; ``notes`` is anybody's HTML."""

    title: str
    published: str
    notes: str
    audio: Attached
    others: tuple[Attached, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Podcast:
    """What a feed says of a show, with its recordings from the first to the last."""

    title: str
    author: str
    license: str
    recordings: tuple[Recording, ...]


@dataclass
class _Said:
    """What the channel or an item says so far."""

    texts: dict[str, str] = field(default_factory=dict)
    files: list[Attached] = field(default_factory=list)


def parse(data: bytes, *, where: str) -> Podcast:
    """Read a feed. Raises RefusedError for what is none."""
    reader = _Reader(where)
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 - expat's way to say that this is all
    except expat.ExpatError:
        raise RefusedError("is no feed", where=where) from None
    recordings = [one for said in reader.items if (one := _recording(said))]
    told = reader.channel.texts
    if not reader.has_channel:
        raise RefusedError("is no feed", where=where)
    return Podcast(
        title=_line(told.get("title", "")) or "Untitled",
        author=_line(told.get("author", "")),
        license=_line(told.get("license", "")),
        recordings=tuple(_in_order(recordings)),
    )


def _in_order(recordings: Sequence[Recording]) -> list[Recording]:
    """From the first to the last: by their dates, or else against the order of the feed."""
    backwards = list(reversed(recordings))  # most feeds begin with the newest
    try:
        dates = [parsedate_to_datetime(one.published).timestamp() for one in backwards]
    except (ValueError, TypeError, OverflowError):
        return backwards
    dated = zip(dates, range(len(backwards)), backwards, strict=True)
    return [one for _, _, one in sorted(dated, key=lambda row: row[:2])]


def _recording(said: _Said) -> Recording | None:
    """An item with something to hear; None for another."""
    audio = next((file for file in said.files if file.kind == "audio"), None)
    if audio is None:
        return None
    others = {file.suffix: file for file in said.files if file.kind != "audio"}
    texts = said.texts
    return Recording(
        title=_line(texts.get("title", "")) or "Untitled",
        published=_line(texts.get("published", "")),
        notes=texts.get("notes") or texts.get("description", ""),
        audio=audio,
        others=tuple(others.values()),
    )


def _line(text: str) -> str:
    return " ".join(_files.clean_text(text).split())[:500]


class _Reader:
    """Walks through a feed and keeps what is listed above."""

    def __init__(self, where: str) -> None:
        self.channel = _Said()
        self.items: list[_Said] = []
        self.has_channel = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._where = where
        self._path: list[str] = []
        self._pieces: list[str] = []
        self._characters = 0

    def _doctype(self, *_: object) -> None:
        raise RefusedError("has declarations of its own, which no feed needs", where=self._where)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(name)
        self._pieces, self._characters = [], 0
        if len(self._path) > _DEPTH:
            raise RefusedError("is nested too deeply", where=self._where)
        if self._path == ["rss", "channel"]:
            self.has_channel = True
        if self._path == ["rss", "channel", "item"]:
            self.items.append(_Said())
        if self._path[:-1] == ["rss", "channel", "item"]:
            self.items[-1].files += _files_of(name, attributes)

    def _text(self, text: str) -> None:
        self._characters += len(text)
        if self._characters <= _MOST_CHARACTERS:
            self._pieces.append(text)

    def _end(self, name: str) -> None:
        if key := _TEXTS.get(name):
            if self._path[:-1] == ["rss", "channel", "item"]:
                self.items[-1].texts.setdefault(key, "".join(self._pieces))
            elif self._path[:-1] == ["rss", "channel"]:
                self.channel.texts.setdefault(key, "".join(self._pieces))
        self._pieces = []
        self._path.pop()


def _files_of(name: str, attributes: Mapping[str, str]) -> Iterator[Attached]:
    """The file that an element of an item names, if it is one that goes along."""
    url, kind = attributes.get("url", "").strip(), attributes.get("type", "").lower()
    kind = kind.partition(";")[0].strip()
    if name == "enclosure" and url:
        own = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
        if suffix := _SOUNDS.get(kind) or (own if own in SOUND_SUFFIXES else ""):
            yield Attached("audio", url, suffix)
    elif name == f"{_PODCAST} transcript" and url and kind in _TRANSCRIPTS:
        yield Attached("transcript", url, _TRANSCRIPTS[kind])
    elif name == f"{_PODCAST} chapters" and url and kind in _CHAPTERS:
        yield Attached("chapters", url, ".chapters.json")

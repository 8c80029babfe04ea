"""Rules for the audio, and for every file that the feed names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lessoncast import _files
from lessoncast._later import re
from lessoncast.feed.public import DIGEST_DIGITS
from lessoncast.feed.rules.document import Node
from lessoncast.feed.rules.subject import BUILD, Subject, title_of
from lessoncast.model import Problem

_DIGEST = re.compile(rf"\.([0-9a-f]{{{DIGEST_DIGITS}}})\.")
_REMOVE = "delete it and run 'lessoncast build'"


def one_each(subject: Subject) -> Iterator[Problem]:
    """Every item has one enclosure, an MP3 under an address of its own."""
    seen: dict[str, Node] = {}
    for item in subject.items:
        enclosures = item.all("enclosure")
        if len(enclosures) != 1:
            message = f"{title_of(item)} has {len(enclosures)} enclosures"
            yield subject.finding(item, message, f"exactly one; {BUILD} [RSS profile, Apple]")
        for enclosure in enclosures:
            url = enclosure.attributes.get("url", "")
            if url in seen:
                hint = f"also in line {seen[url].line}: Apple ignores the second item [Apple]"
                yield subject.finding(enclosure, f"the enclosure {url} is used twice", hint)
            seen[url] = enclosure
            yield from _form(subject, enclosure, url)


def _form(subject: Subject, enclosure: Node, url: str) -> Iterator[Problem]:
    if enclosure.attributes.get("type") != "audio/mpeg":
        kind = enclosure.attributes.get("type", "")
        yield subject.finding(enclosure, f"the enclosure's type is '{kind}'", "audio/mpeg [Apple]")
    if not urlsplit(url).path.endswith(".mp3"):
        yield subject.finding(enclosure, f"the path of {url} does not end in .mp3", "[Apple]")


def whole(subject: Subject) -> Iterator[Problem]:
    """The audio is there, as long as the feed says."""
    for item in subject.items:
        for enclosure in item.all("enclosure"):
            url, length = (enclosure.attributes.get(key, "") for key in ("url", "length"))
            path = subject.local(url)
            if path is None:
                hint = f"{BUILD} [RSS 2.0: enclosure]"
                yield subject.finding(
                    enclosure, f"the file of {title_of(item)} is missing: {url}", hint
                )
            elif length != str(path.stat().st_size):
                message = f"length is '{length}', {path.name} has {path.stat().st_size} bytes"
                hint = f"apps download and seek by it; {BUILD} [RSS 2.0: enclosure]"
                yield subject.finding(enclosure, message, hint)


def companions(subject: Subject) -> Iterator[Problem]:
    """Pictures, chapters and transcripts that the feed names are there."""
    for node in subject.channel.walk():
        if node.name in {"itunes:image", "podcast:chapters", "podcast:transcript"}:
            url = node.attributes.get("href") or node.attributes.get("url", "")
            if subject.local(url) is None:
                yield subject.finding(node, f"the file of <{node.name}> is missing: {url}", BUILD)


def undamaged(subject: Subject) -> Iterator[Problem]:
    """A public name promises its content."""
    for path in sorted(_named(subject)):
        promised = _DIGEST.search(path.name)
        if promised and not _files.file_digest(path).startswith(promised[1]):
            yield subject.about(path, "these are not the bytes that its name promises", _REMOVE)


def _named(subject: Subject) -> set[Path]:
    urls = (
        node.attributes.get(key, "") for node in subject.channel.walk() for key in ("url", "href")
    )
    return {path for url in urls if (path := subject.local(url))}


RULES = (one_each, whole, companions, undamaged)

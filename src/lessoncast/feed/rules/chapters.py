"""Rules for chapters: four carriers, one list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise
from typing import Any, NamedTuple

from lessoncast._later import re
from lessoncast.feed.rules.document import Node
from lessoncast.feed.rules.subject import BUILD, Subject, title_of
from lessoncast.feed.text import line
from lessoncast.model import Episode, Problem

_STAMP = re.compile(r"<p>(\d+):(\d\d):(\d\d) (.*?)</p>")
_PRECISE = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d\d)(?:\.(\d{1,3}))?")
CHAPTERS_TYPE = "application/json+chapters"
_AGREE = f"{BUILD}; apps read one or another [Apple, Spotify, Pocket Casts]"


class _Mark(NamedTuple):
    """A chapter as a carrier tells it; ``link`` is None where the carrier has no place for one."""

    start_ms: int
    title: str
    link: str | None = None


def agree(subject: Subject) -> Iterator[Problem]:
    """Feed, chapters file and description tell the chapters that the audio has."""
    for item, episode in subject.known():
        marks = [_Mark(mark.start_ms, line(mark.title), mark.link) for mark in episode.marks]
        for carrier, node, found, tolerance_ms in _carriers(subject, item):
            if not _same(marks, found, tolerance_ms):
                message = f"the chapters of {title_of(item)} differ in {carrier}"
                yield subject.finding(node, message, _AGREE)


def _carriers(subject: Subject, item: Node) -> Iterator[tuple[str, Node, list[_Mark], int]]:
    simple = item.first("psc:chapters")
    if simple:
        yield "psc:chapters", simple, list(_simple(simple)), 1
    document = item.first("podcast:chapters")
    if document and (loaded := _load(subject, document)) is not None:
        yield "the chapters file", document, loaded, 1
    description = item.first("description")
    if description and (stamps := _stamps(description.text)):
        yield "the description", description, stamps, 1000


def _same(marks: Sequence[_Mark], found: Sequence[_Mark], tolerance_ms: int) -> bool:
    return len(marks) == len(found) and all(
        abs(mark.start_ms - other.start_ms) <= tolerance_ms
        and mark.title == line(other.title)
        and other.link in {None, mark.link}
        for mark, other in zip(marks, found, strict=True)
    )


def _simple(node: Node) -> Iterator[_Mark]:
    for chapter in node.all("psc:chapter"):
        match = _PRECISE.fullmatch(chapter.attributes.get("start", ""))
        if match:
            hours, minutes, seconds, rest = match.groups()
            whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
            start_ms = whole * 1000 + int((rest or "0").ljust(3, "0"))
            yield _Mark(
                start_ms, chapter.attributes.get("title", ""), chapter.attributes.get("href", "")
            )


def _stamps(html: str) -> list[_Mark]:
    return [
        _Mark(((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000, unescape(title))
        for hours, minutes, seconds, title in _STAMP.findall(html)
    ]


def _load(subject: Subject, node: Node) -> list[_Mark] | None:
    """The chapters file's marks; None when there is no file, which is another rule's finding."""
    path = subject.local(node.attributes.get("url", ""))
    if path is None:
        return None
    try:
        chapters: Any = json.loads(path.read_bytes())["chapters"]
        return [
            _Mark(round(one["startTime"] * 1000), str(one["title"]), str(one.get("url", "")))
            for one in chapters
        ]
    except (ValueError, LookupError, TypeError, RecursionError):
        return []


def carried(subject: Subject) -> Iterator[Problem]:
    """An episode with chapters has them in the feed and in a file."""
    for item, episode in subject.known():
        for name in ("psc:chapters", "podcast:chapters"):
            if episode.marks and item.first(name) is None:
                yield subject.finding(item, f"{title_of(item)} has no {name}", _AGREE)


def named(subject: Subject) -> Iterator[Problem]:
    """The chapters file has its own type, and says in which version it is written."""
    for item in subject.items:
        for node in item.all("podcast:chapters"):
            if (kind := node.attributes.get("type", "")) != CHAPTERS_TYPE:
                message = f"the type of the chapters of {title_of(item)} is '{kind}'"
                yield subject.finding(node, message, f"{CHAPTERS_TYPE} [podcast namespace]")
            path = subject.local(node.attributes.get("url", ""))
            if path and not _has_version(path.read_bytes()):
                yield subject.about(path, "names no version", f"{BUILD} [JSON chapters: version]")


def _has_version(data: bytes) -> bool:
    try:
        return re.fullmatch(r"1\.\d+(\.\d+)?", json.loads(data)["version"]) is not None
    except (ValueError, LookupError, TypeError, RecursionError):
        return False


def in_order(subject: Subject) -> Iterator[Problem]:
    """Chapters start at 0, go up, and end before the audio does."""
    for item, episode in subject.known():
        if fault := _disorder(episode):
            hint = "run 'lessoncast build' to render it again [Apple, Spotify]"
            yield subject.finding(item, f"the chapters of {title_of(item)} {fault}", hint)


def _disorder(episode: Episode) -> str:
    starts = [mark.start_ms for mark in episode.marks]
    if not starts:
        return ""
    if starts[0] != 0:
        return "do not start at 0"
    if any(later <= earlier for earlier, later in pairwise(starts)):
        return "are not in order"
    return "go on after the end of the audio" if starts[-1] >= episode.duration_ms else ""


RULES = (agree, carried, named, in_order)

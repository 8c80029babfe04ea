"""Rules for the items: identity, dates, numbers, descriptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise

from lessoncast._later import re
from lessoncast.feed.rules.document import Node
from lessoncast.feed.rules.markup import faults
from lessoncast.feed.rules.subject import BUILD, Subject, is_absolute, title_of
from lessoncast.feed.text import DESCRIPTION_LIMIT_BYTES, LINE_LIMIT_BYTES, line
from lessoncast.model import Problem

_NUMBERED = re.compile(
    r"(?:(?:episode|lesson|folge|lektion|leçon|épisode|lección|episodio)\s+|#)?(\d{1,4})\s*[.:)|–—-]\s",
    re.IGNORECASE,
)
_EPISODE_TYPES = frozenset({"full", "trailer", "bonus"})


def titles(subject: Subject) -> Iterator[Problem]:
    """Every item has a title, of a length that Apple takes."""
    for item in subject.items:
        title = item.first("title")
        if title is None or not title.text:
            yield subject.finding(title or item, "an item without a title", "[Apple, PSP-1]")
        elif len(title.text.encode()) > LINE_LIMIT_BYTES:
            hint = f"at most {LINE_LIMIT_BYTES} bytes [Apple]"
            yield subject.finding(title, "the title is too long", hint)


def names(subject: Subject) -> Iterator[Problem]:
    """A title is the lesson's own, escaped once, and repeats neither its number nor the show."""
    show = line(subject.show.title)
    for item, episode in subject.known():
        title = item.first("title")
        if title is None or not title.text:
            continue
        if title.text != line(episode.title):
            message = f"the title is '{title.text}', the episode's is '{line(episode.title)}'"
            hint = f"escaped twice, apps show the escapes; {BUILD} [RSS profile]"
            yield subject.finding(title, message, hint)
        match = _NUMBERED.match(title.text)
        if match and int(match[1]) == episode.number:
            hint = "apps show the number beside it; take it out of the script's title [Apple]"
            yield subject.finding(title, f"the title '{title.text}' begins with its number", hint)
        if show and len(subject.items) > 1 and _holds(title.text, show):
            hint = "apps show the show beside it; take it out of the script's title [Apple]"
            yield subject.finding(title, f"the title '{title.text}' holds the show's name", hint)


def _holds(title: str, show: str) -> bool:
    """Whether a title has the show's name before or behind a mark: ``Tides | The sea``."""
    parts = [part.strip().casefold() for part in re.split(r"\s+[–—|-]\s+|:\s+", title)]
    return len(parts) > 1 and show.casefold() in parts


def guids(subject: Subject) -> Iterator[Problem]:
    """Every item has a guid of its own, which does not pretend to be a link."""
    seen: dict[str, Node] = {}
    for item in subject.items:
        guid = item.first("guid")
        if guid is None or not guid.text:
            hint = f"without it a moved file is a new episode; {BUILD} [Apple, PSP-1]"
            yield subject.finding(guid or item, f"{title_of(item)} has no guid", hint)
            continue
        if guid.text in seen:
            hint = f"also in line {seen[guid.text].line}: apps show one of the two only [Apple]"
            yield subject.finding(guid, f"the guid '{guid.text}' is used twice", hint)
        seen[guid.text] = guid
        if guid.attributes.get("isPermaLink", "true") != "false" and not is_absolute(guid.text):
            hint = f"{BUILD} [RSS 2.0: isPermaLink is true unless it says false]"
            yield subject.finding(guid, "the guid is no URL and does not say so", hint)


def pages(subject: Subject) -> Iterator[Problem]:
    """Every item leads to the page of its lesson, which is there."""
    for item in subject.items:
        link = item.first("link")
        if link is None or not link.text:
            hint = f"apps show it as the lesson's page; {BUILD} [RSS 2.0: item link]"
            yield subject.finding(link or item, f"{title_of(item)} has no link", hint)
        elif link.text.startswith(subject.base_url) and subject.local(link.text) is None:
            message = f"{title_of(item)} leads to a page that is not there: {link.text}"
            yield subject.finding(link, message, BUILD)


def dates(subject: Subject) -> Iterator[Problem]:
    """Dates are RFC 2822, past, and no two the same."""
    dated: list[tuple[datetime, Node]] = []
    for item in subject.items:
        node = item.first("pubDate")
        date = _date(node.text) if node else None
        if node is None or date is None:
            said = f"'{node.text}'" if node else "missing"
            hint = f"such as Wed, 06 Oct 2027 08:00:00 +0000; {BUILD} [RFC 2822, Apple]"
            yield subject.finding(node or item, f"the date of {title_of(item)} is {said}", hint)
            continue
        if date > subject.now:
            hint = "set 'published' in the script to a past date [AntennaPod drops future dates]"
            yield subject.finding(node, f"{title_of(item)} is dated in the future", hint)
        dated.append((date, node))
    for (earlier, _), (later, node) in pairwise(sorted(dated, key=lambda entry: entry[0])):
        if earlier == later:
            hint = "set 'published' in one of the scripts a second later [order by date]"
            yield subject.finding(node, "two items have the same date, so apps mix them up", hint)


def _date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, IndexError):
        return None
    return date if date.tzinfo else None


def numbers(subject: Subject) -> Iterator[Problem]:
    """Numbers of a serial show are positive integers, each lesson's once in its season."""
    taken: Counter[tuple[str, str]] = Counter()
    for item in subject.items:
        episode, season = item.first("itunes:episode"), item.first("itunes:season")
        for node in (episode, season):
            if node and not (node.text.isascii() and node.text.isdigit() and int(node.text)):
                yield subject.finding(node, f"{node.name} is '{node.text}'", "from 1 up [Apple]")
        if _is_extra(item):
            continue
        if episode is None:
            hint = f"{BUILD} [Apple: required in serial shows]"
            yield subject.finding(item, f"{title_of(item)} has no itunes:episode", hint)
            continue
        place = (season.text if season else "", episode.text)
        taken[place] += 1
        if taken[place] == 2:
            yield subject.finding(episode, f"two items have the number {episode.text}", "[Apple]")


def extras(subject: Subject) -> Iterator[Problem]:
    """A trailer or bonus that has a number belongs to the lesson of that number."""
    lessons = {_place(item) for item in subject.items if not _is_extra(item)}
    for item in subject.items:
        node = item.first("itunes:episode")
        if node and _is_extra(item) and _place(item) not in lessons:
            hint = f"{BUILD} [Apple: with a number it is shown with that episode]"
            yield subject.finding(node, f"no lesson has the number {node.text}", hint)


def _is_extra(item: Node) -> bool:
    kind = item.first("itunes:episodeType")
    return kind is not None and kind.text in {"trailer", "bonus"}


def _place(item: Node) -> tuple[str, str]:
    episode, season = item.first("itunes:episode"), item.first("itunes:season")
    return season.text if season else "", episode.text if episode else ""


def durations(subject: Subject) -> Iterator[Problem]:
    """Durations are whole seconds, and those of the audio."""
    for item, episode in subject.known():
        node = item.first("itunes:duration")
        if node is None or not (node.text.isascii() and node.text.isdigit()):
            hint = f"{BUILD} [Apple, PSP-1: integer seconds]"
            yield subject.finding(
                node or item, f"{title_of(item)} has no duration in seconds", hint
            )
        elif abs(int(node.text) * 1000 - episode.duration_ms) > 1000:
            message = f"the duration is {node.text} s, the audio has {episode.duration_ms} ms"
            yield subject.finding(node, message, BUILD)


def kinds(subject: Subject) -> Iterator[Problem]:
    """The episode type is one that Apple knows."""
    for item in subject.items:
        node = item.first("itunes:episodeType")
        if node and node.text not in _EPISODE_TYPES:
            hint = "full, trailer or bonus [Apple]"
            yield subject.finding(node, f"the episode type is '{node.text}'", hint)


def descriptions(subject: Subject) -> Iterator[Problem]:
    """A description is there, short enough, before the notes, and only markup that apps read."""
    for item in subject.items:
        description, notes = item.first("description"), item.first("content:encoded")
        if description is None or not description.text:
            yield subject.finding(item, f"{title_of(item)} has no description", "[PSP-1]")
        elif len(description.text.encode()) > DESCRIPTION_LIMIT_BYTES:
            hint = f"at most {DESCRIPTION_LIMIT_BYTES} bytes [Apple, PSP-1]"
            yield subject.finding(description, "the description is too long", hint)
        if description and notes and description.line > notes.line:
            yield subject.finding(notes, "content:encoded stands before description", "[W3C]")
        for node in filter(None, (description, notes)):
            for fault in faults(node.text):
                yield subject.finding(node, f"<{node.name}> holds {fault}", "[W3C, RSS profile]")


RULES = (titles, names, guids, pages, dates, numbers, extras, durations, kinds, descriptions)

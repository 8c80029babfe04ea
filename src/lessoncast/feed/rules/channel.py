"""Rules for the channel: what Apple and PSP-1 require, namespaces, addresses."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from lessoncast._categories import CATEGORIES
from lessoncast._later import re
from lessoncast.feed.address import FEED_NAME
from lessoncast.feed.namespaces import BY_PREFIX
from lessoncast.feed.rules.document import Node
from lessoncast.feed.rules.subject import BUILD, Subject, is_absolute, title_of
from lessoncast.feed.text import DESCRIPTION_LIMIT_BYTES, LINE_LIMIT_BYTES
from lessoncast.model import Problem

_REQUIRED = {
    "title": "RSS 2.0, Apple",
    "link": "RSS 2.0, PSP-1",
    "description": "RSS 2.0, Apple",
    "language": "Apple, PSP-1",
    "itunes:category": "Apple, PSP-1",
    "itunes:explicit": "Apple, PSP-1",
    "itunes:image": "Apple, PSP-1: a cover is required",
    "podcast:guid": "PSP-1 recommends it",
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_TEXT_URLS = frozenset({"link", "url", "docs", "comments", "itunes:new-feed-url"})
_ONLY = {
    "itunes:complete": ("Yes",),
    "itunes:block": ("Yes",),
    "podcast:locked": ("yes", "no"),
    "podcast:medium": ("course",),
}
_LINES = ("title", "copyright", "itunes:author")


def shape(subject: Subject) -> Iterator[Problem]:
    """The document is UTF-8, and its root RSS 2.0 with one channel."""
    root = subject.document.root
    if subject.document.encoding != "utf-8":
        hint = f"<?xml version='1.0' encoding='UTF-8'?>; {BUILD} [Apple]"
        yield subject.finding(root, "the feed does not declare that it is UTF-8", hint)
    if root.name != "rss" or root.attributes.get("version") != "2.0":
        yield subject.finding(root, "the root is not <rss version='2.0'>", "[RSS 2.0]")
    if len(root.all("channel")) != 1:
        yield subject.finding(root, "there must be exactly one channel", "[RSS 2.0]")


def namespaces(subject: Subject) -> Iterator[Problem]:
    """Namespace URIs are compared letter by letter."""
    loosely = {_loose(uri): uri for uri in BY_PREFIX.values()}
    for prefix, uri, line in subject.document.namespaces:
        wanted = BY_PREFIX.get(prefix) or loosely.get(_loose(uri))
        if wanted and uri != wanted:
            node = Node(name="", attributes={}, line=line)
            yield subject.finding(
                node,
                f"the namespace '{prefix}' is '{uri}', where apps look for '{wanted}'",
                "with another URI every tag of that family vanishes in silence [Apple, AntennaPod]",
            )


def _loose(uri: str) -> str:
    return uri.lower().partition("://")[2].removeprefix("www.").rstrip("/#")


def required(subject: Subject) -> Iterator[Problem]:
    """What Apple and PSP-1 ask of a channel is there and not empty."""
    for name, source in _REQUIRED.items():
        node = subject.channel.first(name)
        if node is None or not (node.text or node.attributes):
            yield subject.finding(node, f"the channel has no {name}", f"{BUILD} [{source}]")


def explicit(subject: Subject) -> Iterator[Problem]:
    """``itunes:explicit`` is true or false."""
    for holder in (subject.channel, *subject.items):
        node = holder.first("itunes:explicit")
        if node and node.text not in {"true", "false"}:
            hint = f"{BUILD} [Apple: only true or false]"
            yield subject.finding(node, f"itunes:explicit is '{node.text}'", hint)


def values(subject: Subject) -> Iterator[Problem]:
    """Tags of which apps know a few words only have one of these."""
    for name, known in _ONLY.items():
        for node in subject.channel.all(name):
            if node.text not in known:
                hint = f"only {' or '.join(known)}; {BUILD} [Apple, podcast namespace]"
                yield subject.finding(node, f"{name} is '{node.text}'", hint)


def lengths(subject: Subject) -> Iterator[Problem]:
    """The channel's texts are as short as Apple wants them."""
    limits = dict.fromkeys(_LINES, LINE_LIMIT_BYTES) | {"description": DESCRIPTION_LIMIT_BYTES}
    for name, limit in limits.items():
        node = subject.channel.first(name)
        if node and len(node.text.encode()) > limit:
            hint = f"at most {limit} bytes; {BUILD} [Apple, PSP-1]"
            yield subject.finding(node, f"the channel's {name} is too long", hint)


def language(subject: Subject) -> Iterator[Problem]:
    """The language is a tag such as ``en`` or ``pt-br``."""
    node = subject.channel.first("language")
    if node and node.text and not _LANGUAGE.fullmatch(node.text):
        hint = "set [show] language to an ISO 639 code such as 'en' [Apple]"
        yield subject.finding(node, f"'{node.text}' is no language code", hint)


def category(subject: Subject) -> Iterator[Problem]:
    """The category is one of Apple's, letter by letter."""
    node = subject.channel.first("itunes:category")
    if node is None:
        return
    name = node.attributes.get("text", "")
    if name not in CATEGORIES:
        yield subject.finding(
            node, f"Apple has no category '{name}'", "such as 'Education' [Apple]"
        )
        return
    inner = node.first("itunes:category")
    sub = inner.attributes.get("text", "") if inner else ""
    if sub and sub not in CATEGORIES[name]:
        known = ", ".join(CATEGORIES[name]) or "none"
        hint = f"its subcategories: {known} [Apple]"
        yield subject.finding(inner, f"'{name}' has no subcategory '{sub}'", hint)


def course_order(subject: Subject) -> Iterator[Problem]:
    """A course is serial: played from its first lesson."""
    node = subject.channel.first("itunes:type")
    if node is None or node.text != "serial":
        hint = f"{BUILD} [Apple: serial shows start at episode 1]"
        yield subject.finding(node, "itunes:type is not serial", hint)


def self_link(subject: Subject) -> Iterator[Problem]:
    """The feed names its own address, the one that the settings ask for."""
    link = subject.self_link
    if link is None:
        hint = f"{BUILD} [PSP-1, W3C: atom:link rel=self]"
        yield subject.finding(None, "the feed does not name its own address", hint)
        return
    href, wanted = link.attributes.get("href", ""), subject.expected_base + FEED_NAME
    if href != wanted:
        message = f"the feed says that it is at {href}, the settings say {wanted}"
        yield subject.finding(link, message, f"{BUILD} [PSP-1: self link]")
    if (kind := link.attributes.get("type", "")) != "application/rss+xml":
        message = f"the type of the feed's own link is '{kind}'"
        yield subject.finding(link, message, f"application/rss+xml; {BUILD} [PSP-1, W3C]")


def show_guid(subject: Subject) -> Iterator[Problem]:
    """``podcast:guid`` is the show's own UUID, for ever."""
    node = subject.channel.first("podcast:guid")
    if node is None or not node.text:
        return
    try:
        uuid.UUID(node.text)
    except ValueError:
        hint = "[podcast namespace: guid]"
        yield subject.finding(node, f"podcast:guid '{node.text}' is no UUID", hint)
    if node.text != subject.show.guid:
        hint = f"apps would take it for another show; {BUILD} [podcast namespace: guid]"
        yield subject.finding(node, "podcast:guid is not the show's", hint)


def absolute_urls(subject: Subject) -> Iterator[Problem]:
    """Every address in the feed is absolute."""
    for node in subject.document.root.walk():
        found = [
            node.attributes[key]
            for key in ("url", "href", "img", "image")
            if key in node.attributes
        ]
        found += [node.text] if node.name in _TEXT_URLS and node.text else []
        for url in found:
            if not is_absolute(url):
                hint = f"{BUILD} [RSS: absolute; Apple: ASCII only]"
                yield subject.finding(node, f"<{node.name}> names '{url}', no absolute URL", hint)


def complete(subject: Subject) -> Iterator[Problem]:
    """Every episode is in the feed, and nothing else is."""
    there = {guid.text for item in subject.items if (guid := item.first("guid"))}
    for episode, _ in subject.episodes:
        if episode.guid not in there:
            yield subject.finding(None, f"the episode '{episode.title}' is not in the feed", BUILD)
    for item in subject.items:
        guid = item.first("guid")
        if guid and guid.text and guid.text not in subject.by_guid:
            yield subject.finding(guid, f"{title_of(item)} is no episode of this show", BUILD)


RULES = (
    shape,
    namespaces,
    required,
    explicit,
    values,
    lengths,
    language,
    category,
    course_order,
    self_link,
    show_guid,
    absolute_urls,
    complete,
)

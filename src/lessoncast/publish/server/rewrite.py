"""The address that files name, changed to the one that they are served at.

A feed holds absolute URLs, and its self link says which base they begin with. On a local network
the base is another one, so it is replaced wherever it begins an address: in attributes and address
elements of the feed, in the strings of chapter files, in the list for apps, and where the page shows the
feed's address, whose QR code is drawn anew. Text that happens to hold the same characters stays as it is.
"""

from __future__ import annotations

import re

from lessoncast import _qr

_TAG = re.compile(rb"<[^<>]+>")
_SELF_LINK = re.compile(rb'<atom:link\b[^<>]*\brel="self"[^<>]*>')
_ONLY_AS_PUBLISHED = re.compile(
    rb'<(?P<element>div|p) class="(?:apps|local)\b[^<>]*>.*?</(?P=element)>\s*', re.DOTALL
)
_HREF = re.compile(rb'\bhref="([^"]*/)feed\.xml"')


def recorded_base(feed: bytes) -> bytes:
    """Return the base that a feed's self link names, escaped as in XML; empty when it has none."""
    link = _SELF_LINK.search(feed)
    href = _HREF.search(link[0]) if link else None
    return href[1] if href else b""


def feed(data: bytes, old: bytes, new: bytes) -> bytes:
    """Replace the base in a feed."""
    attribute = re.compile(rb'(\b(?:url|href|img|image)=")' + re.escape(old))
    element = re.compile(rb"(<(?:link|url|comments|itunes:new-feed-url)>\s*)" + re.escape(old))
    data = _TAG.sub(lambda tag: attribute.sub(lambda found: found[1] + new, tag[0]), data)
    return element.sub(lambda found: found[1] + new, data)


def page(data: bytes, old: bytes, new: bytes) -> bytes:
    """Replace the feed's address on the page, with what is made of it.

    Links for apps would lead to where the show is published, if it is, and a word on an address of
    this computer only would be wrong.
    """
    if old == new:
        return data
    data = _ONLY_AS_PUBLISHED.sub(b"", data.replace(old + b"feed.xml", new + b"feed.xml"))
    return _qr.redrawn(data, f"{new.decode()}feed.xml")


def opml(data: bytes, old: bytes, new: bytes) -> bytes:
    """Replace the base in the list for apps."""
    return data.replace(b'Url="' + old, b'Url="' + new)


def chapters(data: bytes, old: bytes, new: bytes) -> bytes:
    """Replace the base where it begins a string of a chapter file."""
    return data.replace(b'"' + old, b'"' + new)

"""The ways to a subscription: the address, a QR code of it, a list for any app, and links for some.

An app link works only where the address can be reached from wherever a phone is, so there are none
without a base URL. Sources: the apps' own documentation of their links.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from lessoncast import _qr
from lessoncast.feed import text
from lessoncast.feed.address import FEED_NAME, OPML_NAME, PAGE_NAME
from lessoncast.feed.public import PublicShow
from lessoncast.feed.site.words import Words


class App(NamedTuple):
    """An app, and the link by which it subscribes."""

    name: str
    href: str


class Subscribing(NamedTuple):
    """What the page offers; ``qr`` is an SVG element, ``apps`` is empty without a base URL."""

    feed_url: str
    qr: str
    opml: str
    apps: tuple[App, ...]
    is_local: bool


def subscribing(there: PublicShow, words: Words) -> Subscribing:
    """Return the ways to subscribe to a show."""
    feed_url = there.base_url + FEED_NAME
    is_local = not there.show.base_url.strip()
    return Subscribing(
        feed_url=feed_url,
        qr=_qr.svg(feed_url, title=words["qr"]),
        opml=OPML_NAME,
        apps=() if is_local else tuple(_apps(feed_url, text.line(there.show.title))),
        is_local=is_local,
    )


def _apps(feed_url: str, title: str) -> Iterator[App]:
    """The feed is escaped where it is a parameter, and has no scheme where it is the path."""
    parts = urlsplit(feed_url)
    place = f"{parts.netloc}{parts.path}"
    whole, called = quote(feed_url, safe=""), quote(title, safe="")
    yield App("Apple Podcasts", f"podcast://{place}")
    yield App("Pocket Casts", f"pktc://subscribe/{place}")
    yield App("Overcast", f"overcast://x-callback-url/add?url={whole}")
    yield App("Castro", f"castro://subscribe/{place}")
    yield App("AntennaPod", f"https://antennapod.org/deeplink/subscribe?url={whole}&title={called}")
    yield App("Podcast Addict", f"podcastaddict://{place}")
    yield App("gPodder", f"gpodder://{place}")


def opml(there: PublicShow) -> bytes:
    """Return the list of this one feed that podcast apps import (OPML 2.0)."""
    title = escape(text.line(there.show.title))
    feed_url, page_url = (escape(there.base_url + name) for name in (FEED_NAME, PAGE_NAME))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by lessoncast -->\n<opml version="2.0">\n'
        f"<head><title>{title}</title></head>\n<body>\n"
        f'<outline type="rss" text="{title}" title="{title}" xmlUrl="{feed_url}" htmlUrl="{page_url}"/>\n'
        "</body>\n</opml>\n"
    ).encode()

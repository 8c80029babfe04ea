"""What the feed of the last build lists: its items, by their guids."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from pathlib import Path

from lessoncast._later import re
from lessoncast.feed.address import FEED_NAME

_GUID = re.compile(r"<guid[^<>]*>([^<]*)</guid>")
_ENCLOSURE = re.compile(r'<enclosure\b[^<>]*\burl="([^"]*)"')


def read(out: Path) -> Mapping[str, str]:
    """Return the name of each item's audio file in the feed in ``out``; nothing where there is no feed."""
    try:
        text = (out / FEED_NAME).read_text("utf-8", "replace")
    except OSError:
        return {}
    items = (item.partition("</item>")[0] for item in text.split("<item>")[1:])
    found = ((_GUID.search(item), _ENCLOSURE.search(item)) for item in items)
    return {
        unescape(guid[1]): unescape(audio[1]).rpartition("/")[2]
        for guid, audio in found
        if guid and audio
    }

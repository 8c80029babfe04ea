"""What the feed of the last build says of itself: its address, the show's guid, whether it moved.

The feed is the memory of these: they outlive a change of the settings, and go with the folder.
"""

from __future__ import annotations

from contextlib import suppress
from html import unescape
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from lessoncast._later import re
from lessoncast.feed.address import DEFAULT_BASE_URL, FEED_NAME

_HEAD_BYTES = 64_000  # the channel's own tags; a description has 4,000 at most
_SELF = re.compile(r'<atom:link\b[^<>]*\brel="self"[^<>]*>')
_HREF = re.compile(r'\bhref="([^"]*)"')
_GUID = re.compile(r"<podcast:guid>([^<]*)</podcast:guid>")
_MOVED = re.compile(r"<itunes:new-feed-url>([^<]*)</itunes:new-feed-url>")


class Before(NamedTuple):
    """Empty where there is no feed, or where it doesn't say."""

    address: str = ""
    guid: str = ""
    new_address: str = ""


def read(out: Path) -> Before:
    """Return what the feed in ``out`` says of itself; nothing is trusted but its form."""
    try:
        with (out / FEED_NAME).open("rb") as stream:
            data = stream.read(_HEAD_BYTES)
    except OSError:
        return Before()
    head = data.decode("utf-8", "replace").partition("<item>")[0]
    link = _SELF.search(head)
    return Before(
        address=_found(_HREF, link[0] if link else ""),
        guid=_uuid(_found(_GUID, head)),
        new_address=_found(_MOVED, head),
    )


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return unescape(match[1]) if match else ""


def _uuid(text: str) -> str:
    with suppress(ValueError):
        return str(UUID(text))
    return ""


def moved_to(before: Before, address: str, guid: str) -> str:
    """Return the feed's ``address`` if it is another one than it was, or has been since it moved.

    Apple wants it told in the feed at the new address; those who still ask at the old one, where the same
    feed is published once more, are told by it too. The same machine's address is nobody's.
    """
    local = DEFAULT_BASE_URL + FEED_NAME
    if before.guid != guid or before.address in {"", local} or address == local:
        return ""
    return address if address != before.address or address == before.new_address else ""

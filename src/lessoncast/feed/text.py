"""Author's text as feeds can hold it: one line or a few paragraphs, within Apple's limits."""

from __future__ import annotations

import re
from html import escape

from lessoncast import _files

DESCRIPTION_LIMIT_BYTES = 4000  # Apple, PSP-1
LINE_LIMIT_BYTES = 255  # Apple: every other value

_PLAIN_ELEMENTS = rb"title|name|copyright|itunes:[a-z-]+|podcast:[a-zA-Z]+"
_IN_ITEMS = re.compile(rb"(?<=>)[^<>&]*&[^<>]*(?=</(?:" + _PLAIN_ELEMENTS + rb")>)")
_IN_CHANNEL = re.compile(rb"(?<=>)[^<>&]*&[^<>]*(?=</(?:description|" + _PLAIN_ELEMENTS + rb")>)")
_REFERENCES = ((b"&amp;", b"&#x26;"), (b"&lt;", b"&#x3C;"), (b"&gt;", b"&#x3E;"))


def line(text: str) -> str:
    """Return one line of at most ``LINE_LIMIT_BYTES``, without what XML refuses.

    A title is plain text: XML escapes it once, and nothing here escapes it twice.
    """
    return shortened(one_line(text), LINE_LIMIT_BYTES)


def shortened(text: str, limit_bytes: int) -> str:
    """Cut to ``limit_bytes`` of UTF-8, between words where there are any, ending in ``…``."""
    if len(text.encode()) <= limit_bytes:
        return text
    room_bytes = limit_bytes - len("…".encode())
    cut = text.encode()[: max(room_bytes, 0)].decode(errors="ignore")
    head, _, tail = cut.rpartition(" ")
    return f"{head if head and len(tail) < len(cut) // 2 else cut}…"


def plain(text: str) -> str:
    """Return plain text of at most ``DESCRIPTION_LIMIT_BYTES``, its paragraphs apart by a blank line."""
    parts = filter(None, map(one_line, re.split(r"\n\s*\n", text)))
    return shortened("\n\n".join(parts), DESCRIPTION_LIMIT_BYTES)


def hexadecimal(xml: bytes) -> bytes:
    """Return a feed whose plain text has ``&``, ``<`` and ``>`` as hexadecimal references.

    To XML that is the same text; of the apps that read a title as HTML, most then leave it alone,
    and the W3C validator knows that no HTML is meant (RSS Profile, character data).
    """
    # Only an item's description and content:encoded are HTML; the channel's description is not.
    channel, first, items = xml.partition(b"<item>")
    return _IN_CHANNEL.sub(_referred, channel) + first + _IN_ITEMS.sub(_referred, items)


def _referred(match: re.Match[bytes]) -> bytes:
    text = match[0]
    for named, reference in _REFERENCES:
        text = text.replace(named, reference)
    return text


def paragraphs(text: str, room_bytes: int = DESCRIPTION_LIMIT_BYTES) -> str:
    """Return plain text as HTML paragraphs that weigh at most ``room_bytes`` in the feed."""
    html = ""
    for part in filter(None, map(one_line, re.split(r"\n\s*\n", text))):
        left_bytes = room_bytes - weight(html)
        whole = _paragraph(part)
        if weight(whole) > left_bytes:
            return html + _fitting(part, left_bytes)
        html += whole
    return html


def _fitting(part: str, room_bytes: int) -> str:
    size_bytes = room_bytes
    # Escaping makes text up to nine times as long: try shorter until it fits.
    while size_bytes > 20:
        html = _paragraph(shortened(part, size_bytes))
        if weight(html) <= room_bytes:
            return html
        size_bytes = size_bytes * 4 // 5
    return ""


def weight(html: str) -> int:
    """Bytes in the feed, where XML escapes the markup once more."""
    return len(escape(html, quote=False).encode())


def _paragraph(part: str) -> str:
    return f"<p>{escape(part, quote=False)}</p>"


def one_line(text: str) -> str:
    """Return the text on one line, without what XML refuses."""
    return " ".join(_files.clean_text(text).split())

"""Author's text as feeds can hold it: one line or a few paragraphs, within Apple's limits."""

from __future__ import annotations

import re
from html import escape

from lessoncast import _files

DESCRIPTION_LIMIT_BYTES = 4000  # Apple, PSP-1
LINE_LIMIT_BYTES = 255  # Apple: every other value


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

"""Media types, as podcast apps compare them."""

from __future__ import annotations

from lessoncast._later import re

OTHER = "application/octet-stream"

_BY_ENDING = {
    "feed.xml": "application/rss+xml",
    "chapters.json": "application/json+chapters",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".webmanifest": "application/manifest+json",
    ".opml": "text/x-opml; charset=utf-8",
    ".json": "application/json",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".gift": "text/plain; charset=utf-8",
    ".tsv": "text/tab-separated-values; charset=utf-8",
    ".xml": "application/xml",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".zip": "application/zip",
}
_DIGEST_NAMED = re.compile(r".*\.[0-9a-f]{8}\.[^/]+")
# The table goes from the longest endings to the shortest, and the first that fits wins.


def media_type(name: str) -> str:
    """Return the Content-Type of a file of that name."""
    return next((kind for ending, kind in _BY_ENDING.items() if name.endswith(ending)), OTHER)


def is_page(name: str) -> bool:
    """Whether browsers show it as a page of this site."""
    return name.endswith(".html")


def is_kept(name: str) -> bool:
    """Whether a file of that name never changes, since a digest of its bytes is part of the name."""
    return _DIGEST_NAMED.fullmatch(name) is not None

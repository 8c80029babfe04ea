"""Media types, as podcast apps compare them."""

from __future__ import annotations

OTHER = "application/octet-stream"

_BY_ENDING = {
    "feed.xml": "application/rss+xml",
    "chapters.json": "application/json+chapters",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
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
    ".zip": "application/zip",
}
# The table goes from the longest endings to the shortest, and the first that fits wins.


def media_type(name: str) -> str:
    """Return the Content-Type of a file of that name."""
    return next((kind for ending, kind in _BY_ENDING.items() if name.endswith(ending)), OTHER)


def is_page(name: str) -> bool:
    """Whether browsers show it as a page of this site."""
    return name.endswith(".html")

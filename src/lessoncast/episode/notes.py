"""The show notes as HTML: summary, chapters with their times, links.

Only tags that every podcast app shows (p, ul, li, a); text is escaped, and links are those that a
browser opens as pages. No headings, so there is nothing to translate.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import urlsplit

from lessoncast.model import ChapterMark, Link

_SCHEMES = frozenset({"http", "https", "mailto"})


def html(*, summary: str, marks: Sequence[ChapterMark], links: Sequence[Link] = ()) -> str:
    """Return a fragment for notes.html; a part with nothing in it is left out."""
    paragraphs = [f"<p>{escape(_flat(part))}</p>" for part in summary.split("\n\n") if part.strip()]
    times = [f"<li>{clock(mark.start_ms)} {escape(_flat(mark.title))}</li>" for mark in marks]
    found = [
        f'<li><a href="{escape(link.url.strip())}">{escape(_flat(link.title) or link.url)}</a></li>'
        for link in links
        if _is_page(link.url)
    ]
    lists = ["\n".join(["<ul>", *items, "</ul>"]) for items in (times, found) if items]
    return "\n".join([*paragraphs, *lists]) + "\n"


def clock(time_ms: int) -> str:
    """Return ``HH:MM:SS``, the form that Apple and Spotify find chapters by."""
    minutes, second = divmod(time_ms // 1000, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_page(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and url.strip().isprintable()

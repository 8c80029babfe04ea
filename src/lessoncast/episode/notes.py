"""The show notes as HTML: summary, chapters with their times, links, who made it, under which licence.

Only tags that every podcast app shows (p, ul, li, a); text is escaped, and links are those that a
browser opens as pages. No headings, and no words of ours but those for a course that this one was made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import urlsplit

from lessoncast import _credits
from lessoncast.model import ChapterMark, DerivedFrom, Link

_SCHEMES = frozenset({"http", "https", "mailto"})


def html(
    *,
    summary: str,
    marks: Sequence[ChapterMark],
    links: Sequence[Link] = (),
    authors: Sequence[str] = (),
    copyright: str = "",  # noqa: A002 - that's what it is
    license: str = "",  # noqa: A002
    derived_from: Sequence[DerivedFrom] = (),
    language: str = "",
) -> str:
    """Return a fragment for notes.html; a part with nothing in it is left out."""
    paragraphs = [f"<p>{escape(_flat(part))}</p>" for part in summary.split("\n\n") if part.strip()]
    times = [f"<li>{clock(mark.start_ms)} {_chapter(mark)}</li>" for mark in marks]
    found = [
        f"<li>{_link(link.url, _flat(link.title) or link.url)}</li>"
        for link in links
        if _is_page(link.url)
    ]
    lists = ["\n".join(["<ul>", *items, "</ul>"]) for items in (times, found) if items]
    own = tuple(_credits.credit(authors, copyright, license))
    groups = (own, *_credits.based_on(derived_from, language))
    ending = [f"<p>{' · '.join(map(_credit, told))}</p>" for told in groups if told]
    return "\n".join([*paragraphs, *lists, *ending]) + "\n"


def _credit(one: _credits.Credit) -> str:
    return _link(one.url, _flat(one.text)) if one.url else escape(_flat(one.text))


def _chapter(mark: ChapterMark) -> str:
    title = _flat(mark.title)
    return _link(mark.link, title) if mark.link else escape(title)


def _link(url: str, text: str) -> str:
    return f'<a href="{escape(url.strip())}">{escape(text)}</a>'


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

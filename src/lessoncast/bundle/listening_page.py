"""The page of a listening copy: what there is to hear, with its notes; it works from a disk and asks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple
from urllib.parse import quote

PAGE_NAME = "index.html"
_POLICY = "default-src 'none'; media-src 'self' file:; style-src 'unsafe-inline'"


class Heard(NamedTuple):
    """A recording as the page shows it; ``notes`` are HTML that is safe already."""

    title: str
    published: str
    audio: str
    others: Sequence[str]
    notes: str


def page(*, title: str, author: str, license: str, source: str, heard: Sequence[Heard]) -> str:  # noqa: A002
    """Return the page; the same recordings give the same text."""
    head = escape(title)
    facts = " · ".join(escape(one) for one in (author, license, source) if one)
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{head}</title>",
            "<style>body{max-width:46rem;margin:auto;padding:1rem;font:1rem/1.6 system-ui;color-scheme:light dark}audio{width:100%}</style>",
            f'</head>\n<body>\n<h1 dir="auto">{head}</h1>\n<p dir="auto">{facts}</p>',
            *map(_article, heard),
            "</body>\n</html>\n",
        ]
    )


def _article(one: Heard) -> str:
    links = " · ".join(
        f'<a href="{quote(name)}">{escape(name)}</a>' for name in (one.audio, *one.others)
    )
    return (
        f'<article>\n<h2 dir="auto">{escape(one.title)}</h2>\n<p>{escape(one.published)}</p>\n'
        f'<audio controls preload="none" src="{quote(one.audio)}"></audio>\n'
        f'<div dir="auto">{one.notes}</div>\n<p>{links}</p>\n</article>'
    )

"""index.html: what the course is, how to subscribe, and the tree of its lessons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from lessoncast.feed import text
from lessoncast.feed.address import PAGE_NAME
from lessoncast.feed.public import Listed, PublicEpisode, PublicShow
from lessoncast.feed.site.drawing import draw, page, reading, safe
from lessoncast.feed.site.footer import footer
from lessoncast.feed.site.listing import listing
from lessoncast.feed.site.look import Look, plain_look
from lessoncast.feed.site.meta import meta
from lessoncast.feed.site.subscribing import subscribing
from lessoncast.feed.site.words import Words, tongue
from lessoncast.model import Show


@dataclass(frozen=True, slots=True, kw_only=True)
class _Module:
    """Lessons of one season, under its name."""

    title: str
    rows: tuple[Markup, ...]


def row(show: Show, item: PublicEpisode, look: Look | None = None) -> str:
    """Return an episode's place in the tree."""
    own = tongue(show.language)
    return draw(
        look or plain_look(),
        "row.html.j2",
        lesson=listing(item, own.words),
        lesson_lang=own.marked(item.episode.language),
        **reading(own),
    )


def show_page(there: PublicShow, listed: Iterable[Listed], look: Look | None = None) -> bytes:
    """Return index.html with these episodes, in course order; the same give the same bytes."""
    look = look or plain_look()
    show, own = there.show, tongue(there.show.language)
    rows = tuple(listed)
    ways = subscribing(there, own.words)
    return page(
        look,
        "show.html.j2",
        show=show,
        title=text.line(show.title),
        description=[part for part in map(text.one_line, show.description.split("\n\n")) if part],
        cover=(cover := there.cover.name if there.cover else ""),
        cover_small=(small := look.small_cover or cover),
        icon=small,
        **meta(
            show,
            page=PAGE_NAME,
            title=text.line(show.title),
            description=show.description,
            kind="website",
            image=cover,
        ),
        **footer(there, with_copy=True),
        subscribing=ways,
        qr=safe(ways.qr),  # our own drawing
        first_page=rows[0].page if rows else "",
        modules=tuple(_modules(rows, own.words)),
        **reading(own),
    )


def _modules(listed: Iterable[Listed], words: Words) -> Iterator[_Module]:
    for season, items in groupby(listed, key=lambda item: item.season):
        lessons = tuple(items)
        name = text.one_line(lessons[0].season_name)
        numbered = f"{words['module']} {season}" if season is not None else ""
        yield _Module(
            title=name or numbered, rows=tuple(safe(item.row.read().decode()) for item in lessons)
        )

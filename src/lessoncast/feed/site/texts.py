"""An episode's notes or transcript as a page of its own, for apps that open them."""

from __future__ import annotations

from lessoncast.feed import text
from lessoncast.feed.site.drawing import page, reading, safe
from lessoncast.feed.site.look import Look
from lessoncast.feed.site.meta import meta
from lessoncast.feed.site.words import tongue
from lessoncast.model import Episode, Show


def text_page(look: Look, show: Show, episode: Episode, *, home: str, html: str) -> bytes:
    """Return notes or transcript as a page; ``html`` must be sanitised already.

    ``home`` is where the site has the episode.
    """
    own = tongue(episode.language, show.language)
    return page(
        look,
        "text.html.j2",
        icon="",
        **meta(show, page=home, title=text.line(episode.title)),
        show_lang=own.marked(show.language),
        show_title=text.line(show.title),
        title=text.line(episode.title),
        home=home,
        **reading(own),
        text=safe(html),  # built anew from a list of tags, see feed/notes
    )

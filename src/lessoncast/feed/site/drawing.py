"""Templates → pages. This module and ``environment`` are Jinja2's home; whatever they are given is escaped."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from lessoncast.feed import standing
from lessoncast.feed.site.environment import telling
from lessoncast.feed.site.look import Look
from lessoncast.feed.site.words import Tongue
from lessoncast.model import Show


def draw(look: Look, template: str, **values: object) -> str:
    """Return a template, filled in. Raises FeedError for what is wrong in the author's own."""
    shown = {key: _shown(value) for key, value in values.items()}
    with telling(look.theme.folder):
        return look.environment.get_template(template).render(**shown)


def compiled(look: Look, template: str) -> None:
    """Raise FeedError if a template cannot be read, without filling it in."""
    with telling(look.theme.folder):
        look.environment.get_template(template)


def _shown(value: object) -> object:
    """What a template may see: a path would let it at the disk."""
    return replace(value, image=None) if isinstance(value, Show) else value


def page(look: Look, template: str, **values: object) -> bytes:
    """Return a whole page with its style and script."""
    drawn = draw(look, template, style=look.style.name, script=look.script.name, **values)
    return standing.marked(drawn.encode())


def reading(own: Tongue) -> dict[str, object]:
    """Return what every template asks of the language that its page is in."""
    return {
        "language": own.language,
        "direction": own.direction,
        "words": own.words,
        "words_lang": own.words_lang,
        "words_language": own.words_language,
    }


def safe(html: str) -> Markup:
    """Say that HTML is our own, or was built anew from a list of tags: it is not escaped again."""
    return Markup(html)  # noqa: S704 - the callers are few, and each says where it is from

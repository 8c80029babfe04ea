"""Templates → pages. This module is Jinja2's home; whatever it is given is escaped."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lessoncast.feed import standing
from lessoncast.feed.site import assets
from lessoncast.feed.site.words import Tongue


def draw(template: str, **values: object) -> str:
    """Return a template of this package, filled in."""
    return _environment().get_template(template).render(**values)


def page(template: str, **values: object) -> bytes:
    """Return a whole page with its style and script."""
    drawn = draw(template, style=assets.style().name, script=assets.script().name, **values)
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


@lru_cache
def _environment() -> Environment:
    folder = str(files("lessoncast.feed.site") / "templates")
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )

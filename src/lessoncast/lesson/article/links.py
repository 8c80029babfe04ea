"""Where an article's links may lead: to the web, to a place in it, to another lesson."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from lessoncast import _addresses
from lessoncast.lesson.article.headings import id_of
from lessoncast.lesson.article.writing import is_web

_HERE = "#"
_LONGEST_PATH = 300


class Links:
    """Judges addresses. ``lesson`` returns the slug of the lesson that a relative one names, or ""."""

    def __init__(self, lesson: Callable[[str], str]) -> None:
        self._lesson = lesson
        self._named: dict[str, str] = {}

    @property
    def lessons(self) -> tuple[str, ...]:
        """The relative addresses that were asked about, each once."""
        return tuple(self._named)

    def attributes(self, url: str) -> dict[str, str]:
        """Return what makes an ``<a>`` of an address; nothing where that may not be."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return {}
        if parts.scheme or parts.netloc:
            return _outside(url, parts.scheme)
        if url.startswith(_HERE):
            return {"href": f"{_HERE}{unquote(parts.fragment)}"}
        slug = self._slug(unquote(parts.path))
        section = {"data-section": id_of(unquote(parts.fragment))} if parts.fragment else {}
        return {"data-lesson": slug} | section if slug else {}

    def _slug(self, path: str) -> str:
        if not path or path.startswith("/") or len(path) > _LONGEST_PATH:
            return ""
        if path not in self._named:
            self._named[path] = self._lesson(path)
        return self._named[path]


def _outside(url: str, scheme: str) -> dict[str, str]:
    if scheme in {"http", "https"} and (sent := _addresses.web(url)):
        return {"href": sent, "rel": "noopener noreferrer"}
    return {"href": url} if scheme == "mailto" and is_web(url) else {}

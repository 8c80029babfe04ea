"""Pictures of an article: those of the workspace or of the document itself; of others their words and a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import unquote, urlsplit

from lessoncast._later import re
from lessoncast.lesson.article.links import Links
from lessoncast.lesson.article.nodes import Node, Part, Words
from lessoncast.lesson.soup import Tag
from lessoncast.model import Picture, Problem

Find = Callable[[str, bytes | None], Picture | str]
"""A name as the lesson writes it, or the bytes of what lies in the lesson's own file → the picture, or why not."""

MOST_PICTURES = 500
_FILE_NAME = re.compile(
    r"[\w .()-]{1,100}\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|emf|wmf)", re.IGNORECASE
)
"""What programs write where nobody described a picture."""

_LONGEST_NAME = 300
_LONGEST_ALT = 1_000


class Pictures:
    """Shows what ``find`` finds, and notes what it does not. ``where`` is the name of the lesson's file."""

    def __init__(
        self, find: Find, links: Links, inner: Mapping[str, Callable[[], bytes]], where: str
    ) -> None:
        self._find = find
        self._links = links
        self._inner = inner
        self._where = where
        self._found: dict[str, Picture | str] = {}
        self.remarks: list[Problem] = []

    @property
    def names(self) -> tuple[str, ...]:
        """The files that the lesson names, each once."""
        return tuple(name for name in self._found if name not in self._inner)

    def show(self, tag: Tag, line: int, *, linked: bool) -> list[Part]:
        """Return an ``<img>`` as an article has it."""
        source = str(tag.get("src") or "").strip()
        alt = " ".join(str(tag.get("alt") or "").split())[:_LONGEST_ALT]
        alt = "" if _FILE_NAME.fullmatch(alt) else alt
        if (
            source not in self._inner
            and (parts := _remote(source, alt, line, self._links, linked)) is not None
        ):
            return parts
        found = self._picture(source, line)
        if not isinstance(found, Picture):
            return [Node("em", [Words(alt, line)], line=line)] if alt else []
        attributes = {
            "src": found.name,
            "alt": alt,
            "width": str(found.width),
            "height": str(found.height),
        }
        return [Node("img", [], attributes | {"loading": "lazy"}, line=line)]

    def _picture(self, source: str, line: int) -> Picture | str:
        name = source if source in self._inner else _path(source)
        if not name:
            return ""
        if name not in self._found:
            self._found[name] = self._asked(name)
            self._remark(self._found[name], line)
        return self._found[name]

    def _remark(self, found: Picture | str, line: int) -> None:
        if found and isinstance(found, str):
            self.remarks.append(Problem(where=f"{self._where}:{line}", message=found))

    def _asked(self, name: str) -> Picture | str:
        if len(self._found) >= MOST_PICTURES:
            return f"more than {MOST_PICTURES} pictures: this one is not shown"
        if inner := self._inner.get(name):
            try:
                return self._find(name, inner())
            except Exception:  # noqa: BLE001 - a document's library meets a broken part with anything
                return "a picture in the document cannot be read"
        return self._find(name, None)


def _remote(source: str, alt: str, line: int, links: Links, linked: bool) -> list[Part] | None:  # noqa: FBT001
    """What stands for a picture on another computer; None for one that may be here."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return [Words(alt, line)]
    if not (parts.scheme or parts.netloc):
        return None
    attributes = {} if linked else links.attributes(source)
    shown = alt or (parts.hostname or "" if attributes else "")
    words: list[Part] = [Words(shown, line)] if shown else []
    return [Node("a", words, attributes, line=line)] if attributes and words else words


def _path(source: str) -> str:
    """The file that an address names, without what servers are told behind it."""
    path = unquote(urlsplit(source).path)
    return path if path.strip() and len(path) <= _LONGEST_NAME else ""

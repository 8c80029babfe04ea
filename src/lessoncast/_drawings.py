"""SVG pictures are programs as soon as they hold a script; a course has none of those."""

from __future__ import annotations

from xml.parsers import expat

from lessoncast._later import re

_SCRIPTED = frozenset(
    ["script", "foreignobject", "iframe", "embed", "object", "handler", "listener"]
)
_NOT_FETCHED = re.compile(r"(?i)@import|url\(\s*['\"]?\s*(?!#|['\"]?data:image/)")


class Look:
    """Looks at a picture piece by piece; :meth:`objection` tells at the end."""

    def __init__(self) -> None:
        self._why = ""
        self._is_style = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.EntityDeclHandler = self._entity
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, piece: bytes) -> None:
        """Look at the next piece."""
        self._parse(piece, is_last=False)

    def objection(self) -> str:
        """Say why the picture may not be had; empty if it may."""
        self._parse(b"", is_last=True)
        return self._why

    def _parse(self, piece: bytes, *, is_last: bool) -> None:
        if self._why:
            return
        try:
            self._parser.Parse(piece, is_last)
        except expat.ExpatError:
            self._why = "is no SVG picture"
        except _Found:
            pass

    def _found(self, why: str) -> None:
        self._why = why
        raise _Found

    def _entity(self, *_: object) -> None:
        self._found("declares text of its own, as an SVG picture in a course may not")

    def _instruction(self, *_: object) -> None:
        self._found("has instructions for other programs")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        own = name.rpartition(" ")[2].lower()
        if own in _SCRIPTED:
            self._found(f"holds a <{own}>, as an SVG picture in a course may not")
        self._is_style = own == "style"
        for key, value in attributes.items():
            plain = key.rpartition(" ")[2].lower()
            if plain.startswith("on"):
                self._found(f"holds a script in {plain}=")
            if plain == "attributename" and re.match(r"(?i)\s*(?:\w+:)?(?:href|src|on)", value):
                self._found("changes a link while it is looked at")
            if plain in {"href", "src"} and not _is_plain(own, value):
                self._found("leads to what an SVG picture in a course may not")
            if plain not in {"href", "src"} and _NOT_FETCHED.search(value):
                self._found("fetches something from elsewhere")

    def _end(self, _name: str) -> None:
        self._is_style = False

    def _text(self, text: str) -> None:
        if self._is_style and _NOT_FETCHED.search(text):
            self._found("fetches something from elsewhere")


def _is_plain(element: str, address: str) -> bool:
    """Whether a link leads inside the picture, to a picture within it, or, where it can be clicked, to a page."""
    squeezed = re.sub(r"[\s\x00-\x1f]+", "", address)
    inside = re.match(r"(?i)#|data:image/(?:png|jpeg|webp)[;,]", squeezed)
    return bool(inside or (element == "a" and re.match(r"(?i)https?://", squeezed)))


class _Found(Exception):  # noqa: N818 - it ends the reading, and is no error
    """Something was found, so nothing further is looked at."""

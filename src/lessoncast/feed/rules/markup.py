"""HTML as a browser would read it: what in it runs, frames, or leads nowhere."""

from __future__ import annotations

from html.parser import HTMLParser

from lessoncast._later import re

_FORBIDDEN = frozenset(
    {"script", "style", "iframe", "frame", "object", "embed", "form", "base", "meta", "link"}
)
_ABSOLUTE = re.compile(r"https?://[^/?#\s]|mailto:", re.IGNORECASE)


def faults(html: str) -> list[str]:
    """Return what notes in a feed must not hold, each once, in its order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys(reader.found))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _FORBIDDEN:
            self.found.append(f"a <{tag}> element")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.found.append(f"an attribute '{name}'")
            if name in {"href", "src"} and not _ABSOLUTE.match(value or ""):
                self.found.append(f"the link '{value or ''}', which is not absolute")

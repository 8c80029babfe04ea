"""Notes for the feed: the few tags that apps read, built anew, so nothing else can be in them.

``notes.html`` is parsed, and only what is on the list below is written again: no script, style,
frame, form, handler or relative link gets through, whatever the file holds.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

_KEPT = frozenset(
    ["p", "ol", "ul", "li", "a", "b", "i", "strong", "em", "br", "blockquote", "code", "pre", "h2", "h3", "h4", "dl", "dt", "dd", "cite", "time"]
)  # fmt: skip
_RENAMED = {"h1": "h2", "h5": "h4", "h6": "h4"}
_DROPPED_WHOLE = frozenset(
    ["script", "style", "title", "template", "iframe", "object", "noscript", "svg", "math", "audio", "video", "select", "textarea"]
)  # fmt: skip
_VOID = frozenset({"br"})
_ABSOLUTE_LINK = re.compile(r"(?:https?://[^\s/?#]+|mailto:[^\s@]+@)[^\s]*", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})")
_DEPTH_LIMIT = 40


def sanitised(html: str) -> str:
    """Return the body of an HTML page as well-nested HTML of listed tags and absolute links."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return writer.result()


class _Writer(HTMLParser):
    """Writes again what is on the list; of the rest, the text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[str] = []
        self._dropping = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = _RENAMED.get(tag, tag)
        if self._dropping or tag in _DROPPED_WHOLE:
            self._dropping = self._dropping or tag
        elif name in _VOID:
            self._out.append(f"<{name}>")
        elif name in _KEPT and len(self._open) < _DEPTH_LIMIT:
            self._start(name, dict(attrs))

    def _start(self, name: str, attributes: dict[str, str | None]) -> None:
        if name != "a":
            self._out.append(f"<{name}>")
        elif _ABSOLUTE_LINK.fullmatch(href := attributes.get("href") or ""):
            self._out.append(f'<a href="{escape(href)}">')
        else:
            return
        self._open.append(name)

    def handle_endtag(self, tag: str) -> None:
        name = _RENAMED.get(tag, tag)
        if self._dropping:
            self._dropping = "" if tag == self._dropping else self._dropping
        elif name in self._open:
            while (inner := self._open.pop()) != name:
                self._out.append(f"</{inner}>")
            self._out.append(f"</{name}>")

    def handle_data(self, data: str) -> None:
        if self._dropping:
            return
        if self._out[-1:] == ["<time>"] and (clock := _CLOCK.fullmatch(data.strip())):
            # A clock may show 0:16, but HTML knows it only as a time of day with two digits for the hour.
            hours, minutes, seconds = (int(part or 0) for part in clock.groups())
            self._out[-1] = f'<time datetime="PT{(hours * 60 + minutes) * 60 + seconds}S">'
        self._out.append(escape(data, quote=False))

    def result(self) -> str:
        """Everything written, with what is still open closed; blank lines collapsed."""
        ends = "".join(f"</{name}>" for name in reversed(self._open))
        return re.sub(r"\n\s*\n+", "\n", "".join(self._out) + ends).strip()

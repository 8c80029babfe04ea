"""Notes for the feed: the few tags that apps read, built anew, so nothing else can be in them.

``notes.html`` is parsed, and only what is on the list below is written again: no script, style,
frame, form, handler or relative link gets through, whatever the file holds.
"""

from __future__ import annotations

from collections.abc import Mapping

from lessoncast._later import re
from lessoncast.feed.sanitising import Rules, Writer, bare, is_absolute_link, names

_BARE = names("p ol ul li b i strong em br blockquote code pre h2 h3 h4 dl dt dd cite time")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})")


def _link(attributes: dict[str, str]) -> Mapping[str, str] | None:
    href = attributes.get("href", "")
    return {"href": href} if is_absolute_link(href) else None


_RULES = Rules(
    elements={**dict.fromkeys(_BARE, bare), "a": _link},
    renamed={"h1": "h2", "h5": "h4", "h6": "h4"},
    void=names("br"),
)


def sanitised(html: str) -> str:
    """Return the body of an HTML page as well-nested HTML of listed tags and absolute links."""
    writer = _Writer(_RULES)
    writer.feed(html)
    writer.close()
    return re.sub(r"\n\s*\n+", "\n", writer.result()).strip()


class _Writer(Writer):
    """Says of a clock what it shows."""

    def handle_data(self, data: str) -> None:
        """Write text; a clock may show 0:16, which HTML knows as a time of day only as 00:16."""
        clock = _CLOCK.fullmatch(data.strip()) if self._out[-1:] == ["<time>"] else None
        if clock and not self._dropping:
            hours, minutes, seconds = (int(part or 0) for part in clock.groups())
            self._out[-1] = f'<time datetime="PT{(hours * 60 + minutes) * 60 + seconds}S">'
        super().handle_data(data)

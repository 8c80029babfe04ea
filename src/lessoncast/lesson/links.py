"""The resources that a lesson points to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lessoncast.lesson.cleaning import URL, host, plain, trimmed
from lessoncast.lesson.names import names
from lessoncast.lesson.pieces import Piece
from lessoncast.model import Link

_SAY_NOTHING = names("here link this click more read source website page url hier aquí ici qui") | {
    "this link",
    "this page",
    "click here",
    "read more",
    "learn more",
    "see here",
}


@dataclass(slots=True)
class Resources:
    """Links in order, each address once; only the web's, because nobody else can follow others."""

    _found: dict[str, Link] = field(default_factory=dict)

    def add(self, piece: Piece) -> None:
        """Take the links of a piece, and the bare addresses in its text."""
        self._take(piece.links)
        if piece.kind not in {"code", "math"}:
            self._take(_bare(line.text for line in piece.lines))

    def links(self) -> tuple[Link, ...]:
        """All that were taken."""
        return tuple(self._found.values())

    def _take(self, links: Iterable[Link]) -> None:
        for link in links:
            url = link.url.strip()
            if url.lower().startswith(("http://", "https://")) and host(url):
                self._found.setdefault(url, Link(title=_title(link.title, url), url=url))


def _bare(lines: Iterable[str]) -> Iterator[Link]:
    for line in lines:
        if "://" in line or "www." in line:
            for match in URL.finditer(line):
                url = trimmed(match[0])
                if not url.lower().startswith(("http", "ftp")):
                    url = f"https://{url}"
                yield Link(title="", url=url)


def _title(text: str, url: str) -> str:
    shown = plain(text)
    says_nothing = shown.casefold().strip(" .!:") in _SAY_NOTHING
    return host(url) if not shown or says_nothing or URL.match(text.strip()) else shown

"""Rules for the pages of the site: everything on them is there, and nothing on them runs or phones out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.feed import media, standing
from lessoncast.feed.address import PAGE_NAME
from lessoncast.feed.public import ASSET_STEM, DIGEST_DIGITS
from lessoncast.feed.rules.subject import BUILD
from lessoncast.model import Problem

_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB = re.compile(r"https?://[^/]|mailto:", re.IGNORECASE)
_APPS = re.compile(r"(?:castro|gpodder|overcast|pktc|podcast|podcastaddict)://[\w.@:/?=%&-]*")
"""Links by which a podcast app subscribes."""

_NO_ICON = "data:,"

_SPEAKING = frozenset({"alternate", "author", "canonical", "license", "me", "next", "prev"})
"""What a ``<link>`` may say of other places without loading anything from there."""

_LEADING = frozenset({"a", "area"})
_FORBIDDEN = frozenset({"base", "embed", "form", "frame", "iframe", "object", "portal"})
_SCRIPT = re.compile(rf"{ASSET_STEM}\.[0-9a-f]{{{DIGEST_DIGITS}}}\.js")
_URLS = frozenset({"href", "poster", "src", "xlink:href"})


class _Use(NamedTuple):
    tag: str
    url: str
    line: int
    is_speaking: bool


def check(out: Path) -> Iterator[Problem]:
    """Return what is wrong with the pages."""
    there = media.sizes(out)
    if PAGE_NAME not in there:
        where = f"{out.name}/{PAGE_NAME}"
        yield Problem(where=where, message="there is no page yet", hint=BUILD)
    for name in sorted(there):
        if name.endswith(".html") and (name == PAGE_NAME or standing.is_ours(out / name)):
            yield from _of_page(out / name, there.keys())


def _of_page(path: Path, there: Collection[str]) -> Iterator[Problem]:
    where = f"{path.parent.name}/{path.name}"
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8", errors="replace"))
    reader.close()
    for line, fault in reader.faults:
        yield Problem(where=f"{where}:{line}", message=fault, hint=f"{BUILD} [CSP]")
    for use in reader.uses:
        if fault := _fault(use, there, reader.ids):
            yield Problem(where=f"{where}:{use.line}", message=fault, hint=BUILD)
    if not reader.language:
        yield Problem(where=where, message="the page names no language", hint="[WCAG 3.1.1]")
    if not reader.has_policy:
        yield Problem(where=where, message="the page has no policy", hint="[CSP]")


def _fault(use: _Use, there: Collection[str], ids: set[str]) -> str:
    if _ELSEWHERE.match(use.url) and use.url != _NO_ICON:
        leads = use.is_speaking or (use.tag in _LEADING and _APPS.fullmatch(use.url))
        if leads or (use.tag in _LEADING and _WEB.match(use.url)):
            return ""
        return f"<{use.tag}> loads from elsewhere: {use.url[:200]}"
    name, _, place = use.url.removeprefix(_NO_ICON).partition("#")
    name = name.partition("?")[0]
    if name:
        is_there = name in there
        return "" if is_there else f"<{use.tag}> names a missing file: {name}"
    is_place = not place or place.startswith("t=") or place in ids
    return "" if is_place else f"<{use.tag}> leads to no place on the page: #{place}"


class _Reader(HTMLParser):
    """Collects what the page names and what it must not hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.uses: list[_Use] = []
        self.faults: list[tuple[int, str]] = []
        self.ids: set[str] = set()
        self.language = ""
        self.has_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if tag == "html":
            self.language = attributes.get("lang", "")
        if attributes.get("http-equiv", "").lower() == "content-security-policy":
            self.has_policy = True
        if tag in _FORBIDDEN or (tag == "script" and not _is_ours(attributes)):
            self.faults.append((line, f"a <{tag}> element"))
        if own := attributes.get("id"):
            if own in self.ids:
                self.faults.append((line, f"the id '{own}' a second time"))
            self.ids.add(own)
        self._attributes(tag, attributes, line)

    def _attributes(self, tag: str, attributes: dict[str, str], line: int) -> None:
        is_speaking = tag == "link" and bool(
            set(attributes.get("rel", "").lower().split()) & _SPEAKING
        )
        for name, value in attributes.items():
            if name.startswith("on") or name == "style":
                self.faults.append((line, f"an attribute '{name}'"))
            if name in _URLS:
                self.uses.append(_Use(tag, value.strip(), line, is_speaking))
            if name == "srcset":
                urls = [part.split()[0] for part in value.split(",") if part.strip()]
                self.uses += [_Use(tag, url, line, is_speaking=False) for url in urls]


def _is_ours(attributes: dict[str, str]) -> bool:
    """Whether a script is the one of the pages, or only data for it."""
    source = attributes.get("src")
    if source is None:
        return attributes.get("type") == "application/json"
    return _SCRIPT.fullmatch(source) is not None

"""Rules for index.html: everything on it is there, and nothing on it runs or phones out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from lessoncast.feed.address import PAGE_NAME
from lessoncast.feed.public import ASSET_STEM, DIGEST_DIGITS
from lessoncast.feed.rules.subject import BUILD
from lessoncast.model import Problem

_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:javascript|data|vbscript):", re.IGNORECASE)
_LOADING = frozenset({"img", "audio", "video", "source", "script", "iframe", "link", "embed"})


_SCRIPT = re.compile(rf"{ASSET_STEM}\.[0-9a-f]{{{DIGEST_DIGITS}}}\.js")


class _Use(NamedTuple):
    tag: str
    url: str
    line: int


def check(out: Path) -> Iterator[Problem]:
    """Return what is wrong with the page."""
    path, where = out / PAGE_NAME, f"{out.name}/{PAGE_NAME}"
    if not path.is_file():
        yield Problem(where=where, message="there is no page yet", hint=BUILD)
        return
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8", errors="replace"))
    reader.close()
    for line, fault in reader.faults:
        yield Problem(where=f"{where}:{line}", message=fault, hint=f"{BUILD} [CSP]")
    for use in reader.uses:
        if fault := _fault(use, out):
            yield Problem(where=f"{where}:{use.line}", message=fault, hint=BUILD)
    if not reader.language:
        yield Problem(where=where, message="the page names no language", hint="[WCAG 3.1.1]")
    if not reader.has_policy:
        yield Problem(where=where, message="the page has no policy", hint="[CSP]")


def _fault(use: _Use, out: Path) -> str:
    if _ELSEWHERE.match(use.url):
        is_request = use.tag in _LOADING or not use.url.lower().startswith(("http:", "https:"))
        return f"<{use.tag}> loads from elsewhere: {use.url}" if is_request else ""
    name = re.split(r"[?#]", use.url)[0]
    return (
        f"<{use.tag}> names a missing file: {name}" if name and not (out / name).is_file() else ""
    )


class _Reader(HTMLParser):
    """Collects what the page names and what it must not hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.uses: list[_Use] = []
        self.faults: list[tuple[int, str]] = []
        self.language = ""
        self.has_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if tag == "html":
            self.language = attributes.get("lang", "")
        if attributes.get("http-equiv", "").lower() == "content-security-policy":
            self.has_policy = True
        is_ours = tag == "script" and _SCRIPT.fullmatch(attributes.get("src", ""))
        if tag in {"script", "iframe", "object", "embed", "base", "form"} and not is_ours:
            self.faults.append((line, f"a <{tag}> element"))
        for name, value in attributes.items():
            if name.startswith("on"):
                self.faults.append((line, f"an attribute '{name}'"))
            if name in {"href", "src"}:
                self.uses.append(_Use(tag, value.strip(), line))

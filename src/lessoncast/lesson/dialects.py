"""What site generators add to Markdown, taken out line by line before it is parsed.

Handled: the roles of MyST and d2l (:cite:`x`, {numref}`x`), MyST directives, templates of mdBook,
Jekyll and Hugo, contents markers, wiki links. Lines keep their numbers; code stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lessoncast.lesson import containers
from lessoncast.lesson.names import names
from lessoncast.lesson.pieces import DROPPED, REFERENCE, REFERENCE_END
from lessoncast.model import LeftOut, Span

_GENERATORS = "an instruction to the site's generator"
_FENCE = re.compile(r"(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)$")
_ROLE = re.compile(
    r"(?:(?<!\w):(?P<d2l>[a-zA-Z_]{2,20}):|\{(?P<myst>[\w:.-]{2,40})\})"
    r"(?P<ticks>`{1,2})(?P<text>[^`]{1,400})(?P=ticks)"
)
_TARGETED = re.compile(r"(.*?)\s*<([^<>]*)>$")
_TEMPLATE = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}")
_WIKI_EMBED = re.compile(r"!\[\[[^\]\[\n]{1,300}\]\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\]\[|\n]{1,300}\|)?([^\]\[|\n]{1,300})\]\]")
_HIGHLIGHT = re.compile(r"(?<!=)==(?=\S)([^=\n]{1,400}?)(?<=\S)==(?!=)")
_CODE_SPAN = re.compile(r"(`+[^`\n]*`+)")
_ONLY_MARKER = re.compile(
    r"\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|\{:?toc\}|:(?:begin|end)_tab:.*|\[comment\]:.*"
    r"|\([\w:./-]{1,80}\)=|%(?: .*)?)\s*$",
    re.IGNORECASE,
)
"""Lines that say nothing: contents markers, tabs of d2l, targets and comments of MyST."""
_OPTION = re.compile(r"\s*:[a-z][a-z-]*:(?:\s|$)")
_UNSEEN = re.compile(r"[\s>]*(?:$|[`~]{3}|%|:[a-z][a-z_-]*:|\([\w:./-]+\)=|\[comment\]:)")
"""Lines that show nothing on the author's own page either: fences, options, targets, comments."""
_OPEN_BRACKET = re.compile(r"[(\[]\s*(?:(?:see|cf\.?|e\.g\.,?)\s*)?$")
_BULLET = re.compile(r"(\s*)[•▪◦‣●○]\s+(?=\S)")
_CITED_KEY = re.compile(r"([A-Za-z]{3,})")

_DROPPED_ROLES = names(
    "cite citep citeyear label eqlabel width height begin_tab end_tab download index footcite "
    "cite:p cite:ps cite:alp span toc"
)
_CITED_NAMES = names("citet textcite cite:t cite:author citeauthor")
_CROSS = names("ref numref eqref eq doc prf:ref exref secref hyperref")


class Prepared(NamedTuple):
    """Markdown that CommonMark and our containers understand, and the lines that are gone."""

    text: str
    left_out: tuple[LeftOut, ...]


def preprocess(text: str) -> Prepared:
    """Return the text with the same lines, and what stood on those that are empty now."""
    lines = text.split("\n")
    written = list(_Lines().write(lines))
    gone = [
        LeftOut(span=Span(at, at), text=line.strip(), reason=_GENERATORS)
        for at, (line, left) in enumerate(zip(lines, written, strict=True), start=1)
        if line != left and not left.strip(" >:") and not _UNSEEN.match(line)
    ]
    return Prepared("\n".join(written), tuple(gone))


class _Lines:
    """Follows the fences: ``_code`` is the one that hides its lines, ``_boxes`` those that do not."""

    def __init__(self) -> None:
        self._code = ""
        self._boxes: list[str] = []
        self._options = False

    def write(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            match = _FENCE.match(line)
            if match:
                yield self._fence(line, match["indent"], match["fence"], match["info"])
            elif self._code:
                yield line
            elif self._options and _OPTION.match(line):
                yield ""
            else:
                self._options = False
                yield _prose(line)

    def _fence(self, line: str, indent: str, fence: str, info: str) -> str:
        self._options = False
        if self._code:
            if not info.strip() and fence.startswith(self._code):
                self._code = ""
            return line
        if self._boxes and not info.strip() and fence.startswith(self._boxes[-1]):
            self._boxes.pop()
            return f"{indent}:::"
        box = containers.directive(info)
        if box is None:
            self._code = fence
            return line
        self._boxes.append(fence)
        self._options = True
        return f"{indent}:::{box}"


def _prose(line: str) -> str:
    if _ONLY_MARKER.match(line):
        return ""
    line = _BULLET.sub(r"\1- ", line, count=1) if _BULLET.match(line) else line
    if "`" in line and (":" in line or "{" in line):
        line = _ROLE.sub(_role, line)
    if not any(mark in line for mark in ("{{", "{%", "{#", "[[", "==")):
        return line
    parts = _CODE_SPAN.split(line)
    return "".join(part if at % 2 else _without_templates(part) for at, part in enumerate(parts))


def _without_templates(text: str) -> str:
    text = _WIKI_EMBED.sub("", _TEMPLATE.sub("", text))
    return _HIGHLIGHT.sub(r"\1", _WIKI_LINK.sub(r"\1", text))


def _role(match: re.Match[str]) -> str:
    role, content = (match["d2l"] or match["myst"]).lower(), match["text"]
    if role in _DROPPED_ROLES:
        return DROPPED if role not in {"label", "eqlabel", "width"} else ""
    if role in _CITED_NAMES:
        bracketed = _OPEN_BRACKET.search(match.string[max(0, match.start() - 20) : match.start()])
        return DROPPED if bracketed else _cited(content)
    titled = _TARGETED.match(content)
    if titled and titled[1]:
        return titled[1]
    if role in _CROSS:
        kind = re.match(r"[A-Za-z]+", content.rsplit(":", 1)[-1] if role == "doc" else content)
        return f"{REFERENCE}{kind[0].lower() if kind else ''}{REFERENCE_END}"
    return f"${content}$" if role == "math" else f"`{content}`" if role == "code" else content


def _cited(keys: str) -> str:
    """``:citet:`Vapnik98,boucheron2005theory` `` → "Vapnik and Boucheron"."""
    found = [_CITED_KEY.match(key.strip()) for key in keys.split(",")]
    names = [name[1].capitalize() for name in found if name]
    return (
        " and ".join(names[:2])
        if 0 < len(names) <= 2
        else (f"{names[0]} and others" if names else DROPPED)
    )

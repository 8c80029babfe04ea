"""An article's parts → the text of ``article.html``: each element and each attribute from a list.

This is the last door: what is not on the lists is not written, wherever it came from.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from lessoncast._later import re
from lessoncast.lesson.article.nodes import EMPTY, INLINE, Node, Part, Words
from lessoncast.lesson.names import names

BLOCKS = names(
    "aside blockquote caption dd details div dl dt figcaption figure h2 h3 h4 h5 hr li ol p pre section "
    "summary table tbody td th thead tr ul"
)
ELEMENTS = (INLINE | BLOCKS) - {"input"}

CLASSES = names("caption center footnotes kind math numbers right")
KINDS = names(
    "abstract answer bug caution challenge check danger definition error example exercise failure "
    "faq hint important info instructor keypoints note objectives prerequisites question questions "
    "quote remark solution success theorem tip todo topic warning"
)
"""Kinds of boxes, as ``data-kind`` of an ``<aside>``."""

_ON_ALL = names("id lang dir")
_ALLOWED = {
    "a": names("href rel data-lesson data-section"),
    "aside": names("data-kind"),
    "abbr": names("title"),
    "code": names("class"),
    "div": names("class"),
    "span": names("class"),
    "h2": names("data-t"),
    "h3": names("data-t"),
    "h4": names("data-t"),
    "h5": names("data-t"),
    "img": names("src alt width height loading"),
    "ol": names("start"),
    "p": names("class"),
    "section": names("class"),
    "td": names("class colspan rowspan"),
    "th": names("class colspan rowspan scope"),
}


def dumps(parts: Iterable[Part]) -> str:
    """Return the article as HTML: a fragment, a block on each line."""
    return "".join(_written(parts))


def _written(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Words):
            yield html.escape(part.text, quote=False)
            continue
        if part.name not in ELEMENTS:
            yield from _written(part.children)
            continue
        yield f"<{part.name}{''.join(_attributes(part))}>"
        if part.name not in EMPTY:
            yield from _written(part.children)
            yield f"</{part.name}>"
        if part.name in BLOCKS:
            yield "\n"


def _attributes(node: Node) -> Iterator[str]:
    allowed = _ALLOWED.get(node.name, frozenset()) | _ON_ALL
    for name, value in node.attributes.items():
        if name in allowed and is_safe(node.name, name, value):
            yield f' {name}="{html.escape(value)}"'


def is_safe(element: str, name: str, value: str) -> bool:
    """Whether an attribute's value is one that an article may have."""
    if element == "code" and name == "class":
        return bool(_CODE_CLASS.fullmatch(value))
    return bool(_VALUES[name](value))


def is_web(url: str) -> bool:
    """Whether an address is one to read or to write to: http, https, mailto."""
    try:
        parts = urlsplit(url)
        return (parts.scheme in {"http", "https"} and bool(parts.hostname)) or (
            parts.scheme == "mailto" and "@" in parts.path
        )
    except ValueError:
        return False


_CODE_CLASS = re.compile(r"language-[\w+#.-]{1,30}")
_ID = re.compile(r"a-[\w-]{1,80}")
_NUMBER = re.compile(r"[0-9]{1,5}")
_VALUES: dict[str, Callable[[str], object]] = {
    "href": lambda value: is_web(value) or (value[:1] == "#" and _ID.fullmatch(value[1:])),
    "class": CLASSES.__contains__,
    "data-kind": KINDS.__contains__,
    "dir": names("ltr rtl auto").__contains__,
    "scope": names("col row").__contains__,
    "rel": frozenset({"noopener noreferrer"}).__contains__,
    "title": lambda _: True,
    "alt": lambda _: True,
    "src": re.compile(r"picture-[0-9a-f]{8}\.(?:png|jpg|gif|webp|svg)").fullmatch,
    "width": _NUMBER.fullmatch,
    "height": _NUMBER.fullmatch,
    "loading": frozenset({"lazy"}).__contains__,
    "id": _ID.fullmatch,
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}").fullmatch,
    "start": _NUMBER.fullmatch,
    "colspan": _NUMBER.fullmatch,
    "rowspan": _NUMBER.fullmatch,
    "data-t": re.compile(r"[0-9]{1,6}(?:\.[0-9])?").fullmatch,
    "data-lesson": re.compile(r"[a-z0-9-]{1,60}(?:/[a-z0-9-]{1,60})?").fullmatch,
    "data-section": _ID.fullmatch,
}
"""What tells of an attribute's value whether it may be."""

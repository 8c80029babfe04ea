"""Judges an article as browsers would read it: html5lib parses as they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import html5lib

from lessoncast.lesson.names import names

ELEMENTS = names(
    "a abbr aside b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 "
    "h5 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody "
    "td th thead time tr u ul var wbr"
)
ATTRIBUTES = {
    "id": r"a-[\w-]+",
    "lang": r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    "dir": r"ltr|rtl|auto",
    "href": r"https?://[^\s\"'<>\\]+|mailto:\S+@\S+|#a-[\w-]+",
    "rel": r"noopener noreferrer",
    "class": r"language-[\w+#.-]+|[a-z]+",
    "data-t": r"\d+\.\d",
    "data-kind": r"[a-z]+",
    "data-lesson": r"[a-z0-9-]+(/[a-z0-9-]+)?",
    "data-section": r"a-[\w-]+",
    "scope": r"col|row",
    "colspan": r"\d+",
    "rowspan": r"\d+",
    "start": r"\d+",
    "src": r"picture-[0-9a-f]{8}\.(png|jpg|gif|webp|svg)",
    "alt": r"(?s).*",
    "width": r"\d+",
    "height": r"\d+",
    "loading": r"lazy",
    "title": r"(?s).*",
}


def faults(article: str) -> list[str]:
    """What a browser would find in an article that has no business there."""
    page = html5lib.parse(
        f"<!doctype html><html><head><title>x</title></head><body><main>{article}</main></body></html>",
        treebuilder="etree",
        namespaceHTMLElements=False,
    )
    head, body = list(page)
    found = [] if [one.tag for one in head] == ["title"] else ["something got into the head"]
    found += [] if [one.tag for one in body] == ["main"] else ["something got out of its place"]
    ids: set[str] = set()
    for one in body[0].iter():
        if one is not body[0]:
            found += _faults_of(one.tag, dict(one.attrib), ids)
    return found


def _faults_of(tag: object, attributes: dict[str, str], ids: set[str]) -> Iterator[str]:
    if not isinstance(tag, str):
        yield f"a comment or an instruction: {tag}"
    elif tag not in ELEMENTS:
        yield f"<{tag}>"
    for name, value in attributes.items():
        pattern = ATTRIBUTES.get(name)
        if pattern is None or not re.fullmatch(pattern, value):
            yield f"{name}={value!r}"
        elif name == "id" and value in ids:
            yield f"id {value} twice"
        ids |= {value} if name == "id" else set()

"""Word's styles → what mammoth makes of them: publishers and courses have styles of their own."""

from __future__ import annotations

import html
from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.lesson.documents.rows import MONO

STANDARD = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='TOC Heading'] => nav > p:fresh
p[style-name^='toc '] => nav > p:fresh
p[style-name^='TOC '] => nav > p:fresh
p[style-name^='Code'] => pre:separator('\\n')
p[style-name^='Source Code'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Plain Text'] => p:fresh
"""
"""What Word, LibreOffice and Pandoc call them."""

_STYLE = re.compile(r"<w:style\b(?P<about>[^<>]*)>(?P<inside>.*?)</w:style>", re.DOTALL)
_KIND = re.compile(r'\bw:type="(paragraph|character)"')
_NAME = re.compile(r'<w:name\b[^<>]*\bw:val="([^"]+)"')
_LEVEL = re.compile(r'<w:outlineLvl\b[^<>]*\bw:val="([0-5])"')
_FACE = re.compile(r'<w:rFonts\b[^<>]*\bw:ascii="([^"]+)"')
_KNOWN = re.compile(r"heading \d|normal|(?:toc|source code|code)\b", re.IGNORECASE)
_TITLE = re.compile(r"(?:chapter|document|book|lesson|article|paper)[ _-]?title", re.IGNORECASE)
_HEAD = re.compile(r"head(?:ing)?[ _-]?([a-e])|([a-e])[ _-]?head|h([1-5])", re.IGNORECASE)
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:chapter|section|page)[ _-]?number|(?:graphic|figure|image)[ _-]?slug|code[ _-]?label",
    re.IGNORECASE,
)
"""The number of a chapter, and what tells a printer where a picture goes."""
_DEEPEST = 6


def map_of(xml: str) -> str:
    """The style map of mammoth for the styles of a document."""
    return "\n".join([*_own(xml), STANDARD])


def _own(xml: str) -> Iterator[str]:
    for style in _STYLE.finditer(xml):
        kind, name = _KIND.search(style["about"]), _NAME.search(style["inside"])
        if not kind or not name or _KNOWN.match(name[1]):
            continue
        becomes = _becomes(kind[1], html.unescape(name[1]), style["inside"])
        if becomes and "'" not in name[1]:
            yield f"{kind[1][0].replace('c', 'r')}[style-name='{html.unescape(name[1])}'] => {becomes}"


def _becomes(kind: str, name: str, inside: str) -> str:
    """What a style is shown as, "" for what it is without one."""
    face = _FACE.search(inside)
    typed = bool(face and MONO.search(face[1].lower()))
    if kind == "character":
        return "code" if typed else ""
    if _TITLE.fullmatch(name):
        return "h1.title:fresh"
    if _BESIDE.fullmatch(name):
        return "!"
    if _CAPTION.search(name):
        return "figcaption:fresh"
    level = _level(name, inside)
    if level:
        return f"h{level}:fresh"
    return "pre:separator('\\n')" if typed else ""


def _level(name: str, inside: str) -> int:
    """Of a heading, 0 for anything else: the outline says so, or its letter or number."""
    if outline := _LEVEL.search(inside):
        return int(outline[1]) + 1
    found = _HEAD.fullmatch(name)
    if not found:
        return 0
    mark = (found[1] or found[2] or "").lower()
    return min("abcde".index(mark) + 1 if mark else int(found[3]), _DEEPEST)

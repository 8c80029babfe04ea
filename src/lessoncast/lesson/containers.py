"""Containers (``:::``) and directives (```` ```{note} ````): what they are called, and as what they count."""

from __future__ import annotations

import html

from lessoncast._later import re
from lessoncast.lesson.boxes import LAYOUT, NOTES, canonical_name
from lessoncast.lesson.names import names

_HEAD = re.compile(
    r"\s*(?:\{\s*(?P<braced>[^{}]*)\}|(?P<bare>[\w.-]+))\s*(?:\[(?P<bracket>[^\]]*)\])?(?P<title>.*)$"
)
_NAME = re.compile(r"(?<![\w#.:=\"'-])\.?([A-Za-z][\w:-]*)(?![\w=-])")
_FIGURE = re.compile(r"#(?:fig|tbl)-")
_TITLE_VALUE = re.compile(r"(?:title|name)\s*=\s*[\"']([^\"']*)[\"']")
_YAML = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_PICTURE = re.compile(r"\s*\{(?:figure|image)\}\s*([^\s<>]{1,300})")
_LANGUAGE = re.compile(r"[{.\s]*([\w+#-]*)")
_HIDDEN = frozenset({"instructor", "instructors", "content-hidden", "hidden"})
_CODE = frozenset({"code", "code-block", "code-cell", "sourcecode", "doctest", "prompt"})
_NOTHING = {
    **dict.fromkeys(names("figure image"), "a picture"),
    **dict.fromkeys(names("toctree contents tableofcontents index"), "a table of contents"),
    **dict.fromkeys(names("bibliography"), "footnotes and references"),
    **dict.fromkeys(names("video youtube iframe"), "an embedded medium"),
    **dict.fromkeys(
        names("eval-rst raw include literalinclude card grid button"),
        "an instruction to the site's generator",
    ),
}
_BOXES = (
    NOTES
    | {
        "dropdown",
        "topic",
        "sidebar",
        "margin",
        "objectives",
        "questions",
        "keypoints",
        "glossary",
        "list-table",
    }
    | names("tab-set tab-item grid-item grid-item-card")
)


def tag(info: str, still_open: list[str]) -> str:
    """The tag for a ``:::`` line; ``info`` is what follows the colons, "" closes the last opened."""
    if not info:
        return f"</{still_open.pop()}>" if still_open else ""
    name, title = _parsed(info)
    if name in _HIDDEN:
        still_open.append("div")
        return "<div hidden>"
    if not name or name in LAYOUT:
        still_open.append("div")
        return "<div>"
    still_open.append("lesson-aside")
    return opening(name, title)


def opening(name: str, title: str) -> str:
    """The start tag of a box."""
    named = html.escape(canonical_name(name))
    return f'<lesson-aside name="{named}" title="{html.escape(title)}">'


def directive(info: str) -> str | None:
    """What to write behind ``:::`` for a fence that is really a box, None for other fences."""
    match = re.match(r"\s*\{([A-Za-z][\w:-]*)\}\s*(.*)$", info)
    if not match:
        return None
    name = canonical_name(match[1].split(":")[-1])
    return f"{{{name}}} {match[2]}".strip() if name in _BOXES else None


def kind_of_fence(info: str) -> tuple[str, str]:
    """``code``, ``math`` or in words what else it is, and the code's language."""
    name = re.match(r"\s*\{([A-Za-z][\w-]*)\}\s*(.*)$", info)
    if name and name[1] in _CODE:
        return "code", _language(name[2])
    word = name[1] if name else info.strip()
    if word in {"math", "latex-math"}:
        return "math", ""
    if name and word in _NOTHING:
        return _NOTHING[word], ""
    return "code", _language(info)


def picture(info: str, content: str) -> str:
    """The picture that a fence ```` ```{figure} map.png ```` shows, for readers; "" for other fences."""
    match = _PICTURE.match(info)
    if not match:
        return ""
    lines = _YAML.sub("", content.strip()).split("\n")
    alt = next((line[5:].strip() for line in lines if line.startswith(":alt:")), "")
    caption = " ".join(line.strip() for line in lines if not line.startswith(":"))
    told = {"src": match[1], "alt": alt, "title": caption.strip()}
    shown = "".join(f' {key}="{html.escape(value)}"' for key, value in told.items())
    return f"<lesson-picture{shown}></lesson-picture>"


def _language(info: str) -> str:
    match = _LANGUAGE.match(info)
    return match[1] if match else ""


def _parsed(info: str) -> tuple[str, str]:
    """``{.callout-note title="x"}``, ``{note} x``, ``tip[x]``, ``warning x`` → name and title."""
    match = _HEAD.match(info)
    if not match:
        return "", ""
    braced = match["braced"] or ""
    found = _NAME.search(braced or match["bare"] or "")
    if not found and _FIGURE.search(braced):
        return "caption", ""
    value = _TITLE_VALUE.search(braced)
    title = value[1] if value else (match["bracket"] or match["title"].strip())
    return canonical_name(found[1]) if found else "", title.strip(" :")

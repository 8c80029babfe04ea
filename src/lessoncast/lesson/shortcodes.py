"""Lines that command a site's generator: what each of them means for the text around it."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.names import names

_BOX_NAMES = names(
    "notice hint callout admonition alert note tip warning caution important info danger details "
    "expand message panel"
)
_BOX = re.compile(
    r"\s*\{\{[<%]\s*(?P<end>/)?\s*(?P<name>[\w-]+)\s*(?P<more>[^<>]*?)/?\s*[>%]\}\}\s*$"
)
_LIQUID = re.compile(r"\s*\{%-?\s*(?P<end>end)?(?P<name>[a-z]+)\b\s*(?P<more>[^%]*?)-?%\}\s*$")
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_TITLE = re.compile(r"(?:title|summary|heading)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TYPE = re.compile(r"(?:type|kind|style|class)\s*=\s*[\"']?([\w-]+)|^([\w-]+)(?!\s*=)")
_INCLUDED = re.compile(
    r"\s*\{%-?\s*include\s+[\w/-]*(?:tip|note|warning|callout|alert|important|info)[\w/-]*\.html\s[^%]*?"
    r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
)
_HIGHLIGHT = re.compile(r"\s*(?:\{%-?\s*highlight|\{\{[<%]\s*highlight)\s+([\w+#-]*)")
END_OF_HIGHLIGHT = re.compile(r"\s*(?:\{%-?\s*endhighlight\b|\{\{[<%]\s*/\s*highlight\b)")
_COMMENT = re.compile(r"\s*\{%-?\s*comment\s*-?%\}(?!.*endcomment)")
_UNCLOSED = (
    (_COMMENT, re.compile(r"\{%-?\s*endcomment\s*-?%\}")),
    (re.compile(r"\s*\{\{[<%](?!.*[>%]\}\})"), re.compile(r"[>%]\}\}")),
    (re.compile(r"\s*\{%(?!.*%\})"), re.compile(r"%\}")),
    (re.compile(r"\s*\{/\*(?!.*\*/\})"), re.compile(r"\*/\}")),
    (re.compile(r"%%\s*$"), re.compile(r"%%\s*$")),
)
_TEMPLATE = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}")
_COMMANDS = re.compile(
    r"\{[%#]|\{\{-?\s*(?:[<>%#&/!^.]|(?:site|page|post|layout|config|book|include|partial|params|ref|relref|url|asset|toc|content)\b)"
    r"|\{\{[^{}]*[\"'|=(][^{}]*\}\}|\{\{\s*\}\}",
    re.IGNORECASE,
)
"""What generators put something in place of; other words in braces are what a lesson tells of."""
_TAB = re.compile(r"(\s*)===[!+]?\s+\"[^\"]*\"\s*$")
TAB_INDENT = 4


def tab(line: str) -> int:
    """How far the content below a tab of Material for MkDocs is set in; 0 for other lines."""
    found = _TAB.match(line)
    return len(found[1]) + TAB_INDENT if found else 0


def highlighted(line: str) -> str | None:
    """The language of the code that begins below this line; None where none does."""
    found = _HIGHLIGHT.match(line)
    return found[1] if found else None


def hides_until(line: str) -> re.Pattern[str] | None:
    """What ends the comment or command that this line begins and does not end."""
    return next((end for begins, end in _UNCLOSED if begins.match(line)), None)


def without_commands(text: str, *, gone: str = "", mark: str = "`") -> str:
    """Text in which ``gone`` stands for what a generator would replace; other expressions in marks of code."""
    if _TEMPLATE.fullmatch(text.strip()):
        return gone
    return _TEMPLATE.sub(
        lambda found: gone if _COMMANDS.match(found[0]) else f"{mark}{found[0]}{mark}", text
    )


def included(line: str) -> str:
    """The text that a line hands to a box of the site, or ""."""
    found = _INCLUDED.match(line)
    return (found[1] or found[2] or "") if found else ""


def box(line: str) -> str | None:
    """The ``:::`` line for a shortcode that begins or ends a box; None for other lines."""
    found = _BOX.match(line) or _LIQUID.match(line)
    if not found or found["name"].lower() not in _BOX_NAMES:
        return None
    if found["end"]:
        return ":::"
    return f":::{{{_kind(found['name'], found['more'])}}} {_heading(found['more'])}".strip()


def _kind(name: str, more: str) -> str:
    found = _TYPE.search(more)
    return ((found[1] or found[2]) if found else "") or name


def _heading(more: str) -> str:
    titled = _TITLE.search(more) or (None if "=" in more else _QUOTED.search(more))
    return (titled[1] or titled[2] or "") if titled else ""

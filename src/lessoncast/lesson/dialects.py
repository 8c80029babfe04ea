"""What site generators add to Markdown, taken out line by line before it is parsed.

Handled: the roles of MyST and d2l (:cite:`x`, {numref}`x`), MyST directives, templates of mdBook,
Jekyll and Hugo, contents markers, wiki links. Lines keep their numbers; code stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.lesson import containers, shortcodes
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
_ANCHOR = re.compile(r"\[\]\{#[^{}\n]*\}")
_WIKI_PICTURE = re.compile(
    r"!\[\[([^\]\[\n|<>]{1,200}\.(?:png|jpe?g|gif|webp|svg))(?:\|[^\]\[\n]{0,100})?\]\]",
    re.IGNORECASE,
)
_WIKI_EMBED = re.compile(r"!\[\[[^\]\[\n]{1,300}\]\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\]\[|\n]{1,300}\|)?([^\]\[|\n]{1,300})\]\]")
_TARGET = re.compile(
    r"^([ >]*#{1,6} .*\S)(?<! of)(?<! on)(?<! in)(?<! to)(?<! for)(?<! and)(?<! or)(?<! with)(?<! about)(?<! from)(?<! by)(?<! the)"
    r"\s+\[\[[a-z\d][a-z\d_-]*\]\]\s*$"
)
"""``## Spring tides [[spring-tides]]``: where a link to the heading leads, and no wiki link."""
_HIGHLIGHT = re.compile(r"(?<!=)==(?=\S)([^=\n]{1,400}?)(?<=\S)==(?!=)")
_CODE_SPAN = re.compile(r"(`+[^`\n]*`+)")
_ONLY_MARKER = re.compile(
    r"\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|\{:?toc\}|:(?:begin|end)_tab:.*|\[comment\]:.*"
    r"|\^|\([\w:./-]{1,80}\)=|%(?: .*)?|\[//\]:.*|\*\[[^\]]{1,40}\]:.*|\{/\*.*\*/\}|\[\]\{[^{}]*\}"
    r"|\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle|bigskip|medskip|vspace|hspace)\b.*"
    r"|import\s[^;\n]{0,300}\bfrom\s+['\"][^'\"]+['\"];?|import\s+['\"][^'\"]+['\"];?"
    r"|export\s+(?:const|default|function|let)\b.*)\s*$",
    re.IGNORECASE,
)
"""Lines that say nothing: contents markers, kramdown's end of a block, tabs of d2l, targets, comments, TeX, MDX, abbreviations."""
_CONTENTS = re.compile(r"\s*\{:\s*(?:[.#][\w-]+\s+)*toc\b[^{}\n]*\}\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s")
_OPTION = re.compile(r"\s*:[a-z][a-z-]*:(?:\s|$)")
_UNSEEN = re.compile(
    r"[\s>]*(?:$|[`~]{3}|%|:[a-z][a-z_-]*:|\([\w:./-]+\)=|\[(?:comment|//)\]:|\{/\*|\*\[)"
)
"""Lines that show nothing on the author's own page either: fences, options, targets, comments."""
_OPEN_BRACKET = re.compile(r"[(\[]\s*(?:(?:see|cf\.?|e\.g\.,?)\s*)?$")
_LIST_MARK = re.compile(
    r"(\s*)(?:[•▪◦‣●○]|(\(@[\w-]{0,20}\)|#\.)|\((\d{1,2})\)|\(?[a-hA-H]\))\s+(?=\S)"
)
"""Bullets, pandoc's numbers, numbers and letters in brackets; the second and third group count."""
_TIMES = re.compile(r"(?<=\d)\*(?=\d)")
_LINE_BLOCK = re.compile(r"^\|\s+([^|]+)$")
_LABELLED_MATH = re.compile(r"^\$\$\s*\{#[^{}]*\}\s*$")
_INLINE_R = re.compile(r"`r (?=[^`]+`)")
_MARKED = (
    "{{",
    "{%",
    "{#",
    "[[",
    "==",
    "{+",
    "{-",
    "{~",
    "{>",
    "{=",
    "++",
    "%%",
    "~",
    "^",
    "@",
    "[\\[",
)
_EDITED = (
    ("--}", re.compile(r"\{--.{0,400}?--\}"), ""),
    ("<<}", re.compile(r"\{>>.{0,400}?<<\}"), ""),
    ("%%", re.compile(r"%%[^%\n]{0,400}%%"), ""),
    ("~~}", re.compile(r"\{~~.{0,400}?~>(.{0,400}?)~~\}"), r"\1"),
    ("++}", re.compile(r"\{\+\+(.{0,400}?)\+\+\}"), r"\1"),
    ("==}", re.compile(r"\{==(.{0,400}?)==\}"), r"\1"),
    ("++", re.compile(r"(?<![\w+])\+\+(?=[^\s+])([^+\n]{1,400}?)(?<=\S)\+\+(?![\w+])"), r"\1"),
)
"""What editors marked as added, removed, changed, commented; the first is in all that matches."""
_LOWERED = re.compile(r"(?<=[A-Za-z\d)])~(\d{1,3}|[A-Za-z]{1,3})~(?!~)")
_RAISED = re.compile(r"(?<=[\w)])\^([\w+−-]{1,6})\^")
_CROSS_REFERENCE = re.compile(
    r"(?<![\w@.`/])@(fig|tbl|tab|sec|eq|lst|thm|lem|cor|exm|def|exr|prp)-[\w-]*\w"
)
_BRACKETED_LINK = re.compile(
    r"\[\\?\[(?P<text>[^\[\]\\\n]{1,60})\\?\]\]\(#(?P<kind>[A-Za-z]*)[^()\s]{0,200}\)"
)
"""``[\\[link\\]](#fig-3)`` of textbooks, where print has the figure's number, and ``[[7]](#ref-7)``."""
_NAMED_SOURCE = re.compile(r"(?<![\w@.`/\[;-])@([A-Za-z]{3,30})[\w:-]{0,40}?\d{2,4}[a-z]?(?![\w@])")
_CITED_KEY = re.compile(r"([A-Za-z]{3,})")

_LIST_DIRECTIVE = re.compile(r"\{(list-table|glossary)\}")
_CELL = re.compile(r"\s*(\* )?\s*- ")
_HIGHLIGHTED = "highlight"
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
    written = _without_contents(lines, list(_Lines().write(lines)))
    gone = [
        LeftOut(span=Span(at, at), text=line.strip(), reason=_GENERATORS)
        for at, (line, left) in enumerate(zip(lines, written, strict=True), start=1)
        if line != left and not left.strip(" >:") and not _UNSEEN.match(line)
    ]
    return Prepared("\n".join(written), tuple(gone))


def _without_contents(lines: list[str], written: list[str]) -> list[str]:
    """The lines without the item before ``{:toc}``, in whose place kramdown puts a table of contents."""
    for at, (_, after) in enumerate(pairwise(lines)):
        if "toc" in after and _CONTENTS.fullmatch(after) and _ITEM.match(written[at]):
            written[at] = ""
    return written


class _Lines:
    """Follows what holds several lines.

    ``_code`` is the fence that hides its lines, ``_boxes`` those that do not, ``_until`` what ends a
    comment, ``_tabs`` how far the lines below open tabs are set in, ``_lists`` the directive whose
    list is none.
    """

    def __init__(self) -> None:
        self._code = ""
        self._boxes: list[str] = []
        self._options = False
        self._until: re.Pattern[str] | None = None
        self._tabs: list[int] = []
        self._lists = ""

    def write(self, lines: list[str]) -> Iterator[str]:
        for line in map(self._set_out, lines):
            if self._until:
                self._until = None if self._until.search(line) else self._until
                yield ""
            elif match := _FENCE.match(line):
                yield self._fence(line, match["indent"], match["fence"], match["info"])
            elif self._code:
                yield self._within_code(line)
            elif self._options and _OPTION.match(line):
                yield ""
            else:
                self._options = line.lstrip(" >").startswith(":::")
                yield self._listed(line) if self._lists else self._text(line)

    def _set_out(self, line: str) -> str:
        """A line below a tab without the blanks that put it there."""
        if not self._tabs or not line.strip():
            return line
        text = line.expandtabs(shortcodes.TAB_INDENT)
        indent = len(text) - len(text.lstrip())
        while self._tabs and indent < self._tabs[-1]:
            self._tabs.pop()
        return text[shortcodes.TAB_INDENT * len(self._tabs) :]

    def _within_code(self, line: str) -> str:
        if self._code == _HIGHLIGHTED and shortcodes.END_OF_HIGHLIGHT.match(line):
            self._code = ""
            return "```"
        return line

    def _text(self, line: str) -> str:
        if indent := shortcodes.tab(line):
            self._tabs.append(indent + shortcodes.TAB_INDENT * len(self._tabs))
            return ""
        if not line.lstrip().startswith(("{", "%%")):
            return _prose(line)
        if (language := shortcodes.highlighted(line)) is not None:
            self._code = _HIGHLIGHTED
            return f"```{language}"
        self._until = shortcodes.hides_until(line)
        if self._until:
            return ""
        return shortcodes.box(line) or shortcodes.included(line) or _prose(line)

    def _listed(self, line: str) -> str:
        """A line of a MyST table or glossary that is written as a list."""
        if self._lists == "glossary":
            return f": {line.strip()}" if line.startswith("  ") else self._text(line)
        found = _CELL.match(line)
        if not found:
            return _prose(line)
        return f"{'<tr>' if found[1] else ''}<td>{_prose(line[found.end() :])}</td>"

    def _fence(self, line: str, indent: str, fence: str, info: str) -> str:
        self._options = False
        if self._code:
            if not info.strip() and fence.startswith(self._code):
                self._code = ""
            return line
        if self._boxes and not info.strip() and fence.startswith(self._boxes[-1]):
            self._boxes.pop()
            lists, self._lists = self._lists, ""
            return f"{indent}</table>" if lists == "list-table" else f"{indent}:::"
        box = containers.directive(info)
        if box is None:
            self._code = fence
            return line
        self._boxes.append(fence)
        self._options = True
        named = _LIST_DIRECTIVE.match(box)
        self._lists = named[1] if named else ""
        return f"{indent}<table>" if self._lists == "list-table" else f"{indent}:::{box}"


def _prose(line: str) -> str:
    if _ONLY_MARKER.match(line):
        return ""
    if found := _LIST_MARK.match(line):
        mark = f"{found[3]}." if found[3] else "1." if found[2] else "-"
        line = f"{found[1]}{mark} {line[found.end() :]}"
    if "*" in line:
        line = _TIMES.sub(r"\*", line)
    line = _LABELLED_MATH.sub("$$", _LINE_BLOCK.sub(r"\1", line))
    if "`" in line and (":" in line or "{" in line or "`r " in line):
        line = _ROLE.sub(_role, _INLINE_R.sub("`{r} ", line))
    if not any(mark in line for mark in _MARKED):
        return line
    parts = _CODE_SPAN.split(_TARGET.sub(r"\1", line))
    return "".join(part if at % 2 else _without_marks(part) for at, part in enumerate(parts))


def _without_marks(text: str) -> str:
    """Templates, wiki links, cross-references, marks of editors, what stands raised or lowered."""
    text = _WIKI_PICTURE.sub(r"![](<\1>)", _BRACKETED_LINK.sub(_pointed, text))
    text = _WIKI_EMBED.sub("", _ANCHOR.sub("", shortcodes.without_commands(text)))
    for mark, pattern, kept in _EDITED:
        text = pattern.sub(kept, text) if mark in text else text
    text = _HIGHLIGHT.sub(r"\1", _WIKI_LINK.sub(r"\1", text))
    if "$" not in text:
        text = _RAISED.sub(r"<sup>\1</sup>", _LOWERED.sub(r"<sub>\1</sub>", text))
    text = _CROSS_REFERENCE.sub(rf"{REFERENCE}\1{REFERENCE_END}", text)
    return _NAMED_SOURCE.sub(lambda found: found[1].capitalize(), text)


def _pointed(link: re.Match[str]) -> str:
    return (
        DROPPED if link["text"].isdigit() else f"{REFERENCE}{link['kind'].lower()}{REFERENCE_END}"
    )


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

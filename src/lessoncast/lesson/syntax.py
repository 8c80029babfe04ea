"""Markdown as courses write it, for markdown-it: containers, attribute lists, LaTeX brackets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from lessoncast._later import re
from lessoncast.lesson import bounds
from lessoncast.lesson.limits import MAX_NESTING

_COLONS = re.compile(r":{3,}\s*(?P<name>[^:\s][^\n]*?)?\s*:*\s*$")
_ATTRIBUTES = re.compile(r"\{(?:[^{}\"'\n]|\"[^\"\n]*\"|'[^'\n]*'){1,2000}\}")
_ATTRIBUTE_START = re.compile(r"\{\s*(?:[:#.%]|[\w-]+\s*=)")
_FOREIGN = re.compile(
    r"\[(?P<phrase>[^\[\]\n]{1,1000})\]\{:?\s*lang\s*=\s*[\"']?(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})[\"']?\s*\}"
)
_WRAPPER = re.compile(
    r"<[a-z][\w-]*(?:\s[^<>]*)?\smarkdown\s*=\s*[\"']?(?:1|block|span|true)\b[^<>]*>\s*$",
    re.IGNORECASE,
)
_TERMINATED = ("paragraph", "reference", "blockquote", "list")

InlineRule = Callable[[StateInline, bool], bool]


def parser() -> MarkdownIt:
    """A CommonMark parser with tables and everything above."""
    # Beyond maxNesting the parser drops text without a word, so the limit is checked before it.
    markdown = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING + 10, "html": True})
    markdown.enable(["table", "strikethrough"])
    markdown.use(
        dollarmath_plugin,
        allow_space=False,
        allow_digits=False,
        double_inline=True,
        allow_blank_lines=False,
    )
    markdown.use(footnote_plugin).use(deflist_plugin).use(admon_plugin).use(amsmath_plugin)
    markdown.block.ruler.before("fence", "container", _container, {"alt": list(_TERMINATED)})
    markdown.block.ruler.before("html_block", "wrapper", _wrapper, {"alt": list(_TERMINATED)})
    markdown.inline.ruler.before("escape", "latex", _latex)
    markdown.inline.ruler.before("escape", "attributes", _attributes)
    markdown.inline.ruler.before("link", "foreign", _foreign)
    for name in ("backticks", "image", "link", "autolink"):
        bounds.wrap(markdown.inline.ruler, name, _counting)
    for name in ("image", "link", "footnote_inline"):
        bounds.wrap(markdown.inline.ruler, name, bounds.brackets)
    bounds.wrap(markdown.block.ruler, "math_block", bounds.math_blocks)
    return markdown


def _container(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001
    """``:::: name title`` opens, bare colons close, however many there are."""
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    match = _COLONS.match(line) if line.startswith(":::") else None
    if not match:
        return False
    if not silent:
        token = state.push("container_open" if match["name"] else "container_close", "", 0)
        token.info = match["name"] or ""
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _wrapper(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001
    """``<div markdown="1">`` alone on its line: for kramdown, what follows is Markdown, blank line or not."""
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not line.startswith("<") or not _WRAPPER.match(line):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.content = f"{line}\n"
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """``{.class key='…'}`` behind an image, link, code or heading, kramdown's ``{:.x}`` anywhere."""
    if state.src[state.pos] != "{" or not _ATTRIBUTE_START.match(state.src, state.pos):
        return False
    match = _ATTRIBUTES.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("attributes", "", 0).content = match[0]
    state.pos = match.end()
    return True


def _foreign(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """``[déjà vu]{lang=fr}`` is in French; what stands in it is Markdown as elsewhere."""
    match = _FOREIGN.match(state.src, state.pos) if state.src[state.pos] == "[" else None
    if not match or match.end() > state.posMax:
        return False
    if not silent:
        end = state.posMax
        state.push("html_inline", "", 0).content = f'<span lang="{match["tag"]}">'
        state.pos, state.posMax = match.start("phrase"), match.end("phrase")
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("html_inline", "", 0).content = "</span>"
    state.pos = match.end()
    return True


def _latex(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    r"""``\(…\)`` and ``\[…\]`` are formulas, as in LaTeX."""
    opening = state.src[state.pos : state.pos + 2]
    closing = {r"\(": r"\)", r"\[": r"\]"}.get(opening)
    end = state.src.find(closing, state.pos + 2, state.pos + 2000) if closing else -1
    if end < 0:
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = state.src[state.pos + 2 : end].strip()
    state.pos = end + 2
    return True


def _counting(rule: InlineRule) -> InlineRule:
    """Let ``rule`` note the line ends of the source that its tokens do not show."""

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > before:
            hidden = state.src.count("\n", start, state.pos) - _shown(state.tokens[before:])
            state.tokens[-1].meta["hidden_lines"] = max(hidden, 0)
        return True

    return run


def _shown(tokens: Sequence[Token]) -> int:
    breaks = sum(token.type in {"softbreak", "hardbreak"} for token in tokens)
    return breaks + sum(int(token.meta.get("hidden_lines", 0)) for token in tokens)

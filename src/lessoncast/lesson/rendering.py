"""Markdown tokens → HTML in which everything stands on the line that it has in the lesson."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lessoncast._later import re
from lessoncast.lesson import attributes, containers, tags
from lessoncast.lesson.limits import MAX_NESTING, too_deep

_SILENT = frozenset({"attributes", "footnote_anchor"})
_SPACED = frozenset({"text", "softbreak", "hardbreak", "code_inline"})
_SPACE = re.compile(r" |(?=\n)")
_ALIGNED = re.compile(r"text-align:(right|center)")
_RENAMED = {
    "admonition_open": "lesson-aside",
    "admonition_close": "lesson-aside",
    "admonition_title_open": "h6",
    "admonition_title_close": "h6",
}

_PHRASES = {
    "text": "{}",
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "code_inline": "<code>{}</code>",
    "math_inline": "<lesson-math>{}</lesson-math>",
    "math_inline_double": "<lesson-math>{}</lesson-math>",
}


def render(markdown: MarkdownIt, text: str, *, name: str) -> str:
    """Return ``text`` as HTML, raw HTML in it included, line for line.

    Raises LessonError with ``name:line`` when it nests too deeply.
    """
    return "".join(_Page(markdown, name).write(markdown.parse(text)))


class _Page:
    def __init__(self, markdown: MarkdownIt, name: str) -> None:
        self._markdown = markdown
        self._name = name
        self._line = 0
        self._open: list[str] = []

    def write(self, tokens: Sequence[Token]) -> Iterator[str]:
        attributes.name_quotes(tokens)
        _show_tags(tokens)
        notes, note = False, 0
        for token in tokens:
            self._check(token)
            notes = token.type == "footnote_block_open" or (
                notes and token.type != "footnote_block_close"
            )
            note = int(token.meta["id"]) + 1 if token.type == "footnote_open" else note
            for part in self._footnote(token, note) if notes else self._block(token):
                self._line += part.count("\n")
                yield part

    def _check(self, token: Token) -> None:
        if token.level > MAX_NESTING:
            raise too_deep((token.map or [self._line])[0] + 1, name=self._name)

    def _block(self, token: Token) -> Iterator[str]:
        if token.map and token.nesting >= 0 and token.map[0] > self._line:
            yield "\n" * (token.map[0] - self._line)
        if token.type == "inline":
            yield from self._inline(token.children or [])
        elif token.type in {"html_block", "fence", "code_block"}:
            yield from self._verbatim(token)
        elif token.type in {"math_block", "math_block_label", "amsmath"}:
            yield f"<lesson-display>{html.escape(token.content)}</lesson-display>"
        elif token.type.startswith("container_"):
            yield containers.tag(token.info, self._open)
        else:
            yield _tag(token)

    def _verbatim(self, token: Token) -> Iterator[str]:
        if token.type == "html_block":
            yield from self._raw(token.content)
            return
        kind, language = containers.kind_of_fence(token.info)
        code = html.escape(token.content)
        first = "\n" if token.type == "fence" else ""
        if kind == "math":
            yield f"<lesson-display>{first}{code}</lesson-display>"
        elif kind != "code":
            yield _left_out(kind, token.content, token)
            yield containers.picture(token.info, token.content)
        else:
            yield f'<pre><code class="language-{html.escape(language)}">{first}{code}</code></pre>'

    def _raw(self, source: str) -> Iterator[str]:
        """Raw HTML; people write Markdown within it, which some programs read and some do not."""
        verbatim = "<pre" in source.lower()
        for markup in tags.split(source):
            if markup.kind != "text" or verbatim or not markup.source.strip():
                yield markup.source
                continue
            text = markup.source
            body = text.strip()
            start = text.index(body)
            yield text[:start]
            yield from self._inline(self._markdown.parseInline(body)[0].children or [])
            yield text[start + len(body) :]

    def _footnote(self, token: Token, note: int) -> Iterator[str]:
        """A paragraph of a note, for readers; tags in it could go on behind it."""
        if token.type == "inline":
            shown = [child for child in token.children or [] if child.type != "html_inline"]
            yield _left("a footnote", "".join(self._inline(shown)), token, note)

    def _inline(self, tokens: Sequence[Token]) -> Iterator[str]:
        attributes.name_languages(tokens)
        hidden = 0  # A line end is white space, so those of a link wait for the next that is shown.
        for token in tokens:
            hidden += int(token.meta.get("hidden_lines", 0))
            phrase = _phrase(token)
            if hidden and token.type in _SPACED and (space := _SPACE.search(phrase)):
                phrase = phrase[: space.start()] + "\n" * hidden + phrase[space.end() :]
                hidden = 0
            yield phrase
        yield "\n" * hidden


_OPENS = re.compile(r"<([A-Za-z][\w-]*)(?![^>]*/>)")
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


def _show_tags(tokens: Sequence[Token]) -> None:
    """A tag that nothing closes is what a heading speaks of: ``# What is <b>?``."""
    for before, token in pairwise(tokens):
        if before.type != "heading_open":
            continue
        markup = [one for one in token.children or [] if one.type == "html_inline"]
        closed = {one.content.strip("</ >").lower() for one in markup if one.content[:2] == "</"}
        for one in markup:
            found = _OPENS.match(one.content)
            if found and found[1].lower() not in closed | _VOID:
                one.type = "text"


def _left_out(reason: str, text: str, token: Token) -> str:
    """What is not said, for the record, with the line that it stands on."""
    return _left(reason, html.escape(text), token)


def _left(reason: str, markup: str, token: Token, note: int = 0) -> str:
    start = f' start="{token.map[0] + 1}"' if token.map else ""
    named = f' name="{note}"' if note else ""
    title = html.escape(reason)
    return f'<lesson-left title="{title}"{named}{start}>{" ".join(markup.split())}</lesson-left>'


def _tag(token: Token) -> str:
    """The tag of a plain block, such as a paragraph, heading, list or table."""
    tag = _RENAMED.get(token.type, token.tag)
    if token.hidden or not tag or token.type in _SILENT:
        return ""
    if token.nesting < 0:
        return f"</{tag}>"
    if token.type == "admonition_open":
        return containers.opening(token.meta.get("tag", ""), "")
    style = _ALIGNED.search(str(token.attrGet("style") or ""))
    kept = (
        ("align", style[1] if style else None),
        *((key, token.attrGet(key)) for key in ("start", "class", "lang")),
    )
    shown = "".join(f' {key}="{value}"' for key, value in kept if value is not None)
    return f"<{tag}{shown}>"


def _phrase(token: Token) -> str:
    """What stands within a line, as HTML."""
    if token.type == "link_open":
        return f'<a href="{html.escape(str(token.attrGet("href") or ""))}">'
    if token.type == "html_inline":
        return token.content
    if token.type == "footnote_ref":
        return f'<lesson-note start="{int(token.meta["id"]) + 1}"></lesson-note>'
    if token.type == "image":
        shown = {"alt": token.content, "src": token.attrGet("src"), "title": token.attrGet("title")}
        kept = (
            f' {key}="{html.escape(" ".join(str(value).split()))}"'
            for key, value in shown.items()
            if value or key == "alt"
        )
        return f"<img{''.join(kept)}>"
    if pattern := _PHRASES.get(token.type):
        return pattern.format(html.escape(token.content, quote=False))
    return _tag(token)

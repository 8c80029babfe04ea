"""Rules for an author's theme: it can be read, and what it needs lies in it.

A page that loads from elsewhere breaks without a network, and tells others who learns what.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lessoncast import _files
from lessoncast._later import re
from lessoncast.errors import FeedError
from lessoncast.feed import site
from lessoncast.feed.theme import ASSETS_NAME, STYLE_NAME, TEMPLATE_SUFFIX, Theme
from lessoncast.model import Problem

_ELSEWHERE = re.compile(
    r"""@import\b[^;]*
    | url\(\s*["']?(?!data:|\#)[^)]*
    | \b(?:src|srcset|poster)\s*=\s*["']?(?:https?:)?//[^\s"'>]*
    | <link\b(?![^>]*\brel="?(?:canonical|license|author|me)\b)[^>]*\bhref\s*=\s*["']?(?:https?:)?//[^\s"'>]*""",
    re.IGNORECASE | re.VERBOSE,
)
_UNSEEN = re.compile(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", re.DOTALL)
_INLINE = re.compile(
    r"<script\b(?![^>]*\bsrc=)(?![^>]*json)|<style\b|\sstyle\s*=|\son[a-z]+\s*=", re.IGNORECASE
)
_HERE = "put the file into theme/assets/ and name it by asset(…): pages work without a network"
_BARRED = "the pages' policy bars it: put styles into theme/theme.css [CSP]"


def check(theme: Theme) -> Iterator[Problem]:
    """Find what is wrong in an author's theme; nothing is rendered for it."""
    look = site.Look(theme=theme)
    try:
        list(look.files())
    except FeedError as problem:
        yield Problem(where=problem.where or "", message=problem.message, hint=problem.hint or "")
    yield from _unused(theme)
    for path in theme.files():
        if path.name.endswith(TEMPLATE_SUFFIX):
            yield from _template(look, path)
        elif path.name != STYLE_NAME and path.parent.name != ASSETS_NAME:
            hint = f"there are theme.css, templates (*{TEMPLATE_SUFFIX}) and files in assets/"
            yield Problem(where=theme.where(path), message="nothing uses this file", hint=hint)
    for path in theme.files():
        if path.name.endswith((TEMPLATE_SUFFIX, STYLE_NAME)):
            yield from _foreign(theme, path)


def _unused(theme: Theme) -> Iterator[Problem]:
    """Templates that neither take the place of ours nor are named by another one."""
    folder = theme.folder or Path()
    there = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in theme.files()
        if path.name.endswith(TEMPLATE_SUFFIX)
    }
    for name in sorted(there.keys() - site.template_names()):
        if not any(name in text for other, text in there.items() if other != name):
            hint = f"ours are called {', '.join(sorted(site.template_names()))}"
            where = theme.where(folder / name)
            yield Problem(where=where, message="nothing uses this template", hint=hint)


def _template(look: site.Look, path: Path) -> Iterator[Problem]:
    folder = look.theme.folder or Path()
    try:
        site.compiled(look, path.relative_to(folder).as_posix())
    except FeedError as problem:
        yield Problem(where=problem.where or "", message=problem.message, hint=problem.hint or "")


def _foreign(theme: Theme, path: Path) -> Iterator[Problem]:
    try:
        text = _files.read_text(path, FeedError, name=theme.where(path))
    except FeedError:
        return  # told above
    text = _UNSEEN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    kinds = [(_ELSEWHERE, "loads from elsewhere", _HERE)]
    if path.name != STYLE_NAME:
        kinds.append((_INLINE, "is not let through", _BARRED))
    for pattern, message, hint in kinds:
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            shown = " ".join(found[0].split())[:80]
            where = f"{theme.where(path)}:{line}"
            yield Problem(where=where, message=f"{message}: {shown}", hint=hint)

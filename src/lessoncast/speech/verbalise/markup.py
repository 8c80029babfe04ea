"""Marks that are not spoken: emphasis, links, tags, bullets."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from lessoncast.speech.verbalise.language import Language

_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?!say:)[^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)(_{1,2})(?=[^\s_])([^_\n]*[^\s_])\1(?!\w)")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,80}>")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_BULLET = re.compile(r"^\s*(?:[-*•‣▪◦]|#{1,6})\s+")


def shown(text: str) -> str:
    """Return the text as a caption shows it: links by their words, no emphasis, no backticks."""
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = re.sub(r"(`+)([^`\n]+)\1", r"\2", text)
    return " ".join(text.split())


def unemphasised(text: str) -> str:
    """Return the text without marks of emphasis, whatever else is marked in it."""
    return outside_code(text, lambda part: _UNDERLINED.sub(r"\2", _EMPHASIS.sub(r"\2", part)))


def apply(text: str, language: Language) -> str:
    """Drop the marks, keep the words; code keeps its backticks for the rule that reads it."""
    del language
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return _BULLET.sub("", outside_code(text, _plain))


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Change a text everywhere but inside code spans."""
    parts = re.split(r"(`+[^`\n]+`+)", text)
    return "".join(part if at % 2 else change(part) for at, part in enumerate(parts))


def _plain(text: str) -> str:
    text = re.sub(r"(?<=\w)\((e?s|innen|in|en|e|ne)\)", r"\1", text)  # file(s), Schüler(innen)
    text = re.sub(r"~~([^~\n]+)~~", r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _UNDERLINED.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    return _TAG.sub(" ", text)

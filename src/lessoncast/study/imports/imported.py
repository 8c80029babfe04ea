"""What is read from a deck, and the plain text in it."""

from __future__ import annotations

import html
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.study.file.sheet import Item

_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li|/?[uo]l|hr)\b[^<>]*>", re.IGNORECASE)
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_SOUND = re.compile(r"\[sound:[^\]]*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The items of a deck, each with its ``line``, and what of it is none, each with its line."""

    items: tuple[Item, ...]
    passed_over: tuple[tuple[int, str], ...] = ()


def plain(text: str, *, is_html: bool = False) -> str:
    """Return a field as plain text on one line."""
    if is_html:
        text = _BREAK.sub(" ", _HIDDEN.sub(" ", text))
        text = html.unescape(_TAG.sub("", text)).replace("\u00a0", " ")
    return " ".join(_SOUND.sub(" ", text).split())

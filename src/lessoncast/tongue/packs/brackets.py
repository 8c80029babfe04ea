"""Brackets in a packed language: what they add aloud; the rest is left out."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.words import count, words

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_SHORT = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9&]{1,6}s?")
_SAID_WORDS = 8  # of what a bracket adds


def without_brackets(text: str, pack: Pack) -> str:
    """A sentence without its brackets: examples, restatements and acronyms are said in it."""
    said = _BRACKET.sub(lambda found: _aside(found, text, pack), text)
    return re.sub(r",\s*(?=[,.;:!?])", "", said)


def _aside(found: re.Match[str], text: str, pack: Pack) -> str:
    """What stands in the place of a bracket."""
    inside, before = found[1].strip(" ,;"), text[: found.start()]
    if not before.strip() or not inside:
        return ""
    if _SHORT.fullmatch(inside) and _spells(inside, before):
        return str(pack.about.get("in_short", "")).replace("{short}", inside)
    adds = pack.added is not None and pack.added.match(inside)
    if adds and count(inside) <= _SAID_WORDS:
        return f", {inside},"
    last = words(before.lower())[-1:]
    bound = bool(last) and last[0] in pack.words["negators"]
    return f" {inside}" if bound and inside.islower() and count(inside) == 1 else ""


def _spells(short: str, before: str) -> bool:
    """Whether an acronym begins as one of the words does that it may stand for."""
    named = re.split(r"[\s'’-]+", before.strip())[-len(short) - 2 :]
    return any(word[:1].lower() == short[0].lower() for word in named)

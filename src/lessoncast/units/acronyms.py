"""Acronyms that a lesson expands somewhere: what they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from lessoncast._later import re

_BEHIND = re.compile(
    # Nothing here is matched in two ways, or a long word with hyphens would be looked at for hours.
    r"(?<![\w'’-])((?:[A-Za-z][\w'’-]*+ ){1,8}|(?:[A-Za-z]\w*+[ -]){1,3})\(([A-Z][A-Za-z]*[A-Z]s?)\)"
)
_OR = re.compile(
    r"(?<![\w'’-])((?:[A-Za-z][\w'’-]*+ ){0,7}[A-Za-z][\w'’-]*+), or ([A-Z][A-Za-z]*[A-Z]s?)\b"
)
_BEFORE = re.compile(r"\b([A-Z][A-Za-z]*[A-Z]s?) \(([A-Za-z][\w'’ -]{5,60})\)")
_SMALL = frozenset(["of", "and", "the", "for", "in", "to", "a", "an", "on", "with"])


def expansions(texts: Iterable[str]) -> dict[str, str]:
    """``Random Access Memory (RAM)``, ``…, or RAM`` → ``{"RAM": "Random Access Memory"}``, the first of each."""
    found: dict[str, str] = {}
    for text in texts:
        for pattern in (_BEHIND, _OR):
            for match in pattern.finditer(text):
                _add(found, match[2], match[1])
        for match in _BEFORE.finditer(text):
            _add(found, match[1], match[2])
    return found


def _add(found: dict[str, str], acronym: str, words: str) -> None:
    base = acronym.removesuffix("s") if acronym[-2:-1].isupper() else acronym
    if phrase := _spelled(base, words.strip()):
        found.setdefault(base, phrase)


def _spelled(acronym: str, words: str) -> str:
    """The last words whose initials make the acronym, small words aside; "" when none do."""
    tokens = words.split()
    for start in range(len(tokens) - 1, -1, -1):
        parts = [part for token in tokens[start:] for part in token.split("-") if part]
        first = parts[0].lower() not in _SMALL
        initials = "".join(part[0] for part in parts if part.lower() not in _SMALL)
        if first and len(parts) > 1 and initials.lower() == acronym.lower():
            return " ".join(tokens[start:])
    return ""

"""Acronyms: said in full where they are heard first, when the lesson does so anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue.words import content_stems

_AFTER = re.compile(r"((?:[\w'’-]+[ -]){1,8}?[\w'’-]+)(?: ?\(|, or )([A-Z][A-Za-z]*[A-Z]s?)\b")
_BEFORE = re.compile(r"\b([A-Z]{2,})s? \(((?:[\w'’-]+ ){1,7}[\w'’-]+)\)")


def expansions(text: str) -> dict[str, str]:
    """Acronym → its words, for ``random access memory (RAM)`` and ``RAM (random access memory)``."""
    found: dict[str, str] = {}
    for match in _AFTER.finditer(text):
        _note(found, match[2], match[1])
    for match in _BEFORE.finditer(text):
        _note(found, match[1], match[2])
    return found


def _note(found: dict[str, str], acronym: str, written: str) -> None:
    """Take the last words whose initials spell the acronym."""
    letters = acronym.rstrip("s").lower()
    parts = re.split(r"[ -]", written)
    for size in range(len(letters), min(len(letters) + 3, len(parts)) + 1):
        last = parts[-size:]
        if last[0][:1].lower() == letters[0] and _spells(letters, last):
            found.setdefault(acronym.rstrip("s"), " ".join(last))
            return


def _spells(letters: str, parts: list[str]) -> bool:
    """Whether the letters are found in order, each new one at a word's start or inside the last."""
    initials = "".join(part[:1] for part in parts).lower()
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def undefined_acronyms(case: Evidence) -> Iterator[Finding]:
    """Acronyms heard before their words, though the lesson or a later turn gives these."""
    script_text = "\n".join(said.text for said in case.turns)
    known = expansions(f"{case.lesson_text}\n{script_text}")
    heard: set[str] = set()
    for acronym, full in known.items():
        wanted = content_stems(full, case.language)
        heard.clear()
        for said in case.turns:
            heard |= content_stems(said.text, case.language)
            if not re.search(rf"\b{acronym}s?\b", said.text):
                continue
            if not wanted <= heard:
                yield Finding(
                    line=said.line,
                    message=f"{acronym} is heard here before its words, “{full}”",
                    hint=f"say it once in full: “{full}, or {acronym}”",
                )
            break

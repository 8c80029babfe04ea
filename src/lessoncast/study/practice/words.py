"""The words around the items of a practice, by language, from ``words.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

_LETTERS = ("A", "B", "C", "D", "E", "F", "G", "H")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said and shown; an empty text is left out. ``{title}``, ``{seconds}`` and ``{term}`` are put in.

    ``gap`` is how a gap in a sentence is said. A bare term is asked for as the first of ``articles`` tells whose
    pattern it begins with; else with ``pair`` where the answer is a word or two, and with ``term``. What begins
    with one of the ``openers`` is none; one of the ``determiners`` has no capital amid a sentence. ``point`` is the
    decimal sign.
    """

    title: str = "{title}"
    summary: str = ""
    how: str = ""
    review: str = ""
    review_title: str = "{title}"
    review_summary: str = ""
    review_opening: str = ""
    opening: str = ""
    quiz: str = ""
    again: str = ""
    pause: str = "[{seconds} s]"
    letters: tuple[str, ...] = _LETTERS
    gap: str = ""
    term: str = ""
    pair: str = ""
    articles: tuple[tuple[str, str], ...] = ()
    openers: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    point: str = "."

    def letter(self, place: int) -> str:
        """What a choice is called, as it's written and said."""
        known = (*self.letters, *_LETTERS[len(self.letters) :])
        return known[place] if place < len(known) else str(place + 1)


def of(language: str) -> Words:
    """Return the words of a language; of one that nobody has written down, none."""
    known = _table().get(language.partition("-")[0].lower())
    if not known:
        return Words()
    rows = {key: tuple(known[key]) for key in ("letters", "openers", "determiners")}
    return Words(**known | rows | {"articles": tuple(map(tuple, known.get("articles", [])))})


@lru_cache
def _table() -> dict[str, dict[str, Any]]:
    text = (files("lessoncast.study.practice") / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

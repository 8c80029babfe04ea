"""The pages' own words, in the language of the show where we have them, else in English."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

Words: TypeAlias = dict[str, str]


@lru_cache
def words_of(language: str) -> Words:
    """Return the words for a language (BCP 47), by what they are for."""
    return _table().get(language.partition("-")[0].lower(), _table()["en"])


@lru_cache
def _table() -> dict[str, Words]:
    text = (files("lessoncast.feed.site") / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

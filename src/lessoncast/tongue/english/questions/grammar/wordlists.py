"""The word lists of the English questions, from ``phrasebook/en_asking.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    source = files("lessoncast.tongue").joinpath("phrasebook", "en_asking.toml")
    data: dict[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: frozenset(text.split()) for name, text in data.items()}


def listed(name: str) -> frozenset[str]:
    """The words of one list."""
    return _lists()[name]

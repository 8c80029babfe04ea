"""Word lists of the rules, which are data."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=16)
def listed(name: str) -> frozenset[str]:
    """The words of a list in ``words.toml``."""
    source = files("lessoncast.study.facts.english").joinpath("words.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))[name].split())

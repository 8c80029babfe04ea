"""Word lists of the rules on trees, which are data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache  # a handful of lists
def listed(name: str) -> frozenset[str]:
    """The words of a list in ``words.toml``."""
    source = files("lessoncast.study.facts.trees").joinpath("words.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))[name].split())

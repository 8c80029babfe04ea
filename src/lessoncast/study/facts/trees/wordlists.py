"""Word lists of the rules on trees, which are data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_FILES = ("words.toml", "deeds.toml", "complements.toml")


@cache  # a handful of lists
def listed(name: str) -> frozenset[str]:
    """The words of a list in one of the files; "_" joins those of a phrase."""
    return frozenset(one.replace("_", " ") for one in _lists()[name].split())


@cache
def _lists() -> Mapping[str, str]:
    room = files("lessoncast.study.facts.trees")
    found: dict[str, str] = {}
    for name in _FILES:
        found |= tomllib.loads(room.joinpath(name).read_text(encoding="utf-8"))
    return found

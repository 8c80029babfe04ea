"""Word lists of the rules, which are data."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=16)
def listed(name: str) -> frozenset[str]:
    """The words of a list in ``wordlists.toml``."""
    source = files("lessoncast.study").joinpath("wordlists.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))[name].split())


@lru_cache(maxsize=256)
def alike(verb: str) -> str:
    """The verbs that may have the objects of this one: ``need require use``; itself where nobody has said."""
    source = files("lessoncast.study").joinpath("wordlists.toml")
    rows = tomllib.loads(source.read_text(encoding="utf-8"))["alike"].splitlines()
    return next((row for row in rows if verb in row.split()), verb)

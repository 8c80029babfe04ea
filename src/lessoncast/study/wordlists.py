"""Word lists of the rules, which are data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, str]:
    source = files("lessoncast.study").joinpath("wordlists.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache  # a few dozen lists
def listed(name: str) -> frozenset[str]:
    """The words of a list in ``wordlists.toml``."""
    return frozenset(_tables()[name].split())


@cache
def rows_of(name: str) -> tuple[frozenset[str], ...]:
    """The rows of a list in ``wordlists.toml``, each by itself."""
    return tuple(frozenset(row.split()) for row in _tables()[name].strip().splitlines())


@lru_cache(maxsize=256)
def alike(verb: str) -> str:
    """The verbs that may have the objects of this one: ``need require use``; itself where nobody has said."""
    rows = _tables()["alike"].splitlines()
    return next((row for row in rows if verb in row.split()), verb)

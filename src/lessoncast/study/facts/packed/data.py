"""What files of this package say of a language; they are data that a translator can add to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=32)
def told_of(language: str, name: str) -> Mapping[str, Any] | None:
    """What the file ``name`` says of a language; None where it says nothing."""
    source = files("lessoncast.study.facts.packed").joinpath(name)
    found: Mapping[str, Any] | None = tomllib.loads(source.read_text(encoding="utf-8")).get(
        language
    )
    return found

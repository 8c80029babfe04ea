"""The signs and their weights, which are data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from lessoncast._later import re


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A sign that a pattern finds in a text of an item; ``unless_key``, where it's no word that the lesson is about."""

    name: str
    of: str
    pattern: re.Pattern[str]
    unless_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """``of`` what a sign weighs by its name; an item is asked from ``least`` on."""

    base: float
    least: float
    task: re.Pattern[str]
    of: Mapping[str, float]
    words: tuple[Words, ...]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """What ``weights.toml`` holds."""
    source = files("lessoncast.study.gate").joinpath("weights.toml")
    read = tomllib.loads(source.read_text(encoding="utf-8"))
    found = read["words"]
    return Weights(
        base=read["base"],
        least=read["least"],
        task=re.compile(read["task"]),
        of={**read["signs"], **{name: one["weight"] for name, one in found.items()}},
        words=tuple(
            Words(
                name=name,
                of=one["of"],
                pattern=re.compile(_joined(one["pattern"]), re.IGNORECASE),
                unless_key=one.get("unless_key", False),
            )
            for name, one in found.items()
        ),
    )


def _joined(pattern: str) -> str:
    """A pattern that is written in several lines."""
    return "".join(line.strip() for line in pattern.splitlines())

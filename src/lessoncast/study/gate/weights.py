"""The signs and their weights, which are data: some weigh less the less of a lesson there is to choose from."""

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
    """``of`` what a sign weighs by its name; an item is asked from ``least`` on.

    ``details`` weigh nothing in a lesson of ``few`` words, and all in one of ``many``.
    """

    base: float
    least: float
    task: re.Pattern[str]
    of: Mapping[str, float]
    words: tuple[Words, ...]
    details: frozenset[str]
    few: int
    many: int

    def choice(self, size: int) -> float:
        """How far one can choose in a lesson of so many words: 0 where all of it is worth knowing, 1 of a long one."""
        return min(max((size - self.few) / (self.many - self.few), 0.0), 1.0)

    def forgiven(self, size: int) -> Mapping[str, float]:
        """By how much each detail weighs less in a lesson of so many words, of which less can be chosen."""
        share = 1 - self.choice(size)
        return {name: -self.of[name] * share for name in self.details}


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
        details=frozenset(read["details"]["signs"]),
        few=read["details"]["few"],
        many=read["details"]["many"],
    )


def _joined(pattern: str) -> str:
    """A pattern that is written in several lines."""
    return "".join(line.strip() for line in pattern.splitlines())

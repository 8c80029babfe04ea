"""The faults of English items that a pattern finds, which are data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from lessoncast._later import re


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """``what`` is wrong, in words, where the text ``of`` an item has the pattern."""

    what: str
    of: Literal["asked", "answer", "each", "both"]
    pattern: re.Pattern[str]

    def is_in(self, asked: str, answer: str) -> bool:
        """Whether an item has the fault."""
        texts = {
            "asked": (asked,),
            "answer": (answer,),
            "each": (asked, answer),
            "both": (f"{asked}→{answer}",),
        }
        return any(map(self.pattern.search, texts[self.of]))


@lru_cache(maxsize=1)
def known() -> tuple[Fault, ...]:
    """What ``faults.toml`` holds."""
    source = files("lessoncast.study.checks").joinpath("faults.toml")
    read = tomllib.loads(source.read_text(encoding="utf-8"))
    return tuple(
        Fault(
            what=one["what"],
            of=one["of"],
            pattern=re.compile(one["pattern"], re.IGNORECASE if one.get("any_case") else 0),
        )
        for one in read["fault"]
    )


def faults(asked: str, answer: str) -> Iterator[str]:
    """What is wrong with an item, in words."""
    yield from (one.what for one in known() if one.is_in(asked, answer))

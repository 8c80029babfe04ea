"""The standard library's regular expressions; a pattern is compiled when something is first looked for with it.

``re`` compiles in Python, and the rules have some thousands of patterns: a fresh process would spend a quarter of the
writing of a short lesson on them, while a third of them waits for words that this lesson does not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import cast

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "anywhere",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001 - it is used as re.compile is
    """Return what behaves like a compiled pattern; what is wrong with it shows at the first use."""
    return cast("Pattern[str]", Uncompiled(pattern, flags))


def anywhere(small: str) -> Callable[[str], bool]:
    """Whether a text holds a pattern, capitals or not; it is written in small letters.

    Among many words ``re.IGNORECASE`` is six times as slow: it tries each of them at each place, whatever letter is there.
    """
    pattern = Uncompiled(small, 0)

    def holds(text: str) -> bool:
        return cast("Pattern[str]", pattern).search(text.lower()) is not None

    return holds


class Uncompiled:
    """A pattern's text; whatever else is asked of it is asked of what it compiles to."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> object:
        """Find a method once: the next time it is the instance's own, and called as fast as the pattern's."""
        found: object = getattr(self._compiled, name)
        setattr(self, name, found)
        return found

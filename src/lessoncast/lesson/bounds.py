"""Bounds around rules of markdown-it that would search the rest of the text again and again.

Each guard answers from one look at the whole text whether a rule can succeed at all, so that a
hundred thousand openers without an end cost no more than other text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from lessoncast._later import re

MAX_BRACKETS = 64
"""So many brackets may be open at once, closed later or never; beyond, a bracket is only text."""

InlineRule = Callable[[StateInline, bool], bool]
BlockRule = Callable[[StateBlock, int, int, bool], bool]

_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_MATH_END = re.compile(
    r"(?<=\S)[^\S\n]*\$\$|^[^\S\n]*\$\$[^\S\n]*(?:\([^)$\n]+\)[^\S\n]*)?$", re.MULTILINE
)


def wrap(ruler: Ruler[Any], name: str, guard: Callable[[Any], Any]) -> None:
    """Put ``guard`` around the rule ``name``, its place and its alternatives unchanged."""
    rule = ruler.__rules__[ruler.__find__(name)]
    ruler.at(name, guard(rule.fn), {"alt": rule.alt})


class _Brackets(NamedTuple):
    """``places`` of the opening brackets that lie too deep, and of the last closing one."""

    places: frozenset[int]
    last: int


@lru_cache(maxsize=4)
def _brackets(text: str) -> _Brackets:
    still_open: list[int] = []
    too_deep: set[int] = set()
    last = -1
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            if len(still_open) >= MAX_BRACKETS:
                too_deep.add(match.start())
            still_open.append(match.start())
        elif match[0] == "]":
            last = match.start()
            del still_open[-1:]
    return _Brackets(frozenset(too_deep), last)


def brackets(rule: InlineRule) -> InlineRule:
    """Let a link or image begin only where its text can end."""

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        if state.src[state.pos] not in "[!^":
            return False
        start = state.src.find("[", state.pos, state.pos + 2)
        found = _brackets(state.src)
        if start > found.last or start in found.places:
            return False
        return rule(state, silent)

    return run


@lru_cache(maxsize=2)
def _math_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _MATH_END.finditer(text))


def math_blocks(rule: BlockRule) -> BlockRule:
    """Let a block formula begin only where ``$$`` follows that can end it."""

    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        first = state.bMarks[start] + state.tShift[start]
        if not state.src.startswith("$$", first):
            return False
        ends = _math_ends(state.src)
        if bisect_left(ends, first + 3) == len(ends):
            return False
        return rule(state, start, end, silent)

    return run

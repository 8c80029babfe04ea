"""How much of a lesson is told, and what counts for more in it: brief, standard or deep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lessoncast.model import Style
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.kinds import Role

FULL_MINUTES = 10.0  # up to here a lesson is told whole
LONGEST_MINUTES = 12.0
LEAST_MINUTES = 0.3
BEYOND_FULL = 0.1  # of what a lesson has more than that
BRIEF_SHARE = 0.5  # of what the standard style tells

DEEP = 2.0  # what answers a deep question is worth more where too few are asked
_DEEP = frozenset({"cause", "consequence", "contrast", "condition", "risk"})

# What a style adds to the score of a passage by what it does: brief keeps to the thread, deep dwells.
_LEANINGS: Mapping[Style, Mapping[Role, float]] = {
    "brief": {
        "definition": 0.15, "contrast": 0.1, "cause": 0.1, "consequence": 0.1,
        "example": -0.3, "quote": -0.3, "row": -0.3, "member": -0.2, "number": -0.1, "history": -0.1,
    },
    "standard": {},
    "deep": {
        "example": 0.3, "quote": 0.3, "number": 0.2, "row": 0.2, "condition": 0.15, "risk": 0.15,
        "history": 0.1,
    },
}  # fmt: skip


def leaning(passages: Iterable[Passage], style: Style) -> list[Passage]:
    """The passages with the scores that they have in a style."""
    more = _LEANINGS[style]
    return [replace(one, score=one.score + more.get(one.role, 0.0)) for one in passages]


def deepened(passages: Iterable[Passage]) -> list[Passage]:
    """The passages with more for those that answer why, how, what if, or what the catch is."""
    return [
        replace(one, score=one.score + DEEP * any(unit.role in _DEEP for unit in one.units))
        for one in passages
    ]


def natural_minutes(whole: float, style: Style = "standard") -> float:
    """The length that a lesson asks for which takes ``whole`` minutes when nothing is left out.

    All of a short one, a selection of a long one; half of that in brief, and all of any in depth.
    """
    if style == "deep":
        return max(whole, LEAST_MINUTES)
    beyond = max(whole - FULL_MINUTES, 0) * BEYOND_FULL
    standard = max(min(whole, FULL_MINUTES) + beyond, LEAST_MINUTES)
    return min(standard, LONGEST_MINUTES) * (BRIEF_SHARE if style == "brief" else 1.0)

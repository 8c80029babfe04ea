"""Headings that name mistakes: ``Painting over rust`` below ``Common mistakes`` is nothing that one should do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english
from lessoncast.units.pieces import Section

ROW, MOSTLY = 4, 0.75  # headings on one level, and what share of them is deeds
_PITFALLS = re.compile(
    r"(?:(?:the|some|\w+) )?(?:most )?(?:common|typical|frequent|classic|usual|popular|costly) (?:[\w-]+ ){0,3}(?:mistakes|errors|pitfalls|traps|blunders)"
    r"(?: to avoid| (?:in|with|when|of|and how to) .+)?|(?:the )?(?:pitfalls|mistakes)(?: to avoid)?",
    re.IGNORECASE,
)
_CURES = frozenset(
    [
        "avoid",
        "fix",
        "handle",
        "prevent",
        "deal",
        "solve",
        "resolve",
        "spot",
        "find",
        "catch",
        "check",
        "correct",
        "detect",
        "recover",
        "debug",
        "understand",
        "read",
        "report",
        "learn",
        "test",
        "trace",
        "get",
        "look",
        "recognize",
        "recognise",
    ]
)  # what one does about mistakes


def mark(sections: Sequence[Section]) -> None:
    """Mark the sections whose headings name a mistake: below such a heading, or in a long row behind it."""
    for place, section in enumerate(sections):
        if not _PITFALLS.fullmatch(section.title):
            continue
        for one in _under(sections[place:]) or _behind(sections[place:]):
            one.mistaken = _is_deed(one.title)


def _under(sections: Sequence[Section]) -> list[Section]:
    """The sections deeper than the first, up to one that is not."""
    return [*takewhile(lambda one: one.level > sections[0].level or not one.title, sections[1:])]


def _behind(sections: Sequence[Section]) -> list[Section]:
    """The sections of the first one's level, where it stands over a lesson that is a row of deeds."""
    level = sections[0].level
    until = takewhile(lambda one: one.level >= level or not one.title, sections[1:])
    row = [one for one in until if one.title and one.level == level]
    deeds = sum(_is_deed(one.title) for one in row)
    return row if len(row) >= ROW and deeds >= MOSTLY * len(row) else []


def _is_deed(title: str) -> bool:
    """Whether a heading is what somebody does, and no cure: ``Not counting the dead``, not ``Avoiding traps``."""
    first, _, rest = title.removeprefix("Not ").lower().partition(" ")
    bases = {base for base, form in english().verbs.get(first, ()) if form == "ing"}
    return bool(bases and rest) and bases.isdisjoint(_CURES)

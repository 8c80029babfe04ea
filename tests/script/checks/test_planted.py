"""Faults planted in a script that the writer made: each is found where it was planted, and there only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import pytest

from lessoncast.model import Chapter, Lesson, Script, Turn
from lessoncast.script.checks.registry import judge
from writer_mother import compose, lesson_of

HARBOUR = """\
# Harbours

A harbour is a place where ships are safe from waves. Natural harbours lie behind a headland. Towns grew there because
ships could unload in any weather.

## Tides

The mean low water (MLW) is the line from which charts count depth. The MLW differs from coast to coast, so every chart
names its own. If a captain ignores it, the ship may touch ground.

## Dredging

Rivers carry sand into the basin, and the sand must be dredged every year. A dredger sucks it up through a pipe. Without
that work a harbour silts up within ten years.

## Lights

A light on the mole shows the way at night. Red marks the port side, and green marks the other. Pilots come aboard when
the fog is thick.
"""
NAMES = ("coverage", "openers", "acronyms")


@lru_cache(maxsize=1)
def _made() -> tuple[Script, Lesson]:
    return compose(HARBOUR), lesson_of(HARBOUR)


def _found(script: Script) -> list[tuple[str, str]]:
    """What the three checks find: their names and messages."""
    findings = judge(script, _made()[1])
    return [(name, finding.message) for name, finding in findings if name in NAMES]


def _edited(change: Callable[[Turn], Turn | None]) -> Script:
    """The script with every turn changed, or left out."""
    chapters: list[Chapter] = []
    for chapter in _made()[0].chapters:
        kept = [change(part) if isinstance(part, Turn) else part for part in chapter.parts]
        parts = tuple(part for part in kept if part is not None)
        if parts:
            chapters.append(replace(chapter, parts=parts))
    return replace(_made()[0], chapters=tuple(chapters))


def _touches(turn: Turn, first: int, last: int) -> bool:
    return turn.source is not None and turn.source.first <= last and turn.source.last >= first


def test_the_writer_plants_none() -> None:
    """The script as it was made passes all three."""
    assert [] == _found(_made()[0])


@pytest.mark.parametrize(
    ("title", "first", "last"), [("Tides", 6, 9), ("Dredging", 11, 14), ("Lights", 16, 19)]
)
def test_a_section_that_is_taken_out_is_missed(title: str, first: int, last: int) -> None:
    """All turns that rest on its lines gone, by whoever they are said."""
    script = _edited(lambda turn: None if _touches(turn, first, last) else turn)
    (told,) = [message for name, message in _found(script) if name == "coverage"]
    assert f"“{title}”" in told


def test_a_section_of_which_one_turn_is_left_is_heard() -> None:
    """One turn is enough: the check counts sections, not sentences."""
    kept = next(turn for turn in _made()[0].turns if _touches(turn, 11, 14))
    script = _edited(lambda turn: None if _touches(turn, 11, 14) and turn is not kept else turn)
    assert "coverage" not in [name for name, _ in _found(script)]


def _opening(places: set[int]) -> Script:
    """The script in which the turns at some places begin alike."""
    number = iter(range(len(_made()[0].turns)))

    def begin(turn: Turn) -> Turn:
        return replace(turn, text=f"Well now, {turn.text}") if next(number) in places else turn

    return _edited(begin)


@pytest.mark.parametrize(
    ("places", "found"),
    [({0, 1}, 0), ({0, 1, 2}, 1), ({0, 4, 9}, 1), ({0, 1, 10}, 0), ({1, 2, 3, 4}, 2)],
)
def test_an_opener_is_too_often_heard(places: set[int], found: int) -> None:
    """The third time within ten turns, and each time after it."""
    told = [message for name, message in _found(_opening(places)) if name == "openers"]
    assert len(told) == found
    assert all("“well now”" in message for message in told)


def _spelled(first: str, later: str) -> Script:
    """The script with the words for MLW said in one way first, and in another from then on."""
    seen: list[Turn] = []

    def say(turn: Turn) -> Turn:
        if "MLW" not in turn.text and "mean low water" not in turn.text.lower():
            return turn
        seen.append(turn)
        words = first if len(seen) == 1 else later
        return replace(turn, text=f"Charts count from {words}.")

    return _edited(say)


def test_an_acronym_without_its_words_is_found() -> None:
    """Said in full by nobody, or only after it was heard; in full first, it is fine."""
    in_full = "the mean low water, or MLW"
    found = [
        sum(name == "acronyms" for name, _ in _found(_spelled(first, later)))
        for first, later in (("MLW", in_full), ("MLW", "MLW"), (in_full, "MLW"))
    ]
    assert [1, 1, 0] == found

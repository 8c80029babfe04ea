"""Where in its chapter an English expert answers the recall question, to go on from there in the same breath.

A word or two is no turn: "Organs. Now, back to where we were. …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from lessoncast._later import re
from lessoncast.script.checks.lengths import EXPERT_LEAST
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import Passage, as_opening
from lessoncast.script.talk.heard import Heard
from lessoncast.units.pieces import Unit

LEAST = 10  # words of a chapter that are told behind the question
LEFT = 2 * EXPERT_LEAST  # words that are told before it at least
BETWEEN = 45  # words told between what is asked again and the question
LATEST_HALF = 0.5  # of a chapter: what is told before is more
_TIED = re.compile(
    r"(?:this|that|these|those|it|they|he|she|its|their|his|her|such|so|but|and|then|or|yet|also|another|both|however|therefore|thus|instead|still"
    r"|for example|for instance|similarly|likewise|(?:on the )?other|first(?:ly)?|second(?:ly)?|third|next|last(?:ly)?|finally|again|here|there|one|some|as)\b",
    re.IGNORECASE,
)  # goes on with what was just said
_LISTED = frozenset({"row", "step", "member", "label", "question", "quote"})


def parted(stretch: Stretch, asked: Sequence[str]) -> tuple[Stretch, Stretch | None]:
    """A chapter up to the recall question and the rest of it, the shorter the better.

    What is ``asked`` again is told some words before; where a chapter cannot be parted, there is no rest.
    """
    units = [(unit, one.section) for one in stretch.passages for unit in one.units]
    least = max(LEFT, LATEST_HALF * stretch.words, _told_by(asked, units) + BETWEEN)
    for place in sorted(_ends(units), key=lambda place: _cuts(units, place)):
        if sum(unit.words for unit, _ in units[:place]) < least:
            continue
        parts = (
            _part(stretch.passages, range(place)),
            _part(stretch.passages, range(place, len(units))),
        )
        before, after = (replace(stretch, passages=[*one]) for one in parts)
        return before, after
    return stretch, None


def leading_back(heard: Heard, seed: str) -> str:
    """How the expert comes back to where the chapter was."""
    form = heard.memory.ordered(heard.book.forms["say.resume"], seed)[0]
    heard.memory.note(form)
    return form


def _told_by(asked: Sequence[str], units: Sequence[tuple[Unit, int]]) -> int:
    """After how many words of a chapter all is told that is asked again."""
    ends = [*accumulate(unit.words for unit, _ in units)]
    holds = (any(one in unit.text for one in asked) for unit, _ in units)
    return max((end for end, held in zip(ends, holds, strict=True) if held), default=-BETWEEN)


def _ends(units: Sequence[tuple[Unit, int]]) -> Iterator[int]:
    """Where the rest of a chapter could begin, the shortest first."""
    words = 0
    for place in range(len(units) - 1, 0, -1):
        (before, _), (here, _) = units[place - 1 : place + 1]
        words += here.words
        same = units[place - 1][1] == units[place][1]
        if words >= LEAST and same and _begins(here) and not before.announces:
            yield place


def _cuts(units: Sequence[tuple[Unit, int]], place: int) -> bool:
    """Whether a question there would part a paragraph: rather it comes a little sooner."""
    return units[place][0].group == units[place - 1][0].group


def _begins(unit: Unit) -> bool:
    """Whether a sentence can be told right behind something else."""
    opening = as_opening(unit)
    free = not (opening.leans or unit.ask or unit.term or unit.lead or unit.apart or unit.announces)
    return free and unit.role not in _LISTED and _TIED.match(opening.text) is None


def _part(passages: Sequence[Passage], places: range) -> Iterator[Passage]:
    """What of some passages has its units at these places."""
    first = 0
    for passage in passages:
        units = tuple(
            unit for place, unit in enumerate(passage.units, start=first) if place in places
        )
        ends = first + len(passage.units) in range(places.start, places.stop + 1)
        if len(units) == len(passage.units):
            yield passage
        elif units and ends:
            yield replace(passage, units=(as_opening(units[0]), *units[1:]), inside=True)
        elif units:
            yield replace(passage, units=units, cut=True)
        first += len(passage.units)

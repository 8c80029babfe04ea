"""Which sections are not told though they could be: summaries, exercises, a glossary behind its lesson."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast.script.plan.timing import EXPERT_SHARE, WORDS_PLANNED
from lessoncast.units.pieces import Section

PASSED_OVER = frozenset({"skip", "recap", "exercise"})


def glossary(sections: Sequence[Section], minutes: float | None = None) -> frozenset[int]:
    """The sections of a glossary behind all that is told, where there is enough to tell without it.

    That is as much as ``minutes`` take; where no length is asked for, as much as the glossary has itself.
    """
    told = [n for n, one in enumerate(sections) if one.units and one.kind not in PASSED_OVER]
    found = frozenset(n for n in told if sections[n].kind == "vocabulary")
    while told and told[-1] in found:
        told.pop()
    closing = found.difference(told)
    wanted = (minutes or 0) * WORDS_PLANNED * EXPERT_SHARE
    enough = max(wanted, sum(sections[one].words for one in closing))
    return closing if sum(sections[one].words for one in told) >= enough else frozenset()

"""Where the expert's turns end: after a breath or three, and where something good can be asked.

All in costs, to be added up: of a turn that is too short or too long, of a weak question, of telling
on across a heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast.script.checks.lengths import EXPERT_LEAST, EXPERT_MOST
from lessoncast.script.talk.beats import Beat

IDEAL = 30  # words of a turn
LONG = 30.0  # of a turn of more than three breaths
NEVER = 1000.0  # of a turn that nobody follows
OVER = 20.0  # of each word that such a turn has too many
SURE = 95.0  # worth from which a question costs nothing
EACH = 2.0  # of every turn
ACROSS = 80.0  # of a turn that goes on from one section into the next
UNNAMED = 130.0  # of that in English, where the host can turn to any section that has a name
APART = 30.0  # of a sentence that nothing ties to the one before it in the turn
UNASKED = 130.0  # of a place where nothing can be asked
FILLS = -200.0  # worth of a question that could stand anywhere: rather a turn is long
BLAND = -185.0  # worth of a question for more of the same, whatever that is
BLANDER = 3.0  # times that turns even out rather in any other way than by such a question
FILLED = 300.0  # what that costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many words a turn had better have, and has at most; how much fewer turns are worth.

    It costs ``across`` to go on from one section into the next, and ``untold`` more where a turn ends
    there and the host says nothing. A turn of more than three breaths costs ``even`` more, and so does
    another subject in a turn, which is no way to fill it; one of less than a breath costs half of that.
    """

    ideal: int = IDEAL
    most: int = EXPERT_MOST
    each: float = EACH  # what a turn costs beside
    across: float = ACROSS
    untold: float = 0.0
    even: float = 0.0

    def cost(self, words: int) -> float:
        """What a turn of so many words costs."""
        if words > self.most:
            return NEVER + OVER * (words - self.most)
        cost = 4.0 * ((words - self.ideal) / 6) ** 2 + LONG * (words > EXPERT_MOST)
        cost += self.even * (words > EXPERT_MOST) + self.even / 2 * (words < EXPERT_LEAST)
        return cost + 8.0 + 2.0 * (EXPERT_LEAST - words) if words < EXPERT_LEAST else cost

    def question(self, worth: float) -> float:
        """What a question of that worth costs: one for nothing but more is no way to even turns out."""
        return question_cost(worth) + BLANDER * self.even * (worth < BLAND)


def question_cost(worth: float) -> float:
    """What a question of that worth costs: one that could stand anywhere very much, a sought one less than nothing."""
    if worth <= FILLS:
        return FILLED
    if worth > SURE:
        return (SURE - worth) / 3
    return max(SURE - max(worth, 0.0), 0.0) ** 2 / 100 + max(-worth, 0.0)


def across_cost(beats: Sequence[Beat], size: Size) -> float:
    """What it costs that the host says nothing before the later of some sentences, where others begin."""
    return sum(
        size.across + size.even if one.scene.opens_section else (APART + size.even) * one.apart
        for one in beats[1:]
    )


def costs_ahead(beats: Sequence[Beat], worths: Sequence[float], size: Size) -> list[float]:
    """For each sentence what it costs at least to tell all from there on, in a new turn.

    ``worths`` are of the best question before each.
    """
    ahead = [NEVER] * len(beats) + [0.0]
    for start in range(len(beats) - 1, -1, -1):
        ahead[start] = min(_ends(beats, worths, ahead, start, size), default=NEVER)
    return ahead


def _ends(
    beats: Sequence[Beat], worths: Sequence[float], ahead: Sequence[float], start: int, size: Size
) -> Iterator[float]:
    """What each end costs that a turn which begins at ``start`` could have."""
    words = 0
    for end in range(start + 1, len(beats) + 1):
        words += beats[end - 1].words
        last = end == len(beats)
        if not last and beats[end].clings:
            continue
        asked = 0.0 if last else size.each + size.question(worths[end])
        yield size.cost(words) + across_cost(beats[start:end], size) + asked + ahead[end]
        if words > size.most or (not last and beats[end].opens):
            return

"""What speaks against asking something again behind a chapter: it was said just now, is kept for the end, or has an answer of a word or two.

Only in English, where the answer may go on, or lead back into its chapter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from lessoncast.script.checks.lengths import EXPERT_LEAST
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.talk.recall import Recall
from lessoncast.script.talk.recalled import Ear, ear_of, said_on
from lessoncast.script.talk.resuming import parted
from lessoncast.script.talk.stops import Stop
from lessoncast.tongue.words import Vocabulary, count
from lessoncast.units.pieces import Section, Unit

FAR = 80  # words told behind it from which something is asked again, and no echo
JUST_SAID = 4.0  # ranks that what was said last of all is behind what was said long ago
AT_THE_END = 8.0  # ranks that what the episode ends on is behind what is not said three times
NO_TURN = 2.0  # ranks that an answer of a word or two is behind one that makes a turn

Costs = Callable[[Recall], float]


def costs_at(
    stop: Stop,
    stretches: Sequence[Stretch],
    sections: Sequence[Section],
    kept: Unit | None,
    vocabulary: Vocabulary,
) -> Costs:
    """How many ranks a question is worse for being asked at a stop."""
    ear = ear_of(stretches, stop.chapter, kept)
    return partial(_cost, stretches[stop.chapter], sections, ear, vocabulary)


def _cost(
    here: Stretch, sections: Sequence[Section], ear: Ear, vocabulary: Vocabulary, found: Recall
) -> float:
    behind = _told_behind(found.told, ear.said)
    short = count(said_on(found, sections, ear, vocabulary).answer) < EXPERT_LEAST
    if short:
        before, rest = parted(here, [found.told])
        short = rest is None
        behind -= here.words - before.words
    ends = any(found.told in unit.text for unit in ear.later)
    return JUST_SAID * max(1 - behind / FAR, 0.0) + NO_TURN * short + AT_THE_END * ends


def _told_behind(sentence: str, said: Sequence[Unit]) -> int:
    """How many words are told behind a sentence."""
    words = 0
    for unit in reversed(said):
        if sentence in unit.text:
            return words + count(unit.text.rpartition(sentence)[2])
        words += unit.words
    return words

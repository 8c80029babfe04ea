"""What can be counted in a script: how often the host asks, how long turns are, how many a minute."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean

from lessoncast.model import Script
from lessoncast.script.checks.evidence import Evidence, Said
from lessoncast.script.checks.lengths import EXPERT_LEAST, EXPERT_MOST
from lessoncast.tongue.seam import tongue_of
from lessoncast.tongue.words import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares run from 0 to 1; lengths are in words, the shortest and the longest."""

    turns: int
    chapters: int
    asking: float
    """Share of the host's turns that ask."""
    deep: float
    """Share of these that ask why, how, what if, what is the catch, what is the difference."""
    hook_words: int
    host_words: tuple[int, int]
    expert_words: tuple[int, int]
    expert_in_range: float
    """Share of the expert's turns with 15 to 45 words."""
    expert_share: float
    """Share of all words that the expert says."""
    sentence_words: float
    """The mean length of a sentence."""


def figures(script: Script) -> Figures:
    """Count a script; one speaker at least has to say something."""
    case = Evidence(script)
    tongue = tongue_of(case.language)
    host = [said for said in case.turns if said.is_host]
    expert = [count(said.text) for said in case.turns if not said.is_host]
    asking = [said for said in host if asks(said)]
    deep = [said for said in asking if tongue.is_deep(said.text)]
    lengths = [count(said.text) for said in host]
    return Figures(
        turns=len(case.turns),
        chapters=len(script.chapters),
        asking=len(asking) / max(len(host), 1),
        deep=len(deep) / max(len(asking), 1),
        hook_words=lengths[0] if lengths else 0,
        host_words=_range(lengths[1:] or lengths),
        expert_words=_range(expert),
        expert_in_range=sum(EXPERT_LEAST <= size <= EXPERT_MOST for size in expert)
        / max(len(expert), 1),
        expert_share=sum(expert) / max(sum(expert) + sum(lengths), 1),
        sentence_words=mean(count(one) for said in case.turns for one in said.sentences),
    )


def asks(said: Said) -> bool:
    """Whether a turn asks anything, also when it goes on behind the question."""
    return any(mark in said.text for mark in "?？؟")


def _range(sizes: list[int]) -> tuple[int, int]:
    return (min(sizes, default=0), max(sizes, default=0))

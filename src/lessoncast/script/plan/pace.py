"""How many turns a minute: how full the expert's turns are is tried until a talk is not hasty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lessoncast._sentences import sentences
from lessoncast.model import Chapter
from lessoncast.script.checks.lengths import EXPERT_MOST
from lessoncast.script.plan.timing import chapters_ms
from lessoncast.script.tongue.seam import tongue_of
from lessoncast.script.tongue.words import count

MOST_A_MINUTE = 8.9  # turns; more are hasty
LEAST_A_MINUTE = 6.1
KEEN = (15, 40)  # what a deep question is worth more where too few were asked
DEEP = 1 / 3  # of the questions, at least
ASKING = (0.75, 0.9)  # of the host's turns
Chapters = tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How an episode is told: words of a turn, what a deep question is worth more, chapters fewer, what a turn costs.

    Where it is ``full``, the host words a question in the longest form it has.
    """

    words: int = 30
    keen: int = 0
    fewer: int = 0
    each: float = 2.0
    full: bool = False


HASTY = (
    Manner(words=33, each=8.0), Manner(words=36, each=14.0), Manner(words=39, each=20.0),
    Manner(words=34, fewer=1, each=8.0), Manner(words=38, fewer=1, each=20.0),
    Manner(words=38, fewer=2, each=30.0), Manner(words=41, fewer=2, each=50.0), Manner(words=41, fewer=3, each=50.0),
    Manner(words=38, each=20.0, full=True), Manner(words=41, fewer=2, each=50.0, full=True),
)  # fmt: skip
SLOW = (Manner(words=27), Manner(words=24), Manner(words=21))
OTHERWISE = (Manner(words=32), Manner(words=28), Manner(words=34), Manner(words=26))
WriteTurns = Callable[[Manner], Chapters]


@dataclass(frozen=True, slots=True, order=True)
class _Faults:
    """What is wrong with an episode, the worst first."""

    twice: int  # sentences said again
    pace: float  # turns a minute too many or too few
    asking: float  # off the share of the host's turns that ask
    shallow: bool
    lectures: int

    @property
    def none(self) -> bool:
        return not (self.twice or self.pace or self.asking or self.shallow or self.lectures)


def unhurried(write: WriteTurns, language: str) -> Chapters:
    """What is written in such a manner that there are six to nine turns a minute.

    What has no other fault is preferred; where no manner is calm enough, the least hasty is taken.
    """
    best: Chapters = ()
    least: _Faults | None = None
    for written in _attempts(write, language):
        faults = _faults(written, language)
        if least is None or faults < least:
            best, least = written, faults
        if faults.none:
            break
    return best


def _attempts(write: WriteTurns, language: str) -> Iterator[Chapters]:
    """The same told in one manner after the other, each once more with zeal where it asks little."""
    first = write(Manner())
    turns = turns_a_minute(first, language)
    others = HASTY if turns > MOST_A_MINUTE else SLOW if turns < LEAST_A_MINUTE else OTHERWISE
    for manner in (Manner(), *others):
        written = write(manner) if manner != Manner() else first
        yield written
        for keen in KEEN:
            if not _faults(written, language).shallow:
                break
            written = write(replace(manner, keen=keen))
            yield written


def _faults(chapters: Chapters, language: str) -> _Faults:
    spoken = [turn for one in chapters for turn in one.turns]
    host = [turn.text for turn in spoken if turn.speaker == "host"]
    asked = [text for text in host if "?" in text]
    deep = sum(map(tongue_of(language).is_deep, asked))
    told = [turn.text for turn in spoken if turn.speaker == "expert"]
    said = [one for text in told for one in sentences(text, language)]
    return _Faults(
        len(said) - len(set(said)),
        _off(turns_a_minute(chapters, language), LEAST_A_MINUTE, MOST_A_MINUTE),
        _off(len(asked) / max(len(host), 1), *ASKING),
        deep < DEEP * len(asked),
        sum(count(text) > EXPERT_MOST for text in told),
    )


def _off(value: float, least: float, most: float) -> float:
    return max(value - most, least - value, 0.0)


def turns_a_minute(chapters: Chapters, language: str) -> float:
    """How many turns some chapters have in a minute, as far as text can tell."""
    turns = sum(len(chapter.turns) for chapter in chapters)
    return turns * 60_000 / chapters_ms(chapters, language)

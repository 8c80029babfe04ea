"""In what manner an episode is told: tried until it is calm, and asks neither too much nor too plainly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lessoncast._sentences import sentences
from lessoncast.model import Chapter
from lessoncast.script.checks.lengths import EXPERT_LEAST, EXPERT_MOST, longest
from lessoncast.script.plan.timing import chapters_ms
from lessoncast.tongue.seam import tongue_of
from lessoncast.tongue.words import count

MOST_A_MINUTE = 8.9  # turns; more are hasty
LEAST_A_MINUTE = 6.1
DEEP = 1 / 3  # of the questions, at least
ASKING = (0.75, 0.9)  # of the host's turns
LATE = 0.8  # of the turns, behind which asking again is no rest in the middle
EVEN = 0.75  # of the expert's turns
LONGER = 48  # words of a turn of the expert, where all else is hasty
KEENER = 25  # what a deep question is worth more, each time that too few were asked
EVENER = 60.0  # what an uneven turn costs more, each time that there were too many
CALMER = 6.0  # what a turn costs more, where one too many was added
CORRECTIONS = (3, 1)  # of the usual manner, and of each other
Chapters = tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How an episode is told.

    ``words`` are those of a turn of the expert, ``each`` is what a turn costs, ``keen`` what a deep
    question is worth more, ``even`` what a turn costs more that is too short or too long; ``says``
    tells how many turns more than usual the host asks nothing, ``fewer`` how many chapters less
    there are. Where it is ``full``, the host words a question in
    the longest form it has; the expert takes up to ``most`` words.
    """

    words: int = 30
    keen: int = 0
    says: int = 0
    fewer: int = 0
    each: float = 2.0
    full: bool = False
    most: int = EXPERT_MOST
    even: float = 0.0


USUAL = Manner()
HASTY = (
    Manner(words=33, each=8.0), Manner(words=36, each=14.0), Manner(words=39, each=20.0),
    Manner(words=34, fewer=1, each=8.0), Manner(words=38, fewer=1, each=20.0),
    Manner(words=38, fewer=2, each=30.0), Manner(words=41, fewer=2, each=50.0), Manner(words=41, fewer=3, each=50.0),
    Manner(words=38, each=20.0, full=True), Manner(words=41, fewer=2, each=50.0, full=True),
    Manner(words=38, each=20.0, full=True, most=LONGER), Manner(words=38, fewer=2, each=20.0, full=True, most=LONGER),
)  # fmt: skip
SLOW = (Manner(words=27), Manner(words=24), Manner(words=21))
OTHERWISE = (Manner(words=34), Manner(words=27))
WriteTurns = Callable[[Manner], Chapters]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Faults:
    """What is wrong with an episode, the worst first."""

    twice: int  # sentences said again
    pace: float  # turns a minute too many or too few
    asking: float  # off the share of the host's turns that ask
    unrecalled: bool  # nothing is asked again; no other manner is sought for that alone
    late: bool  # it is asked again only at the end
    shallow: bool
    lectures: int
    uneven: float  # off the share of the expert's turns that are of one breath or three
    is_hasty: bool = field(compare=False)
    asks_on: bool = field(compare=False)  # and hardly says a thing

    @property
    def none(self) -> bool:
        """Whether nothing is wrong."""
        return not (
            self.twice
            or self.pace
            or self.asking
            or self.late
            or self.shallow
            or self.lectures
            or self.uneven
        )

    def corrected(self, manner: Manner) -> Manner:
        """The manner with more of what was missed, and less of what was too much."""
        if self.shallow:
            manner = replace(manner, keen=manner.keen + KEENER)
        if self.uneven:
            manner = replace(manner, even=manner.even + EVENER)
        if self.asking:
            manner = replace(manner, says=manner.says + (1 if self.asks_on else -1))
        elif self.is_hasty and self.pace and manner.says > 0:  # what was corrected took a turn more
            manner = replace(manner, words=manner.words + 3, each=manner.each + CALMER)
        return manner


def manners(write: WriteTurns, usual: Chapters, language: str) -> Iterator[Manner]:
    """Manners that leave nothing to wish for, as they are found; when all were tried, the others, the best first.

    ``usual`` is what is told in the usual manner.
    """
    tried: dict[Manner, Faults] = {}
    for manner, chapters in _attempts(write, usual, language):
        tried[manner] = faults_of(chapters, language)
        if tried[manner].none:
            yield manner
    yield from sorted((one for one in tried if not tried[one].none), key=tried.__getitem__)


def _attempts(
    write: WriteTurns, usual: Chapters, language: str
) -> Iterator[tuple[Manner, Chapters]]:
    """The same told in one manner after the other, and with more of what was missed."""
    first = faults_of(usual, language)
    others = OTHERWISE if not first.pace else HASTY if first.is_hasty else SLOW
    for other in (USUAL, *others):
        manner, corrections = other, CORRECTIONS[other != USUAL]
        for _ in range(1 + corrections):
            chapters = usual if manner == USUAL else write(manner)
            yield manner, chapters
            corrected = faults_of(chapters, language).corrected(manner)
            if corrected == manner:
                break
            manner = corrected


def faults_of(chapters: Chapters, language: str) -> Faults:
    """What is wrong with an episode."""
    spoken = [turn for one in chapters for turn in one.turns]
    host = [turn.text for turn in spoken if turn.speaker == "host"]
    asked = [text for text in host if "?" in text]
    deep = sum(map(tongue_of(language).is_deep, asked))
    told = [turn.text for turn in spoken if turn.speaker == "expert"]
    said = [one for text in told for one in sentences(text, language)]
    turns, asking = turns_a_minute(chapters, language), len(asked) / max(len(host), 1)
    return Faults(
        twice=len(said) - len(set(said)),
        pace=_off(turns, LEAST_A_MINUTE, MOST_A_MINUTE),
        asking=_off(asking, *ASKING),
        unrecalled=all(turn.move != "recall" for turn in spoken),
        late=any(turn.move == "recall" for turn in spoken[round(LATE * len(spoken)) :]),
        shallow=deep < DEEP * len(asked),
        lectures=sum(count(text) > longest(language) for text in told),
        uneven=_off(_even(told), EVEN, 1.0) if language == "en" else 0.0,
        is_hasty=turns > MOST_A_MINUTE,
        asks_on=asking > ASKING[1],
    )


def _even(told: list[str]) -> float:
    return sum(count(text) in range(EXPERT_LEAST, EXPERT_MOST + 1) for text in told) / max(
        len(told), 1
    )


def _off(value: float, least: float, most: float) -> float:
    return max(value - most, least - value, 0.0)


def turns_a_minute(chapters: Chapters, language: str) -> float:
    """How many turns some chapters have in a minute, as far as text can tell."""
    turns = sum(len(chapter.turns) for chapter in chapters)
    return turns * 60_000 / chapters_ms(chapters, language)

"""How many turns a minute: where passages would make too many short ones, neighbours are one turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lessoncast._sentences import sentences
from lessoncast.model import Chapter
from lessoncast.script.checks.lengths import EXPERT_MOST
from lessoncast.script.plan.passages import LONG, Passage, as_opening
from lessoncast.script.plan.timing import chapters_ms
from lessoncast.script.tongue.seam import tongue_of
from lessoncast.script.tongue.words import count
from lessoncast.script.units.pieces import Unit

MOST_A_MINUTE = 9.0  # turns; more are hasty
LEAST_A_MINUTE = 6.0
FEWER = (1.0, 0.93, 0.87, 0.81, 0.75, 0.7, 0.6)  # of the passages, tried one after the other
LEAST_BALANCED = 15  # words of a turn that is cut anew
PARTED = 36  # words from which the host may part a turn with a question
TURNING = frozenset({"contrast", "example", "step", "consequence"})  # a question lies before them
DEEP = 1 / 3  # of the questions, at least
Chapters = tuple[Chapter, ...]
_Faults = tuple[int, float, bool, int]
WritePassages = Callable[[list[Passage]], Chapters]


def unhurried(write: WritePassages, passages: Sequence[Passage], language: str) -> Chapters:
    """What is written of the passages, of so few that there are not too many turns a minute.

    What has no lecture in it is preferred; where none is calm enough, the least hasty is taken.
    """
    best: Chapters = ()
    least: _Faults | None = None
    for fewer in _ever_fewer(passages):
        written = write(fewer)
        faults = _faults(written, language)
        if least is None or faults < least:
            best, least = written, faults
        if not any(least):
            break
    return best


def _faults(chapters: Chapters, language: str) -> _Faults:
    """The worst first: sentences said twice, turns a minute off, few deep questions, lectures."""
    turns = turns_a_minute(chapters, language)
    off = max(turns - MOST_A_MINUTE, LEAST_A_MINUTE - turns, 0.0)
    spoken = [turn for one in chapters for turn in one.turns]
    asked = [turn.text for turn in spoken if turn.speaker == "host" and "?" in turn.text]
    deep = sum(map(tongue_of(language).is_deep, asked))
    told = [turn.text for turn in spoken if turn.speaker == "expert"]
    said = [one for text in told for one in sentences(text, language)]
    lectures = sum(count(text) > EXPERT_MOST for text in told)
    return len(said) - len(set(said)), off, deep < DEEP * len(asked), lectures


def _ever_fewer(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages as they are, then joined more and more, then cut anew too; none twice."""
    seen: list[list[Passage]] = []
    for anew in (False, True):
        for share in FEWER:
            most = round(share * _turns(passages))
            told = paced(passages, most, anew=anew)
            if told not in seen:
                seen.append(told)
                yield told


def turns_a_minute(chapters: Chapters, language: str) -> float:
    """How many turns some chapters have in a minute, as far as text can tell."""
    turns = sum(len(chapter.turns) for chapter in chapters)
    return turns * 60_000 / chapters_ms(chapters, language)


def paced(passages: Sequence[Passage], most: int, *, anew: bool = True) -> list[Passage]:
    """The passages, the shortest neighbours of a section joined until they make so many turns at most.

    Where no two fit into one turn, three are told in two, and a long one shares with a short one.
    """
    done = list(passages)
    while _turns(done) > most:
        fewer = _with_a_pair_joined(done)
        if anew:
            fewer = fewer or _cut_anew(done, 3) or _cut_anew(done, 2)
        if not fewer:
            break
        done = fewer
    return done


def _turns(passages: Sequence[Passage]) -> int:
    """How many turns of the expert these make: what is long may be parted."""
    return sum(1 + (one.words >= PARTED and one.role not in {"step", "row"}) for one in passages)


def _with_a_pair_joined(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with two neighbours in one, the shortest that no question parts; [] for none."""
    found = [
        (bool(right.units[0].term) + (right.role in TURNING), left.words + right.words, place)
        for place, (left, right) in enumerate(pairwise(passages))
        if _belong(left, right) and left.words + right.words <= LONG
    ]
    if not found:
        return []
    place = min(found)[-1]
    left, right = passages[place : place + 2]
    one = replace(left, units=(*left.units, *right.units))
    return [*passages[:place], one, *passages[place + 2 :]]


def _cut_anew(passages: Sequence[Passage], size: int) -> list[Passage]:
    """The passages with so many neighbours in two even turns, where these are fewer; [] for none."""
    found: list[tuple[int, int, list[Passage]]] = []
    for place in range(len(passages) - size + 1):
        held = passages[place : place + size]
        if all(_belong(*two) for two in pairwise(held)):
            units = [unit for one in held for unit in one.units]
            for unevenness, cut in _cuts(units):
                two = _in_two(held, units, cut)
                if _turns(two) < _turns(held):
                    found.append((unevenness, place, two))
    if not found:
        return []
    _, place, two = min(found, key=lambda one: one[:2])
    return [*passages[:place], *two, *passages[place + size :]]


def _in_two(held: Sequence[Passage], units: Sequence[Unit], cut: int) -> list[Passage]:
    later = (as_opening(units[cut]), *units[cut + 1 :])
    return [
        replace(held[0], units=tuple(units[:cut])),
        replace(held[1], units=later, needs=later[0].leans),
    ]


def _cuts(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Each place to cut some units into two turns, behind how uneven these are."""
    for cut in range(1, len(units)):
        sizes = [sum(one.words for one in part) for part in (units[:cut], units[cut:])]
        fits = min(sizes) >= LEAST_BALANCED and max(sizes) <= LONG
        if fits and not units[cut - 1].announces:
            yield abs(sizes[0] - sizes[1]), cut


def _belong(left: Passage, right: Passage) -> bool:
    """Whether two neighbours may be told in one turn: no question has to lie between them."""
    first = right.units[0]
    named = first.term and first.text.removeprefix(first.term).lstrip().startswith(":")
    rows = "row" in {left.units[-1].role, first.role}
    return left.section == right.section and not (first.ask or named or rows)

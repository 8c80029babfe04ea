"""Units gathered to passages: what the expert says in one turn, and what it cannot be parted from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.seam import tongue_of
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section, Unit

SHORT, LONG = 20, 45  # words before a turn is full, and when it is overfull
LEAST = 12  # words under which a turn is joined to its neighbour
SHORT_STEPS = 24  # the same of steps
SHORT_NOTES = 26  # the same of list items
WELL_ASKED, ASKED = 54, 40  # worth of a good question, and of one that will do
ALONE = 16  # words under which one sentence is nothing where what stood before and behind it is left out
TINY = 7  # words under which a sentence never makes a turn
_COUNTED = re.compile(r"(?:The )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\b|Finally\b")
_WORTH = {
    "definition": 1.0, "contrast": 0.8, "cause": 0.8, "consequence": 0.7, "label": 0.7, "risk": 0.7,
    "condition": 0.6, "history": 0.6, "number": 0.6, "quote": 0.6, "row": 0.5, "example": 0.5,
    "step": 0.5, "plain": 0.45, "member": 0.4, "advice": 0.5, "question": 0.0,
}  # fmt: skip


def cover(one: Span, other: Span) -> Span:
    """The lines from the first to the last of both."""
    return Span(min(one.first, other.first), max(one.last, other.last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Neighbouring units for one turn; ``needs`` tells that the passage before must be said too.

    ``given`` are the places in its section of passages that brought in what it takes for granted, ``afar``
    the sections and places of those that brought in a name or a term; it is ``inside`` where a paragraph has begun before it, and ``cut`` where its last units are not told.
    """

    units: tuple[Unit, ...]
    section: int
    place: int
    score: float
    needs: bool
    given: tuple[int, ...] = ()
    afar: tuple[tuple[int, int], ...] = ()
    inside: bool = False
    cut: bool = False
    words: int = field(init=False, compare=False)  # that a voice has to say

    def __post_init__(self) -> None:
        """Count the words, which are asked for many times over."""
        object.__setattr__(self, "words", sum(unit.words for unit in self.units))

    @property
    def asked(self) -> bool:
        """Whether the author asks for something in it to be said."""
        return any(unit.asked for unit in self.units)

    @property
    def rests(self) -> bool:
        """Whether it can't be told without another passage."""
        return self.needs or bool(self.given or self.afar)

    @property
    def role(self) -> Role:
        """What its first unit does."""
        return self.units[0].role

    @property
    def text(self) -> str:
        """What the expert says."""
        return " ".join(unit.text for unit in self.units)

    @property
    def span(self) -> Span:
        """The lesson lines that it rests on."""
        return Span(min(u.span.first for u in self.units), max(u.span.last for u in self.units))


def foresee(sections: Iterable[Section], vocabulary: Vocabulary) -> None:
    """Have the sentences read that gathering some sections comes to."""
    firsts = (group[0] for section in sections for group in _grouped(section))
    read_ahead(partial(_askable, as_opening(first), vocabulary) for first in firsts)


def gather(section: Section, index: int, vocabulary: Vocabulary) -> list[Passage]:
    """The passages of one section, in order, each scored by terms, role and position."""
    groups = _grouped(section)
    made: list[Passage] = []
    kept = _without_strays(_without_scraps(groups, vocabulary), section.title, vocabulary)
    for place, (first, *rest) in enumerate(kept):
        units = [as_opening(first), *rest]
        score = sum(_score(unit, vocabulary) for unit in units) / len(units)
        score += 0.2 if _askable(units[0], vocabulary) else 0.0
        made.append(
            Passage(
                units=tuple(units), section=index, place=place, score=score,
                needs=units[0].leans and place > 0,
                inside=place > 0 and made[-1].units[-1].group == units[0].group,
            )
        )  # fmt: skip
    return made


def _grouped(section: Section) -> list[list[Unit]]:
    groups: list[list[Unit]] = []
    for unit in section.units:
        if groups and _joins(groups[-1], unit):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def shortened(passage: Passage, words: float) -> Passage:
    """The first units of a passage, at most so many words but at least one unit; no half of a pair.

    What turns against the unit before it stays with that, and what is announced with its announcement.
    """
    if passage.words <= words:
        return passage
    kept = list(passage.units)
    while len(kept) > 1 and sum(unit.words for unit in kept) > words:
        last = kept.pop()
        while _turns(last) and len(kept) > 1:
            last = kept.pop()
    if kept[-1].announces:
        kept = [*passage.units[: len(kept) + 1]]
    later = passage.units[len(kept) : len(kept) + 1]
    halved = any(_turns(one) or _says_instead(kept[-1], one) for one in later)
    return passage if halved else replace(passage, units=tuple(kept), cut=True)


def only_asked(passage: Passage) -> Passage:
    """What the author asks for in a passage, and what that leans on."""
    kept: list[Unit] = []
    for place, unit in enumerate(passage.units):
        behind = passage.units[place + 1 :]
        leaned_on = next((one.asked for one in behind if one.asked or not one.leans), False)
        if unit.asked or (leaned_on and behind[0].leans):
            kept.append(unit)
    return replace(passage, units=(as_opening(kept[0]), *kept[1:]))


def _turns(unit: Unit) -> bool:
    return unit.role == "contrast" and unit.leans


def _says_instead(before: Unit, unit: Unit) -> bool:
    """Whether a unit tells what holds rather than what was denied: ``You needn't row. It's better to sail.``."""
    return _DENIES.search(before.text) is not None and _RATHER.match(unit.text) is not None


_DENIES = re.compile(r"\b(?:not|never|needn't|\w+n't)\b")
_RATHER = re.compile(
    r"(?:It's|It is) (?:more|better|enough|rather|far) |(?:Instead|Rather),? |What (?:matters|counts) "
)


def as_opening(unit: Unit) -> Unit:
    """A unit as it opens a turn: its pronoun named, where the noun is known."""
    return replace(unit, text=unit.alone, leans=False) if unit.alone else unit


def _without_scraps(groups: list[list[Unit]], vocabulary: Vocabulary) -> list[list[Unit]]:
    """The groups, a very short one joined to the one before or behind it, if both fit in a turn."""
    joined: list[list[Unit]] = []
    for group in groups:
        fits = bool(joined) and _words(joined[-1]) + _words(group) <= LONG
        if fits and not _apart(joined[-1], group) and _is_scrap(joined[-1], group, vocabulary):
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(group)
    return joined


def _apart(before: list[Unit], group: list[Unit]) -> bool:
    """Whether a question, or what is left out between two paragraphs, lies between two neighbours for certain."""
    first, last = group[0], before[-1]
    asked = bool(first.ask or first.term) or "row" in {last.role, first.role}
    return asked or is_behind_gap(first, last)


def is_behind_gap(unit: Unit, before: Unit) -> bool:
    """Whether a unit is of another paragraph than the one before it, and the lesson says more between them."""
    return unit.parted and unit.group != before.group


def _without_strays(
    groups: list[list[Unit]], title: str, vocabulary: Vocabulary
) -> list[list[Unit]]:
    """The groups without those of which nobody knows what they are about.

    They are short, with neighbours that are left out on both sides, or stand behind what is left out and
    share no word with their heading or neighbours.
    """
    about = content_stems(title, vocabulary.language)
    stems = [content_stems(_text(group), vocabulary.language) for group in groups]
    kept = []
    for place, group in enumerate(groups):
        beside = stems[max(place - 1, 0) : place] + stems[place + 1 : place + 2]
        lost = not group[0].leans and not stems[place] & about.union(*beside)
        last = place + 1 == len(groups) or groups[place + 1][0].parted
        if not (group[0].parted and (last or lost)) or not _is_stray(group, lost=lost):
            kept.append(group)
    return kept or groups


def _text(group: list[Unit]) -> str:
    return " ".join(unit.text for unit in group)


def _is_stray(group: list[Unit], *, lost: bool) -> bool:
    named = any(unit.ask or unit.term or unit.asked for unit in group)
    first = group[0]
    listed = first.role in {"member", "label", "row", "step"} or _COUNTED.match(first.text)
    alone = len(group) == 1 and not listed
    least = ALONE if alone else LEAST
    return _words(group) < (SHORT_NOTES if lost else least) and not named


def _is_scrap(before: list[Unit], group: list[Unit], vocabulary: Vocabulary) -> bool:
    """Whether one of two neighbours is too short for a turn of its own."""
    least = LEAST if not _askable(group[0], vocabulary) else TINY + 1
    return _words(before) < LEAST or _words(group) < least


def _words(units: list[Unit]) -> int:
    return sum(unit.words for unit in units)


def _askable(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether the host will find a question that only this answers."""
    if unit.ask or unit.term or unit.role in {"contrast", "example", "consequence", "step"}:
        return True
    return _is_asked_for(unit, WELL_ASKED, vocabulary)


def may_be_asked(passage: Passage, vocabulary: Vocabulary) -> bool:
    """Whether a passage begins with a sentence that the host can ask for out of the blue."""
    unit = passage.units[0]
    return bool(unit.ask or unit.term) or _is_asked_for(unit, ASKED, vocabulary)


def _is_asked_for(unit: Unit, worth: float, vocabulary: Vocabulary) -> bool:
    """Whether the first sentence of a unit answers a question of such a worth; the first one found will do."""
    first = sentences(unit.text, vocabulary.language)[0]
    found = tongue_of(vocabulary.language).proposals(first, vocabulary)
    return any(one.worth >= worth for one in found)


def _joins(held: list[Unit], unit: Unit) -> bool:
    """Whether a unit is said in one turn with those before it."""
    words = sum(one.words for one in held)
    same = held[-1].group == unit.group
    if held[-1].announces and words + unit.words <= LONG:
        return True
    if is_behind_gap(unit, held[-1]):
        return False
    if _begins(unit, words) or words + unit.words > LONG:
        return False
    if "row" in {unit.role, held[-1].role}:
        return same
    short = SHORT_NOTES if unit.role in {"label", "member", "history"} else SHORT
    if words < short and (same or unit.words < TINY):
        return True
    return same and (unit.leans or unit.words < TINY)


def _begins(unit: Unit, words: int) -> bool:
    """Whether a unit deserves a turn of its own behind so many words: a question lies before it."""
    turns = {"contrast": 12, "step": SHORT_STEPS, "example": 10, "consequence": 20}
    return (
        bool(unit.ask) or unit.apart or (unit.words >= TINY and words >= turns.get(unit.role, LONG))
    )


def _score(unit: Unit, vocabulary: Vocabulary) -> float:
    weight = vocabulary.weight(content_stems(unit.text, vocabulary.language))
    length = 1.0 if 8 <= unit.words <= 30 else 0.6
    asked = 0.3 if unit.ask else 0.0
    told = 0.5 * min(weight * 3, 1.0) + 0.35 * _WORTH[unit.role] + 0.15 * length + asked
    return told - 0.6 * (1.0 - unit.tells)

"""What is said: paragraphs, told from their beginning on, chosen under a word budget that is fair to sections."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush
from math import sqrt
from typing import TypeAlias

from lessoncast.script.plan.newcomers import with_sources
from lessoncast.script.plan.outline import tops
from lessoncast.script.plan.passages import Passage, foresee, gather, only_asked, shortened
from lessoncast.script.plan.passed_over import PASSED_OVER, glossary
from lessoncast.script.plan.resting import resting
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section

FIRST_SHARE = 1.3  # of an even share: what the one paragraph that a section is sure of may take
OVER_SHARE = 1.15  # what a section may take of its share before all others have theirs
OPENS, GOES_ON = 0.45, 0.35  # of a paragraph that begins a section, or goes on from what is told
BEGUN = 1.0  # of one that is told in part
SMALL, HOLES = 0.3, 0.5  # what a scrap is worth less, and what can hardly be said
TINY = 16  # words under which a paragraph is a scrap, unless it goes on from what is told
BEGINNING = 40  # words of a paragraph that may be told without its end, where they are half of it
LONG_BEGINNING = 90  # the same where they are not
SCRAP = 8  # words under which a sentence is a section's last choice
_LAST = frozenset({"vocabulary"})  # kinds of section that say again what others tell, word by word
Key: TypeAlias = tuple[int, int]  # section and place of a passage
Paragraph: TypeAlias = Sequence[Passage]  # or a list


def passages_of(
    sections: list[Section], vocabulary: Vocabulary, minutes: float | None = None
) -> list[Passage]:
    """All passages that may be told, in the lesson's order; a summary only when there is no more.

    A glossary at the end only when ``minutes`` take more than the rest. What the author asks to be said is told wherever it stands.
    """
    closing = glossary(sections, minutes)
    told = [
        (index, _asked(one) if one.kind in PASSED_OVER or index in closing else one)
        for index, one in enumerate(sections)
    ]
    if not any(section.units for _, section in told):
        told = [*enumerate(sections)]
    foresee((section for _, section in told), vocabulary)
    passages: list[Passage] = []
    heard: frozenset[str] = frozenset()
    for index, section in told:
        if section.units:
            found = resting(gather(section, index, vocabulary), section, vocabulary, heard)
            heard = heard.union(*(content_stems(one.text) for one in found))
            passages += found
    return with_sources(passages, sections, vocabulary)


def _asked(section: Section) -> Section:
    return replace(section, units=[unit for unit in section.units if unit.asked])


def select(
    passages: list[Passage],
    sections: list[Section],
    budget: int,
    spare: int = 0,
    *,
    exact: bool = True,
) -> list[Passage]:
    """The passages to tell within ``budget`` words, in the lesson's order.

    What the author asks for is said, even if it takes more than that. Every top section is heard, with
    one short sentence if there is room for no more; where even that is more than the budget, the longest
    sections are. The rest is spent on paragraphs by the square root of the top sections' lengths: the
    best first, each from its beginning on and to its end where there is room. With ``spare``, the passage
    that comes so far in the order of what can best be spared is left out. Where the budget need not be
    met ``exact``, no paragraph is begun only because some words are left.
    """
    chooser = _Chooser(passages, sections, budget)
    chooser.hear_asked()
    chooser.hear_each_top()
    chooser.fill_shares()
    chooser.fill_rest()
    if exact:
        chooser.fill_gaps()
    chosen = [chooser.chosen[key] for key in map(_key, passages) if key in chooser.chosen]
    spared = chooser.sparable(chosen)[spare - 1 : spare] if spare else []
    return [one for one in chosen if one not in spared]


def _key(passage: Passage) -> Key:
    return passage.section, passage.place


def _paragraphs(passages: Iterable[Passage]) -> Iterator[Paragraph]:
    """The passages by the paragraph that they come from."""
    held: list[Passage] = []
    for passage in passages:
        if held and not passage.inside:
            yield held
            held = []
        held.append(passage)
    yield held


class _Chooser:
    """Spends a budget of words on paragraphs, top section by top section."""

    def __init__(self, passages: list[Passage], sections: list[Section], budget: int) -> None:
        self.left = budget
        self.chosen: dict[Key, Passage] = {}
        self._passages = {_key(one): one for one in passages}
        self._top = tops((one.section for one in passages), sections)
        self._held: dict[int, list[Paragraph]] = {}
        for paragraph in _paragraphs(passages):
            self._held.setdefault(self._top[paragraph[0].section], []).append(paragraph)
        sizes = {top: sum(map(_words, held)) for top, held in self._held.items()}
        weights = {
            top: sqrt(size) * (sections[top].kind not in _LAST) for top, size in sizes.items()
        }
        whole = sum(weights.values()) or 1.0
        self._shares = {top: budget * weight / whole for top, weight in weights.items()}
        self._even = budget / len(sizes)
        self._first = self._top[passages[0].section]

    def hear_asked(self) -> None:
        """What the author asks for, with all that it leans on."""
        for passage in (one for one in self._passages.values() if one.asked):
            asked = only_asked(passage)
            leans = asked.needs and asked.units[0] == passage.units[0]
            self._choose(*(self._missing(passage) if leans else ()), asked)

    def hear_each_top(self) -> None:
        """The beginning of a paragraph of each top section: the shortest for all, of the best while there is room."""
        order = sorted(self._held, key=lambda one: (one != self._first, -self._shares[one], one))
        heard_of = {self._top[section] for section, _ in self.chosen}
        heard = []
        for top in (one for one in order if one not in heard_of):
            sure = self._least(self._held[top])
            if sure.words <= self.left or not self.chosen:
                self._choose(sure)
                heard.append((top, sure))
        for top, sure in heard:
            if self._shares[top]:
                self._better(sure, self._held[top], FIRST_SHARE * self._even)

    def fill_shares(self) -> None:
        """Each top section up to its share of the budget, the square root of its length."""
        for top in sorted(self._held, key=lambda one: (-self._shares[one], one)):
            self._fill(self._held[top], self._shares[top] * OVER_SHARE)

    def fill_rest(self) -> None:
        """What is left of the budget, wherever something fits; what has no share comes last."""
        shared = [one for top, held in self._held.items() if self._shares[top] for one in held]
        self._fill(shared, float("inf"))
        self._fill([one for held in self._held.values() for one in held], float("inf"))

    def fill_gaps(self) -> None:
        """The words that nothing whole fits into: first sentences of passages, of begun paragraphs first."""
        free = (one for one in self._passages.values() if not one.asked)  # their choice is made
        for passage in sorted(free, key=lambda one: (-self._worth([one]), _key(one))):
            if self.left < SCRAP:
                return
            said = self._said(passage)
            part = shortened(passage, self.left + said)
            told = all(map(self._is_told, self._rests_on(passage)))
            if SCRAP <= part.words - said <= self.left and told:
                self._choose(part)

    def sparable(self, chosen: list[Passage]) -> list[Passage]:
        """What can be left out, the least first: no section falls silent, nothing leans on it."""
        heard = [self._top[one.section] for one in chosen]
        leaned_on = {_key(other) for one in chosen for other in self._rests_on(one)}
        free = [
            one
            for one in chosen
            if heard.count(self._top[one.section]) > 1
            and _key(one) not in leaned_on
            and not one.asked
        ]
        return sorted(free, key=lambda one: (not one.place, one.score, _key(one)))

    def _choose(self, *passages: Passage) -> None:
        for one in passages:
            self.left -= one.words - self._said(one)
            self.chosen[_key(one)] = one

    def _least(self, held: list[Paragraph]) -> Passage:
        """The shortest thing that can be said first, preferably more than a scrap."""
        begin = [paragraph[0] for paragraph in held]
        free = [one for one in begin if not one.rests] or begin
        return min(
            (shortened(one, 0) for one in free), key=lambda one: (one.words < SCRAP, one.words)
        )

    def _better(self, sure: Passage, held: list[Paragraph], room: float) -> None:
        """Begin a better paragraph in the place of what a section was sure of, if that fits."""
        del self.chosen[_key(sure)]
        self.left += sure.words
        ranked = sorted(held, key=lambda one: (-self._worth(one), _key(one[0])))
        room = min(room, self.left)
        if not next((words for one in ranked if (words := self._tell(one, room, least=0))), 0):
            short = (shortened(one[0], room) for one in ranked if not one[0].rests)
            self._choose(next((one for one in short if one.words <= room), sure))

    def _fill(self, held: list[Paragraph], room: float) -> None:
        """Tell paragraphs, the best first, until so many words of them are told."""
        room -= sum(self._said(passage) for paragraph in held for passage in paragraph)
        ranked = [(-self._worth(one), place) for place, one in enumerate(held)]
        heapify(ranked)
        while ranked:
            _, place = heappop(ranked)
            words = self._tell(held[place], min(room, self.left))
            room -= words
            if words and self._is_told(held[place][-1]) and place + 1 < len(held):
                heappush(ranked, (-self._worth(held[place + 1]), place + 1))

    def _worth(self, paragraph: Paragraph) -> float:
        """What a paragraph tells, and where it stands."""
        first = paragraph[0]
        units = [unit for one in paragraph for unit in one.units]
        worth = sum(one.score for one in paragraph) / len(paragraph)
        worth -= HOLES * sum(unit.parted for unit in units[1:]) / len(units)
        worth += OPENS * (not first.place)
        if _key(first) in self.chosen:
            return worth + BEGUN
        if (first.section, first.place - 1) in self.chosen:
            return worth + (BEGUN if first.inside else GOES_ON)
        return worth - SMALL * (_words(paragraph) < TINY)

    def _tell(self, paragraph: Paragraph, room: float, least: float | None = None) -> int:
        """Tell a paragraph, or as much of its beginning as fits if that is enough; return the words it takes."""
        wanted: dict[Key, Passage] = {}
        words = begun = 0
        for passage in paragraph:
            more = self._missing(passage, wanted)
            words += sum(one.words - self._said(one) for one in more)
            if words > room:
                break
            begun += passage.words
            wanted.update((_key(one), one) for one in more)
        if least is None:
            least = max(BEGINNING, min(_words(paragraph) / 2, LONG_BEGINNING))
        if words > room and begun < max(least, 1):
            return 0
        left = self.left
        self._choose(*wanted.values())
        return left - self.left

    def _said(self, passage: Passage) -> int:
        """How many of a passage's words are chosen already."""
        held = self.chosen.get(_key(passage))
        return held.words if held else 0

    def _is_told(self, passage: Passage) -> bool:
        return self.chosen.get(_key(passage)) == passage

    def _rests_on(self, passage: Passage) -> list[Passage]:
        """What has to be told with a passage: what brings in what it takes for given, and what stands before it in its paragraph."""
        before = (passage.place - 1,) if passage.needs or passage.inside else ()
        keys = ((passage.section, place) for place in (*passage.given, *before))
        return [self._passages[key] for key in (*keys, *passage.afar) if key in self._passages]

    def _missing(self, passage: Passage, wanted: Container[Key] = ()) -> list[Passage]:
        """What is neither told nor wanted yet of a passage and all that it rests on."""
        open_ends, found = [passage], dict[Key, Passage]()
        while open_ends:
            one = open_ends.pop()
            key = _key(one)
            if key not in wanted and key not in found and not self._is_told(one):
                found[key] = one
                open_ends += self._rests_on(one)
        return [*found.values()]


def _words(paragraph: Paragraph) -> int:
    return sum(one.words for one in paragraph)

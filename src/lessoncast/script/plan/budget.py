"""What is said: passages chosen under a word budget that is fair to sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile
from math import sqrt

from lessoncast.script.plan.outline import tops
from lessoncast.script.plan.passages import Passage, foresee, gather, only_asked, shortened
from lessoncast.script.plan.resting import resting
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section

TINY_TURN = 16  # words under which a passage is worth less, unless it goes on from one told
FIRST_SHARE = 1.3  # of an even share: what the one passage that a section is sure of may take
GOES_ON, LEAPS, SMALL = 0.35, 0.3, 0.3  # how much that counts against what a passage tells
SCRAP = 8  # words under which a sentence is a section's last choice
_PASSED_OVER = frozenset({"skip", "recap", "exercise"})
Key = tuple[int, int]  # section and place of a passage


def passages_of(sections: list[Section], vocabulary: Vocabulary) -> list[Passage]:
    """All passages that may be told, in the lesson's order; a summary only when there is no more.

    What the author asks to be said is told wherever it stands.
    """
    told = [
        (index, section if section.kind not in _PASSED_OVER else _asked(section))
        for index, section in enumerate(sections)
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
    return passages


def _asked(section: Section) -> Section:
    return replace(section, units=[unit for unit in section.units if unit.asked])


def select(
    passages: list[Passage], sections: list[Section], budget: int, spare: int = 0
) -> list[Passage]:
    """The passages to tell within ``budget`` words, in the lesson's order.

    What the author asks for is said, even if it takes more than that. Every top section is heard, with one short sentence if there is room for no more; where even
    that is more than the budget, the longest sections are. Then every section has its best passage
    before any has a second, and what is left is spent by the square root of their lengths. With
    ``spare``, the passage that comes so far in the order of what can best be spared is left out.
    """
    chooser = _Chooser(passages, sections, budget)
    chooser.hear_asked()
    chooser.hear_each_top()
    chooser.best_of_each()
    chooser.fill_shares()
    chooser.fill_rest()
    chooser.fill_gaps()
    chosen = [chooser.chosen[key] for key in map(_key, passages) if key in chooser.chosen]
    spared = chooser.sparable(chosen)[spare - 1 : spare] if spare else []
    return [one for one in chosen if one not in spared]


def _key(passage: Passage) -> Key:
    return passage.section, passage.place


class _Chooser:
    """Spends a budget of words on passages, section by section."""

    def __init__(self, passages: list[Passage], sections: list[Section], budget: int) -> None:
        self.budget = self.left = budget
        self.chosen: dict[Key, Passage] = {}
        self.by_section: dict[int, list[Passage]] = {}
        for passage in passages:
            self.by_section.setdefault(passage.section, []).append(passage)
        weights = {index: sqrt(max(sections[index].words, 1)) for index in self.by_section}
        whole = sum(weights.values()) or 1.0
        self.shares = {index: budget * weight / whole for index, weight in weights.items()}
        self._top = tops(self.by_section, sections)
        self._first = passages[0].section

    def hear_asked(self) -> None:
        """What the author asks for, with all that it leans on."""
        for passage in (one for held in self.by_section.values() for one in held if one.asked):
            asked = only_asked(passage)
            leans = asked.needs and asked.units[0] == passage.units[0]
            for one in (asked, *(self._leaned_on(passage) if leans else ())):
                self.left -= one.words - self._said(one)
                self.chosen[_key(one)] = one

    def hear_each_top(self) -> None:
        """One passage of each top section: the shortest for all, a better one while there is room."""
        groups: dict[int, list[Passage]] = {}
        for index, held in self.by_section.items():
            groups.setdefault(self._top[index], []).extend(held)
        even = self.budget * FIRST_SHARE / len(groups)
        sizes = {top: sum(one.words for one in held) for top, held in groups.items()}
        order = sorted(groups, key=lambda one: (one != self._first, -sizes[one], one))
        heard_of = {self._top[section] for section, _ in self.chosen}
        sure = {top: self._least(groups[top]) for top in order if top not in heard_of}
        heard = [top for top in sure if self._hear(sure[top])]
        for top in heard:
            self._better(sure[top], self._good(groups[top], even))

    def _hear(self, passage: Passage) -> bool:
        fits = passage.words <= self.left or not self.chosen
        if fits:
            self.chosen[_key(passage)] = passage
            self.left -= passage.words
        return fits

    def _better(self, sure: Passage, good: Passage | None) -> None:
        """Take a better passage in the place of one that a section was sure of, if that fits."""
        if good and good.words - sure.words <= self.left:
            del self.chosen[_key(sure)]
            self.chosen[_key(good)] = good
            self.left -= good.words - sure.words

    def _least(self, held: list[Passage]) -> Passage:
        """The shortest thing that can be said first, preferably more than a scrap."""
        free = [one for one in held if not one.rests] or held
        return min(
            (shortened(one, 0) for one in free), key=lambda one: (one.words < SCRAP, one.words)
        )

    def _good(self, held: list[Passage], words: float) -> Passage | None:
        """The best passage, shortened to so many words; None when none can be."""
        free = [one for one in held if not one.rests]
        ranked = sorted(free, key=lambda one: (-self._worth(one), one.place))
        short = (shortened(one, words) for one in ranked)
        return next((one for one in short if one.words <= words), None)

    def best_of_each(self) -> None:
        """The best passage of every section that has none yet, the best first."""
        heard = {section for section, _ in self.chosen}
        ranked = {
            index: sorted(held, key=lambda one: (-self._worth(one), one.place))
            for index, held in self.by_section.items()
            if index not in heard
        }
        for index in sorted(ranked, key=lambda one: (-self._worth(ranked[one][0]), one)):
            next((words for one in ranked[index] if (words := self._take(one))), 0)

    def fill_shares(self) -> None:
        """Each section up to its share of the budget, the square root of its length."""
        for index in sorted(self.by_section, key=lambda one: (-self.shares[one], one)):
            self._fill(index, self.shares[index] * 1.15)

    def fill_rest(self) -> None:
        """What is left of the budget, wherever something fits; a shortened passage whole again."""
        for index in sorted(self.by_section, key=lambda one: (-self.shares[one], one)):
            self._fill(index, float("inf"))

    def fill_gaps(self) -> None:
        """The words that no whole passage fits into: first sentences of passages, the best first."""
        every = [passage for held in self.by_section.values() for passage in held]
        free = (one for one in every if not one.asked)  # their choice is made
        for passage in sorted(free, key=lambda one: (-self._worth(one), _key(one))):
            if self.left < SCRAP:
                return
            said = self._said(passage)
            part = shortened(passage, self.left + said)
            told = all(self.chosen.get(_key(one)) == one for one in self._leaned_on(passage))
            if SCRAP <= part.words - said <= self.left and told:
                self.left -= part.words - said
                self.chosen[_key(passage)] = part

    def sparable(self, chosen: list[Passage]) -> list[Passage]:
        """What can be left out, the least first: no section falls silent, nothing leans on it."""
        heard = [self._top[one.section] for one in chosen]
        leaned_on = {_key(other) for one in chosen for other in self._leaned_on(one)}
        free = [
            one
            for one in chosen
            if heard.count(self._top[one.section]) > 1
            and _key(one) not in leaned_on
            and not one.asked
        ]
        return sorted(free, key=lambda one: (one.score, _key(one)))

    def _fill(self, index: int, limit: float) -> None:
        held = self.by_section[index]
        used = sum(map(self._said, held))
        ranked = sorted(held, key=lambda one: (-self._worth(one), one.place))
        for passage in ranked:
            for one in self._stretch(passage):
                missing = one.words - self._said(one)
                taken = self._take(one) if missing and used + missing <= limit else 0
                if not taken:
                    break
                used += taken

    def _stretch(self, passage: Passage) -> Iterator[Passage]:
        """A passage and the rest of its paragraph: a stretch is told rather than one sentence here and one there."""
        held = self.by_section[passage.section]
        yield passage
        behind = islice(held, passage.place - held[0].place + 1, None)
        yield from takewhile(lambda one: one.inside, behind)

    def _worth(self, passage: Passage) -> float:
        """A passage's score, more where it goes on from what is told, less in the middle of what is not, or as a scrap."""
        if (passage.section, passage.place - 1) in self.chosen:
            return passage.score + GOES_ON
        return passage.score - LEAPS * passage.inside - SMALL * (passage.words < TINY_TURN)

    def _said(self, passage: Passage) -> int:
        """How many of a passage's words are chosen already."""
        held = self.chosen.get(_key(passage))
        return held.words if held else 0

    def _leaned_on(self, passage: Passage) -> list[Passage]:
        """The passages before one that it needs, the nearest first."""
        held = self.by_section[passage.section]
        first = held[0].place
        open_ends, found = [passage], dict[int, Passage]()
        while open_ends:
            one = open_ends.pop()
            for place in (*one.given, *((one.place - 1,) if one.needs else ())):
                if place >= first and place not in found:
                    found[place] = held[place - first]
                    open_ends.append(found[place])
        return [found[place] for place in sorted(found, reverse=True)]

    def _take(self, passage: Passage) -> int:
        """Choose a passage with all it leans on, if that fits; return the words it takes."""
        wanted = [passage, *self._leaned_on(passage)]
        words = sum(one.words - self._said(one) for one in wanted)
        if words > self.left and self.chosen:
            return 0
        self.chosen.update((_key(one), one) for one in wanted)
        self.left -= words
        return words

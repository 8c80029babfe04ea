"""What is said: passages chosen under a word budget that is fair to sections."""

from __future__ import annotations

from math import sqrt

from lessoncast.script.plan.passages import Passage, gather
from lessoncast.script.tongue.words import Vocabulary
from lessoncast.script.units.pieces import Section

AMPLE_ROOM = 60  # words a section from which passages have their full size
LEAST_SIZE = 0.5
Key = tuple[int, int]  # section and place of a passage


def passages_of(
    sections: list[Section], vocabulary: Vocabulary, words: float = float("inf")
) -> list[Passage]:
    """All passages that may be told, in the lesson's order; a summary only when there is no more.

    With few ``words`` to spend for each section, passages are made short.
    """
    told = [
        (index, section)
        for index, section in enumerate(sections)
        if section.units and section.kind not in {"skip", "recap", "exercise"}
    ] or [(index, section) for index, section in enumerate(sections) if section.units]
    room = words / max(len(told), 1)
    size = max(LEAST_SIZE, min(room / AMPLE_ROOM, 1.0))
    return [
        passage
        for index, section in told
        for passage in gather(section, index, vocabulary, size=size)
    ]


def select(passages: list[Passage], sections: list[Section], budget: int) -> list[Passage]:
    """The passages to tell within ``budget`` words: every section its best, then by share."""
    chooser = _Chooser(passages, sections, budget)
    chooser.best_of_each()
    chooser.fill_shares()
    chooser.fill_rest()
    return [passage for passage in passages if _key(passage) in chooser.chosen]


def _key(passage: Passage) -> Key:
    return passage.section, passage.place


class _Chooser:
    """Spends a budget of words on passages, section by section."""

    def __init__(self, passages: list[Passage], sections: list[Section], budget: int) -> None:
        self.left = budget
        self.chosen: set[Key] = set()
        self.by_section: dict[int, list[Passage]] = {}
        for passage in passages:
            self.by_section.setdefault(passage.section, []).append(passage)
        weights = {index: sqrt(max(sections[index].words, 1)) for index in self.by_section}
        whole = sum(weights.values()) or 1.0
        self.shares = {index: budget * weight / whole for index, weight in weights.items()}
        self._deep = {index: sections[index].level > 2 for index in self.by_section}
        self._first = passages[0].section

    def best_of_each(self) -> None:
        """The opening section first, then upper sections, then the rest by their best passage."""
        ranked = {
            index: sorted(held, key=lambda one: (-one.score, one.place))
            for index, held in self.by_section.items()
        }
        order = sorted(
            ranked,
            key=lambda one: (one != self._first, self._deep[one], -ranked[one][0].score, one),
        )
        for index in order:
            next((words for one in ranked[index] if (words := self._take(one))), 0)

    def fill_shares(self) -> None:
        """Each section up to its share of the budget, the square root of its length."""
        for index in sorted(self.by_section, key=lambda one: (-self.shares[one], one)):
            self._fill(index, self.shares[index] * 1.15)

    def fill_rest(self) -> None:
        """What is left of the budget, wherever something fits."""
        for index in sorted(self.by_section, key=lambda one: (-self.shares[one], one)):
            self._fill(index, float("inf"))

    def _fill(self, index: int, limit: float) -> None:
        held = self.by_section[index]
        used = sum(one.words for one in held if _key(one) in self.chosen)
        beside = {(one.section, one.place + 1) for one in held if _key(one) in self.chosen}
        ranked = sorted(held, key=lambda one: (-one.score - 0.2 * (_key(one) in beside), one.place))
        for passage in ranked:
            if _key(passage) not in self.chosen and used + passage.words <= limit:
                used += self._take(passage)

    def _take(self, passage: Passage) -> int:
        """Choose a passage with all it leans on, if that fits; return the words it takes."""
        held = self.by_section[passage.section]
        wanted = [passage]
        while wanted[-1].needs and wanted[-1].place > held[0].place:
            wanted.append(held[wanted[-1].place - held[0].place - 1])
        new = [one for one in wanted if _key(one) not in self.chosen]
        words = sum(one.words for one in new)
        if words > self.left and self.chosen:
            return 0
        self.chosen.update(map(_key, new))
        self.left -= words
        return words

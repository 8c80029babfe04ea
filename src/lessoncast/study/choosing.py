"""Which of the drafts become items: the most telling, spread over the lesson and over ways of asking.

Each step takes the draft that is worth most beside those already taken. What would break a rule about
the whole set, such as one opening in too many questions, is not taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import CARDS_ONLY
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.tongue.words import content_stems, words

Draft = TypeVar("Draft", CardDraft, QuestionDraft)
OPENING_SHARE = 0.35
PART_SHARE = 0.5
LEAST_PARTS = 4  # from which no part may have more than half of the items
ALIKE = 0.75  # of the content words of the shorter of two items, from which they ask the same
_TERMS = frozenset({"gloss", "called", "meaning"})
_LEAST = {"gap": 3, "noun": 3, "year": 3, "reason": 2, "outcome": 2}  # that any set may have
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_DATE = re.compile(r"^(?:(?:In|On|in|on) )?(?:[\w.]+ ){0,3}(?:1\d{3}|20\d{2})s?$")
FRESH_PART, FRESH_KIND, SAME_OPENING, TAKEN, AGAIN = 0.5, 0.12, 0.08, 0.6, 0.3
MOST_OF_ONE = 2  # cards, or questions, of one sentence
MOST_OF_PAIRS = 4  # of one that lists what goes with what


def opening(text: str) -> str:
    """The first two words of a question."""
    return " ".join(words(text)[:2]).lower()


@dataclass(frozen=True, slots=True)
class Item:
    """What choosing needs to know of a draft."""

    asked: str
    answer: str
    fact: Fact
    worth: float
    asks: frozenset[str]  # the stems of what is asked, and of the answer
    tells: frozenset[str]
    flags: tuple[str, ...] = ()
    term: frozenset[str] = frozenset()
    opening: str = field(init=False)  # its first two words
    stems: frozenset[str] = field(init=False)
    said: str = field(init=False)  # in small letters, as told
    told: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "opening", opening(self.asked))
        object.__setattr__(self, "said", self.asked.lower())
        object.__setattr__(self, "told", self.answer.lower())
        object.__setattr__(self, "stems", self.asks | self.tells)


@dataclass(slots=True)
class _Taken:
    """What was taken so far, in counts."""

    alike: Counter[int] = field(default_factory=Counter)  # with each draft that is left
    parts: Counter[int] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    openings: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)


class Chooser(Generic[Draft]):
    """Takes drafts for a set; ``caps`` are the shares of a set that may have a flag.

    ``accept`` tells of the facts of a whole set whether it may be one.
    """

    def __init__(
        self,
        drafts: Sequence[Draft],
        seen: Callable[[Draft], Item],
        *,
        language: str,
        parts: int,
        caps: dict[str, float] | None = None,
        beside: Sequence[Item] = (),
        accept: Callable[[Sequence[Fact]], bool] = lambda _facts: True,
    ) -> None:
        self._accept = accept
        self._language = language
        self._parts = parts
        self._caps = caps or {}
        self._items = {id(draft): seen(draft) for draft in drafts}
        self._told_beside = {
            key: any(_shares(item.fact, other.fact) for other in beside)
            for key, item in self._items.items()
        }
        new = (
            one for one in drafts if not any(_same(self._items[id(one)], other) for other in beside)
        )
        self._drafts: list[Draft] = sorted(
            new, key=lambda one: (-self._items[id(one)].worth, self._items[id(one)].asked)
        )

    def choose(self, wanted: int) -> list[Draft]:
        """Up to ``wanted`` drafts in the order of the lesson, each rule kept for as many as there are."""
        number = min(wanted, len(self._drafts))
        while number:
            for fresh in (FRESH_PART, 3 * FRESH_PART):
                found = self._greedy(number, fresh)
                facts = [self._items[id(one)].fact for one in found]
                if len(found) == number and self._accept(facts):
                    return sorted(found, key=self._place)
            number -= 1
        return []

    def _place(self, draft: Draft) -> tuple[int, int, str]:
        item = self._items[id(draft)]
        return item.fact.span.first, item.fact.part, item.asked

    def _greedy(self, number: int, fresh: float) -> list[Draft]:
        taken = _Taken()
        found: list[Draft] = []
        left = list(self._drafts)
        while len(found) < number:
            best = self._best(left, taken, number, fresh)
            if best is None:
                break
            new = self._items[id(best)]
            left = [one for one in left if not _same(self._items[id(one)], new)]
            found.append(best)
            self._take(new, taken)
            told = (key for one in left if _shares(self._items[key := id(one)].fact, new.fact))
            taken.alike.update(told)
        return found

    def _best(
        self, left: Sequence[Draft], taken: _Taken, number: int, fresh: float
    ) -> Draft | None:
        """The draft that is worth most beside those taken; those ``left`` come by what they are worth alone."""
        best: Draft | None = None
        most = float("-inf")
        for one in left:
            if best and self._items[id(one)].worth + fresh + FRESH_KIND <= most:
                break  # neither this one nor any behind it can be worth more
            if self._may(one, taken, number) and (worth := self._worth(one, taken, fresh)) > most:
                best, most = one, worth
        return best

    @staticmethod
    def _take(item: Item, taken: _Taken) -> None:
        taken.parts[item.fact.part] += 1
        taken.kinds[item.fact.kind] += 1
        taken.openings[item.opening] += 1
        taken.flags.update(item.flags)

    def _may(self, draft: Draft, taken: _Taken, number: int) -> bool:
        """Whether the set still keeps its rules with the draft in it, which is like none that was taken."""
        item = self._items[id(draft)]
        if taken.openings[item.opening] >= max(int(OPENING_SHARE * number), 2):
            return False
        if self._parts >= LEAST_PARTS and taken.parts[item.fact.part] >= max(
            int(PART_SHARE * number), 2
        ):
            return False
        if any(
            taken.flags[flag] >= max(int(self._caps.get(flag, 1.0) * number), _LEAST.get(flag, 1))
            for flag in item.flags
        ):
            return False
        most = MOST_OF_PAIRS if item.fact.kind == "pair" else MOST_OF_ONE
        return taken.alike[id(draft)] < most

    def _worth(self, draft: Draft, taken: _Taken, fresh: float) -> float:
        item = self._items[id(draft)]
        worth = item.worth
        worth += fresh / (1 + taken.parts[item.fact.part])
        worth += FRESH_KIND / (1 + taken.kinds[item.fact.kind])
        worth -= SAME_OPENING * taken.openings[item.opening]
        worth -= AGAIN * (taken.alike[id(draft)] > 0)
        return worth - TAKEN * self._told_beside[id(draft)]


def _shares(fact: Fact, other: Fact) -> bool:
    """Whether two facts are one, or of one sentence."""
    return fact is other or (fact.statement == other.statement and fact.span == other.span)


def _same(item: Item, other: Item) -> bool:
    """Whether two items ask for the same, be it the other way round."""
    if item.fact is other.fact:
        return True
    if item.said == other.said or item.told == other.told:
        return True
    if item.term and item.term == other.term:
        return True
    if _shares(item.fact, other.fact):
        return _gives_away(item, other) or _gives_away(other, item)
    shorter = min(len(item.stems), len(other.stems))
    return bool(shorter) and len(item.stems & other.stems) >= ALIKE * shorter


def _gives_away(item: Item, other: Item) -> bool:
    """Whether what one item asks holds the answer of the other: two facts of a sentence are told apart."""
    if not other.tells:
        return re.search(rf"\b{re.escape(other.told)}\b", item.said) is not None
    held = other.tells & (item.asks | item.tells)
    return len(held) >= ALIKE * len(other.tells)


def _term(fact: Fact, language: str) -> frozenset[str]:
    """The stems of a term that is glossed: its gloss is asked for once, whatever it says."""
    return content_stems(fact.subject, language) if fact.kind in _TERMS else frozenset()


def weak(fact: Fact, answer: str) -> tuple[str, ...]:
    """What is easy to ask, and tiring if too much of a set is so: gaps, bare years, nouns that are missing."""
    flags = ["gap"] if fact.kind == "cloze" else []
    flags += ["year"] if _DATE.search(answer) else []
    flags += ["noun"] if fact.family.endswith(" noun") or fact.family == CARDS_ONLY else []
    return tuple(flags)


def _told(text: str, language: str) -> frozenset[str]:
    """The stems of a text, with the figures that it names."""
    return content_stems(text, language) | frozenset(_FIGURE.findall(text))


def seen_card(draft: CardDraft, language: str) -> Item:
    """A card as choosing sees it."""
    asks, tells = _told(draft.front, language), _told(draft.back, language)
    flags, term = weak(draft.fact, draft.back), _term(draft.fact, language)
    return Item(draft.front, draft.back, draft.fact, draft.worth, asks, tells, flags, term)


def seen_question(draft: QuestionDraft, language: str, flags: tuple[str, ...] = ()) -> Item:
    """A question as choosing sees it, with the flags that ``flags`` holds."""
    return Item(
        draft.question,
        draft.right,
        draft.fact,
        draft.worth,
        _told(draft.question, language),
        _told(draft.right, language),
        flags,
        _term(draft.fact, language),
    )

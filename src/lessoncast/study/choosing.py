"""Which of the drafts become items: the most telling, spread over the lesson and over ways of asking.

Each step takes the draft that is worth most beside those already taken. What would break a rule about
the whole set, such as one opening in too many questions, is not taken. Of the hundreds of drafts of a long
lesson only those are weighed whole, made whole and read again that may be taken.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush, heapreplace, nsmallest
from itertools import chain
from typing import Generic, TypeAlias, TypeVar

from lessoncast.model import Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.item import Item, is_same
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft

Draft = TypeVar("Draft", CardDraft, QuestionDraft)
Finished: TypeAlias = tuple[Draft, tuple[str, ...]]
_Turn: TypeAlias = tuple[float, float, str, int]  # of a draft, the smallest first
OPENING_SHARE = 0.35
PART_SHARE = 0.5
LEAST_ITEMS, LEAST_PARTS = 6, 4  # from which no part may have more than half of the items
_LEAST = {
    "gap": 3,
    "any gap": 5,
    "noun": 3,
    "year": 3,
    "reason": 2,
    "outcome": 2,
}  # that any set may have
FRESH_PART, FRESH_KIND, SAME_OPENING, TAKEN, AGAIN = 0.5, 0.12, 0.08, 0.6, 0.3
SPREADING = (
    1,
    3,
    27,
)  # how much more a fresh part is worth, each time that a set leaves too many out
WEIGHED_AT_ONCE = 60  # drafts: their sentences are read together
KEPT = 0.6  # of the drafts that there are, what a set keeps at least where fewer would be spread better
MOST_OF_ONE = 2  # cards, or questions, of one sentence
MOST_OF_PAIRS = 4  # of one that lists what goes with what


@dataclass(slots=True)
class _Taken:
    """What was taken so far, in counts, and how often each of it may be taken."""

    number: int  # of drafts that are wanted
    fresh: float  # what a part is worth of which nothing was taken
    told: frozenset[int]  # drafts whose sentence is asked for beside the set
    alike: Counter[int] = field(default_factory=Counter)  # with each draft
    parts: Counter[int] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    openings: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)


class Chooser(Generic[Draft]):
    """Takes drafts for sets; ``caps`` are the shares of a set that may have a flag.

    ``weigh`` tells what drafts are worth that come with the most that they can be worth, None for those that may not be asked.
    ``finish`` makes a draft whole and tells its other flags, or finds it unsound: only what might be taken
    is finished. ``missing`` tells of the facts of a whole set how much of the lesson it leaves out: too much
    where others of its drafts leave out less, and infinitely much where it may be no set.
    """

    def __init__(
        self,
        drafts: Iterable[Draft],
        seen: Callable[[Draft], Item],
        *,
        parts: int,
        caps: dict[str, float] | None = None,
        weigh: Callable[[Sequence[Draft]], Iterable[Draft | None]] = lambda drafts: drafts,
        finish: Callable[[Draft], Finished[Draft] | None] = lambda draft: (draft, ()),
        missing: Callable[[Sequence[Fact]], float] = lambda _facts: 0.0,
    ) -> None:
        self._missing = missing
        self._weigh: Callable[[Sequence[Draft]], Iterable[Draft | None]] = weigh
        self._finish: Callable[[Draft], Finished[Draft] | None] = finish
        self._parts = parts
        self._caps = caps or {}
        both = sorted(
            ((seen(draft), draft) for draft in drafts),
            key=lambda one: (-one[0].worth, one[0].asked),
        )
        self._items = [item for item, _ in both]
        self._drafts: list[Draft] = [draft for _, draft in both]
        self._weighed: set[int] = set()
        self._finished: dict[int, Finished[Draft] | None] = {}
        self._same_as: dict[int, frozenset[int]] = {}
        self._opened: dict[str, list[int]] = defaultdict(list)
        self._in_part: dict[int, list[int]] = defaultdict(list)
        self._flagged: dict[str, list[int]] = defaultdict(list)
        self._told_in: dict[tuple[str, Span], list[int]] = defaultdict(list)
        for place, item in enumerate(self._items):
            self._opened[item.opening].append(place)
            self._in_part[item.fact.part].append(place)
            self._told_in[item.fact.statement, item.fact.span].append(place)
            for flag in item.flags:
                self._flagged[flag].append(place)

    def choose(self, wanted: int, beside: Sequence[Item] = ()) -> list[Draft]:
        """Up to ``wanted`` drafts in the order of the lesson, each rule kept for as many as there are."""
        told = frozenset(
            one
            for item in beside
            for one in self._told_in.get((item.fact.statement, item.fact.span), ())
        )
        new = [
            place
            for place, item in enumerate(self._items)
            if not any(is_same(item, other) for other in beside)
        ]
        full: list[int] = []
        for number in range(min(wanted, len(new)), 0, -1):
            if number < KEPT * len(full):
                break  # fewer items ask about no more of the lesson
            found, missing = self._widest(new, number, told)
            full = full or found
            if found and not missing:
                full = found
                break
        return [self._whole(one) for one in sorted(full, key=self._order)]

    def _widest(
        self, new: Sequence[int], number: int, told: frozenset[int]
    ) -> tuple[list[int], float]:
        """The set of so many drafts that leaves least of the lesson out, and how much; [] for none."""
        best, least = list[int](), math.inf
        for more in SPREADING:
            left = [one for one in new if self._finished.get(one, ()) is not None]
            found = self._greedy(left, _Taken(number, more * FRESH_PART, told))
            if len(found) < number:
                continue
            missing = self._missing([self._items[one].fact for one in found])
            if missing < least:
                best, least = found, missing
            if not missing:
                break
        return best, least

    def _order(self, place: int) -> tuple[int, int, str]:
        item = self._items[place]
        return item.fact.span.first, item.fact.part, item.asked

    def _whole(self, place: int) -> Draft:
        finished = self._finished[place]
        return finished[0] if finished else self._drafts[place]

    def _greedy(self, left: Sequence[int], taken: _Taken) -> list[int]:
        """Step by step the draft that is worth most beside those taken.

        Nothing is ever worth more beside more of them. So what comes first by an older reckoning, and still is worth
        as much, is the best, and the others need not be reckoned anew (Minoux 1978, "lazy greedy"). What is taken
        lowers all of its kind and opening alike: of those only the first waits for its turn.
        """
        found: list[int] = []
        gone: set[int] = set()
        alike: dict[tuple[str, str], list[_Turn]] = defaultdict(list)
        for one in left:
            item = self._items[one]
            alike[item.fact.kind, item.opening].append(self._most(one, taken.fresh))
        for those in alike.values():
            heapify(those)
        waiting = [
            (self._most(those[0][-1], taken.fresh + FRESH_KIND), those) for those in alike.values()
        ]
        heapify(waiting)
        while waiting and len(found) < taken.number:
            turn, those = heappop(waiting)
            if not self._has_first(those, gone, taken):
                continue
            one = those[0][-1]
            now = self._turn(one, taken)
            if now == turn and one not in self._weighed:
                self._weigh_some(chain(those, *(others for _, others in waiting)))
            elif now == turn and self._may(one, taken):
                found.append(one)
                gone.update(self._like(one), self._take(one, taken))
            elif now == turn:
                gone.add(one)
            heappush(waiting, (now, those))
        return found

    def _has_first(self, those: list[_Turn], gone: set[int], taken: _Taken) -> bool:
        """Bring the best of some drafts that are alike to the front, if any of them is left."""
        while those:
            one = those[0][-1]
            if one in gone or self._finished.get(one, ()) is None:
                heappop(those)
            elif (now := self._turn_alone(one, taken)) != those[0]:
                heapreplace(those, now)
            else:
                return True
        return False

    def _most(self, place: int, fresh: float) -> _Turn:
        """When a draft's turn is at the earliest, if ``fresh`` is all that can be added to its worth."""
        item = self._items[place]
        return -(item.worth + fresh), -item.worth, item.asked, place

    def _turn_alone(self, place: int, taken: _Taken) -> _Turn:
        """When a draft's turn is among those of its kind and opening."""
        item = self._items[place]
        worth = item.worth + taken.fresh / (1 + taken.parts.get(item.fact.part, 0))
        worth -= AGAIN * (taken.alike.get(place, 0) > 0)
        return -(worth - TAKEN * (place in taken.told)), -item.worth, item.asked, place

    def _turn(self, place: int, taken: _Taken) -> _Turn:
        """The same among all."""
        item = self._items[place]
        return -self._worth(place, taken), -item.worth, item.asked, place

    def _weigh_some(self, turns: Iterable[_Turn]) -> None:
        """Weigh drafts whose turn may be next, the first of them for certain."""
        left = (turn for turn in turns if turn[-1] not in self._weighed)
        some = [place for *_, place in nsmallest(WEIGHED_AT_ONCE, left)]
        for one, draft in zip(some, self._weigh([self._drafts[one] for one in some]), strict=True):
            if draft is None:
                self._finished[one] = None
            elif draft is not self._drafts[one]:
                self._drafts[one] = draft
                self._items[one] = replace(self._items[one], worth=draft.worth)
        self._weighed.update(some)

    def _may(self, place: int, taken: _Taken) -> bool:
        """Whether a draft is sound, and the set keeps its rules with what is known of it only now."""
        if place not in self._finished:
            self._finished[place] = self._finish(self._drafts[place])
        finished = self._finished[place]
        return finished is not None and not any(self._is_full(one, taken) for one in finished[1])

    def _is_full(self, flag: str, taken: _Taken) -> bool:
        most = int(self._caps.get(flag, 1.0) * taken.number)
        return taken.flags[flag] >= max(most, _LEAST.get(flag, 1))

    def _like(self, place: int) -> frozenset[int]:
        """The drafts that ask for the same as one of them."""
        if place not in self._same_as:
            new = self._items[place]
            self._same_as[place] = frozenset(
                one for one, item in enumerate(self._items) if is_same(item, new)
            )
        return self._same_as[place]

    def _take(self, place: int, taken: _Taken) -> Iterator[int]:
        """Count a draft, and tell those that the set has no room for any more."""
        item = self._items[place]
        finished = self._finished[place]
        part, number = item.fact.part, taken.number
        flags = item.flags + (finished[1] if finished else ())
        taken.parts[part] += 1
        taken.kinds[item.fact.kind] += 1
        taken.openings[item.opening] += 1
        taken.flags.update(flags)
        if taken.openings[item.opening] >= max(int(OPENING_SHARE * number), 2):
            yield from self._opened[item.opening]
        many = self._parts >= LEAST_PARTS and number >= LEAST_ITEMS
        if many and taken.parts[part] >= max(int(PART_SHARE * number), 2):
            yield from self._in_part[part]
        for flag in flags:
            if self._is_full(flag, taken):
                yield from self._flagged.get(flag, ())
        for one in self._told_in[item.fact.statement, item.fact.span]:
            taken.alike[one] += 1
            pairs = self._items[one].fact.kind == "pair"
            if taken.alike[one] >= (MOST_OF_PAIRS if pairs else MOST_OF_ONE):
                yield one

    def _worth(self, place: int, taken: _Taken) -> float:
        item = self._items[place]
        worth = item.worth
        worth += taken.fresh / (1 + taken.parts.get(item.fact.part, 0))
        worth += FRESH_KIND / (1 + taken.kinds.get(item.fact.kind, 0))
        worth -= SAME_OPENING * taken.openings.get(item.opening, 0)
        worth -= AGAIN * (taken.alike.get(place, 0) > 0)
        return worth - TAKEN * (place in taken.told)

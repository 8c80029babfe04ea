"""The books of a reading: what was told, what was left out and why, and what may therefore not be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessoncast.model import Block, LeftOut, Lesson
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units import givenness, listing, unseen
from lessoncast.units.givenness import Given
from lessoncast.units.keyboard import may_be_typed
from lessoncast.units.notes import Note
from lessoncast.units.tables import row_notes
from lessoncast.units.unseen import Unseen

LEAST_TOLD = 80  # words under which a lesson of code is told with all that leans on it

OFTEN, OFTEN_BY_CODE = 5, 20  # sentences that hold a word which the lesson is about


class Ledger:
    """What one lesson has told so far, and what of it a listener could not follow.

    Where it is not ``strict``, only what a sentence itself shows keeps it out.
    """

    def __init__(self, lesson: Lesson, *, strict: bool) -> None:
        self.dropped = ""  # what was left out just before, in the paragraph at hand
        self.unheard: list[LeftOut] = []
        self._strict = strict
        self._parted = False
        self._said: set[str] = set()
        self._unseen = Unseen(lesson.blocks, lesson.language)
        shows = self._unseen.shows
        known = givenness.terms(lesson.blocks, lesson.language, OFTEN_BY_CODE if shows else OFTEN)
        self._given = Given(
            set(content_stems(lesson.title, lesson.language)), known, anywhere=shows
        )

    @property
    def known(self) -> frozenset[str]:
        """The stems of all that is told."""
        return frozenset(self._given.told)

    def is_thin(self, words: int) -> bool:
        """Whether so few words are left of a lesson that walks through code."""
        walks = any(one.reason == unseen.WALKS for one in self.unheard)
        return walks and words < LEAST_TOLD

    def begin(self, *, heading: str | None = None) -> None:
        """A paragraph begins, or a section with its ``heading``."""
        self._given.begin(heading=heading)
        if heading is not None:
            self.dropped = ""

    def leave(self, raw: str, block: Block, reason: str = "") -> None:
        """Leave a sentence out; what leans on it goes with it. Of a link, nothing but the rest of its block can be."""
        if reason != unseen.ELSEWHERE:
            self.miss(raw)
        elif raw.strip() != block.text.strip():
            self.dropped = f"{self.dropped} {raw}".strip()
        if reason:
            self.unheard.append(LeftOut(span=block.span, text=raw, reason=reason))

    def leave_box(self, block: Block, reason: str) -> None:
        """Leave a box out; the text behind it does not lean on it."""
        self.unheard.append(LeftOut(span=block.span, text=block.text, reason=reason))

    def miss(self, raw: str) -> None:
        """A sentence cannot be told."""
        self.dropped = f"{self.dropped} {raw}".strip()
        self._parted = True
        self._given.leave(raw)

    def pass_over(self, block: Block, sign: str) -> None:
        """Code or a formula, on which the next sentence may lean."""
        self.dropped = self.dropped or sign
        self._parted = True
        self._given.leave(block.text if block.kind == "code" else "")

    def tell(self, text: str) -> bool:
        """A sentence is told; whether something before it, since the last one told, was not."""
        self._given.tell(text)
        parted, self._parted = self._parted, False
        return parted

    def is_told(self, text: str) -> bool:
        """Whether the same was said before; from now on it was."""
        plain = re.sub(r"\W+", " ", text.lower())
        told = plain in self._said
        self._said.add(plain)
        return told

    def is_box_of_page(self, block: Block) -> bool:
        """Whether a box is a line of a worksheet."""
        return self._strict and self._unseen.is_labelled(block.term)

    def rows(self, table: Block, vocabulary: Vocabulary, *, whole: bool) -> Iterator[Note]:
        """What is told of a table: nothing of the figures of one worked example among several."""
        if not (self._strict and self._unseen.is_of_one_case(table)):
            yield from row_notes(table, vocabulary, whole=whole)

    def unlabelled(self, raw: str) -> str:
        """A sentence without the worksheet's label before it; "" for half of one behind it."""
        return self._unseen.without_field(raw)

    def shown_only(self, raw: str, block: Block) -> str:
        """Why a sentence is nothing for a listener; "" for any other."""
        return self._unseen.reason(raw, block) if self._strict else ""

    def leave_all(self, blocks: Sequence[Block], reason: str) -> None:
        """Leave several blocks out."""
        for block in blocks:
            self.leave(block.text, block, reason)

    def is_procedure(self, lead: str, items: Sequence[Block]) -> bool:
        """Whether a list is what somebody at a keyboard types or clicks, one step after the other."""
        if not (self._strict and listing.are_orders(items)):
            return False
        typed = sum(may_be_typed(item.text) for item in items)
        coded = sum(self._unseen.is_near(item) for item in items)
        return min(coded, typed) * 2 >= len(items) or self._unseen.is_walk(lead)

    def leans_back(self, said: str) -> str:
        """Why a sentence may not follow what is told; "" when it may."""
        return givenness.LEANS_BACK if self._strict and self._given.orphan(said) else ""

    def hears(self, said: str, block: Block) -> bool:
        """Whether a sentence of a list is something for a listener; if not, it is left out."""
        reason = self.shown_only(said, block) or self.leans_back(said)
        if reason:
            self.leave(said, block, reason)
        return not reason

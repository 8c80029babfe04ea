"""A lesson changed under an edited cards file: what the author left alone is made anew, the rest is kept.

An item is known by what it asks. It is the author's when it is no longer what was generated, or holds a
note; then its bytes stay but for the lesson lines, which follow the lesson. What the author took out
stays out. An item whose question was reworded is the author's own, and the generated one was taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from lessoncast.model import Lesson, Span
from lessoncast.study.file import header
from lessoncast.study.file.format import body_digest, item_text, moved
from lessoncast.study.file.segments import Block, Segment, append, split
from lessoncast.study.file.sheet import (
    Item,
    Key,
    Merged,
    Sheet,
    answer_of,
    digest_of,
    front_of,
    key_of,
    remembered,
)
from lessoncast.units.moved import follow


def merge(text: str, there: Sheet, new: Sheet, lesson: Lesson, *, where: str) -> Merged:
    """Bring the edited sheet ``there``, read from ``text``, up to date with its changed lesson.

    ``new`` is made of the lesson as it is now. Merging what was merged changes nothing.
    """
    plan = _Plan(there, new, split(text, there, where), _follower(there, lesson))
    blocks = plan.blocks()
    known = remembered(new.items)
    out = tuple(one for one in there.remembered if one.key in plan.left_out)
    fresh = {one.key for one in known}
    head = header.dump(
        replace(
            new,
            written=body_digest(new),
            remembered=(*known, *(one for one in out if one.key not in fresh)),
        )
    )
    return Merged(
        text=f"{head}\n" + "\n\n".join(blocks) + "\n",
        kept=plan.kept,
        new=plan.new_ones,
        gone=plan.gone,
        left_out=len(plan.left_out),
    )


def _follower(there: Sheet, lesson: Lesson) -> Callable[[Span], Span]:
    cited = [
        (item.source, f"{front_of(item)} {answer_of(item)}") for item in there.items if item.source
    ]
    return follow(cited, lesson)


@dataclass(slots=True)
class _Plan:
    """What is kept, what comes anew and what stays out."""

    there: Sheet
    new: Sheet
    segments: Sequence[Segment]
    follow: Callable[[Span], Span]
    left_out: set[Key] = field(default_factory=set)
    kept: int = 0
    new_ones: int = 0
    gone: int = 0

    def blocks(self) -> list[str]:
        """The parts of the merged body, in order."""
        before = {one.key: one.digest for one in self.there.remembered}
        here = {key_of(item) for item in self.there.items}
        self.left_out = set(before) - here
        fresh = {key_of(item): item for item in self.new.items if key_of(item) not in self.left_out}
        settled = (self._settled(segment, before, fresh) for segment in self.segments)
        placed = [block for block in settled if block]
        for kind in ("card", "question"):
            self._insert([one for key, one in fresh.items() if key[0] == kind], placed, here)
        return [block.text for block in placed]

    def _settled(
        self, segment: Segment, before: dict[Key, str], fresh: dict[Key, Item]
    ) -> Block | None:
        """What stands in the place of a segment; None where its part of the lesson is gone."""
        item = segment.item
        if item is None:
            return Block(segment.text)
        key = key_of(item)
        if segment.own or before.get(key) != digest_of(item):
            self.kept += 1
            return Block(moved(segment.text, self.follow), key)
        if key in fresh:
            return Block(item_text(fresh[key]), key)
        self.gone += 1
        return None

    def _insert(self, items: Sequence[Item], placed: list[Block], here: set[Key]) -> None:
        """Put each item that is new behind the one that comes before it, or before the next one."""
        for at, item in enumerate(items):
            if key_of(item) in here:
                continue
            self.new_ones += 1
            keys = [block.key for block in placed]
            block = Block(item_text(item), key_of(item))
            behind = [key_of(one) for one in reversed(items[:at]) if key_of(one) in keys]
            ahead = [key_of(one) for one in items[at + 1 :] if key_of(one) in keys]
            if behind:
                placed.insert(keys.index(behind[0]) + 1, block)
            elif ahead:
                placed.insert(keys.index(ahead[0]), block)
            else:
                append(placed, block, self.new.language)

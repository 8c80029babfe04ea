"""A cards file cut at its items, so that one can be replaced and the rest stay as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lessoncast._editable import comments
from lessoncast.study.file import header
from lessoncast.study.file.format import section
from lessoncast.study.file.sheet import Item, Key, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the file as the author left it: an item, or what stands between items.

    ``own`` tells that an item comes with notes, which no generator puts there.
    """

    text: str
    item: Item | None = None
    own: bool = False


class Block(NamedTuple):
    """A stretch of the file that is being put together, and the item that it is, if it is one."""

    text: str
    key: Key | None = None


def append(blocks: list[Block], block: Block, language: str) -> None:
    """Put an item behind the last one of its kind, or into a section of its own at the end."""
    kind = block.key[0] if block.key else "card"
    alike = [at for at, one in enumerate(blocks) if one.key and one.key[0] == kind]
    if not alike:
        blocks += [Block(section(kind, language)), block]
    else:
        blocks.insert(alike[-1] + 1, block)


def split(text: str, sheet: Sheet, where: str) -> tuple[Segment, ...]:
    """Return the segments of a body; ``sheet`` is what ``text`` was read as."""
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    body_line = header.FORM.read(rows, where).body_line
    items = sorted(sheet.items, key=lambda one: one.line or 0)
    starts = [(body_line, None), *((one.line or 0, one) for one in items)]
    ends = [*(line for line, _ in starts[1:]), len(rows) + 1]
    found: list[Segment] = []
    for (first, item), end in zip(starts, ends, strict=True):
        found += _segments(rows[first - 1 : end - 1], item)
    return tuple(found)


def _segments(rows: Sequence[str], item: Item | None) -> Iterator[Segment]:
    """The item, and behind it what no longer belongs to it: the heading of the next section."""
    at = _section(rows) if item else 0
    for held, what in ((rows[:at], item), (rows[at:], None)):
        text = "\n".join(held).strip("\n")
        if text.strip():
            yield Segment(text=text, item=what, own=what is not None and comments.has_notes(text))


def _section(rows: Sequence[str]) -> int:
    """Where a section begins behind an item, if one does."""
    headed = (at for at, row in enumerate(rows) if at and row.startswith(("# ", "## ")))
    return next(headed, len(rows))

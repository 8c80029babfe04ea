"""Items of another program's deck come into a cards file, and nothing else in it changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lessoncast.study.file import header
from lessoncast.study.file.format import item_text
from lessoncast.study.file.segments import Block, append, split
from lessoncast.study.file.sheet import Item, Sheet, key_of


def add(text: str, there: Sheet, items: Iterable[Item], *, where: str) -> str:
    """Return the cards file ``text``, read as ``there``, with items behind those of their kind."""
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    body_line = header.FORM.read(rows, where).body_line
    blocks = [
        Block(segment.text, key_of(segment.item) if segment.item else None)
        for segment in split(text, there, where)
    ]
    for item in items:
        append(blocks, Block(item_text(item), key_of(item)), there.language)
    head = "\n".join(rows[: body_line - 1])
    body = "\n\n".join(block.text for block in blocks) + "\n"
    return f"{head}\n\n{body}" if head else body


def known(there: Sheet, items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Return the items that ask what one of the sheet asks, or one before them, each with that one."""
    first = {key_of(item): item for item in there.items}
    found = []
    for item in items:
        before = first.setdefault(key_of(item), item)
        if before is not item:
            found.append((before, item))
    return found

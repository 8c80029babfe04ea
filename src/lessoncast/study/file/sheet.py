"""What a cards file holds, and which of its items are still as they were generated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, TypeAlias, TypeVar

from lessoncast import _files
from lessoncast.model import Card, Origin, Question

Item: TypeAlias = Card | Question
Kind: TypeAlias = Literal["card", "question"]
Key: TypeAlias = tuple[Kind, str]
_Item = TypeVar("_Item", Card, Question)

ID_CHARACTERS = 12
DIGEST_CHARACTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """An item as it was generated, whatever became of it since.

    ``digest`` tells whether it is still that; ``front`` is what it asks, by which it is known.
    """

    kind: Kind
    digest: str
    origin: Origin
    front: str

    @property
    def key(self) -> Key:
        """What makes it the same item, however it is answered."""
        return self.kind, _folded(self.front)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A cards file.

    ``lesson`` is the lesson's path from the workspace. ``guid`` is given once: the items' ids rest on it,
    so that they survive a new name of the lesson. ``changed`` grows whenever the items are made anew.
    ``written``, ``basis`` and ``remembered`` are what a script has as ``written``, ``basis`` and
    ``originals``.
    """

    language: str = ""
    lesson: str = ""
    guid: str = ""
    changed: datetime | None = None
    written: str = ""
    basis: str = ""
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    remembered: tuple[Remembered, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The cards, then the questions."""
        return (*self.cards, *self.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The text of a merged cards file, and how many items were kept, came, went and stayed out."""

    text: str
    kept: int
    new: int
    gone: int
    left_out: int


def kind_of(item: Item) -> Kind:
    """Return which of the two it is."""
    return "card" if isinstance(item, Card) else "question"


def front_of(item: Item) -> str:
    """Return what an item asks."""
    return item.front if isinstance(item, Card) else item.question


def answer_of(item: Item) -> str:
    """Return what is to be answered."""
    return item.back if isinstance(item, Card) else item.choices[item.answer]


def key_of(item: Item) -> Key:
    """Return what makes it the same item, however it is answered."""
    return kind_of(item), _folded(front_of(item))


def _folded(front: str) -> str:
    return " ".join(front.split()).casefold()


def digest_of(item: Item) -> str:
    """Return a short digest of all that an item says, wherever in the lesson it comes from."""
    if isinstance(item, Card):
        parts: list[object] = [item.front, item.back]
    else:
        parts = [item.question, list(item.choices), item.answer, item.explanation]
    return _files.digest(kind_of(item), parts)[:DIGEST_CHARACTERS]


def remembered(items: Iterable[Item]) -> tuple[Remembered, ...]:
    """Return what is to be remembered of items that were just generated."""
    return tuple(
        Remembered(
            kind=kind_of(item), digest=digest_of(item), origin=item.origin, front=front_of(item)
        )
        for item in items
    )


def identified(sheet: Sheet) -> Sheet:
    """Return the sheet with an id for each item: of its guid and what is asked; twins get a number."""
    return replace(
        sheet,
        cards=tuple(_identified(sheet.guid, sheet.cards)),
        questions=tuple(_identified(sheet.guid, sheet.questions)),
    )


def _identified(guid: str, items: Iterable[_Item]) -> Iterator[_Item]:
    seen: dict[str, int] = {}
    for item in items:
        base = _files.digest(guid, kind_of(item), front_of(item))[:ID_CHARACTERS]
        seen[base] = seen.get(base, 0) + 1
        yield replace(item, id=base if seen[base] == 1 else f"{base}-{seen[base]}")


def twins(items: Iterable[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield each item that asks what one before it asked, with that one."""
    first: dict[Key, Item] = {}
    for item in items:
        if (before := first.setdefault(key_of(item), item)) is not item:
            yield before, item

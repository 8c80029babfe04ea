"""Looks at sentences → the trees that they come to, read together before anybody needs one.

Alone a sentence takes three times as long as among others, and which are looked at, also halves and turned ones, is
known only to the rules. So each look is taken as far as its trees are there, and taken again when they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from itertools import islice
from typing import TypeAlias, TypeVar

LOOKS = 400  # at once: what is read for them must still be there when they are taken
FEW = 3  # looks that are not worth waiting for one another
ROUNDS = 12  # of trees that a look comes to one after the other; it reads the others alone
T = TypeVar("T")
Look: TypeAlias = Callable[[], T]
_wanted: ContextVar[dict[str, None] | None] = ContextVar("_wanted", default=None)


class PutOff(Exception):  # noqa: N818 - it breaks a look off, and is no error
    """A look has come to a sentence that is read only after all of them."""


def put_off(sentences: Sequence[str]) -> None:
    """Break off the look that needs these, if one is being taken."""
    wanted = _wanted.get()
    if wanted is not None:
        wanted.update(dict.fromkeys(sentences))
        raise PutOff


def take(looks: Iterable[Look[object]], *, read: Callable[[Sequence[str]], object]) -> None:
    """Let many looks find their trees when they are taken; what they find must be the same each time."""
    every = iter(looks)
    while some := [*islice(every, LOOKS)]:
        _take_as_far_as_read(some, read)


def taken(looks: Iterable[Look[T]], *, read: Callable[[Sequence[str]], object]) -> Iterator[T]:
    """What each look finds, in their order; one that comes to no new tree is taken once."""
    every = iter(looks)
    while some := [*islice(every, LOOKS)]:
        found = _take_as_far_as_read(some, read)
        yield from (found[at] if at in found else look() for at, look in enumerate(some))


def _take_as_far_as_read(
    looks: Sequence[Look[T]], read: Callable[[Sequence[str]], object]
) -> dict[int, T]:
    """What was found, by the places of the looks; what is still put off after all rounds is taken alone."""
    found: dict[int, T] = {}
    left = [*enumerate(looks)]
    for _ in range(ROUNDS):
        if len(left) < FEW:
            break
        wanted: dict[str, None] = {}
        left = [one for one in left if _is_put_off(*one, found, wanted)]
        read([*wanted])
    return found


def _is_put_off(at: int, look: Look[T], found: dict[int, T], wanted: dict[str, None]) -> bool:
    before = _wanted.set(wanted)
    try:
        found[at] = look()
    except PutOff:
        return True
    finally:
        _wanted.reset(before)
    return False

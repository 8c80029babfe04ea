"""Looks at sentences → the trees that they come to, read together before anybody needs one.

Alone a sentence takes three times as long as among others, and which are looked at, also halves and turned ones, is
known only to the rules. So each look is taken as far as its trees are there, and taken again when they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from itertools import islice
from typing import TypeAlias

LOOKS = 400  # at once: what is read for them must still be there when they are taken
FEW = 3  # looks that are not worth waiting for one another
ROUNDS = 12  # of trees that a look comes to one after the other; it reads the others alone
Look: TypeAlias = Callable[[], object]
_wanted: ContextVar[dict[str, None] | None] = ContextVar("_wanted", default=None)


class PutOff(Exception):  # noqa: N818 - it breaks a look off, and is no error
    """A look has come to a sentence that is read only after all of them."""


def put_off(sentences: Sequence[str]) -> None:
    """Break off the look that needs these, if one is being taken."""
    wanted = _wanted.get()
    if wanted is not None:
        wanted.update(dict.fromkeys(sentences))
        raise PutOff


def take(looks: Iterable[Look], *, read: Callable[[Sequence[str]], object]) -> None:
    """Let many looks find their trees when they are taken; what they find must be the same each time."""
    every = iter(looks)
    while some := [*islice(every, LOOKS)]:
        for _ in range(ROUNDS):
            if len(some) < FEW:
                break
            wanted: dict[str, None] = {}
            some = [look for look in some if _is_put_off(look, wanted)]
            read([*wanted])


def _is_put_off(look: Look, wanted: dict[str, None]) -> bool:
    before = _wanted.set(wanted)
    try:
        look()
    except PutOff:
        return True
    finally:
        _wanted.reset(before)
    return False

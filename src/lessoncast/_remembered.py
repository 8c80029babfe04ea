"""What pure functions found for words and sentences is remembered, and does not grow with a course.

One sentence is looked at many times over before its lesson's dialogue is written. The next lesson has
other sentences, so that what was found would be kept for nothing, and of a thousand lessons it is
tens of megabytes, in pieces all over the heap.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

Found = TypeVar("Found")
Store = TypeVar("Store", bound=MutableMapping[Any, Any])

MOST = 40_000
"""How much may be remembered when the next lesson begins: some dozens of short lessons leave as much, or one long one."""

_everywhere: list[_lru_cache_wrapper[Any]] = []
_stores: list[MutableMapping[Any, Any]] = []


def remembered(most: int) -> Callable[[Callable[..., Found]], _lru_cache_wrapper[Found]]:
    """Let a pure function keep its latest results, ``most`` of them, until :func:`make_room` drops them."""

    def keep(find: Callable[..., Found]) -> _lru_cache_wrapper[Found]:
        kept = lru_cache(maxsize=most)(find)
        _everywhere.append(kept)
        return kept

    return keep


def remembered_in(store: Store) -> Store:
    """Let what a module keeps by itself be dropped with the rest."""
    _stores.append(store)
    return store


def make_room() -> None:
    """Forget everything if it has become much; called between lessons, it changes nothing but the time they take."""
    kept = sum(find.cache_info().currsize for find in _everywhere)
    if kept + sum(map(len, _stores)) > MOST:
        forget()


def forget() -> None:
    """Forget everything: all lessons are written, and what comes now looks at no sentence."""
    for find in _everywhere:
        find.cache_clear()
    for store in _stores:
        store.clear()

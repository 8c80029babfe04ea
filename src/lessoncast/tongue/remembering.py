"""What was found with the words of one lesson is remembered for as long as it is the same lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar

from lessoncast.tongue.words import Vocabulary

P = ParamSpec("P")
T = TypeVar("T")


def once_a_lesson(
    find: Callable[Concatenate[str, Vocabulary, P], T],
) -> Callable[Concatenate[str, Vocabulary, P], T]:
    """Let a pure function of a text, a vocabulary and other texts find the same thing once.

    A dialogue is worded many times over before it has its length. The next lesson drops what was
    found; two that are written at the same time only find it twice.
    """
    held: list[tuple[Vocabulary | None, dict[object, T]]] = [(None, {})]

    @wraps(find)
    def remembering(text: str, vocabulary: Vocabulary, /, *args: P.args, **kwargs: P.kwargs) -> T:
        of, found = held[0]
        if of is not vocabulary:
            found = {}
            held[0] = (vocabulary, found)
        key = (text, args, tuple(kwargs.items()))
        if key not in found:
            found[key] = find(text, vocabulary, *args, **kwargs)
        return found[key]

    return remembering


class Found(Iterable[T], Generic[T]):
    """What a search finds, looked for only as far as somebody asks, and once."""

    def __init__(self, search: Iterator[T]) -> None:
        """Begin a search that nobody else goes on with."""
        self._search = search
        self._so_far: list[T] = []

    def __iter__(self) -> Iterator[T]:
        """Give what was found before, and go on with the search."""
        place = 0
        while True:
            if place == len(self._so_far):
                try:
                    self._so_far.append(next(self._search))
                except StopIteration:
                    return
            yield self._so_far[place]
            place += 1

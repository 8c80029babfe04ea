"""What was found with the words of one lesson is remembered for as long as it is the same lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import islice
from typing import Concatenate, Generic, ParamSpec, TypeVar

from lessoncast.tongue.trees.ahead import PutOff
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
    """What several searches find one after the other, looked for only as far as somebody asks, and once."""

    def __init__(self, searches: Iterable[Callable[[], Iterator[T]]]) -> None:
        """Begin with the first search; one that is put off is begun again."""
        self._searches = iter(searches)
        self._search: Callable[[], Iterator[T]] = lambda: iter(())
        self._going = self._search()
        self._given = 0  # of what the search at hand has found
        self._so_far: list[T] = []

    def __iter__(self) -> Iterator[T]:
        """Give what was found before, and go on with the search."""
        place = 0
        while place < len(self._so_far) or self._goes_on():
            yield self._so_far[place]
            place += 1

    def _goes_on(self) -> bool:
        """Whether something more was found."""
        while True:
            try:
                self._so_far.append(next(self._going))
            except StopIteration:
                search = next(self._searches, None)
                if search is None:
                    return False
                self._search, self._going, self._given = search, search(), 0
            except PutOff:
                self._going = islice(self._search(), self._given, None)
                raise
            else:
                self._given += 1
                return True

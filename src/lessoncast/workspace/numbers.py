"""Numbers before names: one that stands between two others, written as the others are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessoncast.workspace.identity import Numbers

_LETTERS = "abcdefghij"
_MIDDLE = 5


def between(low: Numbers, high: Numbers, written: Sequence[str]) -> Numbers:
    """Return a number behind ``low`` and before ``high``, if there is a high one: the simplest.

    There is none, and an empty one is returned, between 1 and 1.0.
    ``written`` are the numbers of all that are there, as they are written.
    """
    if not high:
        return (low[0] + 1,)
    if high[0] - low[0] > 1:
        return ((low[0] + high[0]) // 2,)
    first, *more = low
    # "b" behind "01", since that is the first one, and "1.5" behind "1": half-way to the next.
    follower = more[0] + 1 if more else _MIDDLE if _has_dots(written) else 2
    for inner in (follower, 1):
        if low < (first, inner) < high and (_has_dots(written) or inner <= len(_LETTERS)):
            return (first, inner)
    deeper = ((*low, *[0] * zeros, _MIDDLE) for zeros in range(len(high)))
    return next((numbers for numbers in deeper if numbers < high), ())


def shown(numbers: Numbers, written: Sequence[str]) -> str:
    """Return a number as it is written before a name, as wide as the others; two digits by itself."""
    given = [len(re.split(r"\D", number)[0]) for number in written if number]
    first = f"{numbers[0]:0{max(given, default=2)}}"
    has_letter = len(numbers) == 2 and 1 <= numbers[1] <= len(_LETTERS)
    if has_letter and len(first) > 1 and not _has_dots(written):
        return first + _LETTERS[numbers[1] - 1]
    return ".".join([first, *map(str, numbers[1:])])


def _has_dots(written: Sequence[str]) -> bool:
    return any("." in number for number in written)

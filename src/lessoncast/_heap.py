"""The heap: when Python looks for garbage, and what becomes of what is freed.

What is freed stays with the process, to be used again or given back; elsewhere than with glibc nothing is changed in that.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import cache

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h
_LARGEST_KEPT_BYTES = 32 << 20  # the most that it takes
_MOST_KEPT_BYTES = 64 << 20
_OBJECTS = 200_000
"""So many more than before, and cycles are looked for: some tens of megabytes, more than a long lesson's script leaves."""


def look_for_cycles_rarely() -> None:
    """Have Python look for cycles only when much was made.

    Each 700 objects it takes 30 ms of a start, each 20,000 still 20 ms of a short lesson's script and a twentieth of a
    long one's cards, and finds none among what is imported.
    """
    gc.set_threshold(_OBJECTS)


@cache
def keep_freed() -> None:
    """Have the memory of large arrays kept for those that come next.

    glibc gives each one back to the system, which then clears the same pages again and again:
    1.5 s of CPU for an hour of episode.
    """
    _ask("mallopt", _M_MMAP_THRESHOLD, _LARGEST_KEPT_BYTES)
    _ask("mallopt", _M_TRIM_THRESHOLD, _MOST_KEPT_BYTES)


def give_back() -> None:
    """Give back to the system what is free, after something that took much room and is over."""
    _ask("malloc_trim", 0)


def _ask(name: str, *arguments: int) -> None:
    """Call a function of glibc's, where that is the C library."""
    if function := _function(name):
        function(*arguments)


@cache
def _function(name: str) -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - only who draws or encodes needs it

    return getattr(ctypes.CDLL(None), name, None)

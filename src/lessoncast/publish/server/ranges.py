"""What a Range header asks for (RFC 9110, 14.1-14.2).

Starlette's FileResponse reads this header too, but takes ``+1``, ``1_0`` and half-broken lists for
numbers, answers 416 when one range of several is past the end, and 400 where the RFC says ignore.
So the header is read here, and FileResponse gets at most one range, in canonical form.
"""

from __future__ import annotations

from typing import NamedTuple

from lessoncast._later import re

_HEADER = re.compile(r"[ \t]*bytes[ \t]*=([0-9, \t-]*)", re.IGNORECASE)
_RANGE = re.compile(r"([0-9]*)-([0-9]*)")
_COUNT_LIMIT = 100
_DIGITS_LIMIT = 19  # more digits than any file has bytes


class ByteRange(NamedTuple):
    """Bytes of a file, both ends included."""

    first: int
    last: int


class UnsatisfiableError(Exception):
    """No byte that was asked for exists, or far too many ranges were: 416 (RFC 9110, 15.5.17)."""


def parse(header: str, size_bytes: int) -> ByteRange | None:
    """Return the one range to send, or None to send everything.

    Several ranges that touch become one; several that do not are ignored, as the RFC allows, and
    so is whatever does not parse. More ranges than any player asks for are refused. Raises
    UnsatisfiableError.
    """
    wanted = _read(header)
    if not wanted:
        return None
    there = sorted(found for pair in wanted if (found := _resolve(*pair, size_bytes)))
    if not there:
        raise UnsatisfiableError
    last = there[0].last
    for following in there[1:]:
        if following.first > last + 1:
            return None
        last = max(last, following.last)
    return ByteRange(there[0].first, last)


def _read(header: str) -> list[tuple[int | None, int | None]]:
    """The pairs of a well-formed header, missing numbers None; empty for any other."""
    match = _HEADER.fullmatch(header)
    parts = [part.strip() for part in match[1].split(",")] if match else []
    if len(parts) > _COUNT_LIMIT:
        raise UnsatisfiableError
    pairs = []
    for part in filter(None, parts):
        numbers = _RANGE.fullmatch(part)
        if numbers is None or part == "-":
            return []
        first, last = (_number(digits) for digits in numbers.groups())
        if first is not None and last is not None and last < first:
            return []
        pairs.append((first, last))
    return pairs


def _number(digits: str) -> int | None:
    if not digits:
        return None
    significant = digits.lstrip("0")
    return 10**_DIGITS_LIMIT if len(significant) > _DIGITS_LIMIT else int(significant or "0")


def _resolve(first: int | None, last: int | None, size_bytes: int) -> ByteRange | None:
    """The bytes that exist of a pair; a pair without a first asks for the last so many."""
    if first is None:
        count = min(last or 0, size_bytes)
        return ByteRange(size_bytes - count, size_bytes - 1) if count else None
    if first >= size_bytes:
        return None
    return ByteRange(first, size_bytes - 1 if last is None else min(last, size_bytes - 1))

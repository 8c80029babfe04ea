"""Range headers, read as RFC 9110 says and no more generously."""

import pytest

from lessoncast.publish.server.ranges import ByteRange, UnsatisfiableError, parse

SIZE = 1000


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-499", 0, 499),
        ("bytes=500-", 500, 999),
        ("bytes=-1", 999, 999),
        ("bytes=-5000", 0, 999),
        ("bytes=990-5000", 990, 999),
        ("bytes=0-" + "9" * 60_000, 0, 999),
        ("bytes=" + "0" * 5000 + "7-8", 7, 8),
        ("BYTES = 1-2", 1, 2),
        ("bytes= 1-2 ", 1, 2),
        ("bytes=,1-2,,", 1, 2),
        ("bytes=0-4,5-9", 0, 9),
        ("bytes=5-9, 0-6", 0, 9),
        ("bytes=5000-, 1-2", 1, 2),
        ("bytes=" + ",".join(["0-9"] * 100), 0, 9),
    ],
)
def test_what_can_be_sent_as_one_piece_is(header: str, first: int, last: int) -> None:
    """Single ranges, and several that touch."""
    assert ByteRange(first, last) == parse(header, SIZE)


@pytest.mark.parametrize(
    "header",
    [
        "", "bytes", "bytes=", "bytes=-", "bytes=--5", "bytes=5-2", "bytes=a-b", "bytes=1-2-3",
        "bytes=+1-2", "bytes=1_0-20", "bytes=1.0-2", "bytes=0x1-0x2", "bytes=1 0-20", "bytes=²-5",
        "bytes=1-2,x", "bytes=1-2,5-3", "lines=1-2", "bytes:1-2", "1-2", "bytes=0-1;2-3",
        "bytes=0-1,500-501", "x" * 60_000,
        "bytes=" + "9" * 60_000 + "-1",
    ],
)  # fmt: skip
def test_what_is_broken_or_in_pieces_is_ignored(header: str) -> None:
    """The whole file is an answer that every client understands."""
    assert parse(header, SIZE) is None


@pytest.mark.parametrize("header", ["bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=5000-,-0"])
def test_what_is_past_the_end_cannot_be_sent(header: str) -> None:
    """416, not an empty answer."""
    with pytest.raises(UnsatisfiableError):
        parse(header, SIZE)


@pytest.mark.parametrize("one", ["0-", "0-9", "-5", "5000-", ""])
def test_a_flood_of_ranges_is_refused(one: str) -> None:
    """However it overlaps: it is a hundred ranges at most."""
    with pytest.raises(UnsatisfiableError):
        parse("bytes=" + ",".join([one] * 101), SIZE)


def test_an_empty_file_has_no_range() -> None:
    """Not even its last byte."""
    for header in ("bytes=0-", "bytes=-1", "bytes=0-0"):
        with pytest.raises(UnsatisfiableError):
            parse(header, 0)

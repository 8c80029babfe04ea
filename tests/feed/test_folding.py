"""What waits to be written takes little room, and is written as it was."""

from lessoncast.feed.folding import fold


def test_a_page_comes_back_as_it_was() -> None:
    """Its size is known while it waits."""
    page = b"".join(b'<li><a href="#t%d">So it goes on.</a></li>\n' % n for n in range(500))
    waiting = fold(page)
    assert page == waiting.unfold()
    assert len(page) == waiting.size_bytes
    assert 5 * len(waiting.folded) < len(page)


def test_nothing_is_nothing() -> None:
    """Not even a file without a byte is lost."""
    assert b"" == fold(b"").unfold()

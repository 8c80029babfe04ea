"""Lines of a changed lesson are found by the words that rest on them."""

from __future__ import annotations

import pytest

from lessoncast.model import Span
from lessoncast.units.moved import Moves, follow
from writer_mother import lesson_of

LESSON = """\
# Rivers

A river carries sand to the sea.

A delta is where it drops the sand.

- Meanders are bends.
- Oxbow lakes are bends that were cut off.

In spring the snow melts and the river rises over its banks.
"""


@pytest.mark.parametrize(
    ("old", "said", "now"),
    [
        (Span(9, 9), "A delta is where a river drops its sand.", Span(5, 5)),
        (Span(12, 13), "Meanders are bends. Oxbow lakes are bends cut off.", Span(7, 8)),
        (Span(10, 10), "Why does the river rise in spring, when the snow melts?", Span(10, 10)),
    ],
)
def test_lines_are_where_most_of_their_words_are(old: Span, said: str, now: Span) -> None:
    """Moved, spread over two blocks, or where they were."""
    moves = follow([(old, said)], lesson_of(LESSON))
    assert now == moves(old)
    assert moves.is_sure(old)


def test_lines_whose_words_are_gone_move_with_their_neighbours() -> None:
    """Between two that moved alike, that is sure; beside two that did not, it is a guess."""
    moves = Moves({Span(10, 10): Span(14, 14), Span(20, 22): Span(24, 26)})
    assert Span(16, 17) == moves(Span(12, 13))
    assert moves.is_sure(Span(12, 13))
    assert not moves.is_sure(Span(30, 30))
    assert Span(34, 34) == moves(Span(30, 30))


def test_where_nothing_is_known_nothing_moves() -> None:
    """Few words tell no place."""
    moves = follow([(Span(3, 3), "And why?")], lesson_of(LESSON))
    assert Span(3, 3) == moves(Span(3, 3))

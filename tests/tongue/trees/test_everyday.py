"""How much a word tells: rare ones more than those that everybody writes."""

from __future__ import annotations

import pytest

from lessoncast.tongue.trees.everyday import bits, told_by


@pytest.mark.parametrize(
    ("less", "more"), [("the", "people"), ("people", "winter"), ("winter", "cipher")]
)
def test_a_rarer_word_tells_more(less: str, more: str) -> None:
    """The order of how often people write them."""
    assert bits(less) < bits(more)


def test_small_words_tell_nothing() -> None:
    """A question of nothing else says nothing."""
    assert told_by("What is it?") == 0.0


def test_words_tell_together() -> None:
    """What a text tells is the sum; an unknown word tells as much as any other."""
    assert told_by("A quern and a tumbrel.") == 2 * bits("quern")

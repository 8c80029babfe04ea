"""What a take says, kept small."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from lessoncast.model import SaidWord, SaidWords

PLACES = st.integers(0, (1 << 16) - 1)
TIMES = st.integers(0, (1 << 31) - 1)
WORDS = st.lists(st.builds(SaidWord, PLACES, PLACES, PLACES, st.none() | TIMES), max_size=9)


@given(WORDS, st.slices(9))
def test_words_come_back_as_they_were(words: list[SaidWord], some: slice) -> None:
    """One by one, from the end, in part, and from another process."""
    kept = SaidWords(words)
    assert words == list(kept)
    assert len(words) == len(kept)
    assert words[some] == list(kept[some])
    assert all(word == kept[at - len(words)] for at, word in enumerate(words))
    assert kept == pickle.loads(pickle.dumps(kept))
    assert hash(kept) == hash(SaidWords(words))


@given(WORDS, WORDS)
def test_they_are_equal_if_they_say_the_same(words: list[SaidWord], others: list[SaidWord]) -> None:
    """At the same times."""
    assert (words == others) == (SaidWords(words) == SaidWords(others))

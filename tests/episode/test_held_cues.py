"""Captions of ten hours, kept small."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from lessoncast.model import Cue, Cues

TIMES = st.integers(0, (1 << 53) - 1)
NAMES = st.sampled_from(["Host", "Größe", ""])
CUES = st.lists(
    st.builds(Cue, start_ms=TIMES, end_ms=TIMES, speaker=NAMES, text=st.text(max_size=9)),
    max_size=9,
)


@given(CUES, st.slices(9))
def test_captions_come_back_as_they_were(cues: list[Cue], some: slice) -> None:
    """One by one, from the end, in part, and from another process."""
    kept = Cues(cues)
    assert cues == list(kept)
    assert len(cues) == len(kept)
    assert tuple(cues[some]) == kept[some]
    assert all(cue == kept[at - len(cues)] for at, cue in enumerate(cues))
    assert kept == pickle.loads(pickle.dumps(kept))
    assert hash(kept) == hash(tuple(cues))


@given(CUES, CUES)
def test_they_are_equal_if_they_show_the_same(cues: list[Cue], others: list[Cue]) -> None:
    """A tuple counts as much."""
    assert (cues == others) == (Cues(cues) == Cues(others))
    assert (cues == others) == (tuple(cues) == Cues(others)) == (Cues(cues) == tuple(others))

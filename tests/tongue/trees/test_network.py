"""The network computes with the bits that it says, 32 for what is quick and 64 for what is close, and each sentence alone."""

import numpy as np
import pytest

from lessoncast.tongue.trees.network import Scores, network

SENTENCES = {
    "one": "Go",
    "three": "Mud settles .",
    "seven": "In spring slow rivers carry mud .",
    "sixteen": "The baker who feeds the dough twice a day keeps it cool until it rises .",
}


def _scores(*names: str, exact: bool) -> list[Scores]:
    return network(exact=exact).scores([SENTENCES[one].split() for one in names])


def _all(scores: Scores) -> tuple[np.ndarray, ...]:
    return scores.tags, scores.heads, scores.as_head, scores.as_word


@pytest.mark.parametrize(("exact", "kind"), [(False, np.float32), (True, np.float64)])
def test_bits(*, exact: bool, kind: type) -> None:
    """No number on the way widens the rest, which would double what each sentence costs."""
    (found,) = _scores("seven", exact=exact)
    assert {one.dtype for one in _all(found)} == {np.dtype(kind)}


@pytest.mark.parametrize("shorter", SENTENCES)
@pytest.mark.parametrize("longer", SENTENCES)
def test_beside_longer_ones(shorter: str, longer: str) -> None:
    """A sentence has the same scores beside a longer one, whose words stand where it has none."""
    together = _scores(longer, shorter, exact=True)[1]
    (alone,) = _scores(shorter, exact=True)
    for one, other in zip(_all(alone), _all(together), strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-9)


def test_quick_near_exact() -> None:
    """What 32 bits round is far less than what is read again as close."""
    quick, exact = (_scores(*SENTENCES, exact=one) for one in (False, True))
    for one, other in zip(quick, exact, strict=True):
        for rounded, right in zip(_all(one), _all(other), strict=True):
            np.testing.assert_allclose(rounded, right, rtol=1e-6, atol=1e-4)

"""The network computes with the bits that it says, 32 for what is quick and 64 for what is close, and each sentence alone."""

import numpy as np
import pytest

from lessoncast.tongue.trees import network as networks
from lessoncast.tongue.trees.network import Network, Scores, network

SENTENCES = {
    "one": "Go",
    "three": "Mud settles .",
    "seven": "In spring slow rivers carry mud .",
    "sixteen": "The baker who feeds the dough twice a day keeps it cool until it rises .",
}


Found = tuple[np.ndarray, ...]


def _scores(*names: str, exact: bool) -> list[Found]:
    """The numbers of each sentence, cut out of those of all."""
    sentences = [SENTENCES[one].split() for one in names]
    found = network(exact=exact).scores(sentences)
    return [_of(found, row, len(words)) for row, words in enumerate(sentences)]


def _of(scores: Scores, row: int, count: int) -> Found:
    here = slice(scores.layout.starts[row], scores.layout.starts[row] + count)
    above = scores.as_head[1:][here]
    heads = scores.heads[row, :count, : count + 1]
    return scores.tags[here], heads, scores.as_head[:1], above, scores.as_word[here]


@pytest.mark.parametrize(("exact", "kind"), [(False, np.float32), (True, np.float64)])
def test_bits(*, exact: bool, kind: type) -> None:
    """No number on the way widens the rest, which would double what each sentence costs."""
    (found,) = _scores("seven", exact=exact)
    assert {one.dtype for one in found} == {np.dtype(kind)}


@pytest.mark.parametrize("shorter", SENTENCES)
@pytest.mark.parametrize("longer", SENTENCES)
def test_beside_longer_ones(shorter: str, longer: str) -> None:
    """A sentence has the same scores beside a longer one, whose words stand where it has none."""
    together = _scores(longer, shorter, exact=True)[1]
    (alone,) = _scores(shorter, exact=True)
    for one, other in zip(alone, together, strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-9)


def test_quick_near_exact() -> None:
    """What 32 bits round is far less than what is read again as close."""
    quick, exact = (_scores(*SENTENCES, exact=one) for one in (False, True))
    for one, other in zip(quick, exact, strict=True):
        for rounded, right in zip(one, other, strict=True):
            np.testing.assert_allclose(rounded, right, rtol=1e-6, atol=1e-4)


@pytest.mark.parametrize("room", [4, 16])
def test_words_in_their_room(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many words come, no more is held of them than of the longest sentence; each still has all of its own."""
    monkeypatch.setattr(networks, "DIFFERENT_WORDS", room)
    net = Network(exact=True)
    for name, written in [*SENTENCES.items(), *SENTENCES.items()]:
        words = written.split()
        scores = net.scores([words])
        assert len(net._vectors) <= 16
        for one, right in zip(_of(scores, 0, len(words)), *_scores(name, exact=True), strict=True):
            np.testing.assert_allclose(one, right, rtol=0, atol=1e-9)


def test_words_are_put_beside_those_before() -> None:
    """To copy all that is held with each sentence took a seventeenth of a script's time."""
    net = Network(exact=True)
    net.scores([SENTENCES["seven"].split()])
    held = net._vectors
    net.scores([SENTENCES["sixteen"].split()])
    assert net._vectors is held

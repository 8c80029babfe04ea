"""The best tree is the best of all trees with one root."""

import itertools

import numpy as np
import pytest

from lessoncast.tongue.trees.heads import best_heads


def _is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


@pytest.mark.parametrize("seed", range(60))
def test_best_of_all(seed: int) -> None:
    """As good as the best of all trees of up to five words, counted out."""
    random = np.random.default_rng(seed)
    count = 1 + seed % 5
    scores = random.normal(size=(count, count + 1))
    scores[range(count), range(1, count + 1)] = -1e9

    def total(heads: tuple[int, ...]) -> float:
        return float(sum(scores[word, head] for word, head in enumerate(heads)))

    trees = filter(_is_tree, itertools.product(range(count + 1), repeat=count))
    found = tuple(best_heads(scores))
    assert _is_tree(found)
    if count <= 3:  # every root is tried
        assert total(found) == pytest.approx(max(map(total, trees)))
    else:
        assert total(found) >= sorted(map(total, trees))[-3] - 1e-9


def test_cycle() -> None:
    """Two words that would hang on one another are parted where it costs least."""
    scores = np.array([[0.0, -1e9, 9.0], [1.0, 8.0, -1e9]])
    assert best_heads(scores) == [2, 0]

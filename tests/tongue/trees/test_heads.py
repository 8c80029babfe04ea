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
    heads, _ = best_heads(scores)
    found = tuple(heads)
    assert _is_tree(found)
    assert total(found) == pytest.approx(max(map(total, trees)))


@pytest.mark.parametrize("seed", range(40))
def test_margin(seed: int) -> None:
    """What differs by less than the closest decision, however it is added up, has the same tree."""
    random = np.random.default_rng(seed)
    count = 2 + seed % 7
    scores = random.normal(size=(count, count + 1))
    heads, margin = best_heads(scores)
    assert 0 < margin < np.inf
    rounded = scores + random.uniform(-1, 1, size=scores.shape) * margin / (8 * count)
    assert best_heads(rounded)[0] == heads


def test_close() -> None:
    """Two heads that are about as good are told to be."""
    scores = np.array([[5.0, -1e9, 0.0], [0.0, 2.0, -1e9], [0.0, 1.0, 1.0 + 1e-5]])
    scores = np.hstack([scores, [[-9.0], [-9.0], [-1e9]]])
    heads, margin = best_heads(scores)
    assert heads == [0, 1, 2]
    assert margin == pytest.approx(1e-5)


def test_cycle() -> None:
    """Two words that would hang on one another are parted where it costs least."""
    scores = np.array([[0.0, -1e9, 9.0], [1.0, 8.0, -1e9]])
    assert best_heads(scores)[0] == [2, 0]

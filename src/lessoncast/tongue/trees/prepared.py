"""The trained weights with all that can be multiplied before there is a sentence.

Most sentences are read alone, where each step costs more than its sums.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from lessoncast.tongue.trees.weights import Exact, full, names

LAYERS = 6
ATTENTION_HEADS = 4
LONGEST = 120  # words; what is longer is no sentence
NEVER = -1e9
_FURTHEST = 32
_OF_HEADS = ("hm", "hb"), ("lh", "lhb")
_OF_WORDS = ("dm", "db"), ("ld", "ldb"), ("tag", "tb")


@lru_cache(maxsize=1)
def prepared() -> Mapping[str, Exact]:
    """The weights by name; those named ``+`` are added to a product.

    ``c0`` … are the convolutions. ``last`` makes of each word, side by side, what
    it is as a head, to words and to relations, what it is as a word, likewise, and its tag; ``root`` is the first half
    of that for the root. ``near`` is what the distance of two words tells.
    """
    heads, added = _beside(*_OF_HEADS)
    words, added_to_words = _beside(*_OF_WORDS)
    asked = full("aq")
    width = len(asked)
    asked[:, :width] /= math.sqrt(width // ATTENTION_HEADS)
    of_any = full("Lb")
    of_any[names("relations").index("root")] = NEVER
    layers = {f"c{one}": _behind_norm(full(f"c{one}"), f"ln{one}") for one in range(LAYERS)}
    return {
        **layers,
        **{f"c{one}+": full(f"cb{one}") for one in range(LAYERS)},
        "in": full("in"),
        "mean": np.full(width, 1 / width),
        "asked": _behind_norm(asked, "aln"),
        "attended": full("ao"),
        "last": _behind_norm(np.hstack([heads, words]), "fln"),
        "last+": np.concatenate([added, added_to_words]),
        "root": np.maximum(full("root") @ heads + added, 0),
        "pair": full("U"),
        "pair+": full("uh"),
        "near": _near(full("dist")),
        "relation": full("L").reshape(len(full("L")), -1),
        "relation of head": full("Lh"),
        "relation of word": full("Ld"),
        "relation+": of_any,
    }


def _beside(*pairs: tuple[str, str]) -> tuple[Exact, Exact]:
    """Several weights as one, and what is added behind them."""
    return np.hstack([full(one) for one, _ in pairs]), np.hstack([full(one) for _, one in pairs])


def _behind_norm(weights: Exact, gain: str) -> Exact:
    """Weights for vectors that are only divided by their spread: the gain is in them, and what takes the mean away."""
    gained = weights.reshape(-1, len(full(gain)), weights.shape[-1]) * full(gain)[:, None]
    behind: Exact = (gained - gained.mean(axis=1, keepdims=True)).reshape(weights.shape)
    return behind


def _near(told: Exact) -> Exact:
    """For each word and each head what their distance tells; a word is no head of its own, and the root is not near."""
    apart = np.arange(1, LONGEST + 1)[:, None] - np.arange(LONGEST + 1)[None, :]
    near: Exact = told[(apart < 0).astype(int), np.minimum(np.abs(apart), _FURTHEST)]
    near[:, 0] = 0
    near[apart == 0] = NEVER
    return near

"""Words → tags and scores of heads and relations: convolutions, one attention, biaffine scores, all in numpy.

The scores after Dozat and Manning 2017 ("Deep Biaffine Attention for Neural Dependency Parsing"). There is a quick
network of 32 bits, and an exact one of 64 for what was close: no machine's order of additions turns a decision round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from lessoncast.tongue.trees.prepared import ATTENTION_HEADS, NEVER, prepared
from lessoncast.tongue.trees.weights import Floats, names, seen_of

DILATIONS = (1, 1, 2, 1, 4, 1)
ATTENTION = 2  # the layer before which each word looks at all others
DIFFERENT_WORDS = 8_000  # whose vectors are remembered
EPSILON = 1e-5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Of one sentence of n words: [n, tags], [n, n + 1] heads (0: the root), and what the relations come from."""

    tags: Floats
    heads: Floats
    as_head: Floats
    as_word: Floats


class Network:
    """The trained weights, of as many bits as ``exact`` says, and what they make of sentences."""

    def __init__(self, *, exact: bool) -> None:
        self._type: type[np.floating] = np.float64 if exact else np.float32
        self._at: dict[str, Floats] = {
            name: one.astype(self._type, copy=False) for name, one in prepared().items()
        }
        self.tags, self.relations = names("tags"), names("relations")
        self._vectors: dict[str, bytes] = {}

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """The scores of sentences of about the same length, each a list of words."""
        at, counts = self._at, [*map(len, sentences)]
        there = self._there(counts)
        last = self._normal(self._hidden(sentences, there)) @ at["last"]
        last += at["last+"]
        last = last.reshape(*there.shape, -1)
        scored, compared = len(at["pair"]), len(at["root"])
        heads = np.empty((len(counts), there.shape[1] + 1, compared), dtype=self._type)
        heads[:, 0] = at["root"]
        np.maximum(last[..., :compared], 0, out=heads[:, 1:])
        words = np.maximum(last[..., compared : 2 * compared], 0)
        scores = self._heads(heads[..., :scored], words[..., :scored], there)
        return [
            Scores(
                tags=last[row, :count, 2 * compared :],
                heads=scores[row, :count, : count + 1],
                as_head=heads[row, : count + 1, scored:],
                as_word=words[row, :count, scored:],
            )
            for row, count in enumerate(counts)
        ]

    def relations_of(self, scores: Sequence[Scores], heads: Sequence[Sequence[int]]) -> Floats:
        """As what the words of sentences hang on their heads: [words of all, relations]; only the root as ``root``."""
        at = self._at
        words = np.concatenate([one.as_word for one in scores])
        above = np.concatenate([one.as_head[[*of]] for one, of in zip(scores, heads, strict=True)])
        pairs = (words @ at["relation"]).reshape(len(words), -1, above.shape[-1])
        found: Floats = (pairs @ above[:, :, None])[:, :, 0]
        found += above @ at["relation of head"]
        found += words @ at["relation of word"]
        found += at["relation+"]
        return found

    def _there(self, counts: Sequence[int]) -> Floats:
        """1 where a sentence has a word, 0 where only longer ones have."""
        there = np.zeros((len(counts), max(counts)), dtype=self._type)
        for row, count in enumerate(counts):
            there[row, :count] = 1
        return there

    def _embedded(self, sentences: Sequence[Sequence[str]], longest: int) -> Floats:
        """The vectors of the words, a row each, those of nothing behind those of shorter sentences."""
        if len(self._vectors) > DIFFERENT_WORDS:
            self._vectors = {}
        known = self._vectors
        new = [
            one for one in {word: 0 for words in sentences for word in words} if one not in known
        ]
        if new:
            vectors = seen_of(new, self._type) @ self._at["in"]
            known.update(zip(new, map(bytes, vectors), strict=True))
        nothing = bytes(self._at["mean"].nbytes)
        told = [
            known[word] if word else nothing
            for words in sentences
            for word in (*words, *[""] * (longest - len(words)))
        ]
        return np.frombuffer(bytearray().join(told), dtype=self._type).reshape(len(told), -1)

    def _hidden(self, sentences: Sequence[Sequence[str]], there: Floats) -> Floats:
        rows, longest = there.shape
        words = there.reshape(-1, 1)
        hidden = self._embedded(sentences, longest)
        width = hidden.shape[-1]
        for layer, dilation in enumerate(DILATIONS):
            if layer == ATTENTION:
                hidden += self._attended(hidden, there) * words
            around = np.zeros((rows, longest, 3 * width), dtype=self._type)
            here = around[:, :, width : 2 * width]
            here[...] = self._normal(hidden).reshape(here.shape)
            around[:, dilation:, :width] = here[:, :-dilation]
            around[:, :-dilation, 2 * width :] = here[:, dilation:]
            both = around.reshape(rows * longest, -1) @ self._at[f"c{layer}"]
            both += self._at[f"c{layer}+"]
            hidden += np.maximum(both[:, :width], both[:, width:])
            hidden *= words  # nothing comes from behind a sentence
        return hidden

    def _normal(self, hidden: Floats) -> Floats:
        """Vectors by their spread; the weights behind take their mean away."""
        mean = self._at["mean"]
        middle = hidden @ mean
        spread = (hidden * hidden) @ mean
        spread -= middle * middle
        spread += EPSILON
        normal: Floats = hidden / np.sqrt(spread)[:, None]
        return normal

    def _attended(self, hidden: Floats, there: Floats) -> Floats:
        """What each word takes from all others of its sentence."""
        rows, longest = there.shape
        looks = (self._normal(hidden) @ self._at["asked"]).reshape(
            rows, longest, 3, ATTENTION_HEADS, -1
        )
        asked, offered, told = looks.transpose(2, 0, 3, 1, 4)
        weights = asked @ offered.swapaxes(-1, -2)
        weights += (there[:, None, None, :] - 1) * -NEVER
        weights -= weights.max(-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(-1, keepdims=True)
        joined = (weights @ told).transpose(0, 2, 1, 3).reshape(rows * longest, -1)
        attended: Floats = joined @ self._at["attended"]
        return attended

    def _heads(self, above: Floats, below: Floats, there: Floats) -> Floats:
        at = self._at
        longest = there.shape[1]
        scores = (below @ at["pair"] + at["pair+"]) @ above.swapaxes(-1, -2)
        scores += at["near"][:longest, : longest + 1]
        scores[:, :, 1:] += (there[:, None, :] - 1) * -NEVER
        return np.asarray(scores, dtype=self._type)


@lru_cache(maxsize=2)
def network(*, exact: bool) -> Network:
    """The network for English, read once."""
    return Network(exact=exact)

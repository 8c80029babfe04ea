"""Words → tags and scores of heads and relations: convolutions, one attention, biaffine scores, all in numpy.

The scores after Dozat and Manning 2017 ("Deep Biaffine Attention for Neural Dependency Parsing"). There is a quick
network of 32 bits, and an exact one of 64 for what was close: no machine's order of additions turns a decision round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from lessoncast.tongue.trees.layout import Layout, Places
from lessoncast.tongue.trees.prepared import ATTENTION_HEADS, NEVER, prepared
from lessoncast.tongue.trees.weights import Floats, names, seen_of

DILATIONS = (1, 1, 2, 1, 4, 1)
ATTENTION = 2  # the layer before which each word looks at all others
DIFFERENT_WORDS = 4_000  # whose vectors are remembered: an hour of lesson has some 2,500
EPSILON = 1e-5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Of the words of some sentences: [words, tags], and what the relations come from, that of the root in front.

    ``heads`` are those of each sentence, [sentences, words of the longest, one more], 0 being the root. Behind the words
    of a shorter one they tell nothing.
    """

    layout: Layout
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
        self._places: dict[str, int] = {}
        self._vectors = np.empty((0, len(self._at["mean"])), dtype=self._type)

    def scores(self, sentences: Sequence[Sequence[str]]) -> Scores:
        """The scores of sentences of about the same length, each a list of words."""
        at, layout = self._at, Layout([*map(len, sentences)])
        last = self._normal(self._hidden(sentences, layout)) @ at["last"]
        last += at["last+"]
        scored, compared = len(at["pair"]), len(at["root"])
        as_head = np.empty((layout.words + 1, compared), dtype=self._type)
        as_head[0] = at["root"]
        np.maximum(last[:, :compared], 0, out=as_head[1:])
        as_word = np.maximum(last[:, compared : 2 * compared], 0)
        return Scores(
            layout=layout,
            tags=last[:, 2 * compared :],
            heads=self._heads(as_head[:, :scored], as_word[:, :scored], layout),
            as_head=as_head[:, scored:],
            as_word=as_word[:, scored:],
        )

    def relations_of(self, scores: Scores, heads: Places) -> Floats:
        """As what each word hangs on its head, which is 0 or a place in its sentence: [words, relations].

        Only the root does so as ``root``.
        """
        at, layout = self._at, scores.layout
        words = scores.as_word
        above = scores.as_head[np.where(heads > 0, heads + layout.starts[layout.of], 0)]
        pairs = (words @ at["relation"]).reshape(len(words), -1, above.shape[-1])
        found: Floats = (pairs @ above[:, :, None])[:, :, 0]
        found += above @ at["relation of head"]
        found += words @ at["relation of word"]
        found += at["relation+"]
        return found

    def _embedded(self, words: Sequence[str]) -> Floats:
        """The vectors of words, a row each."""
        new = self._unknown(words)
        if len(self._places) + len(new) > len(self._vectors):
            self._places = {}
            new = self._unknown(words)
            room = max(DIFFERENT_WORDS, len(new)), len(self._at["mean"])
            self._vectors = np.empty(room, dtype=self._type)
        known = self._places
        if new:
            places = range(len(known), len(known) + len(new))
            self._vectors[places.start : places.stop] = seen_of(new, self._type) @ self._at["in"]
            known.update(zip(new, places, strict=True))
        return self._vectors[[*map(known.__getitem__, words)]]

    def _unknown(self, words: Sequence[str]) -> list[str]:
        """The different ones that have no row yet."""
        return [one for one in dict.fromkeys(words) if one not in self._places]

    def _hidden(self, sentences: Sequence[Sequence[str]], layout: Layout) -> Floats:
        hidden = self._embedded([*chain.from_iterable(sentences)])
        count, width = hidden.shape
        around = np.empty((count, 3 * width), dtype=self._type)
        before, here, behind = (around[:, one * width : (one + 1) * width] for one in range(3))
        for layer, dilation in enumerate(DILATIONS):
            if layer == ATTENTION:
                hidden += self._attended(hidden, layout)
            here[...] = self._normal(hidden)
            before[dilation:], behind[:-dilation] = here[:-dilation], here[dilation:]
            first, last = layout.outer(dilation)
            before[first], behind[last] = 0, 0  # nothing comes from another sentence
            both = around @ self._at[f"c{layer}"]
            both += self._at[f"c{layer}+"]
            hidden += np.maximum(both[:, :width], both[:, width:])
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

    def _attended(self, hidden: Floats, layout: Layout) -> Floats:
        """What each word takes from all others of its sentence."""
        looks = layout.table(self._normal(hidden) @ self._at["asked"])
        looks = looks.reshape(*looks.shape[:2], 3, ATTENTION_HEADS, -1)
        asked, offered, told = looks.transpose(2, 0, 3, 1, 4)
        weights = asked @ offered.swapaxes(-1, -2)
        if layout.lacking is not None:
            weights += np.where(layout.lacking, self._type(NEVER), self._type(0))[:, None, None]
        weights -= weights.max(-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(-1, keepdims=True)
        taken = (weights @ told).transpose(0, 2, 1, 3).reshape(*looks.shape[:2], -1)
        attended: Floats = layout.column(taken) @ self._at["attended"]
        return attended

    def _heads(self, above: Floats, below: Floats, layout: Layout) -> Floats:
        at, longest = self._at, layout.longest
        heads = np.empty((layout.rows, longest + 1, above.shape[-1]), dtype=self._type)
        heads[:, 0], heads[:, 1:] = above[0], layout.table(above[1:])
        scores = layout.table(below @ at["pair"] + at["pair+"]) @ heads.swapaxes(-1, -2)
        scores += at["near"][:longest, : longest + 1]
        if layout.lacking is not None:
            scores[:, :, 1:] += np.where(layout.lacking, self._type(NEVER), self._type(0))[:, None]
        return np.asarray(scores, dtype=self._type)


@lru_cache(maxsize=2)
def network(*, exact: bool) -> Network:
    """The network for English, read once."""
    return Network(exact=exact)

"""Words → tags and scores of heads and relations: convolutions, one attention, biaffine scores, all in numpy.

The scores after Dozat and Manning 2017 ("Deep Biaffine Attention for Neural Dependency Parsing"). There is a quick
network of 32 bits, and an exact one of 64 for what was close: no machine's order of additions turns a decision round.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Stored = dict[str, NDArray[np.generic]]
MODEL = "english.npz"
DILATIONS = (1, 1, 2, 1, 4, 1)
ATTENTION, ATTENTION_HEADS = 2, 4
FURTHEST = 32
DIFFERENT_WORDS = 20_000  # whose places in the tables are remembered
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{3,}")
_QUOTES = str.maketrans({"’": "'", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Of one sentence of n words: [n, tags], [n, n + 1] heads (0: the root), and what the relations come from."""

    tags: Floats
    heads: Floats
    as_head: Floats
    as_word: Floats


class Network:
    """The trained weights, of as many bits as ``exact`` says, and what they make of sentences."""

    def __init__(self, stored: Stored, *, exact: bool) -> None:
        self._type: type[np.floating] = np.float64 if exact else np.float32
        self._at = {
            name[2:]: self._full(stored[name], stored[f"s_{name[2:]}"])
            for name in stored
            if name.startswith("w_") and not re.fullmatch(r"w_e\d", name)
        }
        self._tables = [  # they are most of it, and stay as small as they are stored
            (stored[f"w_e{one}"], stored[f"s_e{one}"]) for one in range(_tables(stored))
        ]
        self._root = np.zeros((1, self._at["root"].shape[-1]), dtype=self._type) + self._at["root"]
        self.tags = str(stored["tags"]).split("\n")
        self.relations = str(stored["relations"]).split("\n")
        across, relations, down = self._at["L"].shape
        self._pairs = self._at["L"].reshape(across, relations * down)

    def _full(self, small: NDArray[np.generic], scale: NDArray[np.generic]) -> Floats:
        full: Floats = small.astype(np.float64) * scale.astype(np.float64)
        return full.astype(self._type)

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """The scores of sentences of about the same length, each a list of words."""
        longest = max(map(len, sentences))
        ids = np.zeros((len(sentences), longest, len(self._tables)), dtype=np.int64)
        there = np.zeros((len(sentences), longest, 1), dtype=self._type)
        for row, words in enumerate(sentences):
            there[row, : len(words)] = 1
            ids[row, : len(words)] = [_places(word) for word in words]
        hidden = self._hidden(ids, there)
        at = self._at
        tags = hidden @ at["tag"] + at["tb"]
        root = np.broadcast_to(self._root, (len(sentences), 1, hidden.shape[-1]))
        heads = np.concatenate([root, hidden], axis=1)
        scores = self._heads(heads, hidden, there)
        as_head = _positive(heads @ at["lh"] + at["lhb"])
        as_word = _positive(hidden @ at["ld"] + at["ldb"])
        return [
            Scores(
                tags=tags[row, :count],
                heads=scores[row, :count, : count + 1],
                as_head=as_head[row, : count + 1],
                as_word=as_word[row, :count],
            )
            for row, count in enumerate(map(len, sentences))
        ]

    def relations_of(self, scores: Sequence[Scores], heads: Sequence[Sequence[int]]) -> Floats:
        """As what the words of sentences hang on their heads: [words of all, relations]; only the root as ``root``."""
        at = self._at
        words = np.concatenate([one.as_word for one in scores])
        above = np.concatenate(
            [one.as_head[list(found)] for one, found in zip(scores, heads, strict=True)]
        )
        pairs = (words @ self._pairs).reshape(len(words), -1, above.shape[-1])
        both = (pairs @ above[:, :, None])[:, :, 0]
        found: Floats = both + above @ at["Lh"] + words @ at["Ld"] + at["Lb"]
        found[:, self.relations.index("root")] = -np.inf
        return found

    def _hidden(self, ids: NDArray[np.int64], there: Floats) -> Floats:
        at = self._at
        embedded = [
            table[ids[..., one]].astype(self._type) * scale[ids[..., one]].astype(self._type)
            for one, (table, scale) in enumerate(self._tables)
        ]
        hidden = (np.concatenate(embedded, axis=-1) @ at["in"]) * there
        for layer, dilation in enumerate(DILATIONS):
            if layer == ATTENTION:
                hidden = hidden + self._attended(hidden, there) * there
            shifted = _around(_normal(hidden, at[f"ln{layer}"]) * there, dilation)
            both = shifted @ at[f"c{layer}"] + at[f"cb{layer}"]
            half = both.shape[-1] // 2
            hidden = hidden + np.maximum(both[..., :half], both[..., half:]) * there
        return _normal(hidden, at["fln"])

    def _attended(self, hidden: Floats, there: Floats) -> Floats:
        rows, longest, width = hidden.shape
        each = width // ATTENTION_HEADS
        asked, offered, told = (
            part.reshape(rows, longest, ATTENTION_HEADS, each).transpose(0, 2, 1, 3)
            for part in np.split(_normal(hidden, self._at["aln"]) @ self._at["aq"], 3, axis=-1)
        )
        # math's root: a number of numpy's own would make 64 bits of all that follows
        weights = asked @ offered.transpose(0, 1, 3, 2) / math.sqrt(each)
        weights += (there[:, None, None, :, 0] - 1) * 1e9
        weights = np.exp(weights - weights.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        joined = (weights @ told).transpose(0, 2, 1, 3).reshape(rows, longest, width)
        attended: Floats = joined @ self._at["ao"]
        return attended

    def _heads(self, heads: Floats, hidden: Floats, there: Floats) -> Floats:
        at = self._at
        above = _positive(heads @ at["hm"] + at["hb"])
        below = _positive(hidden @ at["dm"] + at["db"])
        scores = (below @ at["U"]) @ above.transpose(0, 2, 1) + (above @ at["uh"])[:, None, :]
        count = hidden.shape[1]
        apart = np.arange(1, count + 1)[:, None] - np.arange(count + 1)[None, :]
        near = at["dist"][(apart < 0).astype(int), np.minimum(np.abs(apart), FURTHEST)]
        near[:, 0] = 0
        scores = scores + near - 1e9 * np.eye(count, count + 1, 1, dtype=self._type)
        scores[:, :, 1:] += (there[:, None, :, 0] - 1) * 1e9
        return np.asarray(scores, dtype=self._type)


def _parts(word: str) -> tuple[str, ...]:
    """What the network sees of a word: itself, its beginning, its ends, its shape."""
    plain = _DIGIT.sub("0", word.lower().translate(_QUOTES))
    shape = "".join(map(_shape, word))
    return plain, plain[:3], plain[-2:], plain[-3:], plain[-4:], _RUN.sub(r"\1\1\1", shape)


def _shape(one: str) -> str:
    if one.isalpha():
        return "X" if one.isupper() else "x"
    return "d" if one.isdigit() else one


def _normal(x: Floats, gain: Floats) -> Floats:
    apart = x - x.mean(-1, keepdims=True)
    normal: Floats = apart / np.sqrt((apart**2).mean(-1, keepdims=True) + 1e-5) * gain
    return normal


def _positive(x: Floats) -> Floats:
    return np.maximum(x, 0.0)


def _around(x: Floats, apart: int) -> Floats:
    """Each word's vector between those ``apart`` before and behind it."""
    before, behind = np.zeros_like(x), np.zeros_like(x)
    if apart < x.shape[1]:
        before[:, apart:], behind[:, :-apart] = x[:, :-apart], x[:, apart:]
    return np.concatenate([before, x, behind], axis=-1)


@lru_cache(maxsize=2)
def network(*, exact: bool) -> Network:
    """The network for English, read once."""
    return Network(_stored(), exact=exact)


@lru_cache(maxsize=1)
def _stored() -> Stored:
    source = files("lessoncast.tongue.trees").joinpath(MODEL)
    with source.open("rb") as opened, np.load(opened) as stored:
        return {name: stored[name] for name in stored.files}


def _tables(stored: Stored) -> int:
    return sum(name.startswith("v_") for name in stored)


@lru_cache(maxsize=1)
def _known() -> tuple[dict[str, int], ...]:
    """For each table the row of each word or part of one; 0 is for what was never seen."""
    stored = _stored()
    return tuple(
        {part: row for row, part in enumerate(str(stored[f"v_{one}"]).split("\n"), start=1)}
        for one in range(_tables(stored))
    )


@lru_cache(maxsize=DIFFERENT_WORDS)
def _places(word: str) -> tuple[int, ...]:
    return tuple(known.get(part, 0) for known, part in zip(_known(), _parts(word), strict=True))


def rank(word: str) -> int:
    """The place of a word among those that the treebanks have, the most written first; what they lack comes behind all."""
    return _places(word)[0] or len(_known()[0]) + 1

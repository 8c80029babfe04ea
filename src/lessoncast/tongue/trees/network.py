"""Words → tags and scores of heads and relations: convolutions, one attention, biaffine scores, all in numpy.

The scores after Dozat and Manning 2017 ("Deep Biaffine Attention for Neural Dependency Parsing"). It computes
with 64 bits, so that no machine's order of additions can turn a decision round.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MODEL = "english.npz"
DILATIONS = (1, 1, 2, 1, 4, 1)
ATTENTION, ATTENTION_HEADS = 2, 4
FURTHEST = 32
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{3,}")
_QUOTES = str.maketrans({"’": "'", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Of one sentence of n words: n tags, [n, n + 1] heads (0: the root), and what the relations come from."""

    tags: tuple[str, ...]
    heads: Floats
    as_head: Floats
    as_word: Floats


class Network:
    """The trained weights, and what they make of sentences."""

    def __init__(self, stored: Mapping[str, NDArray[np.generic]]) -> None:
        self._at = {
            name[2:]: stored[name].astype(np.float64) * stored[f"s_{name[2:]}"].astype(np.float64)
            for name in stored
            if name.startswith("w_")
        }
        self._known = tuple(
            {part: place + 1 for place, part in enumerate(str(stored[f"v_{one}"]).split("\n"))}
            for one in range(6)
        )
        self._tags = str(stored["tags"]).split("\n")
        self.relations = str(stored["relations"]).split("\n")

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """The scores of sentences of about the same length, each a list of words."""
        longest = max(map(len, sentences))
        ids = np.zeros((len(sentences), longest, 6), dtype=np.int64)
        there = np.zeros((len(sentences), longest, 1))
        for row, words in enumerate(sentences):
            there[row, : len(words)] = 1
            for place, word in enumerate(words):
                ids[row, place] = self._ids(word)
        hidden = self._hidden(ids, there)
        at = self._at
        tags = (hidden @ at["tag"] + at["tb"]).argmax(-1)
        root = np.broadcast_to(at["root"], (len(sentences), 1, hidden.shape[-1]))
        heads = np.concatenate([root, hidden], axis=1)
        scores = self._heads(heads, hidden, there)
        as_head = _positive(heads @ at["lh"] + at["lhb"])
        as_word = _positive(hidden @ at["ld"] + at["ldb"])
        return [
            Scores(
                tags=tuple(self._tags[one] for one in tags[row, :count]),
                heads=scores[row, :count, : count + 1],
                as_head=as_head[row, : count + 1],
                as_word=as_word[row, :count],
            )
            for row, count in enumerate(map(len, sentences))
        ]

    def relations_of(self, scores: Scores, heads: Sequence[int]) -> list[str]:
        """As what each word hangs on its head."""
        at = self._at
        above = scores.as_head[list(heads)]
        both = np.einsum("li,irj,lj->lr", scores.as_word, at["L"], above, optimize=True)
        found = both + above @ at["Lh"] + scores.as_word @ at["Ld"] + at["Lb"]
        found[:, self.relations.index("root")] = -np.inf
        named = [self.relations[one] for one in found.argmax(-1)]
        return ["root" if not head else name for head, name in zip(heads, named, strict=True)]

    def _ids(self, word: str) -> tuple[int, ...]:
        return tuple(
            known.get(part, 0) for known, part in zip(self._known, _parts(word), strict=True)
        )

    def _hidden(self, ids: NDArray[np.int64], there: Floats) -> Floats:
        at = self._at
        embedded = [at[f"e{one}"][ids[..., one]] for one in range(6)]
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
        weights = asked @ offered.transpose(0, 1, 3, 2) / np.sqrt(each)
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
        scores = scores + near - 1e9 * np.eye(count, count + 1, 1)
        scores[:, :, 1:] += (there[:, None, :, 0] - 1) * 1e9
        return np.asarray(scores, dtype=np.float64)


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


@lru_cache(maxsize=1)
def network() -> Network:
    """The network for English, read once."""
    source = files("lessoncast.tongue.trees").joinpath(MODEL)
    with source.open("rb") as opened, np.load(opened) as stored:
        return Network({name: stored[name] for name in stored.files})

"""Sentences → trees, many at a time.

What a network of 32 bits decides narrowly is decided again with 64: the tree of a sentence is the same on each
machine, and the same alone as among others.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from lessoncast._remembered import remembered_in
from lessoncast.tongue.trees import ahead
from lessoncast.tongue.trees.heads import best_heads
from lessoncast.tongue.trees.mending import mended
from lessoncast.tongue.trees.network import Scores, network
from lessoncast.tongue.trees.prepared import LONGEST
from lessoncast.tongue.trees.tokens import Token, tokens_of
from lessoncast.tongue.trees.tree import Tree, Word
from lessoncast.tongue.trees.weights import Floats

WORDS_AT_ONCE = 1500
REMEMBERED = 5000  # sentences: those of a long lesson, and what its rules make of them
CLOSE = 1e-3  # a score's rounding with 32 bits is a hundredth of it
STEPS = 20  # how finely it is told how sure a head is
CLOSE_TO_STEP = 4e-4  # of a score, too; here it's the rounding of two that counts
CERTAIN = 1e-6  # what is as near to certain or impossible is far from any step but these
_known: OrderedDict[str, Tree | None] = remembered_in(OrderedDict())


def tree_of(sentence: str) -> Tree | None:
    """The tree of one sentence; None where it has no word, or over 120."""
    return trees_of([sentence])[0]


def trees_of(sentences: Sequence[str]) -> list[Tree | None]:
    """The trees of many sentences, which is much faster than one at a time."""
    new = [one for one in dict.fromkeys(sentences) if one not in _known]
    if new:
        ahead.put_off(new)
    found = dict(_read(new)) if new else {}
    for one in {*sentences} - found.keys():
        _known.move_to_end(one)  # so that those go first which nobody has asked for longest
    _known.update(found)
    result = [_known[one] for one in sentences]
    while len(_known) > REMEMBERED:
        _known.popitem(last=False)
    return result


def read_ahead(looks: Iterable[ahead.Look]) -> None:
    """Read together what many looks come to, each of which is pure and will be taken again."""
    ahead.take(looks, read=trees_of)


def _read(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
    cut = {one: tokens_of(one) for one in sentences}
    yield from ((one, None) for one in sentences if not 0 < len(cut[one]) <= LONGEST)
    readable = {one: tokens for one, tokens in cut.items() if 0 < len(tokens) <= LONGEST}
    close: dict[str, tuple[Token, ...]] = {}
    for sentence, tree, near in decided(readable, exact=False):
        if near:
            close[sentence] = readable[sentence]
        else:
            yield sentence, tree
    yield from ((sentence, tree) for sentence, tree, _ in decided(close, exact=True))


def decided(cut: dict[str, tuple[Token, ...]], *, exact: bool) -> Iterator[tuple[str, Tree, bool]]:
    """Sentences and their words → their trees, and whether any decision was close; alike long ones together."""
    by_length = sorted(cut, key=lambda one: len(cut[one]))
    while by_length:
        longest = len(cut[by_length[-1]])
        count = max(1, WORDS_AT_ONCE // longest)
        batch, by_length = by_length[-count:], by_length[:-count]
        yield from _batch([(one, cut[one]) for one in batch], exact=exact)


def _batch(
    batch: Sequence[tuple[str, tuple[Token, ...]]], *, exact: bool
) -> Iterator[tuple[str, Tree, bool]]:
    net = network(exact=exact)
    scores = net.scores([[token.text for token in tokens] for _, tokens in batch])
    heads = [best_heads(one.heads.astype(np.float64)) for one in scores]
    relations, near_relation = _best(net.relations_of(scores, [found for found, _ in heads]))
    tags, near_tag = _best(np.concatenate([one.tags for one in scores]))
    start = 0
    for (sentence, tokens), one, (found, near) in zip(batch, scores, heads, strict=True):
        here = slice(start, start := start + len(tokens))
        sure, near_step = _sureness(one, found)
        words = tuple(
            Word(
                text=token.text, start=token.start, end=token.end, tag=net.tags[tag], head=head - 1,
                relation=net.relations[relation] if head else "root", sure=likely,
            )
            for token, tag, head, relation, likely in zip(
                tokens, tags[here], found, relations[here], sure, strict=True
            )
        )  # fmt: skip
        margin = min(near, near_relation[here].min(), near_tag[here].min())
        close = margin < CLOSE or near_step < CLOSE_TO_STEP
        yield sentence, mended(Tree(sentence, words)), bool(close)


def _best(scores: Floats) -> tuple[list[int], Floats]:
    """For each row the place of the greatest, and by how much it is greater than the second."""
    first = np.partition(scores, -2, axis=-1)
    return scores.argmax(-1).tolist(), first[:, -1] - first[:, -2]


def _sureness(scores: Scores, heads: Sequence[int]) -> tuple[list[float], float]:
    """How likely each head is, in steps of a twentieth, and by how much of a score the closest is away from another step."""
    likely = np.exp(scores.heads - scores.heads.max(axis=1, keepdims=True))
    found = likely[np.arange(len(heads)), heads].astype(np.float64) / likely.sum(axis=1)
    steps = found * STEPS
    slope = np.maximum(found * (1 - found), CERTAIN) * STEPS  # of a step by the score
    away = np.abs(steps % 1 - 0.5) / slope
    return (np.floor(steps + 0.5) / STEPS).tolist(), float(away.min())

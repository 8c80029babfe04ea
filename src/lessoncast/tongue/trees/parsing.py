"""Sentences → trees, many at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence

import numpy as np

from lessoncast.tongue.trees.heads import best_heads
from lessoncast.tongue.trees.network import Scores, network
from lessoncast.tongue.trees.tokens import Token, tokens_of
from lessoncast.tongue.trees.tree import Tree, Word

LONGEST = 120  # words; what is longer is no sentence
WORDS_AT_ONCE = 1500
REMEMBERED = 3000  # sentences: those of a long lesson
_known: OrderedDict[str, Tree | None] = OrderedDict()


def tree_of(sentence: str) -> Tree | None:
    """The tree of one sentence; None where it has no word, or over 120."""
    return trees_of([sentence])[0]


def trees_of(sentences: Sequence[str]) -> list[Tree | None]:
    """The trees of many sentences, which is much faster than one at a time."""
    new = [one for one in dict.fromkeys(sentences) if one not in _known]
    found = dict(_read(new))
    result = [found[one] if one in found else _known[one] for one in sentences]
    _known.update(found)
    while len(_known) > REMEMBERED:
        _known.popitem(last=False)
    return result


def _read(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
    cut = {one: tokens_of(one) for one in sentences}
    yield from ((one, None) for one in sentences if not 0 < len(cut[one]) <= LONGEST)
    by_length = sorted(
        (one for one in sentences if 0 < len(cut[one]) <= LONGEST), key=lambda one: len(cut[one])
    )
    while by_length:
        longest = len(cut[by_length[-1]])
        count = max(1, WORDS_AT_ONCE // longest)
        batch, by_length = by_length[-count:], by_length[:-count]
        words = [[token.text for token in cut[one]] for one in batch]
        for sentence, scores in zip(batch, network().scores(words), strict=True):
            yield sentence, _tree(sentence, cut[sentence], scores)


def _tree(sentence: str, tokens: Sequence[Token], scores: Scores) -> Tree:
    heads = best_heads(scores.heads)
    relations = network().relations_of(scores, heads)
    likely = np.exp(scores.heads - scores.heads.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    return Tree(
        sentence,
        tuple(
            Word(
                text=token.text, start=token.start, end=token.end,
                tag=tag, head=head - 1, relation=relation, sure=float(likely[place, head]),
            )
            for place, (token, tag, head, relation) in enumerate(
                zip(tokens, scores.tags, heads, relations, strict=True)
            )
        ),
    )  # fmt: skip

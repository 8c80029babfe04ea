"""Sentences → trees, many at a time.

What a network of 32 bits decides narrowly is decided again with 64: the tree of a sentence is the same on each
machine, and the same alone as among others.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TypeVar

import numpy as np

from lessoncast._remembered import remembered_in
from lessoncast.tongue.trees import ahead
from lessoncast.tongue.trees.heads import best_of_each
from lessoncast.tongue.trees.layout import Places
from lessoncast.tongue.trees.mending import mended
from lessoncast.tongue.trees.network import Scores, network
from lessoncast.tongue.trees.prepared import LONGEST
from lessoncast.tongue.trees.rereading import (
    NEARLY,
    ORDER,
    PLAIN,
    TRIED,
    Doubt,
    better,
    doubts,
    lacks_verb,
    may_doubt,
    with_plain_verb,
)
from lessoncast.tongue.trees.tokens import Token, tokens_of
from lessoncast.tongue.trees.tree import Tree, Word
from lessoncast.tongue.trees.weights import Floats

T = TypeVar("T")
Found = TypeVar("Found")
STOP = "."
SPACES = 4  # in what may be a sentence, and is no name of something
WORDS_AT_ONCE = 500  # what is reckoned of them stays near the processor
REMEMBERED = 5000  # sentences: those of a long lesson, and what its rules make of them
CLOSE = 1e-3  # a score's rounding with 32 bits is a hundredth of it
STEPS = 20  # how finely it is told how sure a head is
CLOSE_TO_STEP = 4e-4  # of a score, too; here it's the rounding of two that counts
CERTAIN = 1e-6  # what is as near to certain or impossible is far from any step but these
_word: Callable[[Iterable[object]], Word] = partial(tuple.__new__, Word)  # thrice as fast
_known: OrderedDict[str, Tree | None] = remembered_in(OrderedDict())


def tree_of(sentence: str) -> Tree | None:
    """The tree of one sentence; None where it has no word, or over 120."""
    if sentence in _known:  # mostly
        _known.move_to_end(sentence)
        return _known[sentence]
    return trees_of([sentence])[0]


def trees_of(sentences: Sequence[str]) -> list[Tree | None]:
    """The trees of many sentences, which is much faster than one at a time."""
    new = {one: closed(one) for one in sentences if one not in _known}
    if unread := [one for one in dict.fromkeys(new.values()) if one not in _known]:
        ahead.put_off(unread)
        _known.update(_read_again(dict(_read(unread))))
    _known.update(
        {one: _without_stop(_known[whole], one) for one, whole in new.items() if one != whole}
    )
    for one in {*sentences} - new.keys():
        _known.move_to_end(one)  # so that those go first which nobody has asked for longest
    result = [_known[one] for one in sentences]
    while len(_known) > REMEMBERED:
        _known.popitem(last=False)
    return result


def closed(sentence: str) -> str:
    """As what a sentence is read: one that lacks only its full stop with it, which tells more and is often known."""
    if not sentence[-1:].isalnum() or sentence.count(" ") < SPACES or not sentence[0].isupper():
        return sentence
    whole = f"{sentence}."
    return whole if tokens_of(whole)[-1].text == STOP else sentence


def _without_stop(tree: Tree | None, sentence: str) -> Tree | None:
    return tree and Tree(sentence, tree.words[:-1])


def read_ahead(looks: Iterable[ahead.Look[object]]) -> None:
    """Read together what many looks come to, each of which is pure and will be taken again."""
    ahead.take(looks, read=trees_of)


def found_in_each(find: Callable[[T], Iterable[Found]], ones: Iterable[T]) -> Iterator[Found]:
    """What a pure search finds in each of many things, one after the other; their sentences are read together."""
    looks = (partial(_whole, find, one) for one in ones)
    return chain.from_iterable(ahead.taken(looks, read=trees_of))


def _whole(find: Callable[[T], Iterable[Found]], one: T) -> list[Found]:
    return [*find(one)]


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


def _read_again(found: dict[str, Tree | None]) -> dict[str, Tree | None]:
    """The trees; a sentence that has no verb in its tree is read once more with each word that may be one."""
    left = {one: tree for one, tree in found.items() if tree is not None and lacks_verb(tree)}
    doubted = _doubts([tree for tree in left.values() if may_doubt(tree)])
    for turn in range(TRIED):
        cut = {
            one: with_plain_verb(tokens_of(one), of[turn])
            for one, of in doubted.items()
            if one in left and turn < len(of)
        }
        for one, tree, _ in decided(cut, exact=True):
            if other := better(left[one], tree, doubted[one][turn]):
                found[one] = other
                del left[one]
    return found


def _doubts(trees: Sequence[Tree]) -> dict[str, list[Doubt]]:
    """The words of sentences that may be their verbs; most have none, which the quick network tells."""
    words = {tree.sentence: tree.words for tree in trees}
    quick, of = dict(_likely(words, exact=False)), {tree.sentence: tree for tree in trees}
    left = {one: words[one] for one, likely in quick.items() if doubts(of[one], likely, NEARLY)}
    return {one: doubts(of[one], likely) for one, likely in _likely(left, exact=True)}


def _likely(
    cut: dict[str, tuple[Word, ...]], *, exact: bool
) -> Iterator[tuple[str, dict[str, Sequence[float]]]]:
    """Sentences, and how likely each of their words is a verb, by the form."""
    net = network(exact=exact)
    places = {tag: net.tags.index(tag) for tag in (ORDER, *PLAIN)}
    for batch in _batches(cut):
        scores = net.scores([[word.text for word in words] for _, words in batch])
        likely = np.exp(scores.tags - scores.tags.max(axis=-1, keepdims=True))
        likely /= likely.sum(axis=-1, keepdims=True)
        of = {tag: likely[:, place].tolist() for tag, place in places.items()}
        for (sentence, words), start in zip(batch, scores.layout.starts.tolist(), strict=True):
            here = slice(start, start + len(words))
            yield sentence, {tag: every[here] for tag, every in of.items()}


def decided(cut: dict[str, tuple[Token, ...]], *, exact: bool) -> Iterator[tuple[str, Tree, bool]]:
    """Sentences and their words → their trees, and whether any decision was close."""
    for batch in _batches(cut):
        yield from _batch(batch, exact=exact)


def _batches(cut: dict[str, tuple[T, ...]]) -> Iterator[list[tuple[str, tuple[T, ...]]]]:
    """Sentences and their words, alike long ones together, so many as are reckoned at once."""
    by_length = sorted(cut, key=lambda one: len(cut[one]))
    while by_length:
        longest = len(cut[by_length[-1]])
        count = max(1, WORDS_AT_ONCE // longest)
        batch, by_length = by_length[-count:], by_length[:-count]
        yield [(one, cut[one]) for one in batch]


def _batch(
    batch: Sequence[tuple[str, tuple[Token, ...]]], *, exact: bool
) -> Iterator[tuple[str, Tree, bool]]:
    net = network(exact=exact)
    texts, begin, end = zip(*(token for _, tokens in batch for token in tokens), strict=True)
    scores = net.scores([[token.text for token in tokens] for _, tokens in batch])
    heads, near = best_of_each(scores.heads, scores.layout)
    relations, near_relation = _best(net.relations_of(scores, heads))
    relations[heads == 0] = net.relations.index("root")
    tags, near_tag = _best(scores.tags)
    sure, near_step = _sureness(scores, heads)
    words = [*map(_word, zip(
        texts, begin, end, map(net.tags.__getitem__, tags.tolist()), (heads - 1).tolist(),
        map(net.relations.__getitem__, relations.tolist()), sure.tolist(), strict=True,
    ))]  # fmt: skip
    margins = np.minimum(np.minimum(near_relation, near_tag), near)
    is_close = (margins < CLOSE) | (near_step < CLOSE_TO_STEP)
    close = np.logical_or.reduceat(is_close, scores.layout.starts).tolist()
    start = 0
    for (sentence, tokens), one in zip(batch, close, strict=True):
        here = tuple(words[start : start + len(tokens)])
        start += len(tokens)
        yield sentence, mended(Tree(sentence, here)), one


def _best(scores: Floats) -> tuple[Places, Floats]:
    """For each row the place of the greatest, and by how much it is greater than the second."""
    first = np.partition(scores, -2, axis=-1)
    return scores.argmax(-1), first[:, -1] - first[:, -2]


def _sureness(scores: Scores, heads: Places) -> tuple[Floats, Floats]:
    """How likely the head of each word is, in steps of a twentieth, and how far its score is from another step."""
    layout = scores.layout
    likely = np.exp(scores.heads - scores.heads.max(axis=-1, keepdims=True))
    of_head = likely[layout.of, layout.at, heads].astype(np.float64)
    found = of_head / layout.column(likely.sum(axis=-1))
    steps = found * STEPS
    slope = np.maximum(found * (1 - found), CERTAIN) * STEPS  # of a step by the score
    away = np.abs(steps % 1 - 0.5) / slope
    return np.floor(steps + 0.5) / STEPS, away

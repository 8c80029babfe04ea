"""A sentence that was read without a verb: which of its words may be one, and whether it reads better so.

Many English nouns are verbs, too: "Debits increase assets" was read as a name. A plain verb in the place of such a word
tells what the sentence would be; the tree that is surer of its heads is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lessoncast.tongue.trees.tokens import Token
from lessoncast.tongue.trees.tree import Tree

PLAIN = {"VBZ": "contains", "VBP": "contain"}  # verbs, and nothing else
FEWEST_BEHIND = 2  # words and marks behind a verb that ends no sentence
LIKELY = 0.004  # a tag that the network held possible
ORDER, ORDERS = "VB", 0.001  # how likely a first word tells what to do
LIKELY_SECOND = (
    0.1  # behind a first word that may be an order all the same: "Track changes to files."
)
NEARLY = 0.9  # of the least, for a look with 32 bits
TRIED = 3
_SUBJECTS = ("nsubj", "nsubj:pass")
_AFTER = ("NN", "PRP", "RB", "VBG", "CD", ",", "-RRB-", "DT")  # tags in front of a verb in "s"
_ENDS = (".", "!", ":")


class Doubt(NamedTuple):
    """A word that may be a verb, how likely, and of which form."""

    likely: float
    place: int
    tag: str


def lacks_verb(tree: Tree) -> bool:
    """Whether a sentence, and no title, tells nothing of anything: its root is a noun or an adjective without "is"."""
    verbal = tree.words[tree.root].tag.startswith(("VB", "MD"))
    return not verbal and tree.sentence.endswith(_ENDS) and not tree.under(tree.root, "cop")


def may_doubt(tree: Tree) -> bool:
    """Whether any word of such a sentence agrees with what is named before it, as a verb would."""
    return any(True for _ in _agreeing(tree))


def doubts(tree: Tree, likely: dict[str, Sequence[float]], of_least: float = 1.0) -> list[Doubt]:
    """The words of such a sentence that may be its verb, likeliest first; ``likely`` is how much so, by tag.

    ``of_least`` is what share of the least suffices: below 1 for a first look with rounded numbers.
    """
    if likely[ORDER][0] * of_least > ORDERS:
        return []
    found = []
    for place, tag in _agreeing(tree):
        least = LIKELY_SECOND if (place, tag) == (1, "VBZ") else LIKELY
        if likely[tag][place] > least * of_least:
            found.append(Doubt(float(likely[tag][place]), place, tag))
    return sorted(found, key=lambda one: (-one.likely, one.place))[:TRIED]


def _agreeing(tree: Tree) -> Iterator[tuple[int, str]]:
    """The places of nouns and adjectives that agree with what stands before them, and the verb form of each."""
    several = False  # whether something named so far is many
    for place, word in enumerate(tree.words[:-FEWEST_BEHIND]):
        tag = "VBZ" if word.text.endswith("s") else "VBP"
        before = tree.words[place - 1].tag if place else ""
        agrees = before.startswith(_AFTER) if tag == "VBZ" else several
        if agrees and word.tag.startswith(("NN", "JJ")):
            yield place, tag
        several = several or word.tag in {"NNS", "NNPS", "PRP"}


def with_plain_verb(tokens: Sequence[Token], doubt: Doubt) -> tuple[Token, ...]:
    """The words of a sentence, a plain verb for the one in doubt."""
    plain = tokens[doubt.place]._replace(text=PLAIN[doubt.tag])
    return (*tokens[: doubt.place], plain, *tokens[doubt.place + 1 :])


def better(tree: Tree, read: Tree, doubt: Doubt) -> Tree | None:
    """The second reading with its own word again, if that is its verb, has a subject, and the whole is no less sure."""
    verb = read.words[doubt.place]
    is_verb = read.root == doubt.place and verb.tag in PLAIN
    told_of = any(one < doubt.place for one in read.under(doubt.place, *_SUBJECTS))
    if not (is_verb and told_of and _sureness(read) >= _sureness(tree)):
        return None
    words = list(read.words)
    words[doubt.place] = verb._replace(text=tree.words[doubt.place].text)
    return Tree(tree.sentence, tuple(words))


def _sureness(tree: Tree) -> float:
    return sum(round(word.sure * 20) for word in tree.words)

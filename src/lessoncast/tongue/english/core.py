"""The core of a sentence by its tree: the main clause alone, where it is true without the rest."""

from __future__ import annotations

from functools import lru_cache

from lessoncast._later import re
from lessoncast.tongue.english.parsed import subject_and_verb
from lessoncast.tongue.english.questions.grammar.sight import without_connective
from lessoncast.tongue.trees import Tree, Word, tree_of
from lessoncast.tongue.trees.clause import FINITE
from lessoncast.tongue.words import NUMBER, Vocabulary, content_stems, count

LEAST, MOST = 4, 12  # words
SURE = 0.6  # of the words that carry the clause
STEMS = 3  # content words from which a clause says something
_SPARED = frozenset(
    {"advcl", "acl", "acl:relcl", "appos", "parataxis", "obl", "discourse", "punct"}
)  # what a clause may be true without, where it is set off
_MARKS = frozenset({",", ";", ":", "–", "—", "(", "."})
_BOUND = re.compile(
    r"\b(?:not|no|never|nor|none|nothing|without|only|unless|except|if|when|whenever|while|until|once|but|yet|however|though|although|whereas|rather|instead"
    r"|rarely|hardly|might|may|could|would|sometimes|often|usually|mostly|most|some|few|less|almost|nearly|about|depend\w*)\b|n't",
    re.IGNORECASE,
)  # a clause that loses one of these may be untrue
_UNSAID = re.compile(
    r"[\"“”!?%=/():;_<>{}]|\b(?:this|that(?=[,. ](?:is|was|means|makes|can|has|will)\b)|these|those|it|its|they|their|them|he|she|his|her|him|here|there|such|above|below|following|also|too|another|other|same|I|me|my"
    r"|chapter|section|lesson|figure|example|first|second|third|next|last|let's)\b|\b[A-Z]\d|\w\.\w",
    re.IGNORECASE,
)  # what points at another sentence or at the page


def core_of(sentence: str, vocabulary: Vocabulary) -> str:
    """``Slow reviews, as many know, discourage cleanups, which hurts`` → ``slow reviews discourage cleanups``.

    "" where the clause would point at other sentences, say too little, or be untrue without the rest.
    """
    return vocabulary.lower_first(_core(sentence))


@lru_cache(maxsize=4096)
def _core(sentence: str) -> str:
    plain = without_connective(sentence)
    if _UNSAID.match(plain) or plain.startswith("Because "):
        return ""  # whatever its grammar is, which costs more than all other looks
    tree = tree_of(plain)
    if tree is None or _subject_begins(tree) != 0:
        return ""  # "During the war, …": what stands before it may be what it holds for
    ends = _end(tree)
    said = tree.text(tuple(range(ends)))
    cut = tree.text(tuple(range(ends, len(tree.words))))
    whole = count(said) in range(LEAST, MOST + 1) and len(content_stems(said)) >= STEMS
    if not whole or _UNSAID.search(said) or "," in said or _BOUND.search(cut):
        return ""
    return "" if set(NUMBER.findall(plain)) - set(NUMBER.findall(said)) else said


def _subject_begins(tree: Tree) -> int | None:
    """Where the subject of a statement begins whose verb is finite and certain."""
    found = subject_and_verb(tree, tree.root)
    if found is None or tree.words[found[1]].tag not in FINITE:
        return None
    whole, finite = found
    subject = next((one for one in whole if tree.words[one].head == tree.root), whole[-1])
    sure = min(tree.words[one].sure for one in (tree.root, subject, finite))
    word = tree.words[subject]
    named = word.tag.startswith("NN") or word.text.lower() in {"you", "we"}
    asks = any(tree.words[one].tag.startswith("W") for one in whole)
    return None if asks or not named or sure < SURE else whole[0]


def _end(tree: Tree) -> int:
    """The place behind the last word of the clause: all behind it can be spared."""
    ends = len(tree.words)
    for place in range(ends - 1, tree.root, -1):
        if _is_joint(tree, place) and count(tree.text(tuple(range(place)))) >= LEAST:
            ends = place
    return ends


def _is_joint(tree: Tree, place: int) -> bool:
    """Whether a part that is set off begins there, and no word before hangs on one behind."""
    if tree.words[place].text not in _MARKS:
        return False
    for at, word in enumerate(tree.words):
        if at < place <= word.head:
            return False
        if at >= place and 0 <= word.head < place and not _is_spared(word, tree):
            return False
    return True


def _is_spared(word: Word, tree: Tree) -> bool:
    """Whether a clause is whole without a word that hangs on it: no item of a list."""
    if word.relation in {"conj", "cc"} and word.head == tree.root:
        return word.relation == "cc" or word.tag.startswith("VB")
    return word.relation in _SPARED

"""What a tree has wrong for sure: a clause behind "because" or "so that" tells of a verb, and never of a noun; "become" is no past."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.trees.tree import Tree, Word

_OPENS = frozenset({"because", "whereas", "although", "though", "unless", "so that"})
_MAY_OPEN = re.compile(r"\b(?:because|whereas|although|though|unless|so)\b", re.IGNORECASE)
_MAY_BE_TOLD = re.compile(r"\b(?:be|over)?(?:come|run)\b", re.IGNORECASE)
_NO_PAST = frozenset({"become", "come", "overcome", "run", "overrun"})
_LOOSE = frozenset(
    {"appos", "acl", "acl:relcl", "nmod", "parataxis", "conj", "dep", "list", "dislocated"}
)
_VERBAL = ("VB", "MD")
_FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
LIKELY = 0.75  # how sure the place of such a clause is, when it has been put right


def mended(tree: Tree) -> Tree:
    """The tree, such clauses hung on the verb in front of them, such verbs in the present."""
    if _MAY_BE_TOLD.search(tree.sentence):  # few
        tree = _told_now(tree)
    if _MAY_OPEN.search(tree.sentence) is None:  # most
        return tree
    return _hung(_so_that(tree))


def _told_now(tree: Tree) -> Tree:
    """``The leaves become red``: of such verbs the past is another word."""
    words = list(tree.words)
    for place, word in enumerate(words):
        if word.text.lower() not in _NO_PAST or word.tag not in ("VBD", "VBN"):
            continue
        if tree.under(place, "nsubj") and not tree.under(place, "aux", "aux:pass", "cop"):
            words[place] = word._replace(tag="VBP")
    return _changed(tree, words)


def _so_that(tree: Tree) -> Tree:
    """``so that`` in front of a clause is one word, whose "that" points at nothing."""
    words = list(tree.words)
    for place in range(1, len(words)):
        so, that = words[place - 1], words[place]
        if (so.text.lower(), that.text.lower()) != ("so", "that") or so.relation != "mark":
            continue
        if so.head > place and tree.under(so.head, "nsubj", "nsubj:pass") != (place,):
            words[place] = that._replace(tag="IN", head=place - 1, relation="fixed")
    return _changed(tree, words)


def _changed(tree: Tree, words: list[Word]) -> Tree:
    return Tree(tree.sentence, tuple(words)) if tuple(words) != tree.words else tree


def _hung(tree: Tree) -> Tree:
    words = list(tree.words)
    for place, word in enumerate(tree.words):
        if word.relation in _LOOSE and word.head < place and _is_opened(tree, place):
            verb = _verb_above(tree, place)
            if verb >= 0:
                words[place] = word._replace(
                    head=verb, relation="advcl", sure=max(word.sure, LIKELY)
                )
    return _changed(tree, words)


def _is_opened(tree: Tree, place: int) -> bool:
    """Whether a clause of its own begins with such a word."""
    marks = [one for one in tree.under(place, "mark") if one < place]
    if not marks or not _is_finite(tree, place):
        return False
    first = min(marks)
    opener = tree.words[first].text.lower()
    if opener == "so":
        opener = f"so {tree.words[first + 1].text.lower()}"
    return opener in _OPENS


def _is_finite(tree: Tree, place: int) -> bool:
    verbs = (place, *tree.under(place, "aux", "aux:pass", "cop"))
    return bool(tree.under(place, "nsubj", "nsubj:pass")) and any(
        tree.words[one].tag in _FINITE for one in verbs
    )


def _verb_above(tree: Tree, place: int) -> int:
    """The nearest verb above, or what is told by "is", which stands in front; -1 for none."""
    found = (one for one in tree.above(place) if one < place and _is_told(tree, one))
    return next(found, -1)


def _is_told(tree: Tree, place: int) -> bool:
    word: Word = tree.words[place]
    return word.tag.startswith(_VERBAL) or bool(tree.under(place, "cop"))

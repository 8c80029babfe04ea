"""Whether a gloss tells how something is, and names no thing: ``extremely loud``, ``traveled along a route``."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.trees import Tree, tree_of

_PLAIN = re.compile(r"(?:an? )?[a-z-]+(?: [a-z-]+)*$")
_QUALITY = frozenset({"JJ", "JJR", "JJS", "VBN", "VBD"})
_THINGS = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "CD", "PRP"})
_ENDS = frozenset({"IN", "TO", "WDT", "WP"})


def is_quality(gloss: str) -> bool:
    """Whether no noun stands in a gloss before its first preposition."""
    if not _PLAIN.match(gloss):
        return False
    tree = tree_of(f"It is {gloss}.")
    return tree is not None and _is_bare(tree)


def _is_bare(tree: Tree) -> bool:
    words = tree.words[2:]  # behind "It is"
    end = next((at for at, one in enumerate(words) if one.tag in _ENDS), len(words))
    told = words[:end]
    relative = end < len(words) and words[end].text.lower() in {"that", "which", "who"}
    qualities = any(one.tag in _QUALITY for one in told)
    return qualities and not relative and not any(one.tag in _THINGS for one in told)

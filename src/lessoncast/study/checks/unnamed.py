"""Whether what a pronoun of an English item stands for is named in it at all, by the grammar of the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.tongue.trees import Tree, tree_of

_MANY, _ONE = ("NNS", "NNPS"), ("NN", "NNP", "NNS", "NNPS")
_STANDS_FOR = {"it": _ONE, "he": _ONE, "she": _ONE, "they": _MANY}
_OF_ITSELF = frozenset(
    {
        "rains",
        "rained",
        "snows",
        "snowed",
        "takes",
        "took",
        "costs",
        "cost",
        "seems",
        "seemed",
        "happens",
        "happened",
    }
)  # whose "it" stands for nothing
_FIGURE = re.compile(rf"{BLANK}(?= ?[°%])")  # a gap that only a number fills
_ASKS = re.compile(
    r"(?:What|Why|How|When|Where|Who|Which|In|Under|Since|Until|By|To|From)\b[^,]*\?$"
)
_SHARE_OF = re.compile(
    r"\b(?:percent|share|part|half|thirds?|quarters?|most|some|all|much|many|rest|none|one) of (?:it|them)\b"
)
_GOES_ON = re.compile(r"\b(?:and|but|so|because|when|if|while|although)\b")
_TOLD_OF = re.compile(
    r"(?:What|Which|Who)\b(?: [\w-]+){1,6}? (?:it|they) (?:can|could|may|might|must|will|would|should|has|have|had|\w+s|\w+ed)\b"
)  # "the worst penalty it could impose"
_TIED = re.compile(
    r"\b(?:that|when|if|as|because|before|after|while|since|once|until|where|how|and|but|than|so)\b"
)
_THEM = re.compile(r"\bthem\b")
_JOINT = re.compile(r"\b(?:and|or|each|every|any)\b")


def faults(asked: str, answer: str) -> Iterator[str]:
    """Pronouns whose names the item leaves to the sentences around it, in words."""
    if not _ASKS.match(asked) and _is_of_nothing(asked):
        yield "its subject is a pronoun for something that isn't said"
    if (share := _SHARE_OF.search(asked)) and not _GOES_ON.search(asked[: share.start()]):
        yield "of what that is a part, isn't said"
    if _TOLD_OF.match(asked) and not _TIED.search(asked):
        yield "whose it is, isn't said"
    them = _THEM.search(answer)
    if them and not any(map(_tells_of_several, (asked, answer[: them.start()]))):
        yield "the answer tells of several that nobody names"


def _is_of_nothing(sentence: str) -> bool:
    """Whether a sentence with a gap tells of "it" or "they", and no clause in front of it names anything so."""
    tree = tree_of(_FIGURE.sub("12", sentence).replace(BLANK, "something"))
    if tree is None or tree.words[tree.root].text.lower() in _OF_ITSELF:
        return False
    for place in tree.under(tree.root, "nsubj", "nsubj:pass"):
        tags = _STANDS_FOR.get(tree.words[place].text.lower())
        if tags and not _names(tree, place, tags):
            return True
    return False


def _names(tree: Tree, before: int, tags: tuple[str, ...]) -> bool:
    """Whether a clause or a sentence in front of a place names one such thing."""
    told = any(one < before for one in tree.under(tree.root, "advcl", "parataxis", "conj", "ccomp"))
    ended = any(word.text in {".", ";", ":"} for word in tree.words[:before])
    return (told or ended) and any(word.tag in tags for word in tree.words[:before])


def _tells_of_several(text: str) -> bool:
    """Whether a text names more than one of something, and not only as a measure: ``110 feet``."""
    tree = tree_of(text)
    if tree is None or _JOINT.search(text):
        return tree is not None
    words = tree.words
    return any(
        word.tag in _MANY and not tree.under(place, "nummod") for place, word in enumerate(words)
    )

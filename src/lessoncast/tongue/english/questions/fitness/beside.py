"""A question beside the sentence that it asks about, by that sentence's tree: the same verb, done by the same, with all that it needs.

A sentence shows what its verb needs: ``is composed of ice``, ``spurred them to row``. What a question leaves out of
that must be what it asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lessoncast._remembered import remembered
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.parts import SUBJECTS
from lessoncast.tongue.trees.tokens import tokens_of

HELPERS = frozenset(
    {
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "may", "might", "must",
        "shall", "should", "will", "would",
    }
)  # fmt: skip
_BE = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_LEADS = frozenset({"and", "so", "but", "then"})
_ASKS = frozenset({"what", "which", "why", "how", "when", "where", "who", "whom"})
_ANYBODY = frozenset({"i", "you", "we"})
_PRONOUNS = _ANYBODY | {"it", "they", "he", "she", "that", "those", "this", "these"}
_NO_PHRASES = frozenset(
    {*SUBJECTS, "punct", "aux", "aux:pass", "cop", "cc", "conj", "mark", "expl"}
)
_SAYS = ("NN", "VB", "JJ", "RB", "CD", "PRP")  # tags of words that say something
NOUN_WORDS = 4  # between a question word and its helper
JOINED = 4  # verbs that share one subject


@dataclass(frozen=True)
class Beside:
    """A question ``asks noun helper subject verb …?``, and its verb in the sentence."""

    told: Tree
    words: tuple[str, ...]  # of the question, in small letters
    asks: str
    noun: tuple[str, ...]
    subject: tuple[str, ...]
    behind: tuple[str, ...]  # its verb
    place: int  # of that verb in the sentence

    @cached_property
    def doer(self) -> int:
        """Who does it in the sentence; -1 where nobody is named."""
        place = self.place
        for _ in range(JOINED):
            if found := self.told.under(place, *SUBJECTS):
                return found[0]
            if self.told.words[place].relation not in {"conj", "xcomp"}:
                break
            place = self.told.words[place].head
        return -1

    @property
    def is_done_by_the_same(self) -> bool:
        """Whether who does it in the question does it in the sentence."""
        if self.doer < 0:
            return not _ANYBODY.isdisjoint(self.subject)
        text = self.told.words[self.doer].text.lower()
        return text in self.subject or text in _PRONOUNS or not _PRONOUNS.isdisjoint(self.subject)

    def missing(self) -> Iterator[int]:
        """The heads of the phrases of its verb of which the question has nothing."""
        words = self.told.words
        for one in self.told.under(self.place):
            if words[one].relation in _NO_PHRASES:
                continue
            whole = self.told.whole(one)
            telling = [place for place in whole if words[place].tag.startswith(_SAYS)]
            if all(words[place].text.lower() not in self.words for place in telling or whole):
                yield one

    def opener(self, place: int) -> str:
        """What opens a phrase, in small letters: ``with``."""
        found = (one for one in self.told.under(place, "case", "mark") if one < place)
        return next((self.told.words[one].text.lower() for one in found), "")

    @cached_property
    def nearest(self) -> int:
        """The head of the first phrase behind its verb, adverbs aside; -1 where there is none."""
        words = self.told.words
        behind = (
            one
            for one in self.told.under(self.place)
            if self.told.whole(one)[0] > self.place
            and words[one].relation not in _NO_PHRASES | {"advmod", "compound:prt"}
        )
        return min(behind, key=lambda one: self.told.whole(one)[0], default=-1)


@remembered(2048)
def beside(ask: str, sentence: str) -> Beside | None:
    """The question and the verb that it turns; None where it turns none of the sentence."""
    told = tree_of(sentence)
    words = tuple(one.text.lower() for one in tokens_of(ask))
    first = 1 if words[:1] and words[0] in _LEADS else 0
    first += words[first + 1 : first + 2] in {("what",), ("which",)}  # "in what year"
    asks = words[first] if words[first] in _ASKS else ""
    helper = next((one for one in range(first, len(words)) if words[one] in HELPERS), -1)
    if told is None or helper < 0 or helper - first > (NOUN_WORDS if asks else 0):
        return None
    found = [
        Beside(
            told=told, words=words, asks=asks, noun=words[first + 1 : helper] if asks else (),
            subject=words[helper + 1 : verb], behind=words[verb + 1 : -1], place=place,
        )
        for verb, place in _verbs(words, helper, told)
    ]  # fmt: skip
    return min(
        found,
        key=lambda one: (not one.is_done_by_the_same, len(one.subject), one.place),
        default=None,
    )


def _verbs(words: tuple[str, ...], helper: int, told: Tree) -> Iterator[tuple[int, int]]:
    """Where a question may have its verb, and where the sentence has the same, done or being done as there."""
    verbs = [pair for pair in enumerate(told.words) if pair[1].tag.startswith("VB")]
    for verb in range(helper + 2, len(words)):
        done = words[verb - 1] == "be" or words[helper] in _BE
        for place, one in verbs:
            if done and not told.under(place, "aux", "aux:pass"):
                continue
            same = one.text.lower() if done else base_of(one.text, one.tag)
            if same == words[verb] and (done or not told.under(place, "aux:pass")):
                yield verb, place

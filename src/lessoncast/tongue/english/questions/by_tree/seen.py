"""A clause before its sentence is said: how it is asked for a phrase, in as many words as a host says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.tongue.english.questions.grammar.inversion import as_listener
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.turning import asked, base_of
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees import Tree
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import SUBJECTS, Part, Places
from lessoncast.tongue.words import capital, content_stems, count

LEAST, MOST = 4, 14  # words of a question
STEMS = 2  # content words of one at least
SURE = 0.6  # how likely it must be that a phrase hangs where it is thought to
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SPARED = frozenset(
    {"time", "other", "contrast", "means", "purpose", "reason", "condition", "adverb"}
)
_FOR_EYES = re.compile(
    r"[\"“”()\[\]{}<>=_/:;,]|(?!\b(?:1\d|20)\d\ds?\b)\b\d|\w\.\w|\b(?:this|these|section|chapter|lesson|figure|example|et al)\b"
    r"|ed (?:below|above|here)\b"
)
_LIMITS = frozenset(
    {
        "only",
        "just",
        "especially",
        "even",
        "all",
        "right",
        "mainly",
        "mostly",
        "primarily",
        "largely",
    }
)  # in front of what is asked for
_AUTHOR = re.compile(r"\b(?:I|my|me|I'm|I've|I'd)\b")
_POINTS = re.compile(
    r"\b(?:that(?= [a-z]+(?: |\?))|those|such|here|above|below|following|former|latter)\b"
    r"|^\w+ \w+ (?:it|they|he|she|that|those|there|one|others?|another)\b",
    re.IGNORECASE,
)
_TIES = re.compile(
    r" (?:also|then|now|still|just|even|further|immediately|actually|simply)(?= |\?)"
)

_TO_ONE = {"are": "am", "'re": "'m", "’re": "’m", "were": "was"}
_OWN = {"your": "my", "yours": "mine", "yourself": "myself", "yourselves": "myself"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The first clause of a sentence, and what stands around that; ``apart`` it is asked without its sentence."""

    clause: Clause
    sight: Sight
    apart: bool = False

    @property
    def base(self) -> str:
        """The base form of its verb; "" where nobody has listed it."""
        word = self.clause.tree.words[self.clause.head]
        return base_of(word.text, word.tag)

    @property
    def has_second_verb(self) -> bool:
        """``produces or translates``, ``opens a shop, does one job``: a question would have to turn both."""
        tree, head = self.clause.tree, self.clause.head
        words = [tree.words[one] for one in self.clause.places]
        again = [one for one in words if one.relation == "conj" and one.head == head]
        again += [tree.words[one] for one in tree.under(head, "parataxis")]
        finite = any(one.relation == "conj" and one.tag in _FINITE for one in words)
        return finite or any(one.tag == "VB" for one in again)

    @property
    def helper(self) -> str:
        """The word of it that carries the time: ``might`` of ``might rise``."""
        return self.clause.tree.words[self.clause.finite].text.lower()

    @property
    def subject(self) -> str:
        """Who or what does it, as it stands inside a sentence."""
        return self.sight.vocabulary.lower_first(self.clause.said(self.clause.subject))

    @property
    def subject_head(self) -> int:
        """The place of the noun that its subject hangs on."""
        words, subject = self.clause.tree.words, self.clause.subject
        return next(one for one in subject if words[one].head not in subject)

    def is_sure(self, part: Part) -> bool:
        """Whether a phrase stands in one piece and hangs where it is thought to."""
        tree = self.clause.tree
        return tree.words[part.head].sure >= SURE and tree.is_unbroken(part.places)

    def asks(self, word: str, part: Part) -> Iterator[tuple[str, bool]]:
        """The clause asked for a phrase, and whether all the rest of it is in the question; at most one."""
        beside = [one for one in self.clause.parts if one is not part]
        loose = [one for one in beside if self._is_loose(one, part)]
        before = part.places[0] - 1
        limits = (before,) if self.clause.tree.words[before].text.lower() in _LIMITS else ()
        gone = (*part.places, *limits, *(place for one in loose for place in one.places))
        spared = [one for one in beside if one.role in _SPARED and one not in loose]
        for place in range(len(spared) + 1):
            ask = asked(self.clause, word, gone, self.sight.vocabulary)
            if ask and count(ask) <= MOST and "," not in ask:
                yield as_question(as_listener(_untied(ask).rstrip("?"))), not place and not loose
                return
            if place < len(spared):
                gone = (*gone, *spared[-1 - place].places)

    def _is_loose(self, one: Part, part: Part) -> bool:
        """Whether a phrase has no place in a question for another: ``, giving it a lead``; nothing stands behind "on what"."""
        adds = not one.opener and self.clause.tree.words[one.head].tag == "VBG"
        leads = one.role in _SPARED and one.places[0] < self.clause.finite
        alike = one.opener == "like" and one.places[0] < self.clause.finite
        return alike or (adds and one.role == "other") or (leads and part.role == "other")

    def proposal(self, ask: str, worth: float, answer: str = "", *, deep: bool = False) -> Proposal:
        """A question; with an ``answer`` where the sentence holds nothing but that clause, or is not said."""
        deep = deep or (ask.startswith(("Why", "How ")) and not ask.startswith("How long"))
        said = f"{capital(answer.strip(' ,'))}." if answer and (self.apart or self._is_all) else ""
        return Proposal(ask=ask, worth=worth, deep=deep, answer=said)

    @property
    def _is_all(self) -> bool:
        """Whether a sentence holds nothing beside the clause but marks."""
        inside, words = {*self.clause.places}, self.clause.tree.words
        return all(place in inside or one.relation == "punct" for place, one in enumerate(words))


def mine(text: str) -> str:
    """What a listener does, in the first person: ``you open your gate`` → ``I open my gate``."""
    told = re.sub(r"\byou're\b", "I'm", re.sub(r"\byou are\b", "I am", text))
    told = re.sub(r"(?<!\bto )(?<!\bfor )(?<!\bwith )\byou\b(?! (?:is|$))", "I", told)
    return re.sub(r"\byour\b", "my", re.sub(r"\byourself\b", "myself", told))


def as_listeners(tree: Tree, places: Places) -> Mapping[int, str]:
    """The words in which a listener says what is said to them: ``tells you to stop`` → ``tells me to stop``."""
    said: dict[int, str] = {}
    for place in places:
        word = tree.words[place]
        low = word.text.lower()
        does = word.relation in SUBJECTS
        if low == "you":
            said[place] = "I" if does else "me"
        elif low in _OWN:
            said[place] = _OWN[low]
        elif low in _TO_ONE and place and tree.words[place - 1].text.lower() == "you":
            said[place] = _TO_ONE[low]
    return said


def is_sound(ask: str, sight: Sight) -> bool:
    """Whether a question tells enough by itself, and points at nothing that was not said."""
    told = count(ask) in range(LEAST, MOST + 3) and len(content_stems(ask)) >= STEMS
    told = told or ask.startswith("And ")
    leans = not sight.previous and _POINTS.search(ask)
    return told and not leans and not _FOR_EYES.search(ask) and not _AUTHOR.search(sight.plain)


def _untied(ask: str) -> str:
    """``What does it also show?`` → ``What else does it show?``; no word that ties the answer to what was said."""
    more = re.search(r" also(?= |\?)", ask) and re.sub(r"^What ", "What else ", ask)
    return _TIES.sub("", more or ask)

"""The signs that the grammar of an item gives: what it leans on, and how little its question says.

An item is read as a tree, a gap filled; only what might be asked by its other signs comes here, for trees cost time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lessoncast.study.gate.key_words import KeyWords
from lessoncast.study.gate.seen import Seen, asks_of_itself, asks_of_kind, telling
from lessoncast.study.wordlists import listed
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import stem

ENOUGH, NOTHING = 16.0, 10.0  # bits of an answer to how or why
_HOW_OR_WHY = frozenset({"method", "reason", "outcome", "manner"})
LITTLE, SOME, MUCH = 12.0, 14.0, 26.0  # bits that a question tells
UNSURE = 0.85  # of how its words hang together, on average
REACH = 4  # words from its "The" to the noun that an answer begins with
_POINTING = frozenset({"this", "that", "these", "those"})
_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_STOPS = frozenset(".!")
_PRONOUNS = frozenset({"they", "he", "she", "them", "him"})
_DOES_IT = frozenset({"it", "they", "he", "she"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_AS_PRONOUN = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss"})
_SAYS_WHICH = frozenset({"nmod", "acl", "appos", "advcl", "ccomp"})
_RELATIVE = frozenset({"of", "that", "which", "who", "whose", "where"})
_OF_ONE = frozenset({"NNP", "NNPS", "CD", "JJS"})  # names, figures, superlatives
_EXACT = frozenset({"year", "date", "time", "span", "amount", "who", "place", "site"})
_DID = frozenset({"did", "does", "do"})
_OPENS = "The "
_DOER, _DEED = "doer", "object"


@dataclass(frozen=True, kw_only=True)
class Read:
    """An item with its tree."""

    seen: Seen
    tree: Tree


def read_of(seen: Seen) -> Iterator[str]:
    """What of an item is read as trees: what is asked with the gap filled, its sentence, and an answer that may lean."""
    yield seen.told
    yield seen.fact.statement
    if _may_lean(seen):
        yield seen.answer


def _may_lean(seen: Seen) -> bool:
    """Whether an answer has words that may stand for something which the item doesn't name."""
    pointing = not _POINTING.isdisjoint(seen.answer.lower().split())
    return not seen.is_gap and (pointing or seen.answer.startswith(_OPENS))


def points(tree: Tree) -> bool:
    """Whether "that winter" means one that nobody has named, not even a sentence before it."""
    return any(
        word.relation == "det"
        and word.text.lower() in _POINTING
        and not (place and tree.words[place - 1].text.lower() == "so")  # "so that friction …"
        and word.head >= 0
        and not (place and tree.words[place - 1].text in _STOPS)
        for place, word in enumerate(tree.words)
    )


def lacks_name(tree: Tree) -> bool:
    """Whether "its" or "they" stands in front of all that it could mean; what it belongs to itself is not meant."""
    return any(_is_nobody(tree, place) for place in range(len(tree.words)))


def _is_nobody(tree: Tree, place: int) -> bool:
    word = tree.words[place]
    low = word.text.lower()
    if low not in _POSSESSIVE and not (low in _PRONOUNS and word.relation in _AS_PRONOUN):
        return False
    own = set(tree.above(place))
    return all(before in own or not _names(tree, before) for before in range(place))


def acts_unnamed(tree: Tree) -> bool:
    """``In the bay it can reach 16 metres``: what does it is a pronoun, and nothing named before does anything."""
    subjects = [at for at, word in enumerate(tree.words) if word.relation in _SUBJECTS]
    own = [at for at in subjects if tree.words[at].head == tree.root]
    return (
        bool(own)
        and own[0] == subjects[0]
        and own[0] > 0
        and tree.words[own[0]].text.lower() in _DOES_IT
    )


def _names(tree: Tree, place: int) -> bool:
    word = tree.words[place]
    return word.tag.startswith("NN") or word.text.lower() == "who"


def loose(tree: Tree, key: KeyWords, told: frozenset[str] = frozenset()) -> Iterator[int]:
    """The places of nouns with "the" of which neither the item, nor a title or term of the lesson, tells which one is meant."""
    for place, word in enumerate(tree.words):
        if word.relation != "det" or word.text.lower() != "the" or word.head < place:
            continue
        noun = tree.words[word.head]
        before = {stem(one.text.lower()) for one in tree.words[:place]} | told
        plain = noun.tag in {"NN", "NNS"} and noun.text.lower() not in listed("unique")
        known = before | key.title | key.terms | key.single
        if plain and stem(noun.text.lower()) not in known and not _is_told(tree, word.head):
            yield word.head


def _is_told(tree: Tree, place: int) -> bool:
    """Whether what hangs on a noun tells which one is meant."""
    behind = tree.words[place + 1].text.lower() if place + 1 < len(tree.words) else ""
    return behind in _RELATIVE or any(
        tree.words[one].tag in _OF_ONE
        if one < place
        else tree.words[one].relation.partition(":")[0] in _SAYS_WHICH
        for one in tree.under(place)
    )


def _asks_in(bits: float) -> Callable[[Read], bool]:
    """Whether a question that many things could answer tells less than so much."""
    return lambda one: (
        _is_asked(one)
        and not (asks_of_kind(one.seen) or asks_of_itself(one.seen))
        and one.seen.fact.kind not in _EXACT
        and told_by(one.seen.asked) < bits
    )


def _is_asked(one: Read) -> bool:
    return not one.seen.is_gap and not one.seen.only_names


def _asks_for(one: Read, kind: str, bits: float) -> bool:
    """Whether who does something, or what somebody does, is asked in words that tell less than so much."""
    tells_deed = one.seen.asked.endswith(" do?") or asks_of_itself(
        one.seen
    )  # "What does the valve do?"
    few = told_by(one.seen.asked) < bits
    return one.seen.fact.kind == kind and not one.seen.is_gap and few and not tells_deed


def _is_half_turned(one: Read) -> bool:
    """``In what year did the guild vote and the masters agreed?``: of two verbs only one is turned."""
    words, joined = one.tree.words, one.tree.under(one.tree.root, "conj")
    turned = any(word.text.lower() in _DID and word.relation == "aux" for word in words)
    return not one.seen.is_gap and turned and any(words[at].tag in {"VBD", "VBZ"} for at in joined)


def _gets_word(one: Read) -> bool:
    """``What did it hold? – Revivals``: what is done to one bare thing, or to "the entire world", is no news, but for a name or a term."""
    few = len(one.seen.own) <= 1 or not telling(one.seen.answer)
    plain = (
        one.seen.fact.kind == _DEED and not (one.seen.is_gap or asks_of_itself(one.seen)) and few
    )
    return plain and not one.seen.own & (one.seen.key.terms | one.seen.key.title)


def _answers_in(bits: float) -> Callable[[Read], bool]:
    """``Why should you link to it? – So more people see it``: whoever asks how or why is told more."""
    return lambda one: (
        one.seen.fact.kind in _HOW_OR_WHY
        and not one.seen.is_gap
        and told_by(one.seen.answer) < bits
    )


def _opens_loose(one: Read) -> bool:
    """``The recipient decrypts it``: the answer begins with a thing that the front doesn't name."""
    opens = one.seen.answer.startswith(_OPENS) and _is_asked(one)
    answer = tree_of(one.seen.answer) if opens else None
    if answer is None:
        return False
    told = frozenset(stem(word.text.lower()) for word in one.tree.words)
    return any(place <= REACH for place in loose(answer, one.seen.key, told))


def _is_unsure(one: Read) -> bool:
    words = one.tree.words
    return sum(word.sure for word in words) < UNSURE * len(words)


def _loose_stems(one: Read) -> frozenset[str]:
    """Of what an item takes for known: not of its answer, nor of what it only names."""
    if one.seen.only_names or one.seen.fact.kind in _EXACT or one.seen.fact.in_topic:
        return frozenset()
    own = one.seen.own if one.seen.is_gap else frozenset[str]()
    found = (stem(one.tree.words[at].text.lower()) for at in loose(one.tree, one.seen.key))
    return frozenset(found) - own


def _answer_points(one: Read) -> bool:
    """``When that evidence is missing``."""
    answer = tree_of(one.seen.answer) if _may_lean(one.seen) else None
    return answer is not None and points(answer)


_SIGNS: Mapping[str, Callable[[Read], bool]] = {
    "points": lambda one: points(one.tree),
    "answer points": _answer_points,
    "pronoun without a name": lambda one: lacks_name(one.tree),
    "pronoun does it": lambda one: one.seen.is_gap and acts_unnamed(one.tree),
    "asks of a thing untold": lambda one: not one.seen.is_gap and bool(_loose_stems(one)),
    "gap beside a thing untold": lambda one: one.seen.is_gap and bool(_loose_stems(one)),
    "one of many": lambda one: bool(_loose_stems(one) & one.seen.key.several),
    "answer opens with a thing": _opens_loose,
    "asks in few telling words": _asks_in(LITTLE),
    "asks in some telling words": _asks_in(SOME),
    "doer asked in few words": lambda one: _asks_for(one, _DOER, MUCH),
    "deed asked in few words": lambda one: _asks_for(one, _DEED, SOME),
    "half turned": _is_half_turned,
    "answer tells little": _answers_in(ENOUGH),
    "answer tells next to nothing": _answers_in(NOTHING),
    "gets one word": _gets_word,
    "unsure gap": lambda one: one.seen.is_gap and _is_unsure(one),
}
GIVEN = frozenset(_SIGNS)


def signs_of(one: Read) -> Iterator[str]:
    """The names of the signs of an item's grammar."""
    yield from (name for name, holds in _SIGNS.items() if holds(one))

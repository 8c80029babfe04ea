"""Whether an answer that is cut out of its sentence is the whole of what its question asks for, by the tree.

What hangs on something else answers something else: ``Why was it about a gate closed?`` - ``Because it leaked.``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.trees import Tree, Word, tree_of
from lessoncast.tongue.trees.clause import FINITE
from lessoncast.tongue.trees.parts import HELPERS, SUBJECTS
from lessoncast.tongue.trees.tree import PUNCTUATION

ALTERED = 4  # first words of an answer at most that its sentence lacks, or has in another form
LEAST = 6  # letters of the rest
_TORN_OFF = frozenset({*SUBJECTS, *HELPERS, "mark"})
_DESCRIBING = listed("describing")
_JOINS = frozenset({"and", "but", "or"})
_NAMED = frozenset({"appos", "conj", "nsubj"})  # as what a gloss hangs on its word, or seems to
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve"})


@dataclass(frozen=True, slots=True)
class _Cut:
    """A sentence, where its answer begins behind the word that opens it, and whether it goes to the end."""

    one: Proposal
    tree: Tree
    first: int
    ends: bool

    @property
    def opener(self) -> int:
        """The place of the word that opens the answer, in the sentence: ``since``, ``which``, ``to``."""
        opens = self.one.answer.startswith(("Because ", "That "))
        own = self.word(self.first).text.lower() in {"because", "which"}
        return self.first - (opens and not own)

    def word(self, place: int) -> Word:
        """The word at a place; the last one behind the end."""
        return self.tree.words[min(place, len(self.tree.words) - 1)]

    def low(self, place: int) -> str:
        """The same in small letters."""
        return self.word(place).text.lower()

    @property
    def kept(self) -> Iterator[int]:
        """The places in front of the answer and what opens it."""
        return iter(range(self.opener))


def is_cut_amiss(one: Proposal, sentence: str) -> bool:
    """Whether what an answer takes from its sentence does not hang together as its question says."""
    if not one.answer or one.spends > 1:
        return False
    begins, end = _span(one.answer, sentence)
    tree = tree_of(sentence) if end else None
    if tree is None:
        return False
    places = [at for at, word in enumerate(tree.words) if begins <= word.start and word.end <= end]
    if not places or not places[0]:
        return False
    behind = tree.words[places[-1] + 1 :]
    ends = all(word.relation == PUNCTUATION for word in behind)
    cut = _Cut(one, tree, places[0], ends)
    if not _has_verb(tree) and cut.word(cut.first - 1).text != ":":
        return False
    return any(rule(cut) for opening, rule in _RULES if one.answer.startswith(opening))


def _has_verb(tree: Tree) -> bool:
    """Whether a tree is of a statement; one headed by a noun is misread, and tells nothing of what hangs where."""
    return tree.words[tree.root].tag.startswith("VB") or bool(tree.under(tree.root, "cop"))


def _span(answer: str, sentence: str) -> tuple[int, int]:
    """Where a sentence has an answer, but for its first words; (0, 0) for nowhere."""
    low, rest = sentence.lower(), answer.rstrip(".").lower()
    for _ in range(ALTERED):
        if len(rest) >= LEAST and (at := low.rfind(rest)) >= 0:
            return at, at + len(rest)
        rest = rest.partition(" ")[2]
    return 0, 0


def _is_torn(cut: _Cut) -> bool:
    """``… that, seen so, [painting is hard]``: what does it, helps it or brings it in is left behind."""
    begun = (at for at in cut.kept if cut.word(at).relation in _TORN_OFF)
    return cut.ends and bool(cut.one.before) and any(cut.word(at).head >= cut.first for at in begun)


def _is_tied(cut: _Cut) -> bool:
    """``It is hard, but [since …]``, ``It is usually [because …]``: the word in front belongs to the answer."""
    at = cut.opener - 1
    if not cut.ends or at < 1:
        return False
    limits = cut.word(at).tag == "RB" and cut.low(at).endswith("ly")
    return cut.low(at) in _JOINS or (limits and (cut.word(at).head > at or cut.low(at - 1) == ","))


def _is_of_what_follows(cut: _Cut) -> bool:
    """``and rafts, [because they are small, can sink]``: the reason is that of the verb behind it."""
    mark = cut.word(cut.opener)
    verb = cut.word(mark.head).head
    if mark.relation != "mark" or not cut.ends or verb <= mark.head:
        return False
    own = (at for at in cut.tree.under(verb, *SUBJECTS, "expl") if at >= cut.first)
    return bool(cut.tree.under(verb, *HELPERS)) and next(own, None) is None


def _is_of_noun(cut: _Cut) -> bool:
    """``It is about a gate closed [because it leaked]``: the reason is that of what describes a noun."""
    mark = cut.word(cut.opener)
    if mark.relation != "mark" or not cut.ends:
        return False
    above = [mark.head, *cut.tree.above(mark.head)]
    return any(cut.word(at).relation.startswith("acl") and at < cut.opener for at in above)


def _is_time(cut: _Cut) -> bool:
    """``The gate has been shut [since it broke]``."""
    if cut.low(cut.opener) != "since" or not cut.ends:
        return False
    apart = cut.word(cut.opener - 1).text == ","
    return not apart and any(
        cut.low(at) in _HAVE and cut.word(at).relation == "aux" for at in cut.kept
    )


def _asks_two(cut: _Cut) -> bool:
    """``Why must it be caught and can't be seen?``: two verbs, each with its own helper."""
    kept = [*cut.kept]
    return bool(cut.one.ask) and any(
        cut.word(at).relation == "conj"
        and cut.word(at).head == cut.tree.root
        and any(cut.word(own).tag in FINITE for own in cut.tree.under(at, *HELPERS))
        and not cut.tree.under(at, *SUBJECTS)
        for at in kept
    )


def _is_of_another(cut: _Cut) -> bool:
    """``room for the boats [to turn]``, ``… a reason: [to …]``: not what the verb is done for."""
    if not cut.ends or cut.low(cut.first) != "to":
        return False
    before = cut.first - 1
    nouns = [before, *cut.tree.above(before)]
    fors = (
        at
        for at in nouns
        if cut.tree.whole(at, without=("advcl", "acl"))[-1] == before
        for own in cut.tree.under(at, "case", "mark")
        if cut.low(own) == "for"
    )
    return cut.word(before).text == ":" or next(fors, None) is not None


def _is_doer(cut: _Cut) -> bool:
    """``It is mended [by leading smiths]``: who does it, and not how."""
    describes = cut.low(cut.first) == "by" and cut.low(cut.first + 1) in _DESCRIBING
    return describes and is_someone(f"{cut.low(cut.first + 1)} {cut.low(cut.first + 2)}")


def _is_one_of_two(cut: _Cut) -> bool:
    """``That lets boats in but keeping water out``: only the first deed is told as one."""
    doing = cut.low(cut.opener).endswith("ing")
    return doing and any(cut.word(at).tag == "VBG" for at in cut.tree.under(cut.opener, "conj"))


def _is_of_last_noun(cut: _Cut) -> bool:
    """``It is due to a lack of oil, [which helps …]``: not the lack helps."""
    at = cut.opener if cut.low(cut.opener) == "which" else cut.opener - 1
    if cut.low(at) != "which":
        return False
    noun = cut.word(cut.word(at).head).head
    return noun >= 0 and cut.word(noun).relation.startswith("nmod")


def _is_relative(cut: _Cut) -> bool:
    """``Right, but which are dear, …``."""
    return cut.word(cut.first).tag == "WDT" and not cut.one.before


def _goes_on(cut: _Cut) -> bool:
    """``as gates, [locks, weirs, it grew]``, ``if one looks at it [as a whole, it grew]``: the condition is not at its end."""
    word = cut.word(cut.first)
    behind = cut.one.form == "ask.object" or (cut.one.ask and not cut.one.before)
    if not behind or not cut.ends or cut.tree.root < cut.first:
        return False
    lists = 0 <= word.head < cut.first and word.relation in {"amod", "appos", "conj"}
    lists = lists and cut.low(cut.first + 1) == ","
    phrase = word.relation == "case" and cut.word(cut.opener - 1).relation != PUNCTUATION
    return lists or phrase


def _is_no_gloss(cut: _Cut) -> bool:
    """``The more boats there are in the lock, the slower it is``: no word is said in other words."""
    if cut.one.form != "ask.definition" or not cut.one.before or not cut.ends:
        return False
    compares = cut.low(cut.first) == "the" and cut.word(cut.first + 1).tag in {"JJR", "RBR"}
    heads = [
        at for at in range(cut.first, len(cut.tree.words)) if 0 <= cut.word(at).head < cut.first
    ]
    own = [at for at in heads if cut.word(at).relation != PUNCTUATION]
    return compares or not any(cut.word(at).relation in _NAMED for at in own)


_REASONS = ("Because ", "So that ")
_RULES: tuple[tuple[str | tuple[str, ...], Callable[[_Cut], bool]], ...] = (
    ((*_REASONS, "To ", "That "), _is_torn),
    ("Because ", _is_tied), ("Because ", _is_of_what_follows), ("Because ", _is_of_noun), ("Because ", _is_time), (_REASONS, _asks_two),
    ("To ", _is_of_another), ("By ", _is_doer), ("That ", _is_one_of_two), ("That ", _is_of_last_noun),
    ("Right, ", _is_relative), ("", _goes_on), (("It's ", "They're "), _is_no_gloss),
)  # fmt: skip

"""Whether an item is cut at the joints of its sentence: not inside of a list or a clause, and no noun taken for a verb.

What hangs together in the sentence's tree is asked for whole, and of the verb that it hangs on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lessoncast._later import re
from lessoncast.study.gate.seen import Seen
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import Tree, Word, tree_of
from lessoncast.tongue.trees.clause import FINITE
from lessoncast.tongue.trees.parts import SUBJECTS
from lessoncast.tongue.trees.tree import PUNCTUATION
from lessoncast.tongue.words import stem, words

_OPENS = re.compile(r"^(?:Because|To|By|When|Once|If|Until|Unless|Through) ")
_BELONGS = frozenset({"ccomp", "xcomp", "obj"})  # to its verb, which says nothing without it
_INSIDE = frozenset({"advcl", "acl:relcl"})  # clauses inside of the one that is asked about
_LED = re.compile(r"^(?P<lead>(?:For|By|With|Using|Through|Unlike|As) [^,]+), ")
_WHO_DOES = re.compile(r"^(?:What|Who) (?P<verb>\w+) ")


_OF_DEEDS = frozenset({"object", "doer", "reason", "manner", "span"})
_ADDED = re.compile(r",? (?:such as|including|like|where|\w+(?:ed|en) by)\b")
_AROUND_VERB = frozenset({"reason", "manner", "occasion", "outcome", "method"})
_COUNTED = frozenset(
    {"amount", "date", "year", "time", "span", "site"}
)  # "more than a billion", "in Egypt, south of the delta"
_ASKS_NOUN = frozenset({"gloss", "called", "object", "reason"})
_BESIDE = ("aux", "aux:pass", "cop")  # a verb, and what is told with it
_SAME = 4  # letters by which two forms of a verb are one


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(one.lower()) for one in words(text))


def _halves_list(one: Seen, tree: Tree) -> bool:
    """``understanding HTML, CSS``, without the third: a gapped sentence that ends inside of a list."""
    if not one.is_gap:
        return False
    kept = _stems(one.told)
    return any(
        word.relation == "conj"
        and word.tag.startswith("NN")
        and stem(word.text.lower()) not in kept
        and stem(tree.words[word.head].text.lower()) in kept
        for word in tree.words
    )


def _halves_clause(one: Seen, tree: Tree) -> bool:
    """``Ask, of those systems`` of "to ask, of those systems, who is hurt": the answer lacks what its verb needs."""
    answer = _OPENS.sub("", one.answer)
    start = -1 if one.is_gap else tree.sentence.lower().find(answer.lower())
    end = start + len(answer)
    kept = _stems(one.asked)
    return start >= 0 and any(
        word.start >= end
        and word.relation in _BELONGS
        and start <= tree.words[word.head].start < end
        and stem(word.text.lower()) not in kept
        for word in tree.words
    )


def _acts_as_noun(one: Seen, tree: Tree) -> bool:
    """``What projects with a like name?`` of "Check for projects with a like name"."""
    found = _WHO_DOES.match(one.asked)
    same = [word.tag for word in tree.words if found and word.text.lower() == found["verb"]]
    return (
        one.fact.kind == "doer"
        and bool(same)
        and not any(tag.startswith(("VB", "MD")) for tag in same)
    )


def _ends_on_lead(one: Seen, tree: Tree) -> bool:
    """``What can be counted in Fahrenheit for Danes?`` of "For Danes, …": what is led in by goes with all that is said."""
    found = _LED.match(tree.sentence)
    asked = one.asked.rstrip("?").lower()
    return one.fact.kind == "doer" and bool(found and asked.endswith(found["lead"].lower()))


def _aims_elsewhere(one: Seen, tree: Tree) -> bool:
    """``Why should you add a line when a reader needs it? – To see …``: the aim is of what the clause inside tells."""
    start = tree.sentence.lower().find(one.answer.lower()) if one.answer.startswith("To ") else -1
    opening = next((at for at, word in enumerate(tree.words) if word.start == start), None)
    if start < 0 or opening is None or tree.words[opening].head < 0:
        return False
    above = [*tree.above(tree.words[opening].head)]
    return any(tree.words[at].relation in _INSIDE for at in above)


def _held(text: str, tree: Tree) -> tuple[int, ...]:
    """The places of an answer in its sentence; () where that doesn't have it as it stands."""
    told = text.rstrip(".").lower()
    start = tree.sentence.lower().find(told)
    end = start + len(told)
    words = enumerate(tree.words)
    return () if start < 0 else tuple(at for at, word in words if start <= word.start < end)


def _tops(tree: Tree, held: tuple[int, ...]) -> list[int]:
    """Those of some words that hang on none of them."""
    inside = {*held}
    words = tree.words
    return [at for at in held if words[at].head not in inside and words[at].relation != PUNCTUATION]


def _in_pieces(one: Seen, tree: Tree) -> bool:
    """``Humans to humans`` of "allow humans to humans to decide": words that don't belong together are no answer."""
    plain = one.fact.kind not in _COUNTED and not one.is_gap
    return plain and len(_tops(tree, _held(one.answer, tree))) > 1


def _cuts_gloss(one: Seen, tree: Tree) -> bool:
    """``the ideal of science`` of "the ideal of science, but nobody lives up to it": a gloss without all that hangs on it.

    An instance or two may be left out.
    """
    held = {*_held(one.fact.value, tree)} if one.fact.kind == "gloss" else set[int]()
    rest = max(held) + 1 if held else len(tree.words)
    behind = tree.words[rest:]
    added = bool(behind) and _ADDED.match(tree.sentence, tree.words[rest - 1].end)
    return not added and any(word.head in held and word.relation != PUNCTUATION for word in behind)


def _across(one: Seen, tree: Tree) -> bool:
    """``bending to the left: column adds weight``: what stands in front of a colon is no part of the clause behind it."""
    asked = tree_of(one.asked) if one.fact.kind in _OF_DEEDS and not one.is_gap else None
    held = _held(one.answer, tree)
    verb = _form(asked.words[asked.root]) if asked and held else ""
    deeds = [word.start for word in tree.words if verb and _form(word) == verb]
    ends = tree.words[held[-1]].end if held else 0
    return bool(deeds) and ": " in tree.sentence[ends : min(deeds)]


def _acts_on(one: Seen, tree: Tree) -> bool:
    """``the brake of a hull and slows it``, ``to hide their names and rode``: an answer that goes on with another verb of its sentence."""
    held = {*_held(one.fact.value, tree)} if one.fact.kind in _ASKS_NOUN else set[int]()
    words = tree.words
    joined = [
        at
        for at in held
        if words[at].relation == "conj"
        and words[at].head in held
        and not tree.under(words[at].head, "acl:relcl")  # whose second verb it may be
    ]
    return any(_tells(tree, at, held) and not _tells(tree, words[at].head, held) for at in joined)


def _tells(tree: Tree, place: int, held: set[int]) -> bool:
    """Whether a word is a verb that tells, or has one beside it there: ``is equal``, and ``rode`` whatever it was read as."""
    own = [tree.words[at] for at in (place, *tree.under(place, *_BESIDE)) if at in held]
    return any(
        one.tag in FINITE or (one.tag == "VB" and not base_of(one.text, "VB")) for one in own
    )


def _does_two(one: Seen, tree: Tree) -> bool:
    """``crushed the revolt and passed harsher laws``: of two deeds of somebody the one is told for the other's sake."""
    asked = tree_of(one.asked) if one.fact.kind in _OF_DEEDS and not one.is_gap else None
    verb = _form(asked.words[asked.root]) if asked else ""
    deeds = (at for at, word in enumerate(tree.words) if verb and _form(word) == verb)
    return any(_is_second(tree, then) for at in deeds for then in (at, *tree.under(at, "conj")))


def _is_second(tree: Tree, place: int) -> bool:
    """Whether a verb is joined to another one, and has its subject from there."""
    word = tree.words[place]
    verbs = word.tag.startswith("VB") and tree.words[word.head].tag.startswith("VB")
    return word.relation == "conj" and verbs and not tree.under(place, *SUBJECTS)


def _hangs_elsewhere(one: Seen, tree: Tree) -> bool:
    """``How can you see that nobody leaves? – By tiring people out``: the answer goes with another verb than is asked about."""
    asked = tree_of(one.asked) if one.fact.kind in _AROUND_VERB and not one.is_gap else None
    above = [tree.words[at].head for at in _tops(tree, _held(one.answer, tree))]
    if asked is None or len(above) != 1 or above[0] < 0:
        return False
    verb, other = asked.words[asked.root], tree.words[above[0]]
    return verb.tag[:2] == other.tag[:2] == "VB" and _form(verb) != _form(other)


def _form(word: Word) -> str:
    return (base_of(word.text, word.tag) or word.text.lower())[:_SAME]


_SIGNS: Mapping[str, Callable[[Seen, Tree], bool]] = {
    "half of a list": _halves_list,
    "half of a clause": _halves_clause,
    "a noun for a verb": _acts_as_noun,
    "ends on what leads in": _ends_on_lead,
    "aim of another clause": _aims_elsewhere,
    "answer in pieces": _in_pieces,
    "half of a gloss": _cuts_gloss,
    "one of two deeds": _does_two,
    "across a colon": _across,
    "answer that acts": _acts_on,
    "of another verb": _hangs_elsewhere,
}
GIVEN = frozenset(_SIGNS)


def read_of(one: Seen) -> Iterator[str]:
    """What of an item is read as trees beside its sentence: the question that a clause was turned into."""
    if one.fact.kind in _OF_DEEDS | _AROUND_VERB and not one.is_gap:
        yield one.asked


def signs_of(one: Seen) -> Iterator[str]:
    """The names of the signs that its sentence's grammar gives against an item."""
    tree = tree_of(one.fact.statement)
    if tree is not None and one.fact.kind != "acronym":  # whose letters tell that it is whole
        yield from (name for name, holds in _SIGNS.items() if holds(one, tree))

"""Whether an item is cut at the joints of its sentence: not inside of a list or a clause, and no noun taken for a verb."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lessoncast.study.gate.seen import Seen
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.words import stem, words

_OPENS = re.compile(r"^(?:Because|To|By|When|Once|If|Until|Unless|Through) ")
_BELONGS = frozenset({"ccomp", "xcomp", "obj"})  # to its verb, which says nothing without it
_INSIDE = frozenset({"advcl", "acl:relcl"})  # clauses inside of the one that is asked about
_LED = re.compile(r"^(?P<lead>(?:For|By|With|Using|Through|Unlike|As) [^,]+), ")
_WHO_DOES = re.compile(r"^(?:What|Who) (?P<verb>\w+) ")


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


_SIGNS: Mapping[str, Callable[[Seen, Tree], bool]] = {
    "half of a list": _halves_list,
    "half of a clause": _halves_clause,
    "a noun for a verb": _acts_as_noun,
    "ends on what leads in": _ends_on_lead,
    "aim of another clause": _aims_elsewhere,
}
GIVEN = frozenset(_SIGNS)


def signs_of(one: Seen) -> Iterator[str]:
    """The names of the signs that its sentence's grammar gives against an item."""
    tree = tree_of(one.fact.statement)
    if tree is not None:
        yield from (name for name, holds in _SIGNS.items() if holds(one, tree))

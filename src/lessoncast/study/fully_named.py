"""Sentences that point at a thing, with what the one before tells which it is: ``These cells …`` behind ``cells that line the gut``."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import capital

TELLING = 6.0  # bits of what stands around a noun and tells which one it is: "mucosal", not "new"
MOST_WORDS = 9  # of a noun with all that tells which one it is
_POINTS = re.compile(
    r"(?P<this>^This|^That|^These|^Those|(?<= )(?:this|these|those)) (?P<noun>[a-z][a-z-]{2,})(?= [a-z]|[.,;]|'s )"
)
_POINTS_ANYWHERE = re.compile(r"\b(?:this|these|those)\b", re.IGNORECASE)
_IN_FRONT = frozenset({"amod", "compound", "advmod", "punct", "obl:unmarked"})
_BEHIND = ("nmod", "acl", "acl:relcl")
_NAMING = frozenset({"called", "named", "termed"})
_NOT_ALONE = frozenset({"PRP", "PRP$", "WP$", "EX"})


def fully_named(text: str, before: str) -> str:
    """A sentence with what tells which thing it points at; "" where the one before does not tell, or tells of two."""
    found = _POINTS.search(text)
    if found is None or len(_POINTS_ANYWHERE.findall(text)) > (found["this"] != "That"):
        return ""
    noun, several = found["noun"], found["this"].lower() in {"these", "those"}
    which = _told_of(noun, before) if several == grammar.is_plural_word(noun) else ""
    if not which:
        return ""
    told = capital(f"{text[: found.start()]}{which}{text[found.end() :]}")
    return "" if leans(told) else told


def _told_of(noun: str, before: str) -> str:
    """A noun with its article and what tells which one it is, where a sentence has it once."""
    both = {noun, grammar.singular(noun), grammar.plural(noun)}
    tree = tree_of(before)
    words = tree.words if tree else ()
    named = [place for place, one in enumerate(words) if one.text.lower() in both]
    if tree is None or len(named) != 1 or not words[named[0]].tag.startswith("NN"):
        return ""
    head = named[0]
    front = [place for place in tree.whole(head) if place < head and _describes(tree, place, head)]
    if front != [*range(head - len(front), head)]:
        return ""
    told = tree.text(tuple(front))
    loose = listed("of_any_noun") | listed("some")
    best = any(words[one].tag in {"JJS", "RBS"} for one in front)
    if best or '"' in told or any(one.lower() in loose for one in told.split()):
        return ""
    told = (
        told
        if not front or front[0] or words[0].tag.startswith("NNP")
        else f"{told[0].lower()}{told[1:]}"
    )
    ahead = f"{told} {noun}" if told else noun
    if _is_name_of(tree, head) or told_by(told) >= TELLING:
        return ahead if grammar.is_plural_word(noun) else f"the {ahead}"
    behind = _behind(tree, head, noun)
    if not behind:
        return ""
    given = any(words[one].text.lower() == "the" for one in tree.under(head, "det"))
    return (
        f"the {ahead} {behind}"
        if given or not grammar.is_plural_word(noun)
        else f"{ahead} {behind}"
    )


def _behind(tree: Tree, head: int, noun: str) -> str:
    """What stands right behind a noun and tells which one it is; "" where it tells nothing, or leans itself."""
    words = tree.words
    if words[head].text.lower() != noun:
        return ""  # in another number, its verb is another
    own = [one for each in tree.under(head, *_BEHIND) if each > head for one in tree.whole(each)]
    places = tuple(sorted(own))
    if (
        not places
        or places[0] != head + 1
        or words[places[0]].tag == "TO"
        or not tree.is_unbroken(places)
    ):
        return ""
    if len(places) > MOST_WORDS or any(
        words[one].tag in _NOT_ALONE or words[one].text in ',;:()"' for one in places
    ):
        return ""
    told = tree.text(places)
    return told if told_by(told) >= TELLING and not leans(capital(told)) else ""


def _is_name_of(tree: Tree, head: int) -> bool:
    """``cells called gametes``: whether a noun is what something is called."""
    above = tree.words[head].head
    return above >= 0 and tree.words[above].text.lower() in _NAMING


def _describes(tree: Tree, place: int, head: int) -> bool:
    """Whether a word belongs to what stands in front of a noun: not its article, its number or its owner."""
    own = [*tree.above(place), place]
    inside = [one for one in own if one < head and head in tree.above(one)]
    return all(tree.words[one].relation in _IN_FRONT for one in inside)

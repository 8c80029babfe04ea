"""How two things differ, each of which a sentence tells of: ``while``, ``whereas``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast._later import re
from lessoncast.tongue.english.questions.by_tree.effects import NEAR, UNNAMED
from lessoncast.tongue.english.questions.by_tree.seen import Seen
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees.parts import Part, Places
from lessoncast.tongue.words import count

_HELPERS = frozenset({"is", "are", "was", "were", "'s", "'re"})


def rivals(seen: Seen) -> Iterator[Proposal]:
    """``Canals carry goods, while railways carry people`` → ``How do canals and railways differ?``."""
    clause = seen.clause
    if clause.is_order or (seen.helper in _HELPERS and not clause.is_copula):
        return
    for part in clause.parts:
        if part.opener not in {"while", "whereas"} or part.places[0] < clause.head:
            continue
        if part.opener == "while" and not _are_alike(seen, part):
            continue
        other = _doer(seen, part)
        one = _short_name(seen, clause.subject)
        if one and other and one.lower() != other.lower():
            do = "did" if clause.is_past else "do"
            ask = as_question(f"How {do} {one} and {other} differ")
            yield Proposal(ask=ask, worth=72, deep=True)


def _are_alike(seen: Seen, part: Part) -> bool:
    """Whether a clause behind "while" stands against the main one, and is no time in which that happens: apart, and of the same tense."""
    tree, clause = seen.clause.tree, seen.clause
    verb = tree.words[part.head]
    comma = tree.words[part.places[0] - 1].text == ","
    copula = tree.under(part.head, "cop")
    tag = tree.words[copula[0]].tag if copula else verb.tag
    return comma and _number_aside(tag) == _number_aside(tree.words[clause.finite].tag)


def _number_aside(tag: str) -> str:
    """The tense of a verb, of one or of many."""
    return "VBP" if tag == "VBZ" else tag


def _doer(seen: Seen, part: Part) -> str:
    tree = seen.clause.tree
    for place in tree.under(part.head, "nsubj", "nsubj:pass"):
        return _short_name(seen, tuple(tree.whole(place)))
    return ""


def _short_name(seen: Seen, places: Places) -> str:
    """A short name without a pronoun, as a question can hold it."""
    words = seen.clause.tree.words
    told = seen.sight.vocabulary.lower_first(seen.clause.said(places))
    tags = {words[one].tag for one in places}
    loose = tags & {"PRP", "PRP$", "WDT", "CD", "EX", "VBD", "VBZ", "VBP"}
    short = count(told) <= 4 and seen.clause.tree.is_unbroken(places) and "," not in told
    return (
        ""
        if loose or not short or UNNAMED.match(told) or NEAR.match(told) or _POINTS.match(told)
        else told
    )


_POINTS = re.compile(r"(?:that|those|some|many|others?)\b")


RIVALS: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (rivals,)

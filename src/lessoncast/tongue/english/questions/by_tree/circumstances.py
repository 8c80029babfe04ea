"""The circumstance that a sentence begins with, or the aim it tells of, asked as far as its first phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.by_tree.seen import Seen, as_listeners
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees import Tree
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import SUBJECTS, Part, Places
from lessoncast.tongue.words import count

GIVEN_WORDS = range(4, 12)  # of a circumstance that is asked by itself
AIM_WORDS = range(3, 11)  # of what something is used for
_WHENEVER = frozenset(
    {"if", "when", "whenever", "once", "even if", "even when", "after", "as soon as"}
)
_APART = ("acl:relcl", "appos", "parataxis", "discourse")
_SHED = frozenset(
    {"obl", "advcl", "advmod", "nmod", "obl:tmod", "obl:unmarked", "acl", "obl:npmod"}
)
_OPENS_ASIDE, _ENDS_ASIDE = frozenset(",("), frozenset(",)")
_POINTING = frozenset({"this", "that", "these", "those", "it", "such"})
_AHEAD = frozenset({"they", "he", "she"})  # "Even if they leak, gates …": named only behind it


def given(seen: Seen) -> Iterator[Proposal]:
    """``If someone tells you to stop, do so`` → ``And if someone tells me to stop?``; of a long clause its first phrases."""
    clause, tree = seen.clause, seen.clause.tree
    part = next(iter(clause.parts), None)
    if part is None or not seen.sight.previous or not _opens(seen, part):
        return
    kept = shed(tree, part, GIVEN_WORDS.stop - 1)
    told = clause.said(kept, as_listeners(tree, kept))
    low = told[:1].lower() + told[1:]
    if count(told) in GIVEN_WORDS:
        whole = len(kept) == len(part.places)
        yield Proposal(ask=as_question(f"And {low}"), worth=78 if whole else 74, deep=True)


def _opens(seen: Seen, part: Part) -> bool:
    """Whether a sentence begins with a clause that says when or in which case, and what it is about."""
    clause, words = seen.clause, seen.clause.tree.words
    does = clause.tree.under(part.head, *SUBJECTS, "expl")
    pointing = _POINTING | _AHEAD if words[0].text.lower() == "even" else _POINTING
    points = any(words[one].text.lower() in pointing for one in does[:1])
    fits = part.places[0] == 0 and part.opener in _WHENEVER and part.head < clause.finite
    verbal = words[part.head].tag.startswith("VB") or bool(clause.tree.under(part.head, "cop"))
    return fits and bool(does) and not points and verbal and is_set_off(clause, part)


def is_set_off(clause: Clause, part: Part) -> bool:
    """Whether a comma parts it from what follows, and nothing stands amid it but between commas."""
    words = clause.tree.words
    begins = min([*clause.subject, *clause.helpers, clause.finite])
    gaps = [(one, two) for one, two in pairwise(part.places) if two - one > 1]
    aside = all(
        _OPENS_ASIDE & {words[one].text, words[one + 1].text}
        and _ENDS_ASIDE & {words[two].text, words[two - 1].text}
        for one, two in gaps
    )
    return aside and words[begins - 1].text == ","


def shed(tree: Tree, part: Part, most: int) -> Places:
    """A clause without what is told of its things besides, and so many of its last phrases that few words are left."""
    kept = [*part.places]
    for one in (one for one in part.places if tree.words[one].relation in _APART):
        kept = [place for place in kept if place not in tree.whole(one)]
    while len(kept) > most:
        last = kept[-1]
        heads = (last, *tree.above(last))
        loose = [
            one
            for one in heads
            if one in kept and tree.words[one].relation in _SHED and one > part.head
        ]
        if not loose or last not in tree.whole(loose[0]):
            return ()
        whole = tree.whole(loose[0])
        if tree.words[whole[0]].text.lower() in _COMPLETES:
            return ()  # "if you turn it so it points at the quay"
        kept = [one for one in kept if one not in whole]
    return () if kept and tree.words[kept[-1]].tag in _WAITING else tuple(kept)


_COMPLETES = frozenset({"so", "such", "that"})
_WAITING = frozenset({"WP", "WRB", "WDT", "IN", "TO", "DT", "CC"})  # something stood behind it


def uses(seen: Seen) -> Iterator[Proposal]:
    """``Keepers used a crank to raise the gate`` → ``How did keepers raise the gate?``."""
    clause, words = seen.clause, seen.clause.tree.words
    does = words[clause.finite].tag in {"VBD", "VBP", "VBZ"} and clause.finite == clause.head
    if (
        clause.is_order
        or clause.is_negated
        or not does
        or base_of(words[clause.head].text, words[clause.head].tag) != "use"
    ):
        return
    if words[seen.subject_head].tag in {"PRP", "DT"} and not seen.sight.previous:
        return
    thing = next(iter(clause.of("object")), None)
    aim = _aim(clause, thing) if thing else ""
    if aim:
        number: Number = "plural" if words[clause.finite].tag == "VBP" else "singular"
        do = grammar.do(number, "past" if clause.is_past else "present")
        yield Proposal(ask=as_question(f"How {do} {seen.subject} {aim}"), worth=76, deep=True)


def _aim(clause: Clause, thing: Part) -> str:
    """What a thing is used for, without "to": an aim that hangs on the verb or, as it is often read, on the thing; "" for none."""
    tree = clause.tree
    for place in (*tree.under(clause.head, "advcl"), *tree.under(thing.head, "acl")):
        whole = tuple(one for one in tree.whole(place) if one in clause.places)
        opened = tree.words[whole[0]].text.lower() == "to" and tree.words[place].tag == "VB"
        whole = whole if opened and place > thing.head and tree.is_unbroken(whole) else ()
        part = Part(role="purpose", places=whole, head=place)
        kept = shed(tree, part, AIM_WORDS.stop) if whole else ()
        told = clause.said(kept[1:])
        if count(told) in AIM_WORDS and tree.under(place, "obj", "ccomp", "xcomp"):
            return told
    return ""


def aims(seen: Seen) -> Iterator[Proposal]:
    """``To earn more, farmers planted cotton`` → ``Why did farmers plant cotton?``."""
    clause, words = seen.clause, seen.clause.tree.words
    if clause.is_order or clause.is_copula or clause.is_negated or words[clause.finite].tag == "MD":
        return
    part = next(iter(clause.parts), None)
    if part is None or part.places[0] or part.head > clause.finite or not is_someone(seen.subject):
        return
    if clause.head == clause.places[-1] and seen.base not in english().intransitive:
        return  # "the crew enters": what, was not for the ear
    told = clause.said(part.places).lower()
    opener = next((one for one in _AIMS if told.startswith(one)), "")
    verb = told[len(opener) :].split(maxsplit=1)[0] if opener else ""
    talks = verb in listed("telling") | _TALKING
    if opener and verb and not talks and count(told) >= _AIM_LEAST and seen.is_sure(part):
        for ask, _ in seen.asks("Why", part):
            yield Proposal(ask=ask, worth=76, deep=True)


_AIM_LEAST = 4
_AIMS = ("in an effort to ", "in an attempt to ", "in order to ", "in a bid to ", "to ")
_TALKING = frozenset(
    {"clarify", "illustrate", "summarize", "summarise", "begin", "start", "conclude", "put", "repeat", "say", "see", "be", "understand", "give",
     "return", "get", "answer", "find", "make", "take", "sum", "recap", "simplify", "name", "add"}
)  # fmt: skip


def best_ways(seen: Seen) -> Iterator[Proposal]:
    """``A walk is a good way to learn the rules`` → ``How can I learn the rules?``."""
    clause, tree = seen.clause, seen.clause.tree
    if not clause.is_copula or clause.is_negated or tree.words[clause.head].text.lower() != "way":
        return
    article = [tree.words[one].text.lower() for one in tree.under(clause.head, "det", "nummod")]
    points = tree.words[seen.subject_head].tag in {"PRP", "DT", "EX"}
    if points or not {*article} & {"a", "an", "one", "another", "the"}:
        return
    for place in tree.under(clause.head, "acl"):
        whole = tuple(one for one in tree.whole(place) if one >= place)
        opened = tree.words[place - 1].text.lower() == "to" and tree.words[place].tag == "VB"
        if not opened or not tree.is_unbroken(whole):
            continue
        kept = shed(tree, Part(role="purpose", places=whole, head=place), AIM_WORDS.stop - 1)
        loose = {tree.words[one].tag for one in kept} & {"WDT", "WP", "WRB"}
        told = clause.said(kept, as_listeners(tree, kept))
        pointing = {*told.lower().split()} & _THEIRS
        if count(told) in AIM_WORDS and not (loose or pointing):
            yield Proposal(ask=as_question(f"How can I {told}"), worth=70, deep=True)


_THEIRS = frozenset(
    {
        "they",
        "them",
        "their",
        "it",
        "its",
        "he",
        "she",
        "him",
        "his",
        "her",
        "we",
        "us",
        "our",
        "this",
        "that",
        "these",
        "those",
    }
)

CIRCUMSTANCES: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (uses, aims, best_ways)

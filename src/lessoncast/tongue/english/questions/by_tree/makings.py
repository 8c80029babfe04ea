"""How a thing is used and made, what causes it, and how it comes about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.by_tree.effects import MILD, named
from lessoncast.tongue.english.questions.by_tree.seen import Seen
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question

USE, MADE, CAUSE, FORMED = 62, 70, 66, 66  # worths


def usages(seen: Seen) -> Iterator[Proposal]:
    """``Old chains can be used as weights`` → ``How can old chains be used?``; of who uses them, how they do."""
    clause = seen.clause
    if seen.base == "use" and not (clause.is_negated or clause.is_order):
        yield from _used(seen) if clause.is_passive else _using(seen)


def _using(seen: Seen) -> Iterator[Proposal]:
    """``Keepers use old chains as weights`` → ``How do keepers use old chains?``."""
    for part in seen.clause.of("other"):
        if part.opener == "as" and part.head > seen.clause.head and seen.is_sure(part):
            for ask, _ in seen.asks("How", part):
                yield Proposal(ask=ask, worth=USE, deep=True)


def _used(seen: Seen) -> Iterator[Proposal]:
    clause, words = seen.clause, seen.clause.tree.words
    behind = [one for one in clause.parts if one.places[0] > clause.head]
    tells = any(one.opener in {"to", "for", "as", "in"} for one in behind) or _is_to(seen)
    name, low = named(seen), words[clause.finite].text.lower()
    also = any(
        words[one].text.lower() == "also" for one in clause.tree.under(clause.head, "advmod")
    )
    how = "How else" if also else "How"
    if tells and name and words[clause.finite].tag == "MD":
        ask = as_question(f"{how} {MILD.get(low, low)} {name} be used")
        yield Proposal(ask=ask, worth=USE, deep=True)
    elif tells and name and low in _BE:
        yield Proposal(ask=as_question(f"{how} {low} {name} used"), worth=USE, deep=True)


_BE = frozenset({"is", "are", "was", "were"})


def _is_to(seen: Seen) -> bool:
    tree = seen.clause.tree
    after = seen.clause.head + 1
    return after < len(tree.words) and tree.words[after].text.lower() in {"to", "for", "as"}


def makings(seen: Seen) -> Iterator[Proposal]:
    """``Tar oil is a liquid that's made by heating wood`` → ``How is tar oil made?``."""
    clause, tree = seen.clause, seen.clause.tree
    if (
        not clause.is_copula
        or clause.is_negated
        or tree.words[clause.head].tag not in {"NN", "NNS"}
    ):
        return
    name = named(seen)
    for place in tree.under(clause.head, "acl:relcl", "acl"):
        word = tree.words[place]
        done = word.tag == "VBN" and (word.relation == "acl" or tree.under(place, "aux:pass"))
        does = tree.under(place, "nsubj:pass")
        which = all(tree.words[one].tag == "WDT" for one in does)
        modal = any(tree.words[one].tag == "MD" for one in tree.under(place, "aux"))
        if name and done and which and not modal and _tells_means(seen, place):
            be = "are" if grammar.number(seen.subject) == "plural" else "is"
            be = ("were" if be == "are" else "was") if clause.is_past else be
            yield Proposal(
                ask=as_question(f"How {be} {name} {word.text.lower()}"), worth=MADE, deep=True
            )


def _tells_means(seen: Seen, verb: int) -> bool:
    """Whether a participle is told by what means: ``made by heating wood``, ``made from flax``."""
    tree = seen.clause.tree
    base = base_of(tree.words[verb].text, "VBN")
    if base in listed("no_means"):
        return False
    for place in tree.under(verb, "advcl", "obl", "obl:agent"):
        first = next((one for one in tree.under(place, "mark", "case") if one > verb), -1)
        opener = tree.words[first].text.lower() if first >= 0 else tree.words[place].text.lower()
        doing = tree.words[place].tag == "VBG"
        if place > verb and (doing and opener in {"by", "through", "using"}):
            return True
        if place > verb and not doing and opener == "from" and base in listed("crafting"):
            return True
    return False


def origins(seen: Seen) -> Iterator[Proposal]:
    """``Leaks result from poor tar`` → ``What causes leaks?``; ``Rust forms when iron gets wet`` → how it does."""
    clause = seen.clause
    name = "" if clause.is_negated or clause.is_order else named(seen)
    if name and clause.tree.words[clause.finite].tag != "MD":
        yield from _causes(seen, name)
    if name and not clause.is_passive and seen.base in listed("forming"):
        ways = (one for one in clause.parts if one.opener in _WAYS and one.head > clause.head)
        part = next((one for one in ways if seen.is_sure(one)), None)
        for ask, _ in seen.asks("How", part) if part else ():
            yield Proposal(ask=ask, worth=FORMED, deep=True)


def _causes(seen: Seen, name: str) -> Iterator[Proposal]:
    """What something comes of, or is explained by."""
    clause = seen.clause
    caused = clause.is_passive and seen.base == "cause" and any(clause.of("agent"))
    results = seen.base in listed("resulting") and any(one.opener == "from" for one in clause.parts)
    if caused or results:
        verb = "caused" if clause.is_past else "causes"
        yield Proposal(ask=as_question(f"What {verb} {name}"), worth=CAUSE, deep=True)
    told, be = (clause.tree.words[one].text.lower() for one in (clause.head, clause.finite))
    if clause.is_passive and told == "attributed" and be in _BE:
        yield Proposal(ask=as_question(f"How {be} {name} explained"), worth=CAUSE, deep=True)


_WAYS = frozenset({"by", "through", "via", "when", "as", "whenever", "if"})


MAKINGS: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (usages, makings, origins)

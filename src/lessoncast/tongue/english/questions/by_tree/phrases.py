"""Questions for a phrase around the verb: why, what for, how, when, and what happens then."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.by_tree.circumstances import shed
from lessoncast.tongue.english.questions.by_tree.seen import Seen, as_listeners, mine
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.talk.openers import is_no_case
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees.parts import Part
from lessoncast.tongue.words import count

OTHER_WORDS = 8  # of what something differs from, with "unlike"
GOAL_WORDS = 9  # of what one wants to do
SPAN_WORDS = 4  # between "from" and the "to" that goes with it
_OUTCOMES = frozenset({"if", "when", "once", "whenever"})
_MEANS = frozenset({"by", "through", "by means of"})
_OCCASIONS = frozenset({"when", "whenever", "once", "after", "before", "if", "until"})
_PERHAPS = frozenset({"may", "might", "should", "must", "could"})


def whys(seen: Seen) -> Iterator[Proposal]:
    """``Ice floats because it is light`` → ``Why does ice float?``."""
    for part in seen.clause.of("reason"):
        told = seen.clause.said(part.places)
        dated = part.opener == "since" and seen.clause.is_past
        denied = seen.clause.is_negated and not _is_of_denial(seen, part)
        unsure = part.opener == "as" or dated or denied or not seen.is_sure(part)
        if unsure or _is_named_there(seen, part):
            continue
        because = f"Because {told.partition(' ')[2]}" if part.opener == "since" else told
        for ask, whole in seen.asks("Why", part):
            yield seen.proposal(ask, 80, because if whole else "")


def _is_of_denial(seen: Seen, part: Part) -> bool:
    """Whether a reason behind "not" is that of what is not so: it is a lack itself, or stands first; not ``didn't fall because of the frost``."""
    told = seen.clause.said(part.places)
    return not seen.clause.is_past and (_LACKS.search(told) is not None or part.places[0] == 0)


_LACKS = re.compile(
    r"\b(?:not|no|never|lack|lacks|lacking|inability|unable|without|cannot|already|still|impossible|too|absence|missing)\b|n't\b|n’t\b"
)


def _is_named_there(seen: Seen, part: Part) -> bool:
    """Whether "it" is named only in the reason: ``Because the gate is wet, it is heavy``."""
    if seen.clause.is_order or part.places[0]:
        return False
    pronoun = seen.clause.tree.words[seen.subject_head].tag == "PRP"
    return pronoun and seen.subject.lower() not in {"you", "we", "i"}


def purposes(seen: Seen) -> Iterator[Proposal]:
    """``Keepers raise the bar to let boats in`` → ``Why do keepers raise the bar?``."""
    may = seen.clause.tree.words[seen.clause.finite].tag == "MD"
    known = seen.clause.is_passive and seen.base in _TOLD_TO  # "has been shown to float"
    whom = [*seen.clause.of("object")]
    known = known or (seen.base == "take" and seen.subject.lower() == "it")  # how long it took
    strives = seen.base in listed("urging" if whom else "striving")
    if seen.clause.is_copula or may or known or strives or seen.base in listed("moves"):
        return
    for part in seen.clause.of("purpose"):
        acts = seen.clause.tree.words[part.head].tag == "VB"  # not "redirects to the exact page"
        came = (
            seen.clause.tree.words[part.places[0]].text.lower() == "only"
        )  # "fled, only to return"
        bare = came or _ends_span(seen, part) or _is_example(seen, part)
        if acts and not bare and part.places[0] > seen.clause.head and seen.is_sure(part):
            for ask, whole in seen.asks("Why", part):
                yield seen.proposal(ask, 74, seen.clause.said(part.places) if whole else "")


_TOLD_TO = frozenset(
    {
        "show",
        "know",
        "say",
        "find",
        "think",
        "believe",
        "suppose",
        "consider",
        "report",
        "see",
        "assume",
        "estimate",
    }
)


def _ends_span(seen: Seen, part: Part) -> bool:
    """Whether "to" goes with "from" before it: ``from sunrise to sunset`` has no aim."""
    first = part.places[0]
    before = seen.clause.tree.words[max(first - SPAN_WORDS, 0) : first]
    return any(one.text.lower() == "from" for one in before)


def _is_example(seen: Seen, part: Part) -> bool:
    """Whether an aim is one of many: ``for example to let boats in`` is not why keepers raise the bar."""
    words, first = seen.clause.tree.words, part.places[0]
    near = {one.text.lower() for one in words[max(first - 2, 0) : first]}
    return not near.isdisjoint({"example", "instance", "e.g."})


def means(seen: Seen) -> Iterator[Proposal]:
    """``Keepers mend gates by adding tar`` → ``How do keepers mend gates?``."""
    for part in seen.clause.of("means"):
        if part.opener in _MEANS and seen.is_sure(part):
            for ask, whole in seen.asks("How", part):
                yield seen.proposal(ask, 76, seen.clause.said(part.places) if whole else "")


def ways(seen: Seen) -> Iterator[Proposal]:
    """``To open the gate, turn the wheel`` → ``How do I open the gate?``."""
    who = "" if seen.clause.is_order else seen.subject
    for part in seen.clause.of("purpose"):
        begins = part.places[0] < seen.clause.finite and part.opener in {"to", "in order to"}
        if begins and who in {"", "you", "we"} and seen.is_sure(part):
            acts = tuple(one for one in part.places if one >= part.head)
            kept = acts if len(acts) <= GOAL_WORDS else shed(seen.clause.tree, part, GOAL_WORDS)
            goal = seen.clause.said(tuple(one for one in kept if one >= part.head))
            if goal and len(goal.split()) <= GOAL_WORDS and not _TO_SEE.match(goal):
                asks = f"How do we {goal}" if who == "we" else f"How do I {mine(goal)}"
                yield Proposal(ask=as_question(asks), worth=82, deep=True)


_TO_SEE = re.compile(
    r"(?:see|know|understand|learn|illustrate|show) (?:how|what|why|that|whether|if)\b"
)


def outcomes(seen: Seen) -> Iterator[Proposal]:
    """``When the gate opens, the water falls`` → ``What happens when the gate opens?``; of an order: what to do then."""
    clause = seen.clause
    for part in clause.of("condition"):
        told = clause.said(part.places, as_listeners(clause.tree, part.places))
        given = told[:1].lower() + told[1:]
        opens = part.opener in _OUTCOMES and given.startswith(part.opener)
        unsure = not seen.is_sure(part) or not _has_subject(seen, part) or "comes to" in given
        if part.places[0] or not opens or unsure:
            continue
        rest = clause.said(tuple(one for one in clause.places if one not in part.places))
        if _RELATES.match(rest):
            continue
        if clause.is_order:
            yield seen.proposal(as_question(f"What should I do {given}"), 76, rest)
        elif not clause.is_copula and not _may_not_happen(seen):
            was = clause.is_past and any(clause.tree.words[one].tag == "VBD" for one in part.places)
            happens = "happened" if was else "happens"
            yield seen.proposal(as_question(f"What {happens} {given}"), 74, rest, deep=True)


_RELATES = re.compile(r"(?:that|which|who|whose|where)\b", re.IGNORECASE)  # more of the condition


def _may_not_happen(seen: Seen) -> bool:
    """Whether a clause tells what somebody may do, or what would be: nothing happens."""
    return seen.helper in _PERHAPS | {"would", "can"} or seen.subject in {"you", "we"}


def demands(seen: Seen) -> Iterator[Proposal]:
    """``You must stop if a bell rings`` → ``What if a bell rings?``: ``Then you must stop.``."""
    clause = seen.clause
    if seen.helper not in {"must", "should"} or clause.is_copula:
        return
    for part in clause.of("condition"):
        behind = part.places[0] > clause.head and _has_subject(seen, part) and seen.is_sure(part)
        given = clause.said(part.places, as_listeners(clause.tree, part.places))
        rest = clause.said(tuple(one for one in clause.places if one not in part.places))
        named = given.startswith("if ") and not (
            _OF_ANOTHER.search(given) or _OF_ANOTHER.match(rest) or _ONLY.search(rest)
        )
        if behind and part.opener == "if" and named and count(given) <= GIVEN_WORDS:
            then = f"Then {seen.sight.vocabulary.lower_first(rest)}"
            yield seen.proposal(as_question(f"What {given}"), 74, then, deep=True)


_ONLY = re.compile(r"\b(?:only|even|especially|particularly|except|not),?\W*$")  # before "if"
GIVEN_WORDS = 12  # of a condition that is asked for
_OF_ANOTHER = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|such|so)\b",
    re.IGNORECASE,
)  # what only the rest of a sentence names


def occasions(seen: Seen) -> Iterator[Proposal]:
    """``The gate opens once the tide turns`` → ``When does the gate open?``."""
    for part in seen.clause.of("condition", "time"):
        behind = part.places[0] > seen.clause.finite and _has_subject(seen, part)
        behind = behind and not seen.clause.is_copula and not _is_even(seen, part)
        tells_when = part.opener == "when" and seen.base in listed("holding_questions")
        if part.opener == "before" and _may(seen):
            continue  # "it can be wiped before anybody reads it" tells of no time when it can
        if part.opener in _OCCASIONS and behind and seen.is_sure(part) and not tells_when:
            until = "Until when" if _is_done(seen) else "How long"  # "How long are the planks cut?"
            word = until if part.opener == "until" else "When"
            for ask, _ in () if seen.clause.is_negated else seen.asks(word, part):
                yield seen.proposal(ask, 48, seen.clause.said(part.places) if seen.apart else "")


def _may(seen: Seen) -> bool:
    return seen.clause.tree.words[seen.clause.finite].text.lower() in {
        "can",
        "could",
        "may",
        "might",
    }


def _is_done(seen: Seen) -> bool:
    return bool(seen.clause.tree.under(seen.clause.head, "aux:pass"))


def _is_even(seen: Seen, part: Part) -> bool:
    """``even when they had been carried away``: it happens at other times, too."""
    words, first = seen.clause.tree.words, part.places[0]
    return any(one.text.lower() == "even" for one in words[max(first - 1, 0) : first + 1])


def differences(seen: Seen) -> Iterator[Proposal]:
    """``Unlike a lock, a weir has no gate`` → ``How does a weir differ from a lock?``."""
    words = seen.clause.tree.words
    if seen.clause.is_order or words[seen.subject_head].tag == "PRP":
        return
    for part in seen.clause.of("contrast"):
        if part.opener == "unlike":
            other = re.sub(
                r"[\"“”]", "", seen.clause.said(shed(seen.clause.tree, part, OTHER_WORDS)[1:])
            )
            many = words[seen.subject_head].tag in {"NNS", "NNPS"}
            does = grammar.do(
                "plural" if many else "singular", "past" if seen.clause.is_past else "present"
            )
            ask = as_question(f"How {does} {seen.subject} differ from {other}")
            if other:
                yield Proposal(ask=ask, worth=76, deep=True)


def cases(seen: Seen) -> Iterator[Proposal]:
    """``With a patent, an inventor can …`` → ``And with a patent?``: the case that a sentence begins with."""
    tree, sight = seen.clause.tree, seen.sight
    for part in seen.clause.parts[:1]:
        told = seen.clause.said(part.places)
        begins = part.places[0] == 0 and part.opener in _CASES and seen.is_sure(part)
        ends = sight.plain[len(told) : len(told) + 2] == ", " and part.head < seen.clause.finite
        tags = {tree.words[one].tag for one in part.places}
        plain = not tags & _POINTING and not {"VBD", "VBZ", "VBP", "MD"} & tags
        plain = plain and tree.words[part.head].tag in _NAMED and count(told) in CASE_WORDS
        if sight.previous and begins and ends and plain and not is_no_case(told, sight):
            yield Proposal(ask=as_question(f"And {told[:1].lower()}{told[1:]}"), worth=58)


CASE_WORDS = range(2, 10)  # of a case that is asked by itself
_CASES = frozenset(
    {"with", "without", "during", "after", "before", "on", "at", "in", "for", "under", "among", "within", "inside",
     "outside", "across", "beyond", "between"}
)  # fmt: skip
_POINTING = frozenset({"PRP", "PRP$", "WDT", "WP", "WRB", "EX"})
_NAMED = frozenset({"NN", "NNS", "NNP", "NNPS"})


def _has_subject(seen: Seen, part: Part) -> bool:
    """Whether a phrase is a clause with a subject of its own: not ``when calling a method``."""
    return bool(seen.clause.tree.under(part.head, "nsubj", "nsubj:pass", "expl"))


PHRASES: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (
    whys, purposes, means, ways, outcomes, demands, cases, occasions, differences,
)  # fmt: skip

"""What happens in a case that stands at the end of its sentence, or is told in two words: ``when heated``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.by_tree.circumstances import is_set_off, shed
from lessoncast.tongue.english.questions.by_tree.seen import Seen, as_listeners
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees.parts import Part
from lessoncast.tongue.words import count

HAPPENS, UNDERGOES, BARE = 58, 70, 66  # worths
CASE_WORDS = range(3, 10)
_CASES = frozenset({"if", "when", "once", "whenever", "as soon as"})
_BARE = frozenset({"if", "when", "once", "unless", "even if", "even when"})
_TIMES = frozenset({"moment", "time", "point", "day", "year", "hour", "age", "period", "case", "instant"})  # fmt: skip
_MAY = frozenset({"may", "might", "should", "must", "could", "would", "can"})
_UNEVENTFUL = frozenset(
    {"use", "help", "want", "apply", "matter", "count", "know", "think", "believe", "say", "do", "work", "make", "seem", "tend",
     "like", "prefer", "expect", "see", "call", "allow", "hold", "stay", "keep", "wait", "ask", "tell", "find", "feel", "live"}
)  # fmt: skip
_NAMES = frozenset({"NN", "NNS", "NNP", "NNPS"})
_POINTS = re.compile(
    r"\b(?:it|they|them|he|she|his|her|its|their|this|that|these|those|such|one)\b", re.IGNORECASE
)


def behind(seen: Seen) -> Iterator[Proposal]:
    """``The sluice opens when the tide turns`` → ``What happens when the tide turns?``."""
    clause, words = seen.clause, seen.clause.tree.words
    if not _is_event(seen) or words[seen.subject_head].tag not in _NAMES:
        return
    if seen.base in listed("holding_questions") and not any(clause.of("object")):
        return  # "A lamp shows when the gate is open" tells of no event
    for part in clause.of("condition", "time"):
        if part.opener not in _CASES or part.places[0] < clause.head or not seen.is_sure(part):
            continue
        if words[part.places[0] - 1].text.lower() in _TIMES:
            continue  # "at the moment when the tide turns": it tells which
        told = clause.said(part.places, as_listeners(clause.tree, part.places))
        does = clause.tree.under(part.head, "nsubj", "nsubj:pass")
        named = any(words[one].tag in _NAMES for one in does) and not _POINTS.search(told)
        last = part.places[-1] == clause.places[-1]
        if named and last and count(told) in CASE_WORDS:
            happens = "happened" if clause.is_past else "happens"
            yield Proposal(ask=as_question(f"What {happens} {told}"), worth=HAPPENS, deep=True)


def _is_event(seen: Seen) -> bool:
    """Whether a clause tells of something that happens each time, and not of what is so or may be."""
    clause = seen.clause
    still = seen.base in listed("stative") | _UNEVENTFUL or seen.helper in _MAY
    return not (clause.is_order or clause.is_copula or clause.is_negated or clause.goes_on or still)


def undergone(seen: Seen) -> Iterator[Proposal]:
    """``Tar hardens when heated`` → ``What happens when tar is heated?``."""
    clause, words = seen.clause, seen.clause.tree.words
    subject = seen.subject
    spoken = subject.lower() in {"it", "they"} and bool(seen.sight.previous)
    if (
        not _is_event(seen)
        or clause.is_passive
        or not (words[seen.subject_head].tag in _NAMES or spoken)
    ):
        return
    for part in clause.of("condition", "time"):
        if part.opener in {"when", "if", "once"} and _is_bare(seen, part, {"VBN"}):
            many = (
                words[clause.finite].tag == "VBP"
                if not clause.is_past
                else grammar.number(subject) == "plural"
            )
            be = ("were" if many else "was") if clause.is_past else "are" if many else "is"
            told = clause.said(tuple(one for one in part.places if one >= part.head))
            if count(told) < CASE_WORDS.stop and count(subject) <= 5 and not _POINTS.search(told):
                happens = "happened" if clause.is_past else "happens"
                yield Proposal(
                    ask=as_question(f"What {happens} {part.opener} {subject} {be} {told}"),
                    worth=UNDERGOES,
                    deep=True,
                )


def _is_bare(seen: Seen, part: Part, tags: set[str]) -> bool:
    """Whether a case has no subject of its own: ``if left in the rain``."""
    tree = seen.clause.tree
    own = tree.under(part.head, "nsubj", "nsubj:pass", "expl", "aux", "aux:pass", "cop")
    return tree.words[part.head].tag in tags and not own and seen.is_sure(part)


def bare_cases(seen: Seen) -> Iterator[Proposal]:
    """``Even if asked by the mayor, keepers can't open the gate`` → ``And even if asked by the mayor?``."""
    clause = seen.clause
    part = next(iter(clause.parts), None)
    if part is None or not seen.sight.previous or part.places[0] or part.opener not in _BARE:
        return
    kept = shed(clause.tree, part, CASE_WORDS.stop) if is_set_off(clause, part) else ()
    told = clause.said(kept)
    if (
        kept
        and _is_bare(seen, part, {"VBN"})
        and count(told) in CASE_WORDS
        and not _POINTS.search(told)
    ):
        yield Proposal(ask=as_question(f"And {told[:1].lower()}{told[1:]}"), worth=BARE, deep=True)


CONDITIONS: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (behind, undergone, bare_cases)

"""Who and what: the subject of a clause, asked for where all the rest tells enough."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_human, is_unnamed, tells, verb_of, without_reasons
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.wordlists import listed as common
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.turning import doing
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.words import count, stem

TOLD, TOLD_OF_THING, TOLD_OF_BEST = (
    4,
    6,
    3,
)  # content words of a question for somebody or with a name; for whatever does it; for what is the most so
TELLING = (
    18.0  # bits of a question for somebody in fewer words: "Who invented the gridiron pendulum?"
)
TELLING_OF_THING, FEW = 20.0, 3  # the same of a question for a thing, and its content words
TELLING_OF_KNOWN, FEW_OF_KNOWN = 15.0, 2  # the same where a short lesson is of the thing
SUBJECT_WORDS, NAME_WORDS = 8, 3
_NAMES = re.compile(r"(?<!^)\b[A-Z][a-z]{2,}|\b(?:1\d|20)\d\d\b")
_NAMELESS = re.compile(
    r"\b(?:they|them|their|themselves|its?|itself)\b"
)  # what isn't named in "What … its …"
_SECOND_SUBJECT = re.compile(
    r", and (?:the|an?|its|their|his|her|this) "
)  # of a clause that lost its verb
_NAME = ("NNP", "NNPS")
_OPEN = frozenset({"one", "ones", "both", "two", "times", "way", "well", "part", "cause", "form"})


def subjects(sight: Sight) -> Iterator[Fact]:
    """``The old tar keeps water out`` → what keeps water out."""
    clause = sight.clause
    if not tells(sight) or clause.is_negated or not _is_one(sight):
        return
    told = doing(without_reasons(clause), sight.vocabulary)
    subject = sight.vocabulary.lower_first(clause.said(clause.subject))
    if (
        not told
        or told.startswith(("is what ", "is to ", "was to ", "means ", "meant "))
        or _NAMELESS.search(told)
        or _SECOND_SUBJECT.search(told)
    ):
        return
    if is_somebody(sight):
        yield from facts(
            sight, "who", f"Who {told}?", subject, answer=clause.subject, family="who/person", worth=0.7,
            least=TOLD, telling=TELLING,
        )  # fmt: skip
    elif not _may_be_somebody(clause) and not _is_ones_own(clause) and _is_deed_or_best(clause):
        number, tense = grammar.number(subject), "past" if clause.is_past else "present"
        does = "be" if clause.is_copula else "do"
        yield from facts(
            sight, "doer", f"What {told}?", subject, answer=clause.subject, family=f"doer {number} {tense} {does}",
            worth=0.7, least=_least(clause, told), number=number, subject=subject,
            said=told, telling=_telling(sight),
            fewest=FEW_OF_KNOWN if _is_known(sight) else FEW,
        )  # fmt: skip


def _least(clause: Clause, told: str) -> int:
    if clause.is_copula:
        return TOLD_OF_BEST
    return TOLD if _NAMES.search(told) else TOLD_OF_THING


def _is_known(sight: Sight) -> bool:
    """Whether a short lesson says more than once what does it, and leaves nothing of the deed open."""
    known = stem(sight.clause.tree.words[sight.clause.subject_head].text.lower()) in sight.known
    return sight.is_short and known and not _is_left_open(sight.clause)


def _is_left_open(clause: Clause) -> bool:
    """``may guess one``, ``grows slightly warmer``: a deed that needs what was told before, or what leads in to it."""
    words = clause.tree.words
    if clause.subject[0] != clause.places[0]:
        return True
    told = [words[one] for one in clause.places if one not in clause.subject]
    return any(one.text.lower() in _OPEN or one.tag in ("JJR", "RBR") for one in told)


def _telling(sight: Sight) -> float:
    """What the words of a short question must tell: ``What ensures that the claimed identity is genuine?``; not what "has" or "seems".

    In a short lesson that "gives the tea a taste of grass" is enough.
    """
    plain = listed("open") | listed("states") | listed("no_deeds")
    empty = listed("empty") | listed("lets")
    verb = verb_of(sight.clause)
    if verb in empty or (verb in plain and not sight.is_short):
        return math.inf
    few = sight.is_short and not _is_left_open(sight.clause)
    return TELLING_OF_KNOWN if few else math.inf if verb in plain else TELLING_OF_THING


def _is_ones_own(clause: Clause) -> bool:
    """``Ada's plan``, ``barge 2``: one of an example, that only its owner or number tells apart."""
    words = clause.tree.words
    return any(
        words[one].relation == "nmod:poss" or words[one].tag == "CD" for one in clause.subject
    )


def _is_deed_or_best(clause: Clause) -> bool:
    """Whether something is done, or is told to be the most so: ``the oldest lock of the canal``.

    What a thing is, is asked by its name: ``A lock is a chamber between two gates``.
    """
    if not clause.is_copula:
        return True
    tree = clause.tree
    first = tree.words[clause.predicate[0]].text.lower() if clause.predicate else ""
    told = [deep for one in tree.under(clause.head, "amod") for deep in tree.whole(one)]
    best = any(tree.words[one].tag in ("JJS", "RBS") for one in told)
    only = any(tree.words[one].text.lower() in listed("sole") for one in told)
    which = bool(tree.under(clause.head, "acl", "acl:relcl", "nmod"))
    return first == "the" and (best or (only and which))


def _is_one(sight: Sight) -> bool:
    """Whether the subject is a short name or noun of which one knows which it is, and no mere quality is told of it."""
    clause = sight.clause
    words = clause.tree.words
    first = words[clause.subject[0]].text.lower()
    quality = clause.is_copula and words[clause.head].tag.startswith("JJ")
    plain = (
        first not in listed("quantities") | listed("owners")
        and words[clause.subject_head].tag != "PRP"
    )
    short = clause.tree.is_unbroken(clause.subject) and len(clause.subject) <= SUBJECT_WORDS
    return plain and short and not quality and not is_unnamed(sight, clause.subject_head)


def is_somebody(sight: Sight) -> bool:
    """Whether a name is somebody's: the lesson tells so, or it said or did what people do."""
    clause = sight.clause
    name = sight.vocabulary.lower_first(clause.said(clause.subject))
    if not _is_name(clause) or not name[1:2].islower() or not name[0].isupper():
        return False
    verb = verb_of(clause)
    if verb in listed("says") and not clause.is_past:
        return False  # whose words a lesson only passes on
    acts = (
        verb in listed("human") | common("human_deeds") and clause.is_past and not clause.is_passive
    )
    known = name in sight.people or any(name in one.split() for one in sight.people)
    return known or ((verb in listed("says") or acts) and count(name) <= NAME_WORDS)


def _may_be_somebody(clause: Clause) -> bool:
    """Whether "what" may be wrong: it is of people, does what people do, or is a name that did something."""
    did = clause.is_past and not (clause.is_passive or clause.is_copula)
    people = (
        is_of_crowd(clause)
        or is_human(clause, clause.subject_head)
        or (clause.is_copula and is_human(clause, clause.head))
    )
    return people or verb_of(clause) in listed("says") or (did and _is_name(clause))


def is_of_crowd(clause: Clause) -> bool:
    """``Jewish communities``, ``British troops``: people who act together, for whom "what" is wrong."""
    head = clause.tree.words[clause.subject_head]
    many = grammar.singular(head.text.lower()) in common("bodies") | listed("forces")
    return many and head.tag == "NNS"


def _is_name(clause: Clause) -> bool:
    words = clause.tree.words
    return words[clause.subject_head].tag in _NAME and words[clause.subject[0]].tag != "DT"

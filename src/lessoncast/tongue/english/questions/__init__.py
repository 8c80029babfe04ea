"""Questions found after their answer: each rule sees a sentence and proposes what a host could ask.

A proposal may change the answer ("If X, Y." → "What if X?" - "Then Y."); whoever uses it runs the
checks of ``lint`` on both. Deep questions (why, how, what if) are worth more than shallow ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.parsed import main_verb, tree
from lessoncast.tongue.english.questions.by_tree import by_tree
from lessoncast.tongue.english.questions.events.deeds import deeds
from lessoncast.tongue.english.questions.events.doing import doing
from lessoncast.tongue.english.questions.events.fates import fates
from lessoncast.tongue.english.questions.events.gerunds import gerunds
from lessoncast.tongue.english.questions.events.happening import happening
from lessoncast.tongue.english.questions.events.passives import passives
from lessoncast.tongue.english.questions.events.saying import sayings
from lessoncast.tongue.english.questions.fitness import fit
from lessoncast.tongue.english.questions.grammar.inversion import invert
from lessoncast.tongue.english.questions.grammar.sight import Sight, see
from lessoncast.tongue.english.questions.talk.advising import advising
from lessoncast.tongue.english.questions.talk.checking import checking
from lessoncast.tongue.english.questions.talk.contrasts import contrasts, polar
from lessoncast.tongue.english.questions.talk.cues import cues
from lessoncast.tongue.english.questions.talk.echoes import echoes
from lessoncast.tongue.english.questions.talk.fillers import fillers
from lessoncast.tongue.english.questions.talk.going_on import going_on
from lessoncast.tongue.english.questions.talk.judging import judging
from lessoncast.tongue.english.questions.talk.openers import openers
from lessoncast.tongue.english.questions.talk.recommending import recommended
from lessoncast.tongue.english.questions.talk.tails import tails
from lessoncast.tongue.english.questions.talk.taking_up import taking_up
from lessoncast.tongue.english.questions.things.amounts import amounts
from lessoncast.tongue.english.questions.things.being import being
from lessoncast.tongue.english.questions.things.facts import facts, quantities
from lessoncast.tongue.english.questions.things.instances import instances
from lessoncast.tongue.english.questions.things.listing import listing
from lessoncast.tongue.english.questions.things.naming import naming
from lessoncast.tongue.english.questions.things.relating import relating
from lessoncast.tongue.english.questions.things.timing import timing
from lessoncast.tongue.english.questions.why.causes import causes
from lessoncast.tongue.english.questions.why.conditions import conditions
from lessoncast.tongue.english.questions.why.manner import manners
from lessoncast.tongue.english.questions.why.purposes import purposes
from lessoncast.tongue.english.questions.why.reasons import means, reasons
from lessoncast.tongue.english.questions.why.troubles import troubles
from lessoncast.tongue.english.roles import drawbacks
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.remembering import Found, once_a_lesson
from lessoncast.tongue.words import Vocabulary

__all__ = ["counting", "explaining", "invert", "proposals", "questions_by_tree", "role_forms"]

Rule: TypeAlias = Callable[[Sight], Iterator[Proposal]]
FoundBy: TypeAlias = dict[Rule, list[Proposal]]
RULES: tuple[Rule, ...] = (
    conditions, reasons, means, contrasts, openers, facts, quantities, being, doing, manners, sayings, fillers, polar,
    purposes, tails, timing, amounts, passives, deeds, gerunds, judging, checking, advising, echoes, causes, listing,
    troubles, naming, happening, fates, relating, going_on, taking_up, instances, cues,
)  # fmt: skip
EXPLAINING: tuple[Rule, ...] = (conditions, reasons, means, causes)
COUNTING: tuple[Rule, ...] = (facts, amounts)
_ROLE_FORMS: dict[str, tuple[str, float]] = {
    "risk": ("ask.risk", 52), "quote": ("ask.quote", 60),
}  # fmt: skip


TOLD = 0.5  # how surely a text has a subject and a verb, and tells nobody what to do
_FORBIDS = re.compile(r"^(?:Don't|Do not|Never|Avoid|Beware)\b")
_RISKY = re.compile(
    r"\b(?:risks?|danger\w*|harm\w*|threats?|careful|careless|beware|warning|vulnerab\w+|pitfalls?)\b",
    re.IGNORECASE,
)


def _tells_to(text: str) -> bool:
    """Whether a text begins with a verb, or with what stands before one in an order: not ``Last winter more boats came``."""
    read, found = tree(text), main_verb(text)
    if found is not None and found.sure >= TOLD:
        return False
    return _BEFORE_ORDERS.match(text) is not None or read is None or read.words[0].tag == "VB"


_BEFORE_ORDERS = re.compile(r"(?:Don't|Do|Never|Always|Please|Also|Then)\b")
_TALKS = re.compile(
    r"(?:Note|Notice|Remember|Recall|Think|Compare|Consider|Imagine|Suppose|Assume|Picture|Observe|See|Look|Let|Take comfort|Take (?:[\w'’-]+ ){1,5}as (?:an?|our|your)\b|Take (?:the|an?) \w+ (?:that|of|whose)"
    r"|Pick (?:any|an?)|Keep in mind|Say|Work,|Don't worry|Bear|Put (?:another way|differently|simply)|Do (?:you|we|they|I|he|she|it|the))\b"
)  # talk to a listener, and no advice
_READ_ON = re.compile(
    r"(?:Explore|Read|Visit|Watch|Browse|View|Listen to|Check out|See|Look at|Go to|Consult) "
    r"(?=.*\b(?:website|web site|site|online|archives?|collections?|video|film|documentary|articles?|essays?|editorial|interview|podcast"
    r"|exhibit\w*|library|museum|journal|book|blog|page|documents)\b)"
)  # what a reader finds elsewhere
_ADVISES = re.compile(r"\b(?:must|should|need to|have to|be careful|take care)\b|^Be\b")
_HELPS = re.compile(
    r"\b(?:help|prevent|protect|detect|avoid|reduc|secur|defend|report|fix|manag|assess|scann?)(?:s|es|e|ed|ing)?\b",
    re.IGNORECASE,
)


def proposals(
    sentence: str, vocabulary: Vocabulary, previous: str = "", following: str = ""
) -> Iterator[Proposal]:
    """Every question that the sentence and its neighbours suggest, in no order."""
    return iter(_found(sentence, vocabulary, previous, following))


def explaining(sentence: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """What a sentence suggests to ask that words of its own answer: why, how, what happens, what one should do then."""
    return iter(_explaining(sentence, vocabulary))


def counting(sentence: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """What a sentence suggests among which all is that asks ``How many``."""
    return iter(_counting(sentence, vocabulary))


@once_a_lesson
def _found(sentence: str, vocabulary: Vocabulary, previous: str, following: str) -> Found[Proposal]:
    return _by(RULES, sentence, vocabulary, previous, following)


@once_a_lesson
def _explaining(sentence: str, vocabulary: Vocabulary) -> Found[Proposal]:
    rules = (partial(_answered, rule) for rule in EXPLAINING)
    return _by([*rules], sentence, vocabulary)


def _answered(rule: Rule, sight: Sight) -> Iterator[Proposal]:
    """What a rule asks outright and answers in words of the sentence, with nothing said in between."""
    return (one for one in rule(sight) if one.ask and one.answer and not one.before)


@once_a_lesson
def _counting(sentence: str, vocabulary: Vocabulary) -> Found[Proposal]:
    return _by(COUNTING, sentence, vocabulary)


def _by(
    rules: Sequence[Rule],
    sentence: str,
    vocabulary: Vocabulary,
    previous: str = "",
    following: str = "",
) -> Found[Proposal]:
    sight = see(sentence, vocabulary, previous, following)
    alone = _alone(sentence, vocabulary, sight.clause.tense if sight.clause else "")
    return Found([partial(_search, rules, sight, alone, {})])


@once_a_lesson
def questions_by_tree(
    sentence: str, vocabulary: Vocabulary, previous: str, following: str
) -> Found[Proposal]:
    """Every question that the grammar of a sentence suggests."""
    return _by((by_tree,), sentence, vocabulary, previous, following)


@once_a_lesson
def _alone(_sentence: str, _vocabulary: Vocabulary, _tense: str) -> FoundBy:
    """What each rule has found in a sentence without a look at its neighbours, which may change but the time of it."""
    return {}


def _search(
    rules: Sequence[Rule], sight: Sight, alone: FoundBy, here: FoundBy
) -> Iterator[Proposal]:
    """What rules propose, as far as it fits the sentence.

    A sentence is looked at in its place, in others where the telling changes, and ``alone`` for the recall
    question. What was found ``here`` is found when the search is put off and begun again.
    """
    for rule in rules:
        found = alone.get(rule)
        if found is None and (found := here.get(rule)) is None:
            sight.neighbours.looked_at = False
            found = [fitting for one in rule(sight) if (fitting := fit(one, sight.sentence))]
            (here if sight.neighbours.looked_at else alone)[rule] = found
        yield from found


def _is_risky(text: str) -> bool:
    """Whether a text names a danger, and not what helps against one or what one should do."""
    return _RISKY.search(text) is not None and not (_HELPS.search(text) or _ADVISES.search(text))


def role_forms(role: str, text: str, previous: str, *, begins: bool = False) -> Iterator[Proposal]:
    """Questions from what the passage does, whatever its words; where it ``begins`` a section, the sentence before is of another."""
    tells = role != "risk" or (_is_risky(text) and not drawbacks(previous))
    if previous and role in _ROLE_FORMS and tells:
        form, worth = _ROLE_FORMS[role]
        yield Proposal(form=form, worth=worth, deep=role == "risk")
    quoted = text[:1] in "\"“'‘"  # somebody else's order
    if role in {"step", "example", "label", "member", "row"} or quoted or not is_imperative(text):
        return
    if main_clause(text) is None and not _TALKS.match(text) and _tells_to(text):
        if not (_FORBIDS.match(text) or _READ_ON.match(text)):
            yield from recommended("" if begins else previous)
            return
        yield Proposal(form="ask.read_on" if _READ_ON.match(text) else "ask.avoid", worth=54)

"""What a question asks for, as far as that tells which choices may stand beside the right one."""

from __future__ import annotations

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import KNOWN_GAP
from lessoncast.study.shapes import NAMING
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.tongue.words import count

OF_THINGS = frozenset({"object", "deed", "gloss", "called", "meaning", "doer"})
FIGURED = frozenset({"date", "span", "amount"})
WAYS = frozenset({"method", "manner"})
SHORT = 3  # words of an object that may be any noun of the lesson
_NOUNS = frozenset({"term", "noun", "called"})  # of gaps: not names, years and figures


def is_noun_asked(draft: QuestionDraft) -> bool:
    """Whether the choices are nouns: things that do something, terms, or what is missing from a sentence."""
    fact = draft.fact
    if draft.choose == "subject":
        return fact.kind in OF_THINGS and fact.family != "cell"
    return draft.choose == "value" and (
        may_be_any_thing(fact)
        or (fact.kind == "cloze" and fact.family.rpartition(" ")[2] in _NOUNS)
    )


def is_term_asked(fact: Fact) -> bool:
    """Whether a term is asked for that the lesson explains, beside which any other of its terms may stand."""
    return fact.kind in NAMING or fact.family.startswith(KNOWN_GAP)


def may_be_any_thing(fact: Fact) -> bool:
    """Whether an object is named in so few words that any noun of the lesson could stand there."""
    plain = fact.kind == "object" and fact.family.partition(" ")[2] not in {"told", "list"}
    return plain and count(fact.value) <= SHORT and not fact.ask.endswith(" do?")


def is_defined_apart(draft: QuestionDraft, rival: Fact) -> bool:
    """Whether both are terms of which the lesson says what they are, each in a sentence of its own."""
    both = rival.kind in NAMING and draft.fact.kind in NAMING
    return both and rival.statement != draft.fact.statement

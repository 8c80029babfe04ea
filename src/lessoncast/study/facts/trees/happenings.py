"""``During budding, a bulge forms on the side of the cell``: what happens during, before, after or without something that has a name."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_human, is_unnamed
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import ANSWER_WORDS, facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.trees.parts import Part
from lessoncast.tongue.words import count

OF_KIND = 6.0  # bits of a name that tells what is meant
SURE = 0.6  # how likely the phrase in front must hang on the verb
_OPENS = frozenset({"during", "before", "after", "without"})
_NOUNS = ("NN", "NNS", "NNP", "VBG")
_TIMES = re.compile(
    r"\b(?:year|month|week|day|hour|minute|second|century|decade|winter|summer|spring|autumn|war|class|lesson|workshop|training|video|study|break)s?\b|\d",
    re.IGNORECASE,
)  # then much happens, or only what the lesson tells of
_MAY = frozenset({"may", "might", "could", "should", "must", "would"})


def happenings(sight: Sight) -> Iterator[Fact]:
    """``Before an eruption the ground shakes`` → what happens before an eruption."""
    clause = sight.clause
    lead = _lead(clause)
    if lead is None or not _is_named(sight, lead) or not _is_general(clause):
        return
    words = clause.tree.words
    told = sight.clause.tree.sentence[words[lead.places[-1]].end :].strip(" ,.")
    given = clause.said(lead.places)
    ask = f"What happens {given[:1].lower()}{given[1:]}?"
    value = told if count(told) in ANSWER_WORDS else before_addition(told)
    yield from facts(
        sight, "outcome", ask, value, answer=(lead.head,), family="outcome", worth=0.75, least=1,
        often=True,
    )  # fmt: skip


def _lead(clause: Clause) -> Part | None:
    """The phrase that opens the sentence, right in front of what does it."""
    words = clause.tree.words
    for part in clause.parts:
        opens = part.places[0] == 0 and part.opener in _OPENS and part.head < clause.finite
        whole = clause.tree.is_unbroken(part.places) and words[part.head].sure >= SURE
        if opens and whole and words[part.head].tag in _NOUNS:
            behind = part.places[-1] + 1 + (words[part.places[-1] + 1].text == ",")
            return part if clause.subject and clause.subject[0] == behind else None
    return None


def _is_named(sight: Sight, lead: Part) -> bool:
    """Whether what it happens with is of a kind that has a telling name."""
    clause = sight.clause
    said = clause.said(lead.places)
    plain = not is_unnamed(sight, lead.head) and not is_human(clause, lead.head)
    return plain and told_by(said) >= OF_KIND and not _TIMES.search(said)


def _is_general(clause: Clause) -> bool:
    """Whether it happens by itself, and each time."""
    words = clause.tree.words
    subject = clause.said(clause.subject).lower()
    plain = not (clause.is_past or clause.is_copula or clause.is_order or clause.is_negated)
    may = words[clause.finite].text.lower() in _MAY
    return plain and not may and subject not in listed("anybody")

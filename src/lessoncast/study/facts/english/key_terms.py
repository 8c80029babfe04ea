"""Whether a word is a noun, as far as the lists of words tell."""

from __future__ import annotations

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import NOUNISH, english


def is_noun(word: str) -> bool:
    """Whether a word may be the last of a noun phrase: not "helps", not "arrives"."""
    known = english()
    names = known.noun_verbs | NOUNISH
    forms = {form for _, form in known.verbs.get(word, ())}
    return bool({word, grammar.singular(word)} & names) or not forms & {"s", "past"}

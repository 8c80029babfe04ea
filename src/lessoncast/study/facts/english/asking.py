"""A clause in the order of a question, with the capitals that its names have."""

from __future__ import annotations

from lessoncast.study.facts.english.inside import inside
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.questions.grammar.inversion import inverted
from lessoncast.tongue.words import Vocabulary


def turned(clause: Clause, vocabulary: Vocabulary, rest: str, adverb: str = "") -> str:
    """``Ann B. Lee wrote`` → ``did Ann B. Lee write``; "" where the order is not sure."""
    asked = inverted(clause, vocabulary, rest, adverb)
    low, named = vocabulary.lower_first(clause.subject), inside(clause.subject, vocabulary)
    return asked if low == named else asked.replace(low, named, 1)

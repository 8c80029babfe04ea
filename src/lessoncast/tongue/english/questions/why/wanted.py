"""Whether what stands before "so that" is done for a purpose, or only has what follows as its result."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.words import Vocabulary, capital

_WANTED = re.compile(
    r"\b(?:should|must|need(?:s|ed)? to|has to|have to|ought to|want(?:s|ed)? to)\b"
)
_CAME = re.compile(r", so that ([^,;]+)")
_AT_TIMES = re.compile(r"\b(?:sometimes|often|usually|occasionally|rarely|seldom)\b")  # no aim
_MAY_COME = re.compile(r"\b(?:may|might|will|would|can|could)\b")


def is_wanted(main: str, vocabulary: Vocabulary) -> bool:
    """Whether somebody does something, or it ought to be done: of a turning of the palm nobody asks why one does it."""
    clause = see(grammar.ended(main), vocabulary).clause
    done = clause is not None and is_someone(clause.subject)
    return done or is_imperative(main) or _WANTED.search(main) is not None


def is_result(told: str) -> bool:
    """``, so that the dyke broke``: behind a comma, what came of it is told as it came; an aim has "could" or "would"."""
    found = _CAME.match(told)
    clause = main_clause(grammar.ended(capital(found[1]))) if found else None
    came = clause is not None and clause.tense == "past" and clause.base not in english().modals
    return came or (found is not None and _AT_TIMES.search(found[1]) is not None)


def may_come(main: str) -> bool:
    """Whether something only may happen: ``The water may rise`` has no purpose."""
    return _MAY_COME.search(main) is not None

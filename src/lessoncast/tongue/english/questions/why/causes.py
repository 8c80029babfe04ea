"""Why it is so, where the reason comes first: ``Due to the frost, …``, ``Because it rains, there is …``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import question
from lessoncast.tongue.english.questions.grammar.inversion import between, short
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, count

_DUE = re.compile(
    r"^((?:Due to|Because of|Thanks to|Owing to|As a result of|Given|For fear of|In response to) [^;:]{4,80}?), (.{12,})\.$"
)
_THERE = re.compile(
    r"^(?:Because|Since|As) ([^;]{10,}?), there (is|are|was|were|will be|can be|may be) (?:also |now |often )?([^;]{6,})\.$"
)
_LONG = 14


def causes(sight: Sight) -> Iterator[Proposal]:
    """The consequence is asked for, the reason answers."""
    if found := _THERE.match(sight.plain):
        told = short(found[3], 8)
        verb, _, more = found[2].partition(" ")
        if told and is_clause(found[1]):
            ask = " ".join(f"Why {verb} there {more} {told}".split())
            yield Proposal(
                ask=asked(ask), answer=grammar.ended(f"Because {found[1]}"), worth=82, deep=True
            )
    found = _DUE.match(sight.plain)
    if not found or re.search(r"\b(?:this|that|it|these|those)$", found[1]):
        return
    main = see(grammar.ended(capital(found[2])), sight.vocabulary, sight.previous)
    clause = main.clause
    if (
        clause is None
        or clause.lead
        or clause.base in english().modals  # of what one can do nobody asks why
        or DENIES.search(between(main.plain, clause))
        or "n't" in clause.verb
    ):
        return
    rest = short(clause.rest, 9)
    asking = question("Why", main, rest) if rest else ""
    if asking and count(asking) <= _LONG:
        yield Proposal(ask=asking, worth=76, deep=True)

"""Whether a sentence with "is" tells what a thing is, as one explains a word, or only what it counts for.

``A lock is a basin with two gates`` explains; ``A lock is an important link`` and ``Locks are the basis of trade``
leave a listener who asked what locks are as wise as before.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.trees import tree_of

_ASKS = frozenset({"ask.definition", "ask.meant"})
_WHAT_IS = re.compile(
    r"(?:And |So )?[Ww]hat (?:is|are) (?!.*\b(?:of|to|for|with|on|in|from|by|like|called)\?$)"
)
_COUNTS_FOR = re.compile(
    r"(?:(?:an?|the) )?(?:\w+ly )?(?:important|major|crucial|essential|critical|vital|powerful|significant|efficient|effective|excellent)\b"
)
_BELONGS_TO = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,2}(?:members?|components?|ingredients?|determinants?|predictors?|contributors?|basis|bases|foundations?) (?:of|to|for|in)\b"
)
_ONLY_SO = re.compile(r"the only\b")


def tells_only_its_worth(one: Proposal, sentence: str) -> bool:
    """Whether what something is, is asked for before what it counts for, belongs to, or is alone in: ``the only boats that …``."""
    asks = one.form in _ASKS or _WHAT_IS.match(one.ask)
    if not asks or one.answer:
        return False
    clause = main_clause(sentence)
    rest = clause.rest if clause is not None and clause.base == "be" else ""
    return any(rule.match(rest) for rule in (_COUNTS_FOR, _BELONGS_TO, _ONLY_SO)) or _are_most(
        sentence
    )


def names_again(ask: str, sentence: str) -> bool:
    """``What is a sluice called?`` before ``A sluice is also called a penstock``: who asks so has a name for it."""
    named = ask.endswith(" called?") and " else " not in ask
    return named and _ALSO_CALLED.search(sentence) is not None


_ALSO_CALLED = re.compile(
    r"\b(?:also|commonly|sometimes|popularly|otherwise|often|formerly|alternatively) (?:called|known as|referred to as|termed)\b"
)


def _are_most(sentence: str) -> bool:
    """``Rafts are the smallest boats``: several that are most in something; ``the smallest part of a lock`` may explain a word."""
    read = tree_of(sentence)
    if read is None or read.words[read.root].tag != "NNS":
        return False
    return any(read.words[at].tag in {"JJS", "RBS"} for at in read.under(read.root, "amod"))

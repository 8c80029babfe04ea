"""What a listener asks who is about to be told what to do: what else, or what one would advise."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.proposal import VAGUE, Proposal

_TALKS = re.compile(
    r"(?:Note|Notice|Remember|Recall|Think|Imagine|Suppose|Assume|Say|See|Look|Let)\b"
)
_TOLD_TO = re.compile(
    r"^(?:Then |And |But )?(?:Never|Always|Don't|Do not|Please|Make sure|Be sure)\b"
    r"|\b(?:[Yy]ou|[Ww]e|[Oo]ne) (?:should|must|need to|have to|ought to) (?!be\b|have\b|know\b|understand\b)"
)
_CALLS_FOR_IT = re.compile(
    r"\b(?:you|your|we|our|us|must|should|cannot|not|never|difficult|hard|tricky|problems?|trouble|risks?|dangers?|dangerous|mistakes?|errors?|fail\w*|wrong|tempt\w+"
    r"|avoid\w*|careful\w*|important|better|best|worse|worst|confus\w+|frustrat\w+|slow|costs?)\b|n't\b",
    re.IGNORECASE,
)


def recommended(previous: str) -> Iterator[Proposal]:
    """What an order answers behind the sentence before it; where nothing there calls for advice, the expert rather goes on."""
    if _tells_to(previous):
        yield Proposal(form="ask.more_to_do", worth=54)
        return
    called = not previous or _CALLS_FOR_IT.search(previous) is not None
    yield Proposal(form="ask.advice", worth=54 if called else VAGUE)


def _tells_to(sentence: str) -> bool:
    """Whether a sentence has told one to do something: ``Dry the rope.``, ``You should dry it.``, not ``Remember the rain.``."""
    orders = is_imperative(sentence) and main_clause(sentence) is None
    return _TOLD_TO.search(sentence) is not None or (orders and not _TALKS.match(sentence))

"""Which of an author's questions a host can ask of a listener who has not seen the page."""

from __future__ import annotations

import re

_POINTS = (
    r"(?:it|this|that|they|these|those|he|she|his|her|its|their|them)"
    r"(?= (?:is|are|was|were|do|does|did|have|has|can|could|will|would|work|mean|happen|matter|do|be|go|come|look|help|make|get)\b"
    r"|n't\b|[?,])"
)
_LEANS = re.compile(
    rf"^(?:So |But |And |Now |Then )?(?:(?:Why|How|What|When|Where|Who) )?(?:else )?"
    rf"(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)(?:n't| not)? {_POINTS}"
    r"|^(?:So |But |And )?(?:Why|How|When|Where|What) (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)n't"
    r" (?:it|this|that|they|these|those|he|she)\b"
    r"|^(?:Is|Are|Was|Were|Does|Do|Did|Can|Could|Will|Would|Has|Have|Isn't|Aren't|Doesn't|Don't|Didn't|Won't|Can't)"
    r" (?:it|this|that|they|these|those|he|she) (?!possible|easy|hard|difficult|better|worth|true|necessary|safe)",
    re.IGNORECASE,
)
_ON_THE_PAGE = re.compile(
    r"\b(?:below|above|listed|following|shown|figure|diagram|option|the (?:code|table|output|list|picture|image|graph|file)"
    r"|this (?!mean|matter|happen)\w+|these \w+|those \w+|your (?:code|answer|output|screen|result|group|partner))\b",
    re.IGNORECASE,
)


def asks_of_what_was_said(question: str) -> bool:
    """Whether a question's subject is a pronoun: ``Why isn't it doing anything?``."""
    return _LEANS.search(question) is not None


def stands_alone(question: str) -> bool:
    """Whether an exercise's question can be asked without the page: ``Which command below works?`` cannot."""
    return not _LEANS.search(question) and not _ON_THE_PAGE.search(question)

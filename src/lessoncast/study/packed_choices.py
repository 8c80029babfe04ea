"""What a wrong choice of a packed language must share with the right one, and what it must not."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed.tables import CELL
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.study.wordlists import listed
from lessoncast.tongue.words import content_stems

ALIKE = 0.5  # of the content words of the shorter of two choices: they say nearly the same
ASKED_ALIKE = 0.5  # of the shorter of two questions: the answer to one may be right for the other
LEAST_SHARED = 2
AGREEING = "told"  # the family of what has the pronoun of its question's noun
COMPOUND = 5  # letters from which a noun inside another one tells what that is
_GIVEN = frozenset(
    {"act", "deed", "counsel", "outcome", "reason", "cause", "when", "usable", "means", "manner"}
)
_POINTING = re.compile(
    r"(?:Cela|Ils?|Elles?|Esto|Eso|Un ami(?:go)?\b|Die zweite\b)(?! (?:est|y a|faut|existe|vaut)\b)|C['’]est\b"
)
_REASON = re.compile(r"(?:Weil (?:er|sie|es)|Parce qu['’](?:ils?|elles?))(?= )")
_OPENED = frozenset({"meaning", "object"})
_PRONOUN = re.compile(r"(?:Er|Sie|Es|Ils?|Elles?)\b")


def agreeing(draft: QuestionDraft, text: str) -> str:
    """A choice that tells what something does, with the pronoun that the question's noun has."""
    if draft.fact.family != AGREEING:
        return text
    own = _PRONOUN.match(draft.right)
    return _PRONOUN.sub(own.group(), text, count=1) if own else text


def is_cell(draft: QuestionDraft) -> bool:
    """Whether a cell of a table is asked for: whatever else stands in its column is wrong for its row."""
    return draft.fact.kind == "asked" and draft.fact.family.startswith(CELL)


def is_apart(draft: QuestionDraft, rival: Fact, text: str, language: str) -> bool:
    """Whether a choice is neither another word for the right one, nor the answer to nearly the same question."""
    if draft.fact.kind == "cloze":
        one, other = sorted((text.lower(), draft.right.lower()), key=len)
        return len(one) < COMPOUND or not (other.endswith(one) or other.startswith(one))
    if draft.fact.kind != "asked":
        return True
    known = rival.ask != draft.question and draft.fact.family in _GIVEN
    if known and _shares(rival.ask, draft.question, language, ASKED_ALIKE):
        return False
    return _fits_form(draft, text) and not _shares(text, draft.right, language, ALIKE)


def _fits_form(draft: QuestionDraft, text: str) -> bool:
    """Whether a choice begins as the right one does, where that tells: with "that", or with a pronoun."""
    family = draft.fact.family
    if family in _OPENED and _opens(text) != _opens(draft.right):
        return False
    if family == "outcome" and _POINTING.match(text) and not _POINTING.match(draft.right):
        return False
    person, told = _REASON.match(text), _REASON.match(draft.right)
    return person is None or (told is not None and person.group() == told.group())


def _opens(text: str) -> str:
    """The little word that ties a text to the verb before it; "" for a noun phrase."""
    first = re.split(r"[\s'’]", text, maxsplit=1)[0].lower()
    return first if first in listed("ties") else ""


def _shares(one: str, other: str, language: str, share: float) -> bool:
    first, second = content_stems(one, language), content_stems(other, language)
    both, fewer = len(first & second), min(len(first), len(second))
    return both > 0 and both >= min(LEAST_SHARED, fewer - 1) and both >= share * fewer

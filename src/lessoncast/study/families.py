"""What the facts of one family say, which may be a wrong choice for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lessoncast.study.facts.fact import Fact
from lessoncast.study.packed_choices import AGREEING, agreeing
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.study.wording.wording import as_choice
from lessoncast.tongue.words import count


class Told(NamedTuple):
    """What a fact says, in small letters and as it is, and how many words that are."""

    low: str
    text: str
    words: int
    rival: Fact


class Families:
    """Facts by their families; what those of one say is found once, for all of them look at it."""

    def __init__(self, facts: Iterable[Fact], language: str) -> None:
        self._language = language
        self._of: dict[tuple[str, str], list[Fact]] = {}
        self._told: dict[tuple[str, str, str, str], Sequence[Told]] = {}
        for fact in facts:
            self._of.setdefault((fact.kind, fact.family), []).append(fact)
            self._of.setdefault(("subject", fact.family), []).append(fact)

    def near(self, draft: QuestionDraft) -> Sequence[Told]:
        """What facts of a draft's family say, its own among them."""
        of = draft.choose if draft.choose == "subject" else draft.fact.kind
        family = draft.fact.family
        facts = self._of.get((of, family), [])
        if family == AGREEING:  # with this draft
            return [*told_by(facts, draft, self._language)]
        known = of, family, draft.choose, draft.fact.kind
        if known not in self._told:
            self._told[known] = [*told_by(facts, draft, self._language)]
        return self._told[known]


def told_by(rivals: Iterable[Fact], draft: QuestionDraft, language: str) -> Iterator[Told]:
    """What facts say that may be a choice of a draft."""
    for rival in rivals:
        for said in _texts(rival, draft.choose):
            text = as_choice(draft.fact, draft.choose, agreeing(draft, said), language)
            yield Told(text.lower(), text, count(text), rival)


def _texts(rival: Fact, choose: str) -> Iterable[str]:
    if choose == "item":
        return rival.items
    if choose == "subject" and rival.subject == rival.ask.rstrip("?"):
        return ()  # a whole question
    return (rival.subject if choose == "subject" else rival.value,)

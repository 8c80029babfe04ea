"""Weighs the signs of an item: what leans on the page, tells of an example or of the course, says little, or is a key point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate.around import Around
from lessoncast.study.gate.key_words import key_words
from lessoncast.study.gate.seen import Seen, signs_of
from lessoncast.study.gate.weights import Words, weights
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.tongue.words import content_stems

Draft = TypeVar("Draft", CardDraft, QuestionDraft)
TOLD_BY_CODE = frozenset(
    {
        "outcome",
        "act",
        "counsel",
        "deed",
        "means",
        "manner",
        "who",
        "gap name",
        "purpose",
        "aim",
        "through",
    }
)  # families of what a listing beside a statement may be the reason for, in other languages than English
APT = 0.15  # how much it adds to the worth of a draft that it can well be asked


class Gate:
    """Which items of a lesson may be asked; in other languages than English, all but what a listing shows."""

    def __init__(self, material: Material) -> None:
        self._is_known = material.language == "en"
        self._weights = weights()
        self._around = Around(material.lesson.blocks, self._weights.task)
        if self._is_known:
            self._key = key_words(material)
            self._statements: dict[str, Statement] = {}
            for one in (*material.clauses, *material.tasks):
                self._statements.setdefault(one.whole or one.text, one)

    def through(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """The drafts that may be asked, each worth the more the better it can be."""
        for draft in drafts:
            above = self._above(draft) if self._is_known else -self._is_shown(draft.fact)
            if above >= 0:
                yield replace(draft, worth=draft.worth + APT * above)

    def _is_shown(self, fact: Fact) -> bool:
        """Whether code beside it shows what a fact tells: "si l'instance est mutable" is one on the page."""
        return fact.family in TOLD_BY_CODE and "beside code" in self._around.signs(fact.span)

    def _above(self, draft: CardDraft | QuestionDraft) -> float:
        """How far a draft is above what may be asked; less than 0 for one that may not."""
        if isinstance(draft, CardDraft):
            found = self.signs(draft.front, draft.back, draft.fact)
        else:
            found = self.signs(draft.question, draft.right, draft.fact)
        weighed = sum(self._weights.of.get(one, 0.0) for one in sorted({*found}))
        return self._weights.base + weighed - self._weights.least

    def signs(self, asked: str, answer: str, fact: Fact) -> Iterator[str]:
        """The names of its signs, as ``weights.toml`` has them; one may come twice."""
        statement = self._statements.get(fact.statement)
        seen = Seen(asked=asked, answer=answer, fact=fact, statement=statement, key=self._key)
        yield from signs_of(seen)
        yield from (one.name for one in self._weights.words if self._says(one, seen))
        if statement is None or not statement.term:
            yield from self._around.signs(fact.span)

    def _says(self, one: Words, seen: Seen) -> bool:
        """Whether an item has words that are a sign, and not what the lesson is about."""
        found = one.pattern.finditer(seen.texts[one.of])
        if one.unless_key:
            return any(not content_stems(words[0]) & self._key.own for words in found)
        return next(found, None) is not None

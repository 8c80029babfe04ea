"""Weighs the signs of an item: what leans on the page, tells of an example or of the course, says little, or is a key point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate import grammar, torn
from lessoncast.study.gate.around import Around
from lessoncast.study.gate.key_words import key_words
from lessoncast.study.gate.seen import Seen, is_reason_whole, signs_of
from lessoncast.study.gate.weights import Words, weights
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.tongue.trees import read_ahead, tree_of, trees_of
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
_OF_CASE = re.compile(
    r"What (?:should|can|must|do|will) .*\bdo (?:if|when|whenever|as|before|once|instead|after|while) "
)  # in which other advice may be good as well
AT_ONCE = (
    400  # drafts whose sentences are read together; their trees must stay until all are weighed
)
APT = 0.35  # how much it adds to the worth of a draft that it can well be asked


class Gate:
    """Which items of a lesson may be asked; in other languages than English, all but what a listing shows."""

    def __init__(self, material: Material, facts: Sequence[Fact] = ()) -> None:
        self._is_known = material.language == "en"
        self._weights = weights()
        self.choice = 1.0  # how much of the lesson there is to choose from
        self._around = Around(material.lesson.blocks, self._weights.task)
        self._looked_at: dict[Seen, Seen] = {}  # most come twice: as a question and as a card
        self._said: dict[tuple[str, str], bool] = {}  # by a sign and a text, which items share
        self._by_words: dict[Seen, frozenset[str]] = {}
        self._by_grammar: dict[Seen, frozenset[str]] = {}
        if self._is_known:
            self._key = key_words(material, facts)
            self.choice = self._weights.choice(self._key.words)
            self._forgiven = self._weights.forgiven(self._key.words)
            self._statements: dict[str, Statement] = {}
            for one in (*material.clauses, *material.tasks):
                self._statements.setdefault(one.whole or one.text, one)

    def through(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """The drafts that may be asked, each worth the more the better it can be."""
        yield from filter(None, self.by_grammar([*self.by_words(drafts)]))

    def by_words(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """The drafts that may be asked as far as words tell, each worth what it can be at most: grammar only takes away."""
        if not self._is_known:
            yield from (one for one in drafts if not self._is_shown(one.fact))
            return
        every = [(one, self._seen(one)) for one in drafts]
        read_ahead(partial(is_reason_whole, seen) for _, seen in every)
        for one, seen in every:
            signs = self._signs_of_words(one, seen)
            above = self._above(signs)
            if above + self._forgive(signs) >= 0:
                yield replace(one, worth=one.worth + APT * above)

    def by_grammar(self, drafts: Sequence[Draft]) -> Iterator[Draft | None]:
        """Those that :meth:`by_words` gave, each worth what it is; None for what may not be asked by its grammar."""
        if not self._is_known:
            yield from drafts
            return
        for first in range(0, len(drafts), AT_ONCE):
            some = [(one, self._seen(one)) for one in drafts[first : first + AT_ONCE]]
            trees_of([text for _, seen in some for text in _read_of(seen)])  # much faster together
            for one, seen in some:
                signs = self._signs_of_words(one, seen)
                more = _once(self._by_grammar, seen, self._of_grammar)
                less = self._sum(more)
                may = self._above(signs) + less + self._forgive(signs | more) >= 0
                yield replace(one, worth=one.worth + APT * less) if may else None

    def _signs_of_words(self, draft: CardDraft | QuestionDraft, seen: Seen) -> frozenset[str]:
        return _once(self._by_words, seen, self._of_words).union(_of_choices(draft))

    def _above(self, signs: frozenset[str]) -> float:
        """By how much signs lift a draft above what it needs."""
        return self._weights.base + self._sum(signs) - self._weights.least

    def _forgive(self, signs: frozenset[str]) -> float:
        """How much of what signs weigh doesn't keep a draft from being asked, though others come first."""
        return sum(self._forgiven.get(one, 0.0) for one in sorted(signs))

    def _is_shown(self, fact: Fact) -> bool:
        """Whether code beside it shows what a fact tells: "si l'instance est mutable" is one on the page."""
        return fact.family in TOLD_BY_CODE and "beside code" in self._around.signs(fact.span)

    def signs(self, asked: str, answer: str, fact: Fact) -> Iterator[str]:
        """The names of its signs, as ``weights.toml`` has them; one may come twice."""
        seen = self._seen_as(asked, answer, fact)
        yield from self._of_words(seen)
        yield from self._of_grammar(seen)

    def _seen(self, draft: CardDraft | QuestionDraft) -> Seen:
        if isinstance(draft, CardDraft):
            return self._seen_as(draft.front, draft.back, draft.fact)
        return self._seen_as(draft.question, draft.right, draft.fact)

    def _seen_as(self, asked: str, answer: str, fact: Fact) -> Seen:
        statement = self._statements.get(fact.statement)
        seen = Seen(asked=asked, answer=answer, fact=fact, statement=statement, key=self._key)
        return self._looked_at.setdefault(seen, seen)

    def _sum(self, signs: Iterable[str]) -> float:
        return sum(self._weights.of.get(one, 0.0) for one in sorted({*signs}))

    def _of_words(self, seen: Seen) -> Iterator[str]:
        yield from signs_of(seen)
        yield from (one.name for one in self._weights.words if self._says(one, seen))
        if seen.statement is None or not seen.statement.term:
            yield from self._around.signs(seen.fact.span)

    @staticmethod
    def _of_grammar(seen: Seen) -> Iterator[str]:
        tree = tree_of(seen.told)
        if tree is not None:
            yield from grammar.signs_of(grammar.Read(seen=seen, tree=tree))
        yield from torn.signs_of(seen)

    def _says(self, one: Words, seen: Seen) -> bool:
        """Whether an item has words that are a sign, and not what the lesson is about."""
        text = seen.texts[one.of]
        key = one.name, text
        if key not in self._said:
            self._said[key] = bool(text) and self._finds(one, text)
        return self._said[key]

    def _finds(self, one: Words, text: str) -> bool:
        if one.unless_key:
            found = one.pattern.finditer(text)
            return any(not content_stems(words[0]) & self._key.own for words in found)
        return one.pattern.search(text) is not None


def _once(
    found: dict[Seen, frozenset[str]], seen: Seen, find: Callable[[Seen], Iterator[str]]
) -> frozenset[str]:
    """What was found of an item, or is found now."""
    if seen not in found:
        found[seen] = frozenset(find(seen))
    return found[seen]


def _read_of(seen: Seen) -> Iterator[str]:
    """What of an item is read as trees."""
    yield from grammar.read_of(seen)
    yield from torn.read_of(seen)


def _of_choices(draft: CardDraft | QuestionDraft) -> Iterator[str]:
    """The signs of what is hard to ask with wrong choices, since they may be right as well."""
    if isinstance(draft, QuestionDraft):
        if draft.fact.kind in {"reason", "occasion"}:
            yield "reasons to choose from"
        if draft.fact.kind == "object" and draft.choose == "value":
            yield "objects to choose from"
        if draft.fact.kind == "method" and _OF_CASE.match(draft.question):
            yield "advice to choose from"
        if draft.fact.kind == "cloze" and draft.fact.shape == "words" and " " not in draft.right:
            yield "words to choose from"


OF_CHOICES = frozenset(
    {
        "advice to choose from",
        "objects to choose from",
        "reasons to choose from",
        "words to choose from",
    }
)

"""What of a lesson might be a wrong choice of a question, and how unlike the right one that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from lessoncast._later import re
from lessoncast.study.claims import Claim, claims
from lessoncast.study.distractors.asked import OF_THINGS, WAYS, is_defined_apart, may_be_any_thing
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import CARDS_ONLY
from lessoncast.study.families import Families, told_by
from lessoncast.study.kinship import DEFINED
from lessoncast.study.material import Material
from lessoncast.study.offered import Offered
from lessoncast.study.shapes import NAMING
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.words import capital, content_stems, count

LENGTH = 1.5  # what each word costs by which a choice is longer or shorter than the right one
AWAY, MOST_AWAY = 0.3, 4  # what each part between two facts costs
FARTHER = 2.0  # what a choice from elsewhere in the lesson costs
_WRITTEN = re.compile(
    r"(?<![\w.,:/$€£–-])(?!1\d{3}\b|20\d{2}\b)\d{1,3}(?:[.,]\d{3})*(?![\w.,:–-]\d|\w)"
)
_OWN_RIVALS = frozenset({"doing"})  # which have all that may be wrong
_CARDS_ONLY = frozenset({CARDS_ONLY, "gap name", "asked"})  # anything could stand there
_CLAIMS_BEHIND = ("because ", "that ")
_BY_FAMILY = frozenset(
    {
        "reason",
        "outcome",
        "event",
        "pair",
        "gift",
        "group",
        "object",
        "person",
        "who",
        "doer",
        "doing",
        "asked",
        "amount",
        "date",
        "span",
        "site",
        "meaning",
    }
)


Offer: TypeAlias = tuple[str, str, Fact, float, float]
"""What might be a wrong choice: in small letters, as it is, said of what, how unlike the right one, and what it's worth
more as it is defined; a plain tuple, for in a list of many notes each offers one to each other."""


class Candidates:
    """The facts, nouns and plain statements of a lesson by what they could be wrong answers to."""

    def __init__(self, facts: Sequence[Fact], material: Material, offered: Offered) -> None:
        self._language = material.language
        self._title = content_stems(material.lesson.title, material.language)
        self._families = Families(facts, material.language)
        self._shaped: dict[tuple[str, str], list[Fact]] = {}
        for fact in facts:
            self._shaped.setdefault((fact.kind, fact.shape), []).append(fact)
        texts = " ".join(one.text for one in material.statements)
        self._numbers = sorted(set(_WRITTEN.findall(texts)))
        self._things = [
            one
            for one in facts
            if one.kind in OF_THINGS
            and not re.search(r"['’]", one.subject)
            and one.subject != one.ask.rstrip("?")  # a question is no thing
        ]
        self._ways = [one for one in facts if one.kind in WAYS | {"advice"}]
        self._offered = offered
        self._claims = tuple(claims(material))
        self._figures = [
            one
            for one in facts
            if one.kind == "cloze" and one.shape == "number" and one.family != "gap year"
        ]

    def of(self, draft: QuestionDraft) -> Iterator[Offer]:
        """All that might be a choice, and how unlike the right one it is."""
        fact = draft.fact
        if fact.family in _CARDS_ONLY:
            return
        own = told_by(
            [replace(fact, value=one, ask="") for one in fact.rivals], draft, self._language
        )
        beside = told_by(self._far(draft), draft, self._language)
        apart = 0.0 if fact.shape == "number" else FARTHER  # of a figure, those of its size
        words, part, naming = count(draft.right), fact.part, fact.kind in NAMING
        near = () if fact.kind in _OWN_RIVALS else self._families.near(draft)
        for told, farther in ((near, 0.0), (own, apart), (beside, FARTHER)):
            for low, text, length, rival in told:
                if rival is not fact:
                    unlike = LENGTH * abs(length - words) + farther
                    unlike += AWAY * min(abs(rival.part - part), MOST_AWAY)
                    defined = DEFINED * is_defined_apart(draft, rival) if naming else 0.0
                    yield low, text, rival, unlike, defined

    def _far(self, draft: QuestionDraft) -> Sequence[Fact]:
        """What may stand in from elsewhere in the lesson: not for names, whose families differ in kind."""
        fact = draft.fact
        if draft.choose == "subject" and (fact.kind in OF_THINGS and fact.family != "cell"):
            nouns = (_named(fact, one) for one in self._nouns_like(fact))
            return [*self._things, *nouns]
        if fact.kind == "cloze":
            number = grammar.number(fact.value)
            alike = [one for one in self._offered.nouns if grammar.number(one) == number]
            named = (replace(fact, value=one) for one in alike if fact.family == "gap called")
            numbers = (replace(fact, value=one) for one in self._numbers)
            return [*self._figures, *numbers] if fact.shape == "number" else [*named]
        if fact.kind == "reason" or fact.family == "object said":
            return [*self._claimed(fact)]
        if draft.choose == "value" and may_be_any_thing(fact):
            things = self._offered.like(fact.value, grammar.number(fact.value), alone=True)
            return [replace(fact, value=one, statement="") for one in things]
        if fact.kind in WAYS:
            kind = fact.family.rpartition(" ")[2]  # "by" or "order"
            return [one for one in self._ways if one.family.rpartition(" ")[2] == kind]
        return () if fact.kind in _BY_FAMILY else self._shaped.get((fact.kind, fact.shape), [])

    def _claimed(self, fact: Fact) -> Iterator[Fact]:
        """What else the lesson says of the same, as a reason or as what was said."""
        opener = next((one for one in _CLAIMS_BEHIND if fact.value.lower().startswith(one)), "")
        if opener:
            clause = main_clause(ended(capital(fact.value[len(opener) :])))
            for one in self._claims:
                if clause and one.tense == clause.tense and self._is_near(one, fact):
                    yield replace(fact, value=f"{opener}{one.text}", statement="", part=one.part)

    def _is_near(self, claim: Claim, fact: Fact) -> bool:
        """Whether a statement is of something that a fact is of, too, beside what the whole lesson is about."""
        own = content_stems(f"{fact.ask} {fact.value}", self._language) - self._title
        return bool(own & content_stems(claim.text, self._language))

    def _nouns_like(self, fact: Fact) -> Iterator[str]:
        """The lesson's nouns that can stand where the subject of a fact does."""
        if fact.kind in {"gloss", "called", "meaning", "doer"}:
            yield from self._offered.like(fact.subject, fact.number, alone=fact.kind == "doer")


def _named(fact: Fact, noun: str) -> Fact:
    """The same said of another noun of the lesson."""
    return replace(fact, subject=noun, number=grammar.number(noun))

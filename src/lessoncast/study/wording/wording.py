"""Facts as drafts: each form that a fact can fill, as a card and as a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.topics import topic_of
from lessoncast.study.material import Material
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.study.wording.full_names import full_names, in_full
from lessoncast.study.wording.phrases import Phrases
from lessoncast.study.wording.slots import foresee, slots_of
from lessoncast.tongue.phrases import digest, fill
from lessoncast.tongue.words import capital, content_stems

LATER = 0.02  # what every form is worth less than the one before it
_TERMS = frozenset({"gloss", "called", "meaning"})
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
SALIENT = 0.4  # how much the words of a fact add that the lesson is about


def card_drafts(facts: Sequence[Fact], phrases: Phrases, material: Material) -> Iterator[CardDraft]:
    """Every card that the facts give."""
    names, topic = full_names(material), topic_of(material)
    for fact in facts:
        slots = slots_of(fact, material)
        for place, form in enumerate(phrases.cards.get(fact.kind, ())):
            front, back = fill(form.ask, slots), fill(form.answer, slots)
            if front and back:
                worth = fact.worth + SALIENT * _salience(fact, material) - LATER * place
                asked = in_full(topic.ahead(front) if fact.in_topic else front, back, names)
                yield CardDraft(front=asked, back=back, fact=fact, worth=worth)


def question_drafts(
    facts: Sequence[Fact], phrases: Phrases, material: Material
) -> Iterator[QuestionDraft]:
    """Every question that the facts give, without its choices."""
    names, topic = full_names(material), topic_of(material)
    foresee(facts, material)
    for fact in facts:
        slots = slots_of(fact, material)
        for place, form in enumerate(phrases.questions.get(fact.kind, ())):
            asked = fill(form.ask, slots)
            asked = topic.ahead(asked) if asked and fact.in_topic else asked
            worth = fact.worth + SALIENT * _salience(fact, material) - LATER * place
            rights = _rights(fact, form.choose, material.language) if asked else ()
            inside = fact.kind == "cloze" and material.language != "en"
            for right in rights:
                yield QuestionDraft(
                    question=in_full(asked, right, names), right=right if inside else capital(right), choose=form.choose, fact=fact, worth=worth,
                    explanation=explained(fact, right),
                )  # fmt: skip


def _rights(fact: Fact, choose: str, language: str) -> Sequence[str]:
    """What may be the right choice; of a list its parts, in an order that depends on them alone."""
    if choose == "item":
        return sorted(fact.items, key=lambda one: digest(one, fact.subject))
    return (as_choice(fact, choose, fact.subject if choose == "subject" else fact.value, language),)


def as_choice(fact: Fact, choose: str, text: str, language: str) -> str:
    """A text as it stands among the choices: of terms the bare word, since an article tells which is counted."""
    bare = language == "en" and choose == "subject" and fact.kind in _TERMS
    return _ARTICLE.sub("", text) if bare else text


def explained(fact: Fact, right: str) -> str:
    """The sentence that says the answer; where it was shortened, the label with what it gathers."""
    low = fact.statement.lower()
    if fact.kind in {"group", "example"} and right.lower() not in low:
        return f"{capital(fact.subject)}: {fact.value}."
    return fact.statement


def _salience(fact: Fact, material: Material) -> float:
    """How much a fact is about what the lesson is about, from 0 to 1."""
    stems = content_stems(f"{fact.subject} {fact.value}", material.language)
    weights = sorted((material.vocabulary.weights.get(one, 0.0) for one in stems), reverse=True)
    return sum(weights[:3]) / 3

"""A lesson's cards and questions on one page: read, find facts, word them, choose, arrange."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from lessoncast._files import digest
from lessoncast.model import Card, Lesson, Question
from lessoncast.study.checks import coverage, evidence, items, sets
from lessoncast.study.checks.second import SecondReading
from lessoncast.study.choosing import Chooser
from lessoncast.study.distractors import Rivals, right_is_longest
from lessoncast.study.facts import facts_of
from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate import Gate
from lessoncast.study.item import Item, seen_card, seen_question, weak
from lessoncast.study.material import Material, material_of
from lessoncast.study.positions import arranged
from lessoncast.study.promise import promising
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.study.wording.phrases import phrases_of
from lessoncast.study.wording.wording import card_drafts, question_drafts
from lessoncast.tongue.packs.clean import typeset
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems

ID_CHARACTERS = 12
WORDS_READ, LEAST_READ = 200, 2_000  # of a long lesson, for each item and at least
RICH = 3  # statements for an item: where so many were read, it is no lack of them that leaves a set small
WRONG_CHOICES = 2  # three choices are enough; a weak fourth only teaches to guess
SHARES = (
    0.45,
    0.36,
    0.3,
    0.22,
    0.15,
    0.08,
    0.0,
)  # of the statements that can be asked, for questions; the others are for cards first
CAPS = {
    "longest": 0.45,
    "echo": 0.1,
    "denies": 0.1,
    "gap": 1.0,
    "year": 0.34,
    "noun": 0.4,
    "reason": 0.34,
    "manner": 0.34,
    "outcome": 0.34,
}
CARD_CAPS = {"gap": 0.8, "year": 0.34, "noun": 0.34}
MOST_GAPS = 0.3, 0.4  # of cards and of questions, where the gate tells what else can be asked
MOST_ANY_GAPS = 0.5  # of both, with those that ask for a term which the lesson explains
SPREAD = 0.7  # of the fullest sets, what sets that ask about the whole lesson hold at least
OF_SHORT = 0.2  # more of them where all of a lesson is worth knowing


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """What was made of a lesson beside its author's own items."""

    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()


def generated(lesson: Lesson, *, cards: int, questions: int) -> Generated:
    """Up to so many cards and questions, none that the author has; fewer where there is less to ask."""
    if not (cards or questions):  # the author has written all
        return Generated()
    some = promising(lesson, max(LEAST_READ, WORDS_READ * (cards + questions)))
    made, told = _made_of(material_of(lesson, some), cards=cards, questions=questions)
    is_full = len(made.cards) == cards and len(made.questions) == questions
    if is_full or told > RICH * (cards + questions) or len(some) == len(lesson.blocks):
        return made
    return _made_of(material_of(lesson), cards=cards, questions=questions)[0]


def _made_of(material: Material, *, cards: int, questions: int) -> tuple[Generated, int]:
    """What is made of what was read, and how many statements tell something that could be asked."""
    lesson = material.lesson
    phrases = phrases_of(material.language)
    if phrases is None or not material.statements:
        return Generated(), 0
    facts = [fact for fact in facts_of(material) if evidence.is_in(lesson, fact.value, fact.span)]
    own = tuple(_own(lesson, material))
    rivals = Rivals(facts, material)
    reading, gate = SecondReading(material), Gate(material, facts)
    asking = _asking(question_drafts(facts, phrases, material), material, gate, rivals, reading)
    telling = _telling(card_drafts(facts, phrases, material), material, gate, reading)
    told = len({one.statement for one in facts})
    made, asked = _divided(
        telling, asking, material, own, told=told, cards=cards, questions=questions
    )
    tongue = packed(material.language)
    style = partial(typeset, pack=tongue.pack) if tongue else str
    found = Generated(
        cards=tuple(_card(one, lesson.slug, style) for one in made),
        questions=tuple(_finished(asked, lesson.slug, style)),
    )
    return found, told


def _divided(
    telling: Chooser[CardDraft],
    asking: Chooser[QuestionDraft],
    material: Material,
    own: Sequence[Item],
    *,
    told: int,
    cards: int,
    questions: int,
) -> tuple[list[CardDraft], list[QuestionDraft]]:
    """The cards and the questions of ``told`` statements, divided so that neither takes what the other lacks."""
    found: list[Division] = []
    for number in dict.fromkeys(min(questions, round(share * told)) for share in SHARES):
        first = asking.choose(number, own)
        made = telling.choose(cards, [*own, *_seen_questions(first, material)])
        beside = [*own, *(seen_card(one, material.language) for one in made)]
        asked = asking.choose(questions, beside)
        parts = len(made) / max(cards, 1), len(asked) / max(questions, 1)
        one = Division(made, asked, sum(parts) + min(parts), _is_spread(made, asked, material))
        found.append(one)
        if len(made) == cards and len(asked) == questions:
            break
    best = best_of(found)
    return best.made, best.asked


class Division(NamedTuple):
    """Cards and questions beside each other: how full both sets are, and whether they ask about the whole lesson."""

    made: list[CardDraft]
    asked: list[QuestionDraft]
    full: float
    is_spread: bool


def best_of(found: Sequence[Division]) -> Division:
    """The fullest of some divisions; rather one that asks about the whole lesson, if it holds nearly as much."""
    most = max(one.full for one in found)
    spread = [one for one in found if one.is_spread and one.full >= SPREAD * most]
    return max(spread or found, key=lambda one: one.full)


def _is_spread(
    made: Sequence[CardDraft], asked: Sequence[QuestionDraft], material: Material
) -> bool:
    """Whether no set leaves so much of the lesson out that a check would tell."""
    of_cards = _left_out(material, coverage.CARDS_TOUCH)([one.fact for one in made])
    of_questions = _left_out(material, coverage.QUESTIONS_TOUCH)([one.fact for one in asked])
    return not (of_cards or of_questions)


def _seen_questions(drafts: Sequence[QuestionDraft], material: Material) -> Iterator[Item]:
    return (seen_question(one, material.language) for one in drafts)


def _own(lesson: Lesson, material: Material) -> Iterator[Item]:
    """The author's items, so that nothing is asked that they ask already."""
    asked = [(one.front, one.back, one.source) for one in lesson.cards]
    asked += [(one.question, one.choices[one.answer], one.source) for one in lesson.questions]
    for front, back, span in asked:
        fact = Fact(
            kind="cloze", subject=front, value=back, statement="", part=-1, family="",
            span=span or material.statements[0].span,
        )  # fmt: skip
        yield Item(
            front,
            back,
            fact,
            1.0,
            content_stems(front, material.language),
            content_stems(back, material.language),
            term=content_stems(front, material.language),
        )


def _asking(
    drafts: Iterable[QuestionDraft],
    material: Material,
    gate: Gate,
    rivals: Rivals,
    reading: SecondReading,
) -> Chooser[QuestionDraft]:
    """What takes questions: each gets its wrong choices when it may be taken, and is sound without them."""
    language = material.language

    def finish(draft: QuestionDraft) -> tuple[QuestionDraft, tuple[str, ...]] | None:
        sound = not items.faults_of_question(draft, language)
        filled = rivals.filled(draft, WRONG_CHOICES) if sound else None
        if not filled:
            return None
        choices = (filled.right, *filled.wrong)
        unfit = any(items.choice_faults(choices)) or any(
            reading.of_question(filled.question, choices, 0, filled.fact.span)
        )
        return None if unfit else (filled, _flags_of_choices(filled, language))

    return Chooser(
        gate.by_words(drafts), lambda one: seen_question(one, language, _flags(one)),
        weigh=gate.by_grammar, finish=finish,
        parts=material.parts, caps=_caps(CAPS, MOST_GAPS[1], material, gate),
        missing=_left_out(material, coverage.QUESTIONS_TOUCH),
    )  # fmt: skip


def _telling(
    drafts: Iterable[CardDraft], material: Material, gate: Gate, reading: SecondReading
) -> Chooser[CardDraft]:
    """What takes cards: each is read again when it may be taken."""
    language = material.language

    def finish(draft: CardDraft) -> tuple[CardDraft, tuple[str, ...]] | None:
        unsound = items.faults_of_card(draft, language) or any(
            reading.of_card(draft.front, draft.back, draft.fact.span)
        )
        return None if unsound else (draft, ())

    return Chooser(
        gate.by_words(drafts), lambda one: seen_card(one, language),
        weigh=gate.by_grammar, finish=finish,
        parts=material.parts, caps=_caps(CARD_CAPS, MOST_GAPS[0], material, gate),
        missing=_left_out(material, coverage.CARDS_TOUCH),
    )  # fmt: skip


def _caps(
    caps: Mapping[str, float], gaps: float, material: Material, gate: Gate
) -> dict[str, float]:
    """What of a set may be so, in the language of the lesson."""
    more = OF_SHORT * (1 - gate.choice)
    most = {"gap": gaps + more, "any gap": MOST_ANY_GAPS + more}
    return {**caps, **(most if material.language == "en" else {})}


def _left_out(material: Material, share: float) -> Callable[[Sequence[Fact]], float]:
    """How many parts of the lesson too few facts are of, as the checks will count."""
    parts = coverage.parts_of(material.lesson)
    return lambda facts: coverage.missing([one.span for one in facts], parts, share)


def _flags(draft: QuestionDraft) -> tuple[str, ...]:
    """What may not be so of too many questions in a set."""
    flags = ["denies"] if sets.denies(draft.question) else []
    flags += [draft.fact.kind] if draft.fact.kind in {"reason", "manner", "outcome"} else []
    return (*flags, *weak(draft.fact, draft.right))


def _flags_of_choices(draft: QuestionDraft, language: str) -> tuple[str, ...]:
    """The same, as far as the wrong choices show it."""
    flags = ["longest"] if right_is_longest(draft) else []
    flags += ["echo"] if items.echoes(draft.question, draft.right, draft.wrong, language) else []
    return tuple(flags)


def _card(draft: CardDraft, slug: str, style: Callable[[str], str]) -> Card:
    front = style(draft.front)
    return Card(
        id=identity(slug, front), front=front, back=style(draft.back),
        source=draft.fact.span, origin="generated",
    )  # fmt: skip


def _finished(
    drafts: Sequence[QuestionDraft], slug: str, style: Callable[[str], str]
) -> Iterator[Question]:
    places = arranged([(one.question, one.right, one.wrong, one.spare) for one in drafts])
    for draft, (choices, place) in zip(drafts, places, strict=True):
        asked = style(draft.question)
        yield Question(
            id=identity(slug, asked), question=asked, choices=tuple(map(style, choices)), answer=place,
            explanation=style(draft.explanation), source=draft.fact.span, origin="generated",
        )  # fmt: skip


def identity(slug: str, front: str) -> str:
    """An id that survives an edit of the answer."""
    return digest(slug, front)[:ID_CHARACTERS]

"""What is wrong with one item by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.tongue.words import content_stems, count, words

FRONT_WORDS, BACK_WORDS, QUESTION_WORDS, CHOICE_WORDS = 25, 40, 30, 20
EXPLANATION_WORDS = range(4, 61)
CHOICES = range(3, 6)
SAID = 0.7  # of the answer's content words, in the explanation or the source
_ALL_OF_THEM = re.compile(
    r"\b(?:all|none|both|any) of (?:the above|these|them|those)\b|\b(?:todas|ninguna) las anteriores\b"
    r"|\b(?:alle|keine)s? (?:davon|der genannten)\b|\b(?:toutes|aucune) (?:de ces|les) réponses\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"^(?:this|these|those|it|they|he|she)\b|\b(?:is|are|was|were|does|do|did|can|could|will|would) (?:this|it|they|these|those|he|she)\b(?! \w+ (?:called)| (?:mean|lead to|cause|called|take to) )(?! (?:a )?(?:good|best|better|wise|important|crucial|essential|necessary|recommended|advisable|vital|safer|easier|faster) )",
    re.IGNORECASE,
)
_ARTICLE_FAULT = re.compile(r"\b(?:a [aeio]\w{2,}|an [bcdfgjkpqtvwyz]\w+)\b")
_ODD_CAPITAL = re.compile(
    r"\b[a-z]+-[A-Z][a-z]+\b(?<!-[A-Z])|\b(?:What|Which|Why|When|How) [a-z]+ [a-z]+[A-Z]{2}\b"
)


def faults_of_card(draft: CardDraft, language: str) -> list[str]:
    """What is wrong with a card, in words; [] for a sound one."""
    return [*card_faults(draft.front, draft.back, language)]


def card_faults(front: str, back: str, language: str) -> Iterator[str]:
    """The same of a front and a back."""
    if count(front) > FRONT_WORDS:
        yield f"the front has more than {FRONT_WORDS} words"
    if count(back) > BACK_WORDS:
        yield f"the back has more than {BACK_WORDS} words"
    yield from stem_faults(front, language)
    if gives_away(front, back, language):
        yield "the front says the answer"


def faults_of_question(draft: QuestionDraft, language: str) -> list[str]:
    """What is wrong with a question whatever its wrong choices, in words; [] for a sound one."""
    return [*asked_faults(draft.question, draft.right, draft.explanation, language)]


def question_faults(
    asked: str, choices: Sequence[str], answer: int, explanation: str, language: str
) -> Iterator[str]:
    """The same of a question, its choices and explanation."""
    yield from asked_faults(asked, choices[answer], explanation, language)
    yield from choice_faults(choices)


def asked_faults(asked: str, right: str, explanation: str, language: str) -> Iterator[str]:
    """The same of a question, its right choice and explanation."""
    if count(asked) > QUESTION_WORDS:
        yield f"the question has more than {QUESTION_WORDS} words"
    yield from stem_faults(asked, language)
    if gives_away(asked, right, language):
        yield "the question says the answer"
    if explanation and count(explanation) not in EXPLANATION_WORDS:
        yield "the explanation is too short or too long"
    if explanation and not says(explanation, right, language):
        yield "the explanation doesn't say the answer"


def stem_faults(asked: str, language: str) -> Iterator[str]:
    """What makes a question unsound by its form."""
    gaps = asked.count(BLANK)
    if gaps > 1 or not (gaps or asked.endswith(("?", ".", ":"))):
        yield "it is neither a question nor a sentence with one gap"
    if language == "en":
        for what, pattern in _ENGLISH:
            if pattern.search(asked):
                yield what


_ENGLISH: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("it points at something that isn't said", _POINTS),
    ("a and an are mixed up", _ARTICLE_FAULT),
    ("a capital is odd", _ODD_CAPITAL),
)


def choice_faults(choices: Sequence[str]) -> Iterator[str]:
    """What makes choices unsound, whichever is right."""
    if len(choices) not in CHOICES:
        yield "there are not three to five choices"
    if len({one.lower().strip(" .") for one in choices}) < len(choices):
        yield "a choice comes twice"
    if any(_ALL_OF_THEM.search(one) for one in choices):
        yield "a choice is about the others"
    if any(count(one) > CHOICE_WORDS for one in choices):
        yield f"a choice has more than {CHOICE_WORDS} words"


def gives_away(asked: str, answer: str, language: str) -> bool:
    """Whether the question holds all that the answer says."""
    own, held = content_stems(answer, language), content_stems(asked, language)
    if own:
        return own <= held or (len(own) > 1 and len(own - held) * 3 <= len(own))
    return bool(words(answer)) and answer.lower() in asked.lower()


def echoes(asked: str, right: str, wrong: Sequence[str], language: str) -> bool:
    """Whether only the right choice repeats a word of the question."""
    held = content_stems(asked, language)
    rights = content_stems(right, language) & held
    return bool(rights) and not any(content_stems(one, language) & held for one in wrong)


def says(text: str, answer: str, language: str) -> bool:
    """Whether a text says an answer: most of its words, and every number of it."""
    own, held = content_stems(answer, language), content_stems(text, language)
    numbers = set(re.findall(r"\d+", answer)) <= set(re.findall(r"\d+", text))
    return numbers and len(own & held) >= SAID * len(own)

"""What is wrong with a set as a whole, though each of its items is sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Card, Question
from lessoncast.study.checks.finding import Finding, Item
from lessoncast.study.checks.items import echoes
from lessoncast.study.choosing import OPENING_SHARE
from lessoncast.study.item import opening
from lessoncast.tongue.words import content_stems

LEAST = 6  # items from which shares of a set say something
LONGEST_SHARE, ECHO_SHARE, PLACE_SHARE, LONGEST_RUN = 0.45, 0.1, 0.5, 3
LEAST_OPENINGS = 5
_DENIES = re.compile(
    r"\b(?:not|never|except|nicht|kein\w*|außer|sauf|jamais|nunca|excepto)\b|n't\b", re.IGNORECASE
)


def findings(
    cards: Sequence[Card], questions: Sequence[Question], language: str
) -> Iterator[Finding]:
    """Doubles, two answers to one front, a form too often, and right choices that stand out."""
    yield from doubles(cards, questions, language)
    fronts = [one.front for one in cards if one.origin == "generated"]
    for texts in (fronts, [one.question for one in questions if one.origin == "generated"]):
        yield from openings(texts)
    own = [one for one in questions if one.origin == "generated"]
    if len(own) >= LEAST:
        yield from choices(own, language)
        yield from places(own)


def doubles(
    cards: Sequence[Card], questions: Sequence[Question], language: str
) -> Iterator[Finding]:
    """Items that ask the same, also the other way round, and fronts with two answers."""
    asked: list[tuple[Item, str, str]] = [(card, card.front, card.back) for card in cards]
    asked += [(one, one.question, one.choices[one.answer]) for one in questions]
    seen: dict[str, Item] = {}
    pairs: dict[tuple[frozenset[str], frozenset[str]], Item] = {}
    for item, front, back in asked:
        key = " ".join(front.lower().split())
        if key in seen:
            yield Finding(rule="double", message=f"asked twice: {front}", item=item)
        seen.setdefault(key, item)
        sides = content_stems(front, language), content_stems(back, language)
        if all(sides) and (sides[1], sides[0]) in pairs:
            yield Finding(rule="double", message=f"asked both ways round: {front}", item=item)
        pairs.setdefault(sides, item)


def openings(texts: Sequence[str]) -> Iterator[Finding]:
    """Too many items that begin alike, or too few ways to begin."""
    counted = Counter(map(opening, texts))
    most, times = counted.most_common(1)[0] if counted else ("", 0)
    if len(texts) >= LEAST and times > max(OPENING_SHARE * len(texts), 2):
        yield Finding(rule="opening", message=f"{times} of {len(texts)} begin with “{most}”")
    if len(texts) >= 2 * LEAST_OPENINGS and len(counted) < LEAST_OPENINGS:
        yield Finding(rule="opening", message=f"all {len(texts)} begin in {len(counted)} ways")


def choices(questions: Sequence[Question], language: str) -> Iterator[Finding]:
    """Right choices that are told by their length, or by a word of the question."""
    longest = sum(_is_longest(one) for one in questions)
    if longest > LONGEST_SHARE * len(questions):
        yield Finding(
            rule="length", message=f"the right choice is the longest in {longest} questions"
        )
    echoing = sum(_is_echo(one, language) for one in questions)
    if echoing > max(ECHO_SHARE * len(questions), 1):
        yield Finding(
            rule="echo",
            message=f"only the right choice repeats the question in {echoing} questions",
        )
    denying = sum(denies(one.question) for one in questions)
    if denying > max(ECHO_SHARE * len(questions), 1):
        yield Finding(rule="negative", message=f"{denying} questions ask for what is not so")
    if len({len(one.choices) for one in questions}) > 1:
        yield Finding(rule="choices", message="not all questions have the same number of choices")


def denies(asked: str) -> bool:
    """Whether a question asks for what is not so."""
    return _DENIES.search(asked) is not None


def _is_longest(question: Question) -> bool:
    lengths = [len(one) for one in question.choices]
    return lengths.count(max(lengths)) == 1 and lengths[question.answer] == max(lengths)


def _is_echo(question: Question, language: str) -> bool:
    right = question.choices[question.answer]
    wrong = [one for place, one in enumerate(question.choices) if place != question.answer]
    return echoes(question.question, right, wrong, language)


def places(questions: Sequence[Question]) -> Iterator[Finding]:
    """A place of the right choice that comes too often, never, too often in a row, or in a pattern."""
    found = [one.answer for one in questions]
    number = max(len(one.choices) for one in questions)
    counted = Counter(found)
    if max(counted.values()) > PLACE_SHARE * len(found):
        yield Finding(rule="place", message="one place holds the right choice in most questions")
    if len(counted) < number:
        yield Finding(rule="place", message="one place never holds the right choice")
    if any(
        len(set(found[at : at + LONGEST_RUN + 1])) == 1 for at in range(len(found) - LONGEST_RUN)
    ):
        yield Finding(
            rule="place", message="the right choice stays in one place too often in a row"
        )
    for period in (2, 3, 4):
        if len(found) > 2 * period and all(
            one == other for one, other in zip(found, found[period:], strict=False)
        ):
            yield Finding(rule="place", message="the places of the right choices follow a pattern")
            return

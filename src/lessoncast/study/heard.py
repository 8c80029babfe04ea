"""Where an episode tells what a card or a question asks for."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast.model import Question, Span
from lessoncast.study.file.sheet import Item, answer_of, front_of
from lessoncast.study.said import Said
from lessoncast.tongue.words import content_stems

_CITED_SHARE = 0.5
"""Of the answer's words that a sentence must hold where its turn names lines of the item."""
_ELSEWHERE_SHARE = 0.75
"""The same where nothing but the words tells; the item's front must be touched on, too."""


def heard_ms(items: Sequence[Item], said: Sequence[Said], *, language: str) -> dict[str, int]:
    """Return by id when the sentence begins that tells what an item asks for; none if nothing tells it.

    That is the sentence with most of the answer's and the question's words, the answer's counting double.
    It must hold half of the answer's if its turn names a line of the item, else three quarters; of
    equals the first counts.
    """
    spoken = language.partition("-")[0].lower()
    sentences = [(one, content_stems(one.text, spoken)) for one in said]
    found = {}
    for item in items:
        place = _place(item, sentences, spoken)
        if place is not None:
            found[item.id] = place
    return found


def _place(
    item: Item, sentences: Sequence[tuple[Said, frozenset[str]]], language: str
) -> int | None:
    answer = content_stems(answer_of(item), language)
    asked = content_stems(front_of(item), language) - answer
    if not answer:
        # "42" or "It": nothing but what is said of it tells an answer without content words.
        answer = content_stems(_explained(item), language)
    best, place = 0, None
    for one, stems in sentences:
        held, touched = len(answer & stems), len(asked & stems)
        score = 2 * held + touched
        if score > best and _tells(item, one, held / max(len(answer), 1), touched, len(asked)):
            best, place = score, one.start_ms
    return place


def _tells(item: Item, one: Said, share: float, touched: int, asked: int) -> bool:
    if item.source and one.source and _meet(item.source, one.source):
        return share >= _CITED_SHARE
    return share >= _ELSEWHERE_SHARE and (touched > 0 or not asked)


def _explained(item: Item) -> str:
    return item.explanation if isinstance(item, Question) else ""


def _meet(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last

"""The practice script: cards, then the quiz, then the cards once more; a chapter for each.

A chapter has the question for its title, never the answer, since apps show the titles beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast.model import Card, Chapter, Direction, Question, Script, Turn
from lessoncast.study.file.sheet import Sheet
from lessoncast.study.formulas import bare
from lessoncast.study.practice import words
from lessoncast.study.practice.words import Words

PRACTICE_VERSION = 1
"""Part of what a practice rests on: raise it when the same items give another script."""

MOVE = "practice"
"""What each turn does, so that nobody takes it for a place where the lesson is told."""

LONGEST_PAUSE_S = 10.0
_FIRST_WORDS_S, _WORD_S = 3.0, 0.5
"""To remember takes a while, to say it half a second a word."""
_CHOICE_GAP_MS = 400
_ENDS = (".", "!", "?", "…", "。", "？", "！", ":", ";")
_GAP = re.compile(r"_{3,}")
_CLOSING = "\"'”’»)]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How it is wanted: ``pause_s`` is the shortest time to answer; ``rounds`` how often cards are asked."""

    pause_s: float = 5.0
    rounds: int = 2


def compose(sheet: Sheet, wanted: Wanted, *, title: str, language: str) -> Script:
    """Return the practice of a lesson called ``title``; its host asks, and its expert answers."""
    writer = _Writer(words.of(language), wanted)
    return Script(
        title=writer.words.title.format(title=title),
        language=language,
        chapters=tuple(writer.chapters(sheet.cards, sheet.questions, title)),
    )


def summary(*, title: str, language: str) -> str:
    """Return what a feed says about the practice of a lesson."""
    return words.of(language).summary.format(title=title)


def pause_ms(answer: str, shortest_s: float) -> int:
    """Return how long there is to answer: 3 s and half a second for each word, at most 10 s."""
    needed_s = _FIRST_WORDS_S + _WORD_S * len(answer.split())
    return round(1000 * min(max(shortest_s, needed_s), max(LONGEST_PAUSE_S, shortest_s)))


def caption(answer: str, shortest_s: float, *, language: str) -> str:
    """Return what transcripts show of the time to answer: ``[5 seconds to answer]``."""
    return _caption(words.of(language), pause_ms(answer, shortest_s))


def _caption(spoken: Words, length_ms: int) -> str:
    seconds = f"{length_ms / 1000:.1f}".removesuffix(".0")
    return spoken.pause.format(seconds=seconds)


class _Writer:
    def __init__(self, spoken: Words, wanted: Wanted) -> None:
        self.words = spoken
        self._wanted = wanted

    def chapters(
        self, cards: Sequence[Card], questions: Sequence[Question], title: str
    ) -> Iterator[Chapter]:
        """Yield the chapters in order."""
        if self.words.opening:
            opening = _turn("expert", self.words.opening.format(title=title))
            yield Chapter(title=self.words.how, parts=(opening,))
        yield from (self._card(card) for card in cards)
        yield from self._led_by(self.words.quiz, [self._question(one) for one in questions])
        for _ in range(1, self._wanted.rounds):
            yield from self._led_by(self.words.again, [self._card(card) for card in cards])

    def _led_by(self, lead: str, chapters: Sequence[Chapter]) -> Iterator[Chapter]:
        """The chapters, the first of which begins with a word on what comes now."""
        for place, chapter in enumerate(chapters):
            first = (_turn("expert", lead),) if lead and place == 0 else ()
            yield Chapter(title=chapter.title, parts=(*first, *chapter.parts))

    def _card(self, card: Card) -> Chapter:
        asked = _turn("host", self._said(card.front), card.line)
        answered = _turn("expert", _ended(card.back), card.line)
        return Chapter(title=bare(card.front), parts=(asked, self._pause(card.back), answered))

    def _question(self, asked: Question) -> Chapter:
        parts: list[Turn | Direction] = [_turn("host", self._said(asked.question), asked.line)]
        for place, choice in enumerate(asked.choices):
            parts.append(Direction(kind="pause", value=str(_CHOICE_GAP_MS), line=asked.line))
            parts.append(_turn("host", self._lettered(place, choice), asked.line))
        right = asked.choices[asked.answer]
        answer = f"{self._lettered(asked.answer, right)} {asked.explanation}".rstrip()
        parts += [self._pause(right), _turn("expert", _ended(answer), asked.line)]
        return Chapter(title=bare(asked.question), parts=tuple(parts))

    def _said(self, asked: str) -> str:
        """A question as it is spoken: a gap in it has a word of its own."""
        return _ended(_GAP.sub(lambda _: self.words.gap, asked) if self.words.gap else asked)

    def _lettered(self, place: int, choice: str) -> str:
        return f"{self.words.letter(place)}: {_ended(choice)}"

    def _pause(self, answer: str) -> Direction:
        length_ms = pause_ms(answer, self._wanted.pause_s)
        return Direction(
            kind="pause", value=str(length_ms), caption=_caption(self.words, length_ms)
        )


def _turn(speaker: str, text: str, line: int | None = None) -> Turn:
    return Turn(speaker=speaker, text=text, move=MOVE, line=line)


def _ended(text: str) -> str:
    """A text with an end, or a voice would go on as if there was more to come."""
    return text if text.rstrip(_CLOSING).endswith(_ENDS) else f"{text}."

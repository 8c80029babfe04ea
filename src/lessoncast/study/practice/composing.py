"""The practice script: cards, then the quiz, then the cards once more; a chapter for each.

A chapter has the question for its title, never the answer, since apps show the titles beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast.model import Card, Chapter, Direction, Question, Script, Turn
from lessoncast.study.file.sheet import Sheet
from lessoncast.study.formulas import bare
from lessoncast.study.practice import MOVE, spoken, words
from lessoncast.study.practice.words import Words

LONGEST_PAUSE_S = 10.0
_FIRST_WORDS_S, _WORD_S = 3.0, 0.5
"""To remember takes a while, to say it half a second a word."""
_CHOICE_GAP_MS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How it is wanted: ``pause_s`` is the shortest time to answer; ``rounds`` how often cards are asked."""

    pause_s: float = 5.0
    rounds: int = 2


def compose(sheet: Sheet, wanted: Wanted, *, title: str, language: str) -> Script:
    """Return the practice of a lesson called ``title``; its host asks, and its expert answers."""
    writer = Writer(words.of(language), wanted)
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


def _caption(around: Words, length_ms: int) -> str:
    seconds = f"{length_ms / 1000:.1f}".removesuffix(".0")
    return around.pause.format(seconds=seconds.replace(".", around.point))


class Writer:
    """Words items in one language, as they are wanted."""

    def __init__(self, around: Words, wanted: Wanted) -> None:
        self.words = around
        self._wanted = wanted

    def chapters(
        self, cards: Sequence[Card], questions: Sequence[Question], title: str
    ) -> Iterator[Chapter]:
        """Yield the chapters in order."""
        if self.words.opening:
            opening = turn("expert", self.words.opening.format(title=title))
            yield Chapter(title=self.words.how, parts=(opening,))
        yield from (self._card(card) for card in cards)
        yield from self._led_by(self.words.quiz, [self._question(one) for one in questions])
        for _ in range(1, self._wanted.rounds):
            yield from self._led_by(self.words.again, [self._card(card) for card in cards])

    def asking(self, item: Card | Question) -> Chapter:
        """Return the chapter that asks an item."""
        return self._card(item) if isinstance(item, Card) else self._question(item)

    def _led_by(self, lead: str, chapters: Sequence[Chapter]) -> Iterator[Chapter]:
        """The chapters, the first of which begins with a word on what comes now."""
        for place, chapter in enumerate(chapters):
            first = (turn("expert", lead),) if lead and place == 0 else ()
            yield Chapter(title=chapter.title, parts=(*first, *chapter.parts))

    def _card(self, card: Card) -> Chapter:
        asked = turn("host", spoken.question(card.front, card.back, self.words), card.line)
        answered = turn("expert", spoken.sentence(card.back), card.line)
        return Chapter(title=bare(card.front), parts=(asked, self._pause(card.back), answered))

    def _question(self, asked: Question) -> Chapter:
        parts: list[Turn | Direction] = [turn("host", self._said(asked), asked.line)]
        for place, choice in enumerate(asked.choices):
            parts.append(Direction(kind="pause", value=str(_CHOICE_GAP_MS), line=asked.line))
            parts.append(turn("host", self._lettered(place, choice), asked.line))
        right = asked.choices[asked.answer]
        explained = spoken.sentence(asked.explanation) if asked.explanation else ""
        answer = f"{self._lettered(asked.answer, right)} {explained}".rstrip()
        parts += [self._pause(right), turn("expert", answer, asked.line)]
        return Chapter(title=bare(asked.question), parts=tuple(parts))

    def _said(self, asked: Question) -> str:
        """A question as it is spoken; its choices say what is asked for."""
        return spoken.question(
            asked.question, " ".join(asked.choices), replace(self.words, term="", pair="")
        )

    def _lettered(self, place: int, choice: str) -> str:
        return f"{self.words.letter(place)}: {spoken.ended(choice)}"

    def _pause(self, answer: str) -> Direction:
        length_ms = pause_ms(answer, self._wanted.pause_s)
        return Direction(
            kind="pause", value=str(length_ms), caption=_caption(self.words, length_ms)
        )


def turn(speaker: str, text: str, line: int | None = None) -> Turn:
    """Return what somebody says in a practice."""
    return Turn(speaker=speaker, text=text, move=MOVE, line=line)

"""The review: items of several lessons in one script, mixed, what is known least first and more often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast.model import Card, Chapter, Script
from lessoncast.study.file.sheet import Item, Sheet
from lessoncast.study.practice import words
from lessoncast.study.practice.composing import Wanted, Writer, pause_ms, turn
from lessoncast.study.practice.spacing import spaced

_WORDS_A_SECOND, _AROUND_S, _CHOICE_S = 2.5, 2.0, 0.7
"""How fast is spoken, and the gaps: behind an answer and at a turn, and for each choice with its letter."""

_FRAME_S = 12
"""The opening, and silence at both ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A script over several lessons; ``lessons`` tell by its chapters which of them each is of, -1 for none."""

    script: Script
    lessons: tuple[int, ...]


def compose(
    lessons: Sequence[Sheet],
    wanted: Wanted,
    *,
    minutes: float,
    show: str,
    title: str,
    language: str,
    missed: Sequence[str] = (),
) -> Review:
    """Return one script that asks items of several lessons, in the order of the course, in at most so many minutes.

    Without a ``title`` it is called a review and no more: apps show the show's beside it.
    """
    writer = Writer(words.of(language), wanted)
    dues = spaced(
        [lesson.items for lesson in lessons],
        limit_s=60 * minutes - _FRAME_S,
        seconds=lambda item: _seconds(item, wanted),
        missed=missed,
    )
    around = writer.words
    asked = [writer.asking(due.item) for due in dues]
    opening = around.review_opening.format(title=title or show)
    first = [Chapter(title=around.how, parts=(turn("expert", opening),))] if opening else []
    return Review(
        script=Script(
            title=around.review_title.format(title=title) if title else around.review or show,
            language=language,
            chapters=(*first, *asked),
        ),
        lessons=(*(-1 for _ in first), *(due.lesson for due in dues)),
    )


def _seconds(item: Item, wanted: Wanted) -> float:
    """About how long it takes to ask an item and to answer it."""
    if isinstance(item, Card):
        said, answer, gaps = f"{item.front} {item.back}", item.back, 1
    else:
        answer = item.choices[item.answer]
        said = " ".join((item.question, *item.choices, answer, item.explanation))
        gaps = 1 + len(item.choices)
    pause_s = pause_ms(answer, wanted.pause_s) / 1000
    return len(said.split()) / _WORDS_A_SECOND + pause_s + _AROUND_S + _CHOICE_S * (gaps - 1)


def summary(*, title: str, language: str) -> str:
    """Return what a feed says about a review of a show's lessons."""
    return words.of(language).review_summary.format(title=title)

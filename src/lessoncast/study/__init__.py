"""Lesson → cards and questions: what a learner can be asked.

It must not know how the dialogue is written or spoken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lessoncast import _later
from lessoncast.model import Card, Lesson, Question, Script
from lessoncast.study.practice import MOVE as PRACTICE_MOVE
from lessoncast.study.practice import PRACTICE_VERSION, REVIEW_VERSION

if TYPE_CHECKING:
    from lessoncast.study.advice import Advice
    from lessoncast.study.exports.exported import Deck
    from lessoncast.study.file.adding import add, known
    from lessoncast.study.file.format import body_digest, dumps, is_edited, loads
    from lessoncast.study.file.sheet import Item, Merged, Sheet, twins
    from lessoncast.study.imports.imported import Imported
    from lessoncast.study.practice.composing import Wanted
    from lessoncast.study.practice.reviewing import Review
    from lessoncast.study.said import Said

VERSION = 30
"""Part of what a cards file rests on: raise it when the same lesson gives other items."""

CARDS, QUESTIONS = 16, 12
"""How many of each a lesson has that doesn't say."""

NOWHERE: Mapping[str, int] = {}
NO_MEDIA: Mapping[str, bytes] = {}

__all__ = [
    "PRACTICE_MOVE",
    "PRACTICE_VERSION",
    "REVIEW_VERSION",
    "VERSION",
    "Advice",
    "Deck",
    "Imported",
    "Item",
    "Merged",
    "Review",
    "Said",
    "Sheet",
    "StudySet",
    "Wanted",
    "add",
    "advise",
    "body_digest",
    "compose",
    "dumps",
    "dumps_cards",
    "dumps_questions",
    "export",
    "heard_ms",
    "is_edited",
    "known",
    "loads",
    "merge",
    "package",
    "package_key",
    "pause_caption",
    "practice",
    "practice_summary",
    "read_deck",
    "read_missed",
    "review",
    "review_summary",
    "sheet_of",
    "twins",
]

__getattr__ = _later.exports(
    __name__,
    {
        "Advice": "advice",
        "Deck": "exports.exported",
        "Imported": "imports.imported",
        "Item": "file.sheet",
        "Merged": "file.sheet",
        "Review": "practice.reviewing",
        "Said": "said",
        "Sheet": "file.sheet",
        "Wanted": "practice.composing",
        "add": "file.adding",
        "body_digest": "file.format",
        "dumps": "file.format",
        "is_edited": "file.format",
        "known": "file.adding",
        "loads": "file.format",
        "twins": "file.sheet",
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySet:
    """What a learner can be asked about one lesson, in the order of the lesson.

    ``remarks`` say in plain words where there is less than was asked for.
    """

    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[str, ...] = ()


def compose(lesson: Lesson, *, name: str = "") -> StudySet:
    """Return the cards and questions of a lesson: its author's, filled up by generated ones.

    The author's items are kept as they are and never dropped. The lesson says how many of each
    there shall be (else 16 and 12); where it states less, there are fewer. ``name`` is how remarks call it.
    """
    from lessoncast.study import generating  # noqa: PLC0415 - linguistic data

    cards = CARDS if lesson.cards_wanted is None else lesson.cards_wanted
    questions = QUESTIONS if lesson.questions_wanted is None else lesson.questions_wanted
    more = generating.generated(
        lesson,
        cards=max(cards - len(lesson.cards), 0),
        questions=max(questions - len(lesson.questions), 0),
    )
    found = StudySet(
        cards=(*lesson.cards, *more.cards), questions=(*lesson.questions, *more.questions)
    )
    remarks = tuple(_remarks(found, cards, questions, name or lesson.slug))
    return StudySet(cards=found.cards, questions=found.questions, remarks=remarks)


def _remarks(found: StudySet, cards: int, questions: int, name: str) -> Iterator[str]:
    for made, wanted, what in (
        (len(found.cards), cards, "cards"),
        (len(found.questions), questions, "questions"),
    ):
        if made < wanted:
            yield f"made {made} of {wanted} {what}: {name} has no more facts to ask about"


def dumps_cards(cards: Sequence[Card], heard: Mapping[str, int] = NOWHERE) -> str:
    """Write ``cards.json``: a list of objects, the same bytes for the same cards.

    ``heard`` tells by id when the episode says what a card asks for.
    """
    from lessoncast.study import exchange  # noqa: PLC0415 - see _later

    return exchange.dumps([exchange.card(card, heard.get(card.id)) for card in cards])


def dumps_questions(questions: Sequence[Question], heard: Mapping[str, int] = NOWHERE) -> str:
    """Write ``quiz.json``, likewise."""
    from lessoncast.study import exchange  # noqa: PLC0415 - see _later

    return exchange.dumps([exchange.question(one, heard.get(one.id)) for one in questions])


def sheet_of(
    found: StudySet,
    *,
    language: str,
    lesson: str,
    guid: str,
    basis: str,
    changed: datetime | None = None,
) -> Sheet:
    """Return the cards file of a set that was just composed, which remembers it as generated."""
    from lessoncast.study.file.format import body_digest  # noqa: PLC0415 - see _later
    from lessoncast.study.file.sheet import Sheet, identified, remembered  # noqa: PLC0415 - see _later

    made = Sheet(
        language=language,
        lesson=lesson,
        guid=guid,
        basis=basis,
        changed=changed,
        cards=found.cards,
        questions=found.questions,
    )
    return identified(replace(made, written=body_digest(made), remembered=remembered(made.items)))


def merge(text: str, there: Sheet, new: Sheet, lesson: Lesson, *, where: str) -> Merged:
    """Bring the edited sheet ``there``, read from ``text``, up to date with its changed lesson.

    ``new`` is made of the lesson as it is now. What the author edited is kept, what was taken out stays
    out.
    """
    from lessoncast.study.file import merging  # noqa: PLC0415 - linguistic data, rarely needed

    return merging.merge(text, there, new, lesson, where=where)


def practice(sheet: Sheet, wanted: Wanted, *, title: str, language: str) -> Script:
    """Return a script that asks what a cards file of the lesson ``title`` holds, and waits for answers."""
    from lessoncast.study.practice import composing  # noqa: PLC0415 - see _later

    return composing.compose(sheet, wanted, title=title, language=language)


def review(
    lessons: Sequence[Sheet],
    wanted: Wanted,
    *,
    minutes: float,
    show: str,
    title: str,
    language: str,
    missed: Sequence[str] = (),
) -> Review:
    """Return the script that asks items of a show's lessons aloud, in at most about so many minutes.

    ``lessons`` are in the order of the course. The ``missed`` items, by their ids, come first and return.
    """
    from lessoncast.study.practice import reviewing  # noqa: PLC0415 - see _later

    return reviewing.compose(
        lessons,
        wanted,
        minutes=minutes,
        show=show,
        title=title,
        language=language,
        missed=missed,
    )


def review_summary(*, title: str, language: str) -> str:
    """Return what a feed says about a review of a show's lessons."""
    from lessoncast.study.practice import reviewing  # noqa: PLC0415 - see _later

    return reviewing.summary(title=title, language=language)


def read_missed(text: str, *, where: str) -> tuple[str, ...]:
    """Return the ids of the items that somebody missed, as a page exports them. Raises StudyError."""
    from lessoncast.study.practice import missed  # noqa: PLC0415 - rarely needed

    return missed.loads(text, where=where)


def practice_summary(*, title: str, language: str) -> str:
    """Return what a feed says about the practice of a lesson."""
    from lessoncast.study.practice import composing  # noqa: PLC0415 - see _later

    return composing.summary(title=title, language=language)


def pause_caption(answer: str, shortest_s: float, *, language: str) -> str:
    """Return what the transcripts of a practice show while there is time for this answer."""
    from lessoncast.study.practice import composing  # noqa: PLC0415 - see _later

    return composing.caption(answer, shortest_s, language=language)


def advise(
    sheet: Sheet, lesson: Lesson | None = None, *, last_line: int | None = None
) -> Iterator[Advice]:
    """Yield what a learner would stumble over in a cards file; ``last_line`` is that of its lesson."""
    from lessoncast.study import advice  # noqa: PLC0415 - see _later

    yield from advice.on(sheet, lesson, last_line=last_line)


def read_deck(text: str, *, name: str, language: str) -> Imported:
    """Read another program's deck; ``name`` tells its kind. Raises StudyError with ``name:line``."""
    from lessoncast.study import imports  # noqa: PLC0415 - rarely needed

    return imports.read(text, name=name, language=language)


def heard_ms(items: Sequence[Item], said: Sequence[Said], *, language: str) -> dict[str, int]:
    """Return by id when an episode says what an item asks for; what is not said is left out."""
    from lessoncast.study import heard  # noqa: PLC0415 - linguistic data

    return heard.heard_ms(items, said, language=language)


def export(deck: Deck) -> dict[str, bytes]:
    """Return the files of text that a deck leaves as, by name; none for a kind of which it has no item."""
    from lessoncast.study.exports import files  # noqa: PLC0415 - rarely needed

    return files.of(deck)


def package(deck: Deck, media: Mapping[str, bytes] = NO_MEDIA) -> bytes:
    """Return the cards of a deck as an Anki package, ``.apkg``.

    ``media`` are the files that ``deck.sounds`` names.
    """
    from lessoncast.study.exports import apkg  # noqa: PLC0415 - brings genanki

    return apkg.write(deck, media)


def package_key(deck: Deck) -> str:
    """Return a digest of all that the package of a deck depends on."""
    from lessoncast.study.exports import apkg  # noqa: PLC0415 - rarely needed

    return apkg.key(deck)

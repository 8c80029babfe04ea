"""Which cards and questions can be asked aloud: some are nothing but signs, which no voice can say.

They stay on the page and in the decks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast import speech, study
from lessoncast._later import re
from lessoncast.model import Card, Question
from lessoncast.workspace import Workspace

_PLAIN = re.compile(r"[^<>]*\w\w[^<>]*")
"""What has words and no tags is said, so that hardly anything is looked at twice."""


def only(workspace: Workspace, sheet: study.Sheet, language: str) -> study.Sheet:
    """Return a cards file's items without those that cannot be said."""
    return replace(
        sheet,
        cards=tuple(one for one in sheet.cards if _is_said(workspace, one, language)),
        questions=tuple(one for one in sheet.questions if _is_said(workspace, one, language)),
    )


def left_out(workspace: Workspace, sheet: study.Sheet, language: str) -> Iterator[Card | Question]:
    """Yield the items that cannot be said."""
    said = only(workspace, sheet, language).items
    yield from (one for one in sheet.items if one not in said)


def _is_said(workspace: Workspace, item: Card | Question, language: str) -> bool:
    return all(
        _PLAIN.fullmatch(text) or _spoken(workspace, text, language) for text in _texts(item)
    )


def _texts(item: Card | Question) -> tuple[str, ...]:
    """What is said alone; choices come behind their letters."""
    if isinstance(item, Card):
        return (item.front, item.back)
    return (item.question,)


def _spoken(workspace: Workspace, text: str, language: str) -> bool:
    lexicon = workspace.lexicon_for(language)
    return bool(
        speech.spoken_sentences(
            text, language=language, lexicon=lexicon, lexicon_for=workspace.lexicon_for
        )
    )

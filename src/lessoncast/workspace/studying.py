"""The settings in [study]: what learners are asked about the lessons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from lessoncast.workspace import rules
from lessoncast.workspace.declaring import setting

Practice: TypeAlias = Literal["bonus", "end", "off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySettings:
    """What learners are asked about the lessons."""

    cards: bool = field(
        default=True,
        metadata=setting(
            rules.yes_or_no(),
            "Whether lessons have flashcards and questions. `cards: off` in the header of a lesson switches "
            "off its own.",
        ),
    )
    practice: Practice = field(
        default="bonus",
        metadata=setting(
            rules.word(*get_args(Practice)),
            "Where the cards and questions are asked aloud, with time to answer: in an episode of their own "
            "beside that of the lesson (`bonus`), at the end of it (`end`), or nowhere. A lesson with nothing to "
            "ask has no practice.",
        ),
    )
    pause: float = field(
        default=5,
        metadata=setting(
            rules.number(1, 30),
            "How long there is at least to answer; for a long answer there is more, up to 10.",
            unit="seconds",
        ),
    )
    rounds: int = field(
        default=2,
        metadata=setting(
            rules.number(1, 5, whole=True), "How often each card is asked in a practice."
        ),
    )

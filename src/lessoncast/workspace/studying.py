"""The settings in [study]: what learners are asked about the lessons."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessoncast.workspace import rules
from lessoncast.workspace.declaring import setting


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

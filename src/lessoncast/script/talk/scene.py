"""Where a passage stands: what the host may ask depends on it."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast.script.plan.passages import Passage
from lessoncast.script.tongue.phrases import HeadingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a passage stands: first of its chapter or section, what came before.

    ``lead`` is what the host says before the question (a hook, a bridge); ``question`` the author's
    own for the whole lesson; ``asked_heading`` the first heading, when that is a question.
    """

    heading: str = ""
    topic: str = ""
    kind: HeadingKind | None = None
    opens_episode: bool = False
    opens_chapter: bool = False
    opens_section: bool = False
    first_of_section: bool = False
    last_step: bool = False
    previous: Passage | None = None
    lead: str = ""
    question: str = ""
    asked_heading: str = ""

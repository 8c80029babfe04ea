"""Where a passage stands: what the host may ask depends on it."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.leads import Lead
from lessoncast.tongue.phrases import HeadingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a passage stands: first of its chapter or section, what came before.

    ``leads`` are what the host may say before the question (hooks, bridges), ``lead`` the one at
    hand; ``question`` is the author's own for the whole lesson, ``questions`` those that name its
    subject, ``defining`` those that ask what it is; ``claimed`` tells that the lead is how the lesson
    begins; ``asked_heading`` the first heading, when that is a question; ``named`` is what the
    first words of a chapter had better name; ``mistaken`` tells that the heading names a mistake.
    A chapter ``goes_on`` where it has no heading of its own, but goes on with what was ``said`` last
    in the one before. ``alike`` is the name in which a heading differs from one of the same kind before it.
    """

    heading: str = ""
    alike: str = ""
    topic: str = ""
    kind: HeadingKind | None = None
    mistaken: bool = False
    opens_episode: bool = False
    opens_chapter: bool = False
    opens_section: bool = False
    goes_on: bool = False
    said: str = ""
    first_of_section: bool = False
    last_step: bool = False
    previous: Passage | None = None
    lead: str = ""
    leads: tuple[Lead, ...] = ()
    named: str = ""
    question: str = ""
    questions: tuple[str, ...] = ()
    defining: tuple[str, ...] = ()
    claimed: bool = False
    asked_heading: str = ""

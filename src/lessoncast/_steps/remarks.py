"""What an author may want to know of a dialogue: its length, how to divide its lesson, what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast import script
from lessoncast.model import LeftOut, Lesson, Part, Script, Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What is worth a remark; empty for what is as it should be.

    ``asked`` is the length that was asked for and ``minutes`` how long it will sound, if a length was.
    ``parts`` are those that a long lesson could be divided into; ``unsaid`` is what the lesson asks to be
    said and no turn says, ``insists`` whether it asks for anything.
    """

    asked: float | None = None
    minutes: float = 0.0
    parts: tuple[Part, ...] = ()
    unsaid: tuple[LeftOut, ...] = ()
    insists: bool = False


def on(source: Lesson, made: Script, wish: Wish, *, is_part: bool) -> Remarks:
    """Return what is worth a remark; ``is_part`` for a lesson that is divided already."""
    return Remarks(
        asked=wish.minutes,
        minutes=script.minutes_of(made) if wish.minutes else 0.0,
        parts=() if is_part else proposed(source, wish),
        unsaid=script.unsaid(source, made) if source.requests else (),
        insists=bool(source.requests),
    )


def proposed(source: Lesson, wish: Wish) -> tuple[Part, ...]:
    """The parts to propose, where nobody asked for a length."""
    return () if wish.minutes or wish.style == "brief" else script.parts(source)

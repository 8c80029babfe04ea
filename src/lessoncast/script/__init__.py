"""Lesson → Script, and the script file: what the two voices say, and how a person reads and edits it.

It must not know engines, sound, or where the files lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from lessoncast.model import LeftOut, Lesson, Part, Script, Wish
from lessoncast.script.file.format import (
    body_digest,
    dumps,
    has_notes,
    loads,
    loads_header,
    title_digest,
)
from lessoncast.script.file.marks import marked
from lessoncast.script.file.originals import originals_of
from lessoncast.script.merging.outcomes import Fate, Merged, Outcome

if TYPE_CHECKING:
    from lessoncast.script.checks.finding import Finding

__all__ = [
    "Fate",
    "Merged",
    "Outcome",
    "body_digest",
    "compose",
    "dumps",
    "has_notes",
    "judge",
    "left_out",
    "loads",
    "loads_header",
    "marked",
    "merge",
    "minutes_of",
    "originals_of",
    "parts",
    "title_digest",
    "unsaid",
    "writer_version",
]

DEFAULT_WRITER = "rules"
NO_WISH = Wish()


def compose(lesson: Lesson, wish: Wish = NO_WISH, *, writer: str = DEFAULT_WRITER) -> Script:
    """Write the dialogue of a lesson as the author wishes it.

    The speakers are the roles ``host`` and ``expert``; guid, date, lesson and digests are empty.
    Raises ScriptError when nothing can be said, or there is no such ``writer``.
    """
    from lessoncast.script import writers  # noqa: PLC0415 - brings entry points

    return marked(writers.load(writer).compose(lesson, wish), lesson)


def left_out(lesson: Lesson, script: Script) -> tuple[LeftOut, ...]:
    """What of a lesson is not heard in a script of it, in the lesson's order, each with the reason."""
    from lessoncast.script import explain  # noqa: PLC0415 - linguistic data, most runs spare it

    return explain.left_out(lesson, script)


def unsaid(lesson: Lesson, script: Script) -> tuple[LeftOut, ...]:
    """What the author of a lesson asks to be said and no turn of a script says, each with the reason."""
    from lessoncast.script import explain  # noqa: PLC0415 - as above

    return explain.unsaid(lesson, script)


def judge(
    script: Script, lesson: Lesson | None = None, *, names: Iterable[str] = ()
) -> Iterator[tuple[str, Finding]]:
    """What a listener would wince at in a script, each with the name of the check that says so.

    Without its lesson a script is judged by itself: nothing can be said about what it leaves out.
    ``names`` are those by which the speakers call each other.
    """
    from lessoncast.script.checks import registry  # noqa: PLC0415 - as above

    yield from registry.judge(script, lesson, names=names)


def writer_version(writer: str = DEFAULT_WRITER) -> str:
    """Return what a writer's dialogues depend on beside the lesson; nothing is written for it."""
    from lessoncast.script import writers  # noqa: PLC0415 - as above

    return f"{writer} {writers.load(writer).version}"


def merge(
    text: str, there: Script, new: Script, lesson: Lesson, *, names: Mapping[str, str], where: str
) -> Merged:
    """Bring the edited script ``there``, read from ``text``, up to date with its changed lesson.

    ``new`` is written for the lesson as it is now, with its header and ``originals``. What the author
    edited is kept; :class:`Outcome` tells what became of each chapter.
    """
    from lessoncast.script.merging import merge as merger  # noqa: PLC0415 - linguistic data, rarely needed

    return merger.merge(text, there, new, lesson, names=names, where=where)


def minutes_of(script: Script) -> float:
    """Return how long a script will sound at the usual rate, as far as its text can tell."""
    from lessoncast.script.plan.timing import estimate_ms  # noqa: PLC0415 - as above

    return estimate_ms(script) / 60_000


def parts(lesson: Lesson) -> tuple[Part, ...]:
    """Return the parts that a lesson would be divided into for as many episodes; none if it is short."""
    from lessoncast.script import division  # noqa: PLC0415 - linguistic data, rarely needed

    return division.proposed(lesson)

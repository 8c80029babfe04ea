"""Lesson → Script, and the script file: what the two voices say, and how a person reads and edits it.

It must not know engines, sound, or where the files lie.
"""

from __future__ import annotations

from lessoncast.model import Lesson, Script
from lessoncast.script.format import body_digest, dumps, has_notes, loads

__all__ = ["WRITER_VERSION", "body_digest", "compose", "dumps", "has_notes", "loads"]

WRITER_VERSION: str
"""What a script's basis depends on beside its lesson: raised when the writer's output changes."""


def compose(lesson: Lesson, *, minutes: float | None = None) -> Script:
    """Write the dialogue of a lesson, of about this length if one is given.

    The speakers are the roles ``host`` and ``expert``; guid, date, lesson and digests are empty.
    """
    from lessoncast.script import writer  # noqa: PLC0415 - loads linguistic data, most runs spare it

    return writer.compose(lesson, minutes=minutes)


def __getattr__(name: str) -> str:
    if name == "WRITER_VERSION":
        from lessoncast.script import writer  # noqa: PLC0415 - as above

        return writer.WRITER_VERSION
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

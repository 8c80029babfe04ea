"""The seam for writers: what one promises, and the door it comes in by.

A writer is a class named in the entry point group ``lessoncast.writers``; ours, ``rules``, is found
the same way as anyone's. A new one needs nothing else of lessoncast than ``model`` and ``errors``.
"""

from __future__ import annotations

import functools
from typing import Protocol

from lessoncast import _installed
from lessoncast.errors import ScriptError
from lessoncast.model import Lesson, Script, Wish

GROUP = "lessoncast.writers"


class Writer(Protocol):
    """Makes a dialogue of a lesson: the same one for the same lesson and wish."""

    @property
    def version(self) -> str:
        """What its dialogues depend on beside the lesson: known at once, without writing."""
        ...

    def compose(self, lesson: Lesson, wish: Wish) -> Script:
        """Write the dialogue as the author wishes it; or raise ScriptError.

        The speakers are the roles ``host`` and ``expert``; guid, date, lesson and digests are empty.
        """
        ...


class RulesWriter:
    """The writer of this package: rules, no language model, nothing that the lesson does not say."""

    version = "30"
    """Raised when the same lesson is written otherwise."""

    def compose(self, lesson: Lesson, wish: Wish) -> Script:
        """Write the dialogue as :class:`Writer` promises."""
        from lessoncast.script import writer  # noqa: PLC0415 - linguistic data, most runs spare it

        return writer.compose(lesson, wish)


@functools.cache
def load(name: str) -> Writer:
    """Return the writer of this name. Raises ScriptError, naming the known ones, for another."""
    if door := _installed.door(GROUP, name):
        enter = _installed.behind(door)
    else:
        entries = _installed.entries(GROUP)
        if name not in entries:
            known = ", ".join(sorted(entries)) or "none"
            raise ScriptError(f"there is no writer '{name}'", hint=f"installed: {known}")
        enter = entries[name].load()
    made: Writer = enter()
    return made

"""What a check is, and what it finds: a turn, what is wrong with it, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessoncast.script.checks.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a listener would wince at; ``line`` is the turn's in the script file."""

    line: int | None
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A rule that scripts are judged by.

    ``looks`` says what it looks for, ``why`` what it spares the listener, ``source`` who found that.
    ``languages`` is empty for a check that works in any; ``needs_lesson`` skips it without one.
    """

    name: str
    looks: str
    why: str
    source: str
    find: Callable[[Evidence], Iterator[Finding]]
    needs_lesson: bool = False
    languages: frozenset[str] = frozenset()

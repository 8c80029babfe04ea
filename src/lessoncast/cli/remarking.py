"""What is said of a dialogue on the terminal: what it lacks, how long it is, how to divide its lesson."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from lessoncast.cli.terminal import say, shortened

if TYPE_CHECKING:
    from lessoncast._steps.remarks import Remarks
    from lessoncast.model import Part

SHORT, LONG = 0.93, 1.07  # of an asked length, beyond which it is said that it is not met


def remark(name: str, lesson: str, remarks: Remarks) -> None:
    """Tell what is worth a remark of the dialogue ``name``, made of the file ``lesson``."""
    for one in remarks.unsaid:
        text = f"you ask for this to be said, and it is not: {one.reason}: {shortened(one.text)}"
        say(f"{lesson}:{one.span.first}: {text}")
    _tell_length(name, remarks)
    if remarks.parts:
        propose(name, lesson, remarks.parts)


def _tell_length(name: str, remarks: Remarks) -> None:
    """Say that a lesson holds less than was asked for, or more that must be said: nothing is padded."""
    asked, takes = remarks.asked, f"about {remarks.minutes:.1f} minutes"
    if asked and remarks.minutes < SHORT * asked:
        say(
            f"{name}: told whole, its lesson takes {takes}, not the {asked:.3g} that were asked for"
        )
    elif asked and remarks.minutes > LONG * asked:
        why = (
            "what its lesson asks to be said"
            if remarks.insists
            else "told as short as it can be, it"
        )
        say(f"{name}: {why} takes {takes}, not the {asked:.3g} that were asked for")


def propose(name: str, lesson: str, parts: tuple[Part, ...]) -> None:
    """Say how a long lesson could be divided."""
    from lessoncast.workspace import MARKED_SUFFIXES, PART_MARK, PROSE_SUFFIXES

    whole = sum(part.minutes for part in parts)
    say(f"{name}: told in full, its lesson takes about {whole:.0f} minutes; as parts:")
    for number, part in enumerate(parts, 1):
        first, last = part.lines
        say(f"{number}. lines {first}-{last}, about {part.minutes:.0f} minutes: {part.title}")
    suffix = PurePath(lesson).suffix.lower()
    if suffix in PROSE_SUFFIXES:
        say(f"hint: 'lessoncast script {lesson} --parts' makes an episode of each")
    elif suffix in MARKED_SUFFIXES:
        say(f"hint: {PART_MARK} on lines of their own makes an episode of each")

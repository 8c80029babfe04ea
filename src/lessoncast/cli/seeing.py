"""What is told of episodes that were made, once or again and again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lessoncast.cli.remarking import propose
from lessoncast.cli.terminal import fail, of_system, result, say
from lessoncast.errors import LessoncastError

MOST_REMARKS = 4
"""On one lesson; whoever brings a course without its pictures need not read about each."""

if TYPE_CHECKING:
    from lessoncast._steps.episodes import Rendered
    from lessoncast._steps.watching import Seen
    from lessoncast.model import Problem


def tell_rendered(rendered: Sequence[Rendered]) -> bool:
    """Say what authors should know of their episodes; return whether all could be made."""
    for done in rendered:
        if done.problem is None and done.parts:
            propose(f"episodes/{done.slug}", done.lesson, done.parts)
    for done in rendered:
        _tell_remarks(done.remarks)
    for note in dict.fromkeys(done.note for done in rendered if done.note):
        say(note)
    for done in rendered:
        if done.problem:
            fail(done.problem.message, where=done.problem.where, hint=done.problem.hint)
    return all(done.problem is None for done in rendered)


def _tell_remarks(remarks: Sequence[Problem]) -> None:
    """Say the first few things about a lesson, and how many more there are."""
    for remark in remarks[:MOST_REMARKS]:
        say(f"{remark.where}: {remark.message}")
    if more := remarks[MOST_REMARKS:]:
        name, _, line = more[0].where.rpartition(":")
        say(f"{name}: {len(more)} more like this from line {line} on")


def tell_seen(seen: Seen) -> None:
    """Say what was saved, why it cannot be rendered if so, and print what was."""
    if seen.saved:
        names = sorted(seen.workspace.name_of(path) for path in seen.saved)
        say(f"saved: {', '.join(names[:3])}{', …' if len(names) > 3 else ''}")
    if isinstance(seen.problem, LessoncastError):
        fail(seen.problem.message, where=seen.problem.where, hint=seen.problem.hint)
    elif seen.problem:
        where = str(seen.problem.filename) if seen.problem.filename else None
        fail(of_system(seen.problem), where=where)
    tell_rendered(seen.rendered)
    for done in seen.rendered:
        if done.state == "rendered":
            result(seen.workspace.name_of(done.folder / "episode.mp3"))


def watch(looks: Iterable[Seen]) -> None:
    """Tell of every look, for ever."""
    for seen in looks:
        tell_seen(seen)
        if not seen.saved:
            say("watching; save a script, and it is rendered at once; Ctrl-C ends this")

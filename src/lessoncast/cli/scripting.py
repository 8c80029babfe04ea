"""The command ``script``, and what is said of scripts on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import counted, result, results, say

if TYPE_CHECKING:
    from lessoncast._steps.scripts import ScriptFile
    from lessoncast.model import Style, Wish
    from lessoncast.script import Outcome
    from lessoncast.workspace import Workspace

MOST_SHOWN = 120  # characters of what is not heard
MET = 0.93  # of an asked length, under which it is said that the lesson holds no more
_FATES = {
    "anew": "written anew",
    "new": "new in the lesson",
    "kept": "kept, since you edited it",
    "as it was": "kept as it was, since a chapter that you edited tells its part of the lesson too",
    "left out": "still left out, as you wanted it",
    "gone": "taken out, since its part of the lesson is gone",
}
_PLACES = {
    "begins no more": "it began the episode and stands elsewhere now: look at its first words",
    "ends no more": "it ended the episode and stands elsewhere now: look at its last words",
}


@click.command()
@click.argument("lessons", nargs=-1, type=click.Path(path_type=Path), metavar="[LESSON]...")
@options.workspace
@options.minutes
@options.style
@options.force
@click.option(
    "--explain",
    is_flag=True,
    help="Print what of the lessons is not heard, and why; write nothing.",
)
@click.option(
    "--parts",
    is_flag=True,
    help="First mark the parts of long lessons in their files: an episode for each part.",
)
@click.option("--diff", is_flag=True, help="Show what would change; nothing is written.")
@options.as_json
def script(
    lessons: tuple[Path, ...],
    root: Path | None,
    minutes: float | None,
    style: Style | None,
    force: bool,
    explain: bool,
    parts: bool,
    diff: bool,
    as_json: bool,
) -> None:
    """Write the dialogue of lessons (default: all) into scripts/, where it can be edited.

    What you edited is kept: in an edited script only the chapters that you left alone are written
    anew. With --json the dialogue is printed instead, as is that of a LESSON outside a workspace;
    --explain works there, too.
    """
    from lessoncast import pipeline

    wish = options.wish(minutes, style)
    if parts:
        _divide(pipeline.find(root), lessons, reading=explain or diff or as_json)
    if explain:
        lessons = lessons or pipeline.lesson_paths(pipeline.find(root))
        _explain(lessons, root, wish, as_json=as_json)
    elif diff:
        _show_changes(pipeline.find(root), lessons, wish, force=force, as_json=as_json)
    elif as_json:
        shown = [pipeline.dialogue(path, root, wish) for path in lessons]
        results(shown[0] if len(shown) == 1 else shown)
    elif lessons and pipeline.find_or_none(root) is None:
        for path in lessons:
            result(pipeline.script_text(path, wish).rstrip("\n"))
    else:
        for written in pipeline.write_scripts(pipeline.find(root), lessons, wish=wish, force=force):
            result(written.name)
            tell(written)


def _show_changes(
    workspace: Workspace, lessons: tuple[Path, ...], wish: Wish, *, force: bool, as_json: bool
) -> None:
    from lessoncast import pipeline

    changes = pipeline.changes(workspace, lessons, wish=wish, force=force)
    if as_json:
        results([change.as_json() for change in changes])
        return
    changing = [change for change in changes if change.text]
    say("this would change; nothing is written" if changing else "nothing would change")
    for change in changing:
        result(change.text.rstrip("\n"))
        tell(change.planned)


def _divide(workspace: Workspace, lessons: tuple[Path, ...], *, reading: bool) -> None:
    from lessoncast import pipeline
    from lessoncast.workspace import PART_MARK

    if reading:
        raise click.UsageError(
            "--parts writes into lessons: leave out --diff, --explain and --json"
        )
    done = pipeline.divide(workspace, lessons)
    for entry, parts in done:
        say(f"{entry.name}: divided into {len(parts)} parts by lines '{PART_MARK}'")
    if not done:
        say("there is nothing to divide: no lesson is longer than one episode")


def _explain(lessons: tuple[Path, ...], root: Path | None, wish: Wish, *, as_json: bool) -> None:
    from lessoncast import pipeline

    shown = [pipeline.dialogue(path, root, wish, explain=True) for path in lessons]
    if as_json:
        results(shown[0] if len(shown) == 1 else shown)
        return
    for path, dialogue in zip(lessons, shown, strict=True):
        for one in cast("list[dict[str, Any]]", dialogue["left_out"]):
            first, last = one["source"]
            lines = f"{first}" if first == last else f"{first}-{last}"
            text = " ".join(one["text"].split())
            short = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
            result(f"{path}:{lines}: {one['reason']}: {short}")


def tell(written: ScriptFile) -> None:
    """Say in plain words what became of a script, chapter by chapter where it was edited."""
    _tell_state(written)
    if written.parts:
        _propose(written)


def _tell_state(written: ScriptFile) -> None:
    if written.moved_from:
        say(f"{written.name}: moved here with its lesson")
    if written.kept:
        say(f"{written.name}: written anew; your edited script is kept as {written.kept.name}")
    elif written.state == "written":
        turns = counted(len(written.script.turns), "turns")
        chapters = counted(len(written.script.chapters), "chapters")
        say(f"{written.name}: {turns} in {chapters}")
        _tell_length(written)
    elif written.state == "merged":
        _tell_merged(written)
    elif written.state == "outdated":
        _tell_outdated(written)


def _tell_merged(written: ScriptFile) -> None:
    say(f"{written.name}: its lesson has changed, or the settings; what you edited is kept")
    if written.retitled:
        say(f"{written.name}: its title is '{written.retitled}' now, as that of its lesson")
    for outcome in written.outcomes:
        for told in _told(outcome):
            say(f"{written.name}: '{outcome.title}': {told}")


def _tell_outdated(written: ScriptFile) -> None:
    say(f"{written.name}: edited, so it is kept, though its lesson has changed, or the settings")
    if written.problem:
        say(f"{written.problem.where or written.name}: {written.problem.message}")
    else:
        say("hint: --force writes it anew and keeps the edited one beside it")


def _tell_length(written: ScriptFile) -> None:
    """Say that a lesson holds less than was asked for: it is told whole, and not padded."""
    asked = written.script.minutes
    if asked and written.minutes < MET * asked:
        told = f"told whole, its lesson takes about {written.minutes:.1f} minutes"
        say(f"{written.name}: {told}, not the {asked:.3g} that were asked for")


def _propose(written: ScriptFile) -> None:
    """Say how a long lesson could be divided."""
    from lessoncast.workspace import MARKED_SUFFIXES, PART_MARK, PROSE_SUFFIXES

    whole = sum(part.minutes for part in written.parts)
    say(f"{written.name}: told in full, its lesson takes about {whole:.0f} minutes; as parts:")
    for number, part in enumerate(written.parts, 1):
        first, last = part.lines
        say(f"{number}. lines {first}-{last}, about {part.minutes:.0f} minutes: {part.title}")
    if written.entry.path.suffix.lower() in PROSE_SUFFIXES:
        say(f"hint: 'lessoncast script {written.entry.name} --parts' makes an episode of each")
    elif written.entry.path.suffix.lower() in MARKED_SUFFIXES:
        say(f"hint: {PART_MARK} on lines of their own makes an episode of each")


def _told(outcome: Outcome) -> Iterator[str]:
    if outcome.fate in _FATES:
        yield _FATES[outcome.fate]
    if outcome.place:
        yield _PLACES[outcome.place]
    if outcome.unsure:
        lines = "a turn names lesson lines" if outcome.unsure == 1 else "turns name lesson lines"
        yield f"{lines} that could not be followed: look at the comments"


COMMANDS: tuple[click.Command, ...] = (script,)

"""The command ``script``, and what is said of scripts on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lessoncast.cli import options
from lessoncast.cli.remarking import remark
from lessoncast.cli.terminal import counted, result, results, say, shortened

if TYPE_CHECKING:
    from lessoncast._steps.scripts import ScriptFile
    from lessoncast.model import Style, Wish
    from lessoncast.script import Outcome
    from lessoncast.workspace import Workspace

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
    --explain works there, too. Both show a divided lesson part by part, and with --parts also one that
    could be divided; then nothing is written.
    """
    from lessoncast import authoring, pipeline

    wish = options.wish(minutes, style)
    if diff and parts:
        raise click.UsageError(
            "--parts writes into lessons, --diff nothing: look at the parts with --explain or --json"
        )
    looking = explain or as_json
    if parts and not looking:
        _divide(root, lessons)
    if diff:
        _show_changes(pipeline.find(root), lessons, wish, force=force, as_json=as_json)
    elif looking:
        lessons = lessons or authoring.lesson_paths(pipeline.find(root))
        _look(lessons, root, wish, explain=explain, divide=parts, as_json=as_json)
    elif lessons and pipeline.find_or_none(root) is None:
        for path in lessons:
            _print(path, wish)
    else:
        for written in pipeline.write_scripts(pipeline.find(root), lessons, wish=wish, force=force):
            result(written.name)
            tell(written)


def _show_changes(
    workspace: Workspace, lessons: tuple[Path, ...], wish: Wish, *, force: bool, as_json: bool
) -> None:
    from lessoncast import authoring

    changes = authoring.changes(workspace, lessons, wish=wish, force=force)
    if as_json:
        results([change.as_json() for change in changes])
        return
    changing = [change for change in changes if change.text]
    say("this would change; nothing is written" if changing else "nothing would change")
    for change in changing:
        result(change.text.rstrip("\n"))
        tell(change.planned)


def _divide(root: Path | None, lessons: tuple[Path, ...]) -> None:
    from lessoncast import pipeline
    from lessoncast.workspace import PART_MARK

    if lessons and pipeline.find_or_none(root) is None:
        every = [(str(path), pipeline.divide_file(path)) for path in lessons]
        done = [(name, parts) for name, parts in every if parts]
    else:
        divided = pipeline.divide(pipeline.find(root), lessons)
        done = [(entry.name, parts) for entry, parts in divided]
    for name, parts in done:
        say(f"{name}: divided into {len(parts)} parts by lines '{PART_MARK}'")
    if not done:
        say("there is nothing to divide: no lesson is longer than one episode")


def _print(path: Path, wish: Wish) -> None:
    """The script of a lesson outside of any workspace, or of each of its parts."""
    from lessoncast import authoring

    for text, remarks in authoring.script_texts(path, wish):
        result(text.rstrip("\n"))
        remark(str(path), str(path), remarks)


def _look(
    lessons: tuple[Path, ...],
    root: Path | None,
    wish: Wish,
    *,
    explain: bool,
    divide: bool,
    as_json: bool,
) -> None:
    """Show dialogues, or what of the lessons is not heard in them; nothing is written."""
    from lessoncast import authoring

    every = []
    for path in lessons:
        found = authoring.dialogues(path, root, wish, explain=explain, divide=divide)
        for dialogue, remarks in found:
            every.append(dialogue)
            remark(str(path), str(path), remarks)
            if not as_json:
                _explain(path, dialogue)
    if as_json:
        results(every[0] if len(every) == 1 else every)


def _explain(path: Path, dialogue: dict[str, Any]) -> None:
    if "part" in dialogue:
        say(f"{path}: part {dialogue['part']}, lines {'-'.join(map(str, dialogue['lines']))}")
    for one in dialogue["left_out"]:
        first, last = one["source"]
        lines = f"{first}" if first == last else f"{first}-{last}"
        result(f"{path}:{lines}: {one['reason']}: {shortened(one['text'])}")


def tell(written: ScriptFile, *, lesson: str = "") -> None:
    """Say in plain words what became of a script, chapter by chapter where it was edited.

    ``lesson`` is what the lesson's file is called, where that is not the name in the workspace.
    """
    _tell_state(written)
    remark(written.name, lesson or written.entry.name, written.remarks)


def _tell_state(written: ScriptFile) -> None:
    if written.moved_from:
        say(f"{written.name}: moved here with its lesson")
    if written.kept:
        say(f"{written.name}: written anew; your edited script is kept as {written.kept.name}")
    elif written.state == "written":
        turns = counted(written.turns, "turns")
        chapters = counted(written.chapters, "chapters")
        say(f"{written.name}: {turns} in {chapters}")
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


def _told(outcome: Outcome) -> Iterator[str]:
    if outcome.fate in _FATES:
        yield _FATES[outcome.fate]
    if outcome.place:
        yield _PLACES[outcome.place]
    if outcome.unsure:
        lines = "a turn names lesson lines" if outcome.unsure == 1 else "turns name lesson lines"
        yield f"{lines} that could not be followed: look at the comments"


COMMANDS: tuple[click.Command, ...] = (script,)

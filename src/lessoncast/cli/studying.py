"""The command ``cards``, and what is said of cards files on the terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import counted, result, results, say

if TYPE_CHECKING:
    from lessoncast._steps.cards import CardsFile

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, type=_PATH, metavar="[LESSON]...")
@click.option(
    "--import",
    "deck",
    type=_PATH,
    metavar="FILE",
    help="Add what this file asks to the cards of one LESSON: GIFT, Anki's text, or front TAB back.",
)
@options.workspace
@options.force
@options.as_json
def cards(
    lessons: tuple[Path, ...], deck: Path | None, root: Path | None, force: bool, as_json: bool
) -> None:
    """Write the flashcards and questions of lessons (default: all) into scripts/, where they can be edited.

    What you edited is kept: only what you left alone is made anew. With --json they are shown
    instead, and nothing is written; so are those of a LESSON outside a workspace.
    """
    from lessoncast import authoring, pipeline

    if deck:
        _import(root, lessons, deck, as_json=as_json)
    elif as_json:
        results([found for found, _ in authoring.study_sets(root, lessons)])
    elif lessons and pipeline.find_or_none(root) is None:
        for _, found in authoring.study_sets(root, lessons):
            result(found.text.rstrip("\n")) if found.text else None
            tell(found)
    else:
        for found in pipeline.write_cards(pipeline.find(root), lessons, force=force):
            result(found.name) if found.state not in {"none", "removed"} else None
            tell(found, is_asked=True)


def _import(root: Path | None, lessons: tuple[Path, ...], deck: Path, *, as_json: bool) -> None:
    from lessoncast import pipeline

    if as_json:
        raise click.UsageError("--import writes, --json shows: leave out one of them")
    if len(lessons) != 1:
        raise click.UsageError("--import takes one LESSON, whose cards it adds to")
    found = pipeline.import_cards(pipeline.find(root), lessons[0], deck)
    for remark in found.remarks:
        say(remark)
    if found.state == "imported":
        result(found.name)
    added = counted(found.added, "items") if found.added else "nothing"
    say(f"{found.name}: {added} added from {deck}; {_counts(found)} now")


def tell(found: CardsFile, *, is_asked: bool = False) -> None:
    """Say in plain words what became of a cards file; ``is_asked``: of one that did not change, too."""
    for remark in found.remarks if is_asked or found.state != "none" else ():
        say(remark)
    if found.moved_from:
        say(f"{found.name}: moved here with its lesson")
    if found.kept:
        say(f"{found.name}: made anew; your edited cards are kept as {found.kept.name}")
    elif found.state in _TOLD:
        _TOLD[found.state](found)
    elif found.nothing and found.remarks and not is_asked:
        say(f"{found.entry.name}: nothing to ask, so it has no cards and no practice")
    elif found.state == "written" or is_asked:
        nothing = found.state == "none"
        say(f"{found.entry.name}: nothing to ask" if nothing else f"{found.name}: {_counts(found)}")


def _tell_outdated(found: CardsFile) -> None:
    say(f"{found.name}: edited, so it is kept, though its lesson cannot be read any more")
    if problem := found.problem:
        say(f"{problem.where or found.name}: {problem.message}")


def _tell_removed(found: CardsFile) -> None:
    say(f"{found.name}: removed, since there is nothing to ask about its lesson any more")


def _tell_merged(found: CardsFile) -> None:
    say(f"{found.name}: its lesson has changed; what you edited is kept")
    if made := found.merged:
        parts = {"kept": made.kept, "new": made.new, "gone": made.gone, "left out": made.left_out}
        told = ", ".join(f"{count} {what}" for what, count in parts.items() if count)
        say(f"{found.name}: {_counts(found)}{f' ({told})' if told else ''}")


def _counts(found: CardsFile) -> str:
    cards, questions = found.counts
    return f"{counted(cards, 'cards')}, {counted(questions, 'questions')}"


_TOLD: dict[str, Callable[[CardsFile], None]] = {
    "merged": _tell_merged,
    "outdated": _tell_outdated,
    "removed": _tell_removed,
}

COMMANDS: tuple[click.Command, ...] = (cards,)

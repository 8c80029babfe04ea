"""Decks of other programs → cards files; a lesson is never written to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lessoncast import _files, study
from lessoncast._steps import cards, scripts
from lessoncast._steps.cards import CardsFile
from lessoncast.errors import SettingsError, StudyError, WorkspaceError
from lessoncast.workspace import LessonFile, Workspace


def add(workspace: Workspace, entries: Sequence[LessonFile], deck: Path) -> CardsFile:
    """Add the items of a deck to the cards file of a lesson, which is brought up to date first.

    What is asked there already stays as it is there. Raises StudyError with ``file:line`` for a broken
    item, and then nothing is written.
    """
    entry, *others = entries
    if others:
        raise WorkspaceError(
            "this lesson has several parts, and each has its own cards",
            where=entry.name,
            hint=f"name the script of one: {workspace.name_of(workspace.script_path(entry.slug))}",
        )
    if not workspace.study.cards:
        raise SettingsError(
            "cards are switched off", where=workspace.line_of("study", "cards"), hint="cards = true"
        )
    (current,) = cards.planned(workspace, [entry])
    if current.state == "none" and scripts.has_lesson(entry):
        current = cards.composed(workspace, entry)
    name = str(deck)
    text = _files.read_text(deck, StudyError, name=name)
    language = current.sheet.language or workspace.show.language
    found = study.read_deck(text, name=name, language=language)
    known = study.known(current.sheet, found.items)
    new = [item for item in found.items if not any(item is one for _, one in known)]
    made = _with(current, new)
    cards.save([made])
    there = tuple(
        f"{name}:{item.line}: is there already{_at(current, before, found.items, name)}"
        for before, item in known
    )
    passed = tuple(f"{name}:{line}: passed over: {what}" for line, what in found.passed_over)
    return replace(made, remarks=(*made.remarks, *there, *passed), added=len(new))


def _at(current: CardsFile, before: study.Item, imported: Sequence[study.Item], name: str) -> str:
    """Where the item is that asks the same."""
    if any(before is one for one in imported):
        return f": {name}:{before.line}"
    return f": {current.name}:{before.line}" if before.line else ""


def _with(current: CardsFile, new: Sequence[study.Item]) -> CardsFile:
    if not new:
        return current
    text = study.add(
        current.text or study.dumps(current.sheet), current.sheet, new, where=current.name
    )
    sheet = study.loads(text, where=current.name, guid=current.sheet.guid)
    return replace(current, sheet=sheet, text=text, state="imported")

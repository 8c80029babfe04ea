"""Scripts and lessons as plain values, for programs and for whoever wants to look first."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lessoncast import lesson, script, study
from lessoncast import workspace as workspaces
from lessoncast._steps import cards, course, moving, remarks
from lessoncast._steps.cards import CardsFile
from lessoncast._steps.remarks import Remarks
from lessoncast._steps.scripts import ScriptFile, composed, parsed, wish_of
from lessoncast.model import Chapter, Lesson, Script, Span, Wish
from lessoncast.workspace import Workspace, lines_of_parts, slug_of

ROLES = {"host": "Host", "expert": "Expert"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """The dialogue of a lesson, or of one part of it: then ``part`` is its number."""

    source: Lesson
    made: Script
    remarks: Remarks
    part: int = 0
    lines: Span | None = None


def dialogues(
    path: Path, workspace: Workspace | None, asked: Wish, *, divide: bool = False
) -> tuple[Dialogue, ...]:
    """Read a lesson, be it in a workspace or not, and compose its dialogue; nothing is written.

    A lesson that is divided has one for each part; with ``divide`` also one that could be. The show's
    language is that of the show's lessons; any other file tells its own.
    """
    if workspace and not path.exists():
        course.choose(workspace, (path,))  # which tells what was meant
    own = workspace is not None and path.resolve().is_relative_to(workspace.root.resolve())
    language = workspace.show.language if workspace and own else ""
    source = lesson.read(path, slug=slug_of(path.stem), name=str(path), language=language)
    parts = lines_of_parts(path)
    if divide and not parts:
        parts = tuple(one.lines for one in script.parts(source))
    if not parts:
        return (_dialogue(source, path, workspace, asked),)
    return tuple(
        replace(
            _dialogue(
                lesson.part_of(source, lines, number, name=str(path)),
                path,
                workspace,
                asked,
                is_part=True,
            ),
            part=number,
            lines=lines,
        )
        for number, lines in enumerate(parts, 1)
    )


def _dialogue(
    source: Lesson, path: Path, workspace: Workspace | None, asked: Wish, *, is_part: bool = False
) -> Dialogue:
    wish = wish_of(workspace, source, asked)
    writer = workspace.writer if workspace else script.DEFAULT_WRITER
    made = composed(source, wish, writer, name=str(path))
    return Dialogue(
        source=source, made=made, remarks=remarks.on(source, made, wish, is_part=is_part)
    )


def left_out(source: Lesson, made: Script) -> dict[str, object]:
    """Return what of a lesson is not heard in its dialogue, and why."""
    found = script.left_out(source, made)
    return {
        "left_out": [
            {"source": list(one.span), "text": one.text, "reason": one.reason} for one in found
        ]
    }


def as_text(made: Script) -> str:
    """Return a script that belongs to no workspace as its file would be."""
    return script.dumps(made, names=ROLES)


def shown(dialogue: Dialogue) -> dict[str, object]:
    """Return a dialogue as ``script --json`` shows it: that of a part with its number and lines."""
    values = as_values(dialogue.made)
    return (
        values | {"part": dialogue.part, "lines": [*dialogue.lines]} if dialogue.lines else values
    )


def as_values(made: Script) -> dict[str, object]:
    """Return a script as plain values."""
    chapters = [
        {
            "title": chapter.title,
            "turns": [
                {
                    "speaker": turn.speaker,
                    "text": turn.text,
                    "source": list(turn.source) if turn.source else None,
                    "move": turn.move,
                }
                for turn in chapter.turns
            ],
        }
        for chapter in made.chapters
    ]
    return {"title": made.title, "language": made.language, "chapters": chapters}


# ── what would change ─────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What would become of a script: ``text`` is a unified diff, empty when nothing would change."""

    planned: ScriptFile
    text: str
    chapters: tuple[tuple[str, str], ...]

    def as_json(self) -> dict[str, object]:
        """The same for programs, chapter by chapter."""
        return {
            "script": self.planned.name,
            "lesson": self.planned.script.lesson,
            "state": self.planned.state,
            "chapters": [{"title": title, "state": state} for title, state in self.chapters],
        }


def change(workspace: Workspace, planned: ScriptFile) -> Change:
    """Return what saving a script would change."""
    told = [(one.title, str(one.fate)) for one in planned.outcomes]
    if not told:
        before = parsed(workspace, planned.before, planned.name).chapters if planned.before else ()
        told = list(_compared(before, planned.script.chapters))
    return Change(planned=planned, text=_difference(planned), chapters=tuple(told))


def _difference(planned: ScriptFile) -> str:
    if planned.before == planned.text:
        return ""
    lines = difflib.unified_diff(
        planned.before.splitlines(keepends=True),
        planned.text.splitlines(keepends=True),
        fromfile=planned.name if planned.before else "/dev/null",
        tofile=planned.name,
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _compared(before: tuple[Chapter, ...], after: tuple[Chapter, ...]) -> Iterator[tuple[str, str]]:
    """The chapters of a script that is written as a whole, by their titles."""
    old = {chapter.title: chapter for chapter in before}
    new = {chapter.title: chapter for chapter in after}
    for title, chapter in new.items():
        if title not in old:
            yield title, "new"
        else:
            yield title, "same" if chapter == old[title] else "anew"
    yield from ((title, "gone") for title in old if title not in new)


def study_sets(
    workspace: Workspace | None, chosen: Sequence[Path]
) -> tuple[tuple[dict[str, Any], CardsFile], ...]:
    """Return what can be asked about lessons, in a workspace or not, as plain values and as files."""
    if workspace is None:
        found = tuple(one for path in chosen for one in _outside(path))
    else:
        moves = moving.found(workspace)
        found = cards.planned(workspace, course.choose(workspace, chosen), moves=moves)
    return tuple((_study_set(one), one) for one in found)


def _outside(path: Path) -> Iterator[CardsFile]:
    """The cards file of a lesson that belongs to no workspace, or of each of its parts."""
    alone = workspaces.from_single(path, path.parent)
    for entry in alone.lessons():
        yield cards.composed(alone, replace(entry, name=str(path)))


def _study_set(found: CardsFile) -> dict[str, Any]:
    return {
        "lesson": found.entry.name,
        "cards": json.loads(study.dumps_cards(found.sheet.cards)),
        "questions": json.loads(study.dumps_questions(found.sheet.questions)),
    }

"""Long lessons → parts: the marks that make several episodes of one lesson, put in when asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lessoncast import _files, lesson, script
from lessoncast._steps.scripts import has_lesson, read_lesson
from lessoncast.errors import LessonError
from lessoncast.model import Part
from lessoncast.workspace import (
    MARKED_SUFFIXES,
    PART_MARK,
    PROSE_SUFFIXES,
    LessonFile,
    Workspace,
    lines_of_parts,
    slug_of,
)


def divide(
    workspace: Workspace, entries: Sequence[LessonFile]
) -> tuple[tuple[LessonFile, tuple[Part, ...]], ...]:
    """Mark the parts in these lessons, where they are long and not yet divided; return what was done.

    Lines are added and none is changed. Everything is read before the first lesson is written.
    """
    texts: dict[LessonFile, str] = {}
    done: dict[LessonFile, tuple[Part, ...]] = {}
    for entry in entries:
        if entry.lines is None and has_lesson(entry):
            parts = script.parts(read_lesson(workspace, entry))
            if parts:
                done[entry] = parts
                lines = [part.lines.first for part in parts[1:]]
                texts[entry] = _marked(_text(entry.path, entry.name, lines), lines)
    for entry, text in texts.items():
        _files.write(entry.path, text)
    return tuple(done.items())


def divide_file(path: Path) -> tuple[Part, ...]:
    """Mark the parts in a lesson that belongs to no workspace; none where there is nothing to divide."""
    if lines_of_parts(path):
        return ()
    parts = script.parts(lesson.read(path, slug=slug_of(path.stem), name=str(path), language=""))
    if parts:
        lines = [part.lines.first for part in parts[1:]]
        _files.write(path, _marked(_text(path, str(path), lines), lines))
    return parts


def _text(path: Path, name: str, lines: Sequence[int]) -> str:
    suffix = path.suffix.casefold()
    if suffix not in PROSE_SUFFIXES:
        # In HTML a line may lie inside of a tag, and a document has no lines at all.
        above = f"put {PART_MARK} on lines of their own above {', '.join(map(str, lines))}"
        raise LessonError(
            f"parts are not marked in {suffix} files",
            where=name,
            hint=above if suffix in MARKED_SUFFIXES else "divide it into several files",
        )
    return _files.read_bytes(path, LessonError, name=name).decode("utf-8")


def _marked(text: str, lines: Sequence[int]) -> str:
    """The text with a mark above each of these lines; its own newlines and all else stay."""
    rows = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
    newline = "\r\n" if rows and rows[0].endswith("\r\n") else "\n"
    for line in sorted(lines, reverse=True):
        rows[line - 1 : line - 1] = [f"{PART_MARK}{newline}", newline]
    return "".join(rows)

"""A new lesson, from a template; nothing that is there changes its name or is written over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lessoncast import _files
from lessoncast import workspace as workspaces
from lessoncast._steps import course
from lessoncast.errors import WorkspaceError
from lessoncast.workspace import NewLesson, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A lesson that was begun, and what its author should know of its place, if anything."""

    path: Path
    name: str
    note: str = ""


def begin(workspace: Workspace, asked: NewLesson, template: str | None) -> Begun:
    """Write a new lesson. Raises WorkspaceError for a title, a place or a template of no use."""
    found = workspaces.find_template(workspace.root, template, workspace.show.language)
    alone = [entry.slug for entry in course.entries(workspace) if not entry.path.exists()]
    place = workspace.place_for(asked, alone)
    path = workspace.root / "lessons" / place.folder / f"{place.name}{found.suffix}"
    name = workspace.name_of(path)
    if path.exists() or path.is_symlink():
        raise WorkspaceError("there is such a file already", where=name)
    text = found.filled(
        title=" ".join(asked.title.split()),
        module=workspaces.readable(place.folder) if place.folder else "",
        author=workspace.show.author,
        language=workspace.show.language,
    )
    _files.write(path, text)
    return Begun(path=path, name=name, note=_note(workspace))


def _note(workspace: Workspace) -> str:
    if not workspace.order:
        return ""
    where = workspace.line_of("course", "order")
    return f"{where}: add it to the list, or it comes behind what is listed there"
